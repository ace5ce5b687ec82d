"""Searching at a kiosk, where the screen is all there is to type on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from prep_guide.session.session import Mode
from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.keyboard import Keyboard
from tests.ui import inspection
from tests.ui.hands import click, find, is_shown, press, strike
from tests.ui.opening import STILL, settle

if TYPE_CHECKING:
    from pathlib import Path

    from prep_guide.ui.window import Window
    from tests.ui.conftest import OpenWindow

SEARCHES = {"questions": "search", "glossary": "search-words"}


def at_a_kiosk(
    open_window: OpenWindow, page: str, size: tuple[int, int] = (1280, 800), **start: object
) -> Window:
    window = open_window(size, **{"mode": Mode.KIOSK, "procedure": "breast-ultrasound", **start})
    window.navigator.go(Place(page))
    settle()
    return window


@pytest.mark.parametrize("page", SEARCHES)
def test_a_touch_opens_the_keyboard_and_done_closes_it(open_window: OpenWindow, page: str) -> None:
    window, name = at_a_kiosk(open_window, page), SEARCHES[page]
    assert not is_shown(window, "key-n")
    click(window, name)
    for key in ("key-n", "key-e", "key-d"):
        press(window, key)
    field = find(window, name, QLineEdit)
    assert field.text() == "Ned"
    assert window.focusWidget() is field
    press(window, "key-delete", "key-e", f"done-{name}")
    assert field.text() == "Nee"
    assert not is_shown(window, "key-n")
    press(window, f"clear-{name}")
    assert field.text() == ""
    assert is_shown(window, "key-n")


@pytest.mark.parametrize("page", SEARCHES)
def test_it_stays_open_where_the_page_is_built_anew(open_window: OpenWindow, page: str) -> None:
    window, name = at_a_kiosk(open_window, page), SEARCHES[page]
    assert window.findChild(Keyboard) is None  # most people never open it
    click(window, name)
    press(window, "key-n")
    window.session.choose_comfort(replace(STILL, theme="contrast", text=1.5))
    settle()
    assert is_shown(window, "key-n")
    assert window.page is not None
    assert window.page.scroller is not None
    field, seen = find(window, name, QLineEdit), window.page.scroller.viewport()
    assert seen.rect().contains(field.mapTo(seen, field.rect().center()))
    assert list(inspection.too_wide(window)) == []
    press(window, "key-e", f"done-{name}")
    assert field.text() == "Ne"
    window.rebuild()
    settle()
    assert not is_shown(window, "key-n")


@pytest.mark.parametrize("page", SEARCHES)
def test_the_tab_key_goes_on_from_the_field_to_the_keys(open_window: OpenWindow, page: str) -> None:
    window, name = at_a_kiosk(open_window, page), SEARCHES[page]
    click(window, name)
    strike(window, Qt.Key.Key_Tab)
    assert window.focusWidget() is find(window, "key-q")


def test_what_is_typed_finds_questions(open_window: OpenWindow) -> None:
    window = at_a_kiosk(open_window, "questions")
    click(window, "search")
    for letter in "pain":
        press(window, f"key-{letter}")
    assert is_shown(window, "question-pain")
    assert not is_shown(window, "question-scar")


def test_at_home_there_is_no_keyboard(open_window: OpenWindow) -> None:
    window = at_a_kiosk(open_window, "questions", mode=Mode.HOME)
    click(window, "search")
    assert not is_shown(window, "key-n")


@pytest.mark.parametrize(
    ("size", "wide", "text"), [((1280, 800), 216, 1.0), ((800, 1280), 135, 2.0), ((1080, 1920), 268, 1.5)]
)
@pytest.mark.parametrize("page", SEARCHES)
def test_field_and_keyboard_are_fit_to_use(
    open_window: OpenWindow, tmp_path: Path, page: str, size: tuple[int, int], wide: int, text: float
) -> None:
    clinic = tmp_path / "clinic.toml"
    clinic.write_text(f"[kiosk]\nscreen_width_mm = {wide}\n")
    comfort = replace(STILL, text=text)
    window = at_a_kiosk(open_window, page, size, comfort=comfort, clinic=clinic, language="es")
    click(window, SEARCHES[page])
    assert window.page is not None
    assert window.page.scroller is not None
    field, seen = find(window, SEARCHES[page]), window.page.scroller.viewport()
    assert seen.rect().contains(field.mapTo(seen, field.rect().center()))
    found = [inspection.clipped, inspection.overlapping, inspection.too_wide, inspection.too_small]
    assert [each for rule in found for each in rule(window)] == []
