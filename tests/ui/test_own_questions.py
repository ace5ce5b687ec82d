"""Questions in the reader's own words: written, shown among the others, taken off again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from prep_guide.session.session import LONGEST_WRITTEN, MOST_WRITTEN, Mode, Session
from prep_guide.ui.navigator import Place
from tests.ui import inspection
from tests.ui.asking import asking, listed
from tests.ui.hands import find, is_shown, press, strike, words
from tests.ui.opening import STILL, settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prep_guide.ui.window import Window
    from tests.conftest import WriteRoot
    from tests.ui.asking import Ask

MINE = "May my sister stay with me?"
WRITE = Place("write")


@pytest.fixture
def ask(qapp: object, no_clinic: Path, write_root: WriteRoot) -> Iterator[Ask]:
    with asking(no_clinic, write_root) as open_one:
        yield open_one


def field(window: Window) -> QPlainTextEdit:
    return find(window, "question", QPlainTextEdit)


def write(window: Window, text: str) -> None:
    QTest.keyClicks(field(window), text)
    settle()


def test_a_question_is_written_and_stands_on_the_list(ask: Ask) -> None:
    window = ask()
    press(window, "write-question")
    assert window.focusWidget() is field(window)
    assert not is_shown(window, "keep")
    write(window, MINE)
    press(window, "keep")
    assert window.page is not None
    assert window.page.name == "questions"
    assert window.session.own_questions == (MINE,)
    assert MINE in words(window)
    assert find(window, "bar-questions").accessibleName() == "Questions, 1 on your list"


def test_return_keeps_it_too(ask: Ask) -> None:
    window = ask(WRITE)
    write(window, MINE)
    strike(window, Qt.Key.Key_Return)
    assert window.session.own_questions == (MINE,)


def test_own_questions_stand_below_the_chosen_ones_and_on_the_page_for_the_nurse(ask: Ask) -> None:
    window = ask()
    window.session.write_question(MINE)
    window.session.ask("scar", wanted=True)
    settle()
    assert listed(window) == ["scar", "own-0"]
    press(window, "show-nurse")
    read = words(window).split("\n")
    start = read.index("Will there be a scar?")
    assert read[start - 1 : start + 3] == ["1", "Will there be a scar?", "2", MINE]


def test_one_is_taken_off_and_the_keys_stay_near(ask: Ask) -> None:
    window = ask()
    for text in ("First?", "Second?", "Third?"):
        window.session.write_question(text)
    settle()
    find(window, "remove-own-1").setFocus()
    strike(window, Qt.Key.Key_Space)
    assert window.session.own_questions == ("First?", "Third?")
    assert window.focusWidget() is find(window, "remove-own-1")


def test_leaving_keeps_nothing(ask: Ask) -> None:
    window = ask(WRITE)
    write(window, MINE)
    press(window, "cancel")
    assert window.session.own_questions == ()


def test_what_is_written_stays_when_the_page_is_built_anew(ask: Ask) -> None:
    window = ask(WRITE)
    write(window, MINE)
    window.session.choose_comfort(replace(STILL, theme="dark"))
    settle()
    assert field(window).toPlainText() == MINE
    assert window.focusWidget() is field(window)


def test_the_field_takes_no_more_than_there_is_room_for(ask: Ask) -> None:
    window = ask(WRITE)
    field(window).insertPlainText("a" * (LONGEST_WRITTEN - 3))
    assert "3 letters left" in words(window)
    write(window, "bcdef")
    assert field(window).toPlainText() == "a" * (LONGEST_WRITTEN - 3) + "bcd"
    assert "0 letters left" in words(window)


def test_there_is_an_end_to_how_many(ask: Ask) -> None:
    window = ask()
    for number in range(MOST_WRITTEN + 2):
        window.session.write_question(f"Question {number}?")
    settle()
    assert len(window.session.own_questions) == MOST_WRITTEN
    press(window, "write-question")
    assert "Take one off to write another one." in words(window)
    assert not is_shown(window, "keep")


def test_another_procedure_keeps_own_questions(qapp: object) -> None:
    session = Session("en", "base")
    session.write_question(MINE)
    session.ask("pain", wanted=True)
    session.choose_procedure("breast-ultrasound")
    assert (session.questions, session.own_questions, session.asking) == ((), (MINE,), 1)


@given(st.text(max_size=400))
def test_a_kept_question_is_one_even_line(text: str) -> None:
    session = Session("en")
    kept = session.write_question(text)
    assert kept is bool(text.split())
    for question in session.own_questions:
        assert question == " ".join(question.split())
        assert len(question) <= LONGEST_WRITTEN


@pytest.mark.parametrize("mode", [Mode.HOME, Mode.KIOSK])
@pytest.mark.parametrize(
    ("size", "text", "theme", "language"),
    [
        ((1280, 800), 1.0, "contrast", "en"),
        ((800, 600), 2.0, "dark", "en"),
        ((1080, 1920), 1.5, "light", "en"),
    ],
)
def test_writing_is_fit_to_be_read(
    ask: Ask, mode: Mode, size: tuple[int, int], text: float, theme: str, language: str
) -> None:
    comfort = replace(STILL, text=text, theme=theme)
    window = ask(WRITE, size=size, comfort=comfort, language=language, mode=mode)
    write(window, MINE)
    for rule in (
        inspection.clipped, inspection.overlapping, inspection.too_wide, inspection.unnamed,
        inspection.too_small, inspection.faint,
    ):  # fmt: skip
        assert list(rule(window)) == []
