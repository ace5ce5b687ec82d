"""The questions page: found by typing and by topic, one open at a time, built anew as it was."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QRadioButton

from prep_guide.theme import THEMES
from prep_guide.ui.navigator import Place
from tests.ui.asking import ALL, PLAIN, asking, listed, open_rows, rows, type_in, unfit
from tests.ui.hands import find, is_shown, press, strike, words
from tests.ui.opening import STILL, settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import WriteRoot
    from tests.ui.asking import Ask


@pytest.fixture
def ask(qapp: object, no_clinic: Path, write_root: WriteRoot) -> Iterator[Ask]:
    with asking(no_clinic, write_root) as open_one:
        yield open_one


def test_all_questions_are_there_by_topic(ask: Ask) -> None:
    assert rows(ask()) == ALL


def test_typing_finds_the_question_at_once(ask: Ask) -> None:
    window = ask()
    type_in(window, "hurts")
    assert rows(window) == ["pain"]
    type_in(window, " results")
    assert rows(window) == ["result", "pain"]


def test_what_is_found_again_stays_as_it_is(ask: Ask) -> None:
    window = ask()
    type_in(window, "hur")
    row = find(window, "question-pain")
    type_in(window, "ts")
    assert find(window, "question-pain") is row


def test_the_field_is_cleared_by_its_button_and_by_escape(ask: Ask) -> None:
    window = ask()
    assert not is_shown(window, "clear-search")
    type_in(window, "hurts")
    press(window, "clear-search")
    assert rows(window) == ALL
    assert window.focusWidget() is find(window, "search")
    type_in(window, "hurts")
    strike(window, Qt.Key.Key_Escape)
    assert rows(window) == ALL
    assert not is_shown(window, "clear-search")


def test_the_field_takes_the_typing_wherever_it_is_pressed(ask: Ask) -> None:
    window = ask()
    pill = find(window, "search").parentWidget()
    assert pill is not None
    spot = pill.mapTo(window, QPoint(24, pill.height() // 2))
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    settle()
    assert window.focusWidget() is find(window, "search")


def test_a_topic_leaves_out_the_others(ask: Ask) -> None:
    window = ask()
    press(window, "topic-comfort")
    assert rows(window) == ["pain", "fear"]
    press(window, "topic-all")
    assert rows(window) == ALL


def test_only_topics_with_questions_are_offered(ask: Ask) -> None:
    chips = [chip.objectName() for chip in ask().findChildren(QRadioButton)]
    assert chips == ["topic-all", "topic-comfort", "topic-results", "topic-after"]


def test_typing_within_a_topic_stays_in_it(ask: Ask) -> None:
    window = ask()
    press(window, "topic-after")
    type_in(window, "will")
    assert rows(window) == ["scar"]


def test_nothing_found_says_what_to_do(ask: Ask) -> None:
    window = ask()
    press(window, "topic-after")
    type_in(window, "wedding")
    assert rows(window) == []
    assert "You can also ask your care team." in words(window)
    press(window, "show-all")
    assert rows(window) == ALL
    assert find(window, "topic-all", QRadioButton).isChecked()
    assert find(window, "search", QLineEdit).text() == ""


def test_one_answer_is_open_at_a_time(ask: Ask) -> None:
    window = ask()
    press(window, "question-fear")
    assert "Look away, and breathe out slowly." in words(window)
    press(window, "question-scar")
    assert open_rows(window) == ["scar"]
    assert "Look away, and breathe out slowly." not in words(window)
    assert "You need no stitches." in words(window)
    press(window, "question-scar")
    assert open_rows(window) == []
    assert "You need no stitches." not in words(window)


def test_an_answer_says_where_it_is_from(ask: Ask) -> None:
    window = ask()
    press(window, "question-pain")
    assert "A page about the first thing" not in words(window)
    press(window, "sources")
    assert "A page about the first thing. A public body." in words(window)


def test_the_next_answer_keeps_its_sources_closed(ask: Ask) -> None:
    window = ask()
    press(window, "question-pain", "sources", "question-scar")
    assert "A page about the second thing" not in words(window)
    window.rebuild()
    settle()
    assert "A page about the second thing" not in words(window)


def test_without_sources_there_is_nothing_to_open(ask: Ask) -> None:
    window = ask()
    press(window, "question-fear")
    assert not is_shown(window, "sources")


def test_the_place_of_a_question_opens_it(ask: Ask) -> None:
    window = ask(Place("questions", "result"))
    assert open_rows(window) == ["result"]
    assert "Your team tells you when." in words(window)


def test_a_link_in_an_answer_opens_the_question_it_names(ask: Ask) -> None:
    window = ask(Place("questions", "pain"))
    assert window.page is not None
    window.page.link_requested.emit("guide:questions/scar")
    settle()
    assert open_rows(window) == ["scar"]
    window.navigator.back()
    settle()
    assert open_rows(window) == ["pain"]


def test_a_place_that_names_no_question_opens_none(ask: Ask) -> None:
    window = ask(Place("questions", "nothing-like-it"))
    assert rows(window) == ALL
    assert open_rows(window) == []


def test_whoever_comes_for_a_question_finds_it_in_sight(ask: Ask) -> None:
    window = ask(Place("questions", "more-20"), more=24, size=(1280, 640))
    row = find(window, "question-more-20")
    top = row.mapTo(window, row.rect().topLeft()).y()
    assert top >= 0
    assert top + row.height() <= window.height()


def test_at_most_thirty_are_shown_and_the_others_counted(ask: Ask) -> None:
    window = ask(more=40)
    assert len(rows(window)) == 30
    assert "There are 14 more questions." in words(window)
    type_in(window, "number")
    assert len(rows(window)) == 30
    assert "There are 10 more questions that fit." in words(window)
    type_in(window, " 39")
    assert rows(window)[0] == "more-39"


def test_a_question_beyond_the_thirty_stands_first_for_whoever_comes_for_it(ask: Ask) -> None:
    window = ask(Place("questions", "more-39"), more=40)
    assert rows(window)[:2] == ["more-39", "pain"]
    assert open_rows(window) == ["more-39"]
    assert len(rows(window)) == 30


def test_an_answer_that_is_no_longer_found_is_closed(ask: Ask) -> None:
    window = ask()
    press(window, "question-fear")
    type_in(window, "hurts")
    assert open_rows(window) == []
    press(window, "clear-search")
    assert open_rows(window) == []


def test_an_answer_stays_open_while_it_is_found(ask: Ask) -> None:
    window = ask()
    press(window, "question-pain")
    type_in(window, "hurts")
    assert open_rows(window) == ["pain"]
    press(window, "question-pain")
    assert open_rows(window) == []


def test_a_page_built_anew_is_as_it_was(ask: Ask) -> None:
    window = ask()
    press(window, "topic-comfort")
    type_in(window, "hurts")
    press(window, "question-pain", "sources")
    find(window, "search").setFocus()
    window.session.choose_comfort(replace(window.session.comfort, theme="dark", text=1.5))
    settle()
    assert find(window, "search", QLineEdit).text() == "hurts"
    assert window.focusWidget() is find(window, "search")
    assert find(window, "topic-comfort", QRadioButton).isChecked()
    assert rows(window) == open_rows(window) == ["pain"]
    assert "A page about the first thing" in words(window)


def test_without_needles_the_questions_have_other_words(ask: Ask) -> None:
    window = ask(comfort=replace(STILL, needle_free=True))
    window.session.ask("pain", wanted=True)
    settle()
    assert (
        words(window).count("Will I feel anything?") == 3
    )  # the row, the list, the button that takes it off
    assert "Will it hurt?" not in words(window)


def test_a_guide_without_questions_says_so(ask: Ask) -> None:
    window = ask(questions={})
    assert "There is nothing to show here yet. Please ask your care team." in words(window)
    window.session.ask("pain", wanted=True)
    settle()
    assert listed(window) == []


PLACES = {
    "plain": PLAIN,
    "open": Place("questions", "pain", opened=frozenset({"sources"})),
    "typed": Place("questions", "pain", typed="hurts"),
    "nothing": Place("questions", typed="wedding"),
    "asked": Place("asked"),
}


@pytest.mark.parametrize("page", PLACES)
@pytest.mark.parametrize(
    ("size", "theme", "text"),
    [
        *(((1280, 800), theme, text) for theme in THEMES for text in (1.0, 1.5, 2.0)),
        ((1920, 1080), "light", 1.0),
        ((1080, 1920), "contrast", 2.0),
        ((1024, 768), "dark", 2.0),
        ((1024, 768), "light", 1.25),
    ],
)
def test_the_page_is_fit_to_read(ask: Ask, page: str, size: tuple[int, int], theme: str, text: float) -> None:
    window = ask(size=size, comfort=replace(STILL, theme=theme, text=text))
    for name in ("result", "pain"):
        window.session.ask(name, wanted=True)
    window.navigator.go(PLACES[page])
    settle()
    assert unfit(window) == []


def test_the_tab_key_reads_on_after_everything_has_changed_in_place(ask: Ask) -> None:
    window = ask()
    window.session.ask("fear", wanted=True)
    type_in(window, "hurts scar")
    assert unfit(window) == []
    press(window, "question-pain", "on-my-list", "sources")
    assert unfit(window) == []
