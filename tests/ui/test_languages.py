"""More than one language: how one is chosen, what has no translation, and what runs from right to left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from prep_guide.ui.navigator import Place
from tests.ui import inspection
from tests.ui.hands import click, drag, find, is_shown, press, strike, words
from tests.ui.opening import settle

if TYPE_CHECKING:
    from pathlib import Path

    from prep_guide.ui.window import Window
    from tests.conftest import WriteRoot
    from tests.ui.conftest import OpenWindow

STAGE = """\
---
title: Durmir a zona
label: Anestesia
minutes: 2-3
picture: numbing-ultrasound
caption: O equipo está preto.
describe: Unha man con luva sostén unha sonda sobre a pel.
summary: Unha pequena inxección durme a zona.
see: Unha xiringa pequena, se mira.
hear: O seu equipo, que explica cada paso.
feel: Frío, e logo presión.
do: Solte o aire amodo.
skip: A zona durme antes de todo o demais.
---
## Que pasa {#happens}
Primeiro límpase a pel. Despois vén a inxección.

## Máis {#more}
A zona segue durmida unha ou dúas horas.
"""
LANGUAGE = (
    'name = "{name}"\ndirection = "{direction}"\nplural = "nplurals=2; plural=(n != 1);"\nregion = "US"\n'
)
WORDING = """\
welcome_title = "Ola. Imos paso a paso."
bar_language = "Lingua"
not_translated = "Esta páxina aínda non está en galego."
next_stage = "Seguinte: {stage}"
"""


@pytest.fixture
def galician(write_root: WriteRoot) -> Path:
    """A root that adds a little Galician to what is shipped."""
    return write_root(
        {
            "base/gl/language.toml": LANGUAGE.format(name="Galego", direction="ltr"),
            "base/gl/wording.toml": WORDING,
            "breast-ultrasound/gl/stages/2-numbing.md": STAGE,
        },
        "galician",
    )


@pytest.fixture
def backwards(write_root: WriteRoot) -> Path:
    """A root that adds a language written from right to left; its words are the fallback's."""
    return write_root({"base/he/language.toml": LANGUAGE.format(name="עברית", direction="rtl")}, "backwards")


def at_numbing(open_window: OpenWindow, root: Path, **start: object) -> Window:
    window = open_window(roots=(root,), procedure="breast-ultrasound", **start)
    window.navigator.go(Place("stage", "numbing"))
    settle()
    return window


def test_where_there_is_one_language_nothing_is_asked(open_window: OpenWindow, tmp_path: Path) -> None:
    settings = tmp_path / "clinic.toml"
    settings.write_text('languages = ["en"]\n')
    window = open_window(clinic=settings)
    assert not is_shown(window, "language-en")
    assert not is_shown(window, "bar-language")


def test_the_welcome_page_offers_every_language_by_its_own_name(
    open_window: OpenWindow, galician: Path
) -> None:
    window = open_window(roots=(galician,))
    assert find(window, "language-en").isChecked()
    assert find(window, "language-gl").text() == "Galego"
    click(window, "language-gl")
    assert window.session.language == "gl"
    assert "Ola. Imos paso a paso." in words(window)
    assert find(window, "language-gl").isChecked()


def test_a_language_given_at_the_start_is_spoken_first(open_window: OpenWindow, galician: Path) -> None:
    assert "Ola." in words(open_window(roots=(galician,), language="gl"))


def test_the_bar_changes_the_language_and_keeps_the_place(open_window: OpenWindow, galician: Path) -> None:
    window = at_numbing(open_window, galician, size=(1280, 700))
    press(window, "tell-me-more")
    assert window.page is not None
    assert window.page.scroller is not None
    bar = window.page.scroller.verticalScrollBar()
    bar.setValue(bar.maximum())
    press(window, "bar-language", "sheet-language-gl")
    assert window.navigator.place.anchor == "numbing"
    assert "Unha pequena inxección durme a zona." in words(window)
    assert find(window, "tell-me-more").isChecked()
    assert window.page.scroller.share == 1
    assert find(window, "next").text().startswith("Seguinte: ")
    press(window, "sheet-done")
    assert find(window, "bar-language").text() == "Lingua"


def test_a_page_that_is_not_translated_says_so(open_window: OpenWindow, galician: Path) -> None:
    window = at_numbing(open_window, galician, language="gl")
    line = "Esta páxina aínda non está en galego."
    assert line not in words(window)
    press(window, "next")
    assert line in words(window)


def test_the_window_turns_for_a_language_from_right_to_left(open_window: OpenWindow, backwards: Path) -> None:
    window = at_numbing(open_window, backwards, language="he")
    assert find(window, "bar-home").mapTo(window, QPoint(0, 0)).x() > window.width() / 2
    strike(window, Qt.Key.Key_Left)
    assert window.navigator.place.anchor == "targeting"
    strike(window, Qt.Key.Key_Right)
    assert window.navigator.place.anchor == "numbing"
    drag(window, QPoint(600, 400), QPoint(200, 0))
    assert window.navigator.place.anchor == "targeting"


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
@pytest.mark.parametrize("page", ["welcome", "home", "stage"])
def test_a_page_from_right_to_left_is_fit_to_read(
    open_window: OpenWindow, backwards: Path, size: tuple[int, int], page: str
) -> None:
    window = open_window(size, roots=(backwards,), language="he", procedure="breast-ultrasound")
    window.navigator.go(Place(page, "numbing" if page == "stage" else ""))
    settle()
    found = [
        *inspection.clipped(window),
        *inspection.overlapping(window),
        *inspection.too_wide(window),
        *inspection.lost_focus(window, lambda: QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)),
    ]
    assert found == []
