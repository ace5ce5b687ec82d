"""The reader's own questions: put on the list, taken off it, shown to the nurse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.button import Button
from tests.ui.asking import ALL, asking, listed
from tests.ui.hands import find, is_shown, press, strike, words
from tests.ui.opening import settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import WriteRoot
    from tests.ui.asking import Ask


@pytest.fixture
def ask(qapp: object, no_clinic: Path, write_root: WriteRoot) -> Iterator[Ask]:
    with asking(no_clinic, write_root) as open_one:
        yield open_one


def test_a_question_goes_on_the_list_and_off_it(ask: Ask) -> None:
    window = ask()
    press(window, "question-scar")
    toggle = find(window, "on-my-list", Button)
    assert (toggle.text(), toggle.isChecked()) == ("Put on my questions", False)
    page = window.page
    press(window, "on-my-list")
    assert window.page is page  # changed in place, not built anew
    assert window.session.questions == ("scar",)
    assert (toggle.text(), toggle.isChecked()) == ("On my questions", True)
    assert listed(window) == ["scar"]
    press(window, "on-my-list")
    assert window.session.questions == ()
    assert toggle.text() == "Put on my questions"
    assert listed(window) == []


def test_the_list_is_numbered_in_the_order_of_asking(ask: Ask) -> None:
    window = ask()
    for name in ("scar", "pain"):
        press(window, f"question-{name}", "on-my-list")
    assert listed(window) == ["scar", "pain"]
    read = words(window).split("\n")
    start = read.index("My questions for the team")
    assert [read[start + 1], read[start + 2]] == ["1", "Will there be a scar?"]


def test_taking_a_question_off_the_list_shows_in_its_answer(ask: Ask) -> None:
    window = ask()
    press(window, "question-scar", "on-my-list", "remove-scar")
    assert window.session.questions == ()
    assert find(window, "on-my-list", Button).text() == "Put on my questions"


def test_the_keys_stay_in_the_list_when_a_question_is_taken_off(ask: Ask) -> None:
    window = ask()
    for name in ALL[:3]:
        window.session.ask(name, wanted=True)
    settle()
    for name, next_name in (("fear", "result"), ("result", "pain")):
        find(window, f"remove-{name}").setFocus()
        strike(window, Qt.Key.Key_Space)
        assert window.focusWidget() is find(window, f"remove-{next_name}")
    strike(window, Qt.Key.Key_Space)
    assert window.session.questions == ()
    assert window.focusWidget() is window.page


def test_a_question_of_another_guide_is_left_out_of_the_list(ask: Ask) -> None:
    window = ask()
    window.session.ask("of-another-guide", wanted=True)
    window.session.ask("scar", wanted=True)
    settle()
    assert listed(window) == ["scar"]


def test_the_list_is_shown_large_and_leads_back(ask: Ask) -> None:
    window = ask(Place("questions", "scar"))
    press(window, "on-my-list", "show-nurse")
    assert window.page is not None
    assert window.page.name == "asked"
    assert "Will there be a scar?" in words(window)
    press(window, "back")
    assert window.page.name == "questions"


def test_an_empty_list_says_how_to_fill_it(ask: Ask) -> None:
    assert "There is nothing on your list yet." in words(ask(Place("asked")))


@pytest.mark.parametrize(
    ("size", "beside"), [((1280, 800), True), ((1024, 768), False), ((1080, 1920), False)]
)
def test_the_list_stands_beside_the_questions_where_there_is_room(
    ask: Ask, size: tuple[int, int], beside: bool
) -> None:
    window = ask(Place("questions", "pain"), size=size)
    press(window, "on-my-list")
    card, row = find(window, "show-nurse"), find(window, "question-pain")
    right = row.mapTo(window, row.rect().topRight()).x()
    assert (card.mapTo(window, card.rect().topLeft()).x() > right) == beside
    # Where it is far away, the answer leads there.
    assert is_shown(window, "see-my-list") != beside
    window.rebuild()
    settle()
    assert is_shown(window, "my-list") != beside
