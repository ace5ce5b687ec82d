"""Whatever stands in clinic.toml: it is read or refused on its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from prep_guide.clinic import Clinic, read_clinic

if TYPE_CHECKING:
    import pytest


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("clinic") / "clinic.toml"
    path.write_bytes(text.encode("utf-8"))
    clinic, faults = read_clinic(path)
    assert isinstance(clinic, Clinic)
    assert all(fault.line <= text.count("\n") + 1 for fault in faults)


KEYS = st.sampled_from(
    ["name", "idle", "kiosk", "phones", "rules", "driver", "en", "results", "from", "x y", "date"]
)
VALUES = st.recursive(
    st.one_of(st.integers(), st.booleans(), st.text(max_size=5), st.floats(allow_nan=False), st.dates()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)


def inline(value: object) -> str:
    """A value as TOML on one line."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            escaped = "".join(f"\\U{ord(letter):08x}" for letter in value)
            return f'"{escaped}"'
        case list():
            return f"[{', '.join(map(inline, value))}]"
        case dict():
            return "{" + ", ".join(f'"{key}" = {inline(item)}' for key, item in value.items()) + "}"
        case _:
            return str(value)


@given(st.dictionaries(KEYS, VALUES, max_size=5))
def test_keys_of_any_value_are_read_or_refused_on_their_line(
    tmp_path_factory: pytest.TempPathFactory, values: dict[str, object]
) -> None:
    text = "".join(f"'{key}' = {inline(value)}\n" for key, value in values.items())
    path = tmp_path_factory.mktemp("clinic") / "clinic.toml"
    path.write_text(text, encoding="utf-8")
    _, faults = read_clinic(path)
    assert "clinic-toml" not in {fault.rule for fault in faults}
    order = list(values)
    assert all(
        fault.line == order.index(fault.field.partition(".")[0].partition("[")[0]) + 1 for fault in faults
    )
