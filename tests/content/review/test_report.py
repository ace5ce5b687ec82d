from __future__ import annotations

import json

from prep_guide.content.review.report import Report
from prep_guide.faults import Fault

FIELD = Fault("a.md", 3, "summary", "field", "It is odd.", "Mend it.")
CALM = Fault("b.md", 0, "", "calm", "It is “loud”.", "Say less.")


def test_a_line_for_each_and_one_for_all() -> None:
    assert list(Report((FIELD, CALM), 7).lines(colored=False)) == [
        str(FIELD),
        str(CALM),
        "2 findings in 2 of 7 files.",
    ]
    assert list(Report((FIELD,), 1).lines(colored=False))[-1] == "1 finding in 1 of 1 file."
    assert list(Report((), 1).lines(colored=False)) == ["No findings in 1 file."]


def test_colors_add_nothing_but_colors() -> None:
    for plain, colored in zip(
        Report((FIELD, CALM), 7).lines(colored=False),
        Report((FIELD, CALM), 7).lines(colored=True),
        strict=True,
    ):
        bare = colored
        for code in ("\x1b[1m", "\x1b[31m", "\x1b[2m", "\x1b[0m"):
            bare = bare.replace(code, "")
        assert bare == plain


def test_for_programs() -> None:
    told = json.loads(Report((CALM,), 2).json())
    assert told == {
        "files": 2,
        "findings": [
            {
                "file": "b.md",
                "line": 0,
                "field": "",
                "rule": "calm",
                "problem": "It is “loud”.",
                "remedy": "Say less.",
            }
        ],
        "notes": [],
    }


def test_some_rules_only() -> None:
    report = Report((FIELD, CALM), 7)
    assert report.only(["structure"], []).findings == (FIELD,)
    assert report.only(["field", "calm"], []).findings == (FIELD, CALM)
    assert report.only([], ["structure"]).findings == (CALM,)
    assert report.only(["calm"], ["calm"]).findings == ()


def test_two_together_say_everything_once() -> None:
    assert Report((FIELD,), 1) + Report((FIELD, CALM), 2) == Report((FIELD, CALM), 3)


def test_notes_are_told_and_are_no_findings() -> None:
    report = Report((), 7, (FIELD, CALM))
    assert list(report.lines(colored=False)) == [str(FIELD), str(CALM), "No findings in 7 files; 2 notes."]
    assert list(Report((FIELD,), 7, (CALM,)).lines(colored=False))[-1] == "1 finding in 1 of 7 files; 1 note."
    assert report.only(["calm"], []) == Report((), 7, (CALM,))
    assert (report + report).notes == (FIELD, CALM)


def test_missing_files_are_none_of_those_that_were_looked_at() -> None:
    assert list(Report((FIELD, CALM), 1).lines(colored=False))[-1] == "2 findings in 1 file."
