"""Small changes to a root in which nothing is wrong, each of which ``prep-guide check`` has to find.

``faults/README.md`` describes their form.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from prep_guide.content.review.rule_names import GROUPS, group_of, names

FAULTS = [
    pytest.param(fault, id=f"{file.stem}-{number}-{fault['rule']}")
    for file in sorted((Path(__file__).parent / "faults").glob("*.toml"))
    for number, fault in enumerate(tomllib.loads(file.read_text("utf-8"))["fault"], 1)
]


def test_nothing_is_wrong_before_the_change(clean) -> None:
    assert clean.look().findings == ()


@pytest.mark.parametrize("fault", FAULTS)
def test_every_fault_is_found_where_it_is(clean, fault: dict[str, Any]) -> None:
    clean.change(fault["path"], fault.get("old"), fault.get("new"))
    wanted = fault.get("at") or fault["path"].removeprefix("shipped/")
    assert (wanted, fault["line"]) in clean.found(fault["rule"])
    for each in clean.look().findings:
        assert each.rule in names()
        assert each.problem.endswith((".", "!", "?", "”"))
        assert each.remedy.endswith((".", "!", "?", "”"))
        assert "\n" not in str(each)


def test_there_are_faults_of_every_rule() -> None:
    assert len(FAULTS) >= 60
    assert {group_of(param.values[0]["rule"]) for param in FAULTS} == GROUPS.keys()
