"""Numbers that outlive the program."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prep_guide.kiosk.record import Record

if TYPE_CHECKING:
    from pathlib import Path


def test_numbers_are_there_again(tmp_path: Path) -> None:
    file = tmp_path / "new" / "numbers.json"
    Record(file).change({"a": 1, "b": 2.5})
    Record(file).change({"a": 3})
    again = Record(file)
    assert (again.number("a"), again.number("b"), again.number("c")) == (3, 2.5, 0)
    assert [each.name for each in file.parent.iterdir()] == ["numbers.json"]
    assert file.stat().st_mode & 0o077 == 0


@given(
    st.binary(max_size=200)
    | st.recursive(st.none() | st.text() | st.floats(), st.lists).map(
        lambda found: json.dumps(found).encode()
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_lies_there_is_numbers_or_nothing(tmp_path: Path, found: bytes) -> None:
    file = tmp_path / "numbers.json"
    file.write_bytes(found)
    assert Record(file).number("a") == 0


def test_what_is_no_number_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "numbers.json"
    file.write_text('{"a": "1", "b": true, "c": NaN, "d": 4, "e": Infinity}')
    record = Record(file)
    assert [record.number(name) for name in "abcde"] == [0, 0, 0, 4, 0]
