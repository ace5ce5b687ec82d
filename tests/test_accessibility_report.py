"""The conformance report is whole, and the tests it rests on are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
REPORT = (PROJECT / "docs" / "accessibility.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| ([\d.]+) ([^|]+) \| ([a-z ]+) \| ([^|]+) \|$", REPORT, re.MULTILINE)
STATES = {"met", "partly", "not met", "hardware", "none"}

A_AND_AA = """
1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3
2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2
1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8
3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3
"""
"""The numbers of the criteria: those of level A, then those of AA."""


def test_every_criterion_of_wcag_has_one_row() -> None:
    wcag = REPORT[: REPORT.index("## Section 508")]
    numbers = re.findall(r"^\| (\d\.\d\.\d+) ", wcag, re.MULTILINE)
    assert sorted(numbers) == sorted(A_AND_AA.split())


SECTION_508 = """
402.1 402.2 402.2.1 402.2.2 402.2.3 402.2.4 402.2.5 402.3 402.3.1 402.3.2 402.4 402.5
407.1 407.2 407.3 407.3.1 407.3.2 407.3.3 407.4 407.5 407.6 407.7 407.8 407.8.1 407.8.2 407.8.3
"""
EN_301_549 = """
5.1.2.1 5.1.2.2 5.1.3.1 5.1.3.2 5.1.3.3 5.1.3.4 5.1.3.5 5.1.3.6 5.1.3.7 5.1.3.8 5.1.3.9 5.1.3.10 5.1.3.11 5.1.3.12
5.1.3.13 5.1.3.14 5.1.3.15 5.1.3.16 5.1.4 5.1.5 5.1.6.1 5.1.6.2 5.1.7
"""


@pytest.mark.parametrize(
    ("heading", "clauses"), [("## Section 508", SECTION_508), ("## EN 301 549", EN_301_549)]
)
def test_every_clause_of_closed_machines_has_one_row(heading: str, clauses: str) -> None:
    section = REPORT.partition(heading)[2].partition("\n## ")[0]
    assert re.findall(r"^\| ([\d.]+) ", section, re.MULTILINE) == clauses.split()


def test_what_is_met_has_a_test() -> None:
    assert [number for number, _, state, how in ROWS if state == "met" and "`tests/" not in how] == []
    assert "by reading" not in REPORT


def test_every_row_has_a_state_and_a_reason() -> None:
    assert len(ROWS) > len(A_AND_AA.split())
    for number, title, state, reason in ROWS:
        assert state in STATES, number
        assert title.strip(), number
        assert reason.strip(), number


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`(tests/[^`]+)`", REPORT))))
def test_every_test_it_names_is_there(path: str) -> None:
    assert (PROJECT / path).is_file()
