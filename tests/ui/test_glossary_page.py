"""Words explained: all of them, in order, found by typing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from prep_guide.theme import THEMES
from prep_guide.ui.navigator import Place
from prep_guide.ui.pages.glossary import folded
from prep_guide.ui.parts.text import Text
from tests.ui.hands import find, press, words
from tests.ui.opening import STILL, settle
from tests.ui.reading_root import complaints

if TYPE_CHECKING:
    from prep_guide.app import Shelf
    from prep_guide.ui.window import Window
    from tests.conftest import WriteRoot
    from tests.ui.conftest import OpenWindow

FIELD = "search-words"
ODD = """\
[zzz]
word = "ëlan"
also = ["quite another"]
means = "Made up for a test."

[zzy]
word = "Eland-like thing"
means = "Made up for a test too."
"""
NONE = "There is no such word here. Please ask your care team what it means."


@pytest.fixture
def window(open_window: OpenWindow, write_root: WriteRoot) -> Window:
    root = write_root({"base/en/glossary.toml": ODD})
    window = open_window(roots=(root,), procedure="breast-ultrasound")
    window.navigator.go(Place("glossary"))
    settle()
    return window


def shown(window: Window) -> list[str]:
    """The words that are shown, from top to bottom."""
    assert window.page is not None
    heads = [
        each for each in window.page.findChildren(Text) if each.role == "h3" and each.isVisibleTo(window)
    ]
    return [head.text() for head in heads]


def type_in(window: Window, text: str) -> None:
    field = find(window, FIELD, QLineEdit)
    field.setFocus()
    field.clear()
    QTest.keyClicks(field, text)
    settle()


def test_every_word_is_explained_and_said(open_window: OpenWindow, shipped_shelf: Shelf) -> None:
    window = open_window(procedure="breast-ultrasound")
    window.navigator.go(Place("glossary"))
    settle()
    read = words(window)
    for term in shipped_shelf.library.guide("breast-ultrasound", "en").glossary.values():
        assert term.word in read
        assert term.means in read
        assert not term.say or f"Say it like this: {term.say}" in read


def test_accents_and_capitals_do_not_change_the_order(window: Window) -> None:
    listed = shown(window)
    assert [folded(word) for word in listed] == sorted(folded(word) for word in listed)
    assert listed.index("ëlan") + 1 == listed.index("Eland-like thing")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ela", ["ëlan", "Eland-like thing"]),
        ("ËLAN", ["ëlan", "Eland-like thing"]),
        ("eland like", ["Eland-like thing"]),
        ("eland-like", ["Eland-like thing"]),
        ("thing", ["Eland-like thing"]),
        ("quite", ["ëlan"]),
        ("  another ", ["ëlan"]),
        ("lan", []),
        ("xqx", []),
    ],
)
def test_a_word_is_found_by_its_beginning(window: Window, typed: str, found: list[str]) -> None:
    type_in(window, typed)
    assert shown(window) == found


def test_what_is_not_found_says_whom_to_ask(window: Window) -> None:
    assert NONE not in words(window)
    type_in(window, "xqx")
    assert NONE in words(window)
    press(window, f"clear-{FIELD}")
    assert NONE not in words(window)
    assert len(shown(window)) > 10


def test_what_is_typed_stays_when_the_page_is_built_anew(window: Window) -> None:
    type_in(window, "ela")
    window.session.choose_comfort(replace(STILL, theme="dark"))
    settle()
    assert find(window, FIELD, QLineEdit).text() == "ela"
    assert shown(window) == ["ëlan", "Eland-like thing"]
    assert window.focusWidget() is find(window, FIELD)


def test_the_way_back_leads_to_the_topics(window: Window) -> None:
    press(window, "back")
    assert window.page is not None
    assert window.page.name == "learn"


@given(st.text(max_size=60))
def test_comparing_is_settled_after_one_fold(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize("typed", ["", "xqx", "bi"])
@pytest.mark.parametrize(
    ("size", "theme", "text"),
    [
        *(((1280, 800), theme, text) for theme in THEMES for text in (1.0, 2.0)),
        *((size, "light", text) for size in ((800, 1280), (1024, 768)) for text in (1.0, 1.25, 2.0)),
        ((1920, 1080), "light", 1.0),
        ((1080, 1920), "light", 1.0),
    ],
)
def test_the_page_is_fit_to_read(
    open_window: OpenWindow, typed: str, size: tuple[int, int], theme: str, text: float
) -> None:
    comfort = replace(STILL, theme=theme, text=text)
    window = open_window(size, procedure="breast-ultrasound", comfort=comfort)
    window.navigator.go(Place("glossary", typed=typed))
    settle()
    assert complaints(window) == []
