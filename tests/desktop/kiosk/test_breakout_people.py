"""One person after the other at a real kiosk: what the next one finds of the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.kiosk.locked import LockedKiosk

pytestmark = [pytest.mark.desktop, pytest.mark.xdist_group("kiosk in cage")]

MARK = "zqx"
ODD = ("------", "'%20or%201'", "*?*", "..slash..", "0000")


def canary(number: int) -> str:
    """A word that nothing else has, of letters that a person can type."""
    return f"{MARK}{chr(ord('a') + number)}{MARK}"


def test_the_first_touch_counts(locked: LockedKiosk) -> None:
    locked.clear()
    locked.click("begin-es")
    locked.reader.find("offer-breast-ultrasound")
    assert locked.complaints() == []


def test_all_that_can_be_used_can_be_pressed(at_questions: LockedKiosk) -> None:
    parts = [part for part in at_questions.reader.look() if "focusable" in part.states]
    assert len(parts) > 20
    assert [part for part in parts if not part.actions and part.role not in ("panel", "text")] == []


def test_odd_words_find_no_more_than_questions(at_questions: LockedKiosk) -> None:
    questions = question_ids(at_questions)
    at_questions.go_into_the_field()
    for words in ODD:
        at_questions.display.hand("type", "--delay", 1, "--", words)
        assert at_questions.comes_to_read(words)
        assert question_ids(at_questions) <= questions, words
        at_questions.display.strike(*["BackSpace"] * len(words))
        assert at_questions.comes_to_read("")
    assert at_questions.complaints() == []


def question_ids(kiosk: LockedKiosk) -> set[str]:
    return {part.id for part in kiosk.reader.look() if part.id.startswith("question-")}


def test_no_way_leads_back_to_the_person_before(at_questions: LockedKiosk) -> None:
    at_questions.go_into_the_field()
    at_questions.display.strike(*"pain")
    assert at_questions.comes_to_read("pain")
    at_questions.begin()

    def go_back() -> None:
        at_questions.display.strike("alt+Left", "XF86Back", "BackSpace")

    def take_back() -> None:
        at_questions.display.strike("ctrl+z", "Undo", "ctrl+v", "shift+Insert")

    assert at_questions.withstands(go_back) == []
    at_questions.go_into_the_field()
    assert at_questions.withstands(take_back) == []
    assert at_questions.reader.text("search") == ""


def test_nothing_of_a_person_is_left(locked: LockedKiosk) -> None:
    locked.clear()
    fresh = locked.reader.look()
    leave_canaries(locked)
    locked.clear()
    assert locked.reader.look() == fresh
    assert locked.complaints() == []
    left = [str(file) for file in written_files(locked.room.folder) if MARK.encode() in file.read_bytes()]
    assert left == []


def leave_canaries(kiosk: LockedKiosk) -> None:
    """Does what a person can do, and types words that can be found again, wherever words can be typed."""
    kiosk.begin()
    kiosk.go_into_the_field()
    kiosk.display.hand("type", "--delay", 1, " ".join(map(canary, range(4))))
    for step, leads_to in (("bar-home", "walk"), ("bar-questions", "write-question")):
        kiosk.reader.press(step)
        kiosk.reader.find(leads_to)
    kiosk.reader.press("write-question")
    kiosk.reader.find("question")
    for number in range(4, 20):
        kiosk.display.hand("type", "--delay", 1, f"{canary(number)} ")
    kiosk.reader.press("keep")
    kiosk.reader.find("show-nurse")


def written_files(folder: Path) -> list[Path]:
    """All files the kiosk could write, but for what the tests have put down about it."""
    noted = {"calls", "errors"}
    return [file for file in folder.rglob("*") if file.is_file() and file.name not in noted]
