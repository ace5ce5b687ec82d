"""The keyboard on the screen of a kiosk: the letters of the language, capitals, signs, room for every key."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from prep_guide.clinic import Clinic
from prep_guide.clock import Clock
from prep_guide.content.language import LATIN
from prep_guide.content.library import Library
from prep_guide.session.session import Mode
from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.keyboard import Keyboard
from prep_guide.ui.parts.plate import KeyPlate
from tests.ui.hands import find, is_shown, press
from tests.ui.opening import STILL, settle

if TYPE_CHECKING:
    from pathlib import Path

    from prep_guide.ui.window import Window
    from tests.conftest import WriteRoot
    from tests.ui.conftest import OpenWindow


def kiosk(open_window: OpenWindow, **start: object) -> Window:
    window = open_window(procedure="breast-ultrasound", mode=Mode.KIOSK, **start)
    window.navigator.go(Place("write"))
    settle()
    return window


def typed(window: Window) -> str:
    return find(window, "question", QPlainTextEdit).toPlainText()


def letters(window: Window) -> str:
    keys = [key for key in window.findChildren(KeyPlate) if key.isVisibleTo(window)]
    return "".join(key.text() for key in keys if len(key.text()) == 1)


def test_only_a_kiosk_has_it(open_window: OpenWindow) -> None:
    window = open_window(procedure="breast-ultrasound")
    window.navigator.go(Place("write"))
    settle()
    assert window.findChild(Keyboard) is None
    assert kiosk(open_window).findChild(Keyboard) is not None


def test_it_types_a_sentence(open_window: OpenWindow) -> None:
    window = kiosk(open_window)
    press(window, "key-w", "key-h", "key-y", "key-space", "key-n", "key-o", "key-t", "key-t")
    press(window, "key-delete", "key-ask")
    assert typed(window) == "Why not?"
    press(window, "keep")
    assert window.session.own_questions == ("Why not?",)


def test_capitals_hold_for_one_letter(open_window: OpenWindow) -> None:
    window = kiosk(open_window)
    press(window, "key-a", "key-b", "key-shift", "key-c", "key-d")
    window.rebuild()
    settle()
    press(window, "key-e")
    assert typed(window) == "AbCde"


def test_signs_take_the_place_of_the_letters_and_give_it_back(open_window: OpenWindow) -> None:
    window = kiosk(open_window)
    press(window, "key-a", "key-signs")
    assert not is_shown(window, "key-a")
    press(window, "key-2", "key-,", "key-signs", "key-b")
    assert typed(window) == "A2,b"


def test_a_touch_leaves_the_focus_in_the_field(open_window: OpenWindow) -> None:
    window = kiosk(open_window)
    press(window, "key-a")
    assert window.focusWidget() is find(window, "question")


def test_spanish_has_its_own_letters(open_window: OpenWindow) -> None:
    shown = letters(kiosk(open_window, language="es")).lower()
    assert set("ñáéíóúü¿¡") <= set(shown)
    assert set("ñáéíóúü¿¡").isdisjoint(letters(kiosk(open_window)).lower())


@pytest.mark.parametrize("size", [(800, 600), (1024, 768), (1280, 800), (1080, 1920)])
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_no_key_is_small_and_none_is_out_of_the_page(
    open_window: OpenWindow, size: tuple[int, int], text: float
) -> None:
    window = kiosk(open_window, size=size, comfort=replace(STILL, text=text), language="es")
    least = window.page.view.metrics.least
    keys = [key for key in window.findChildren(KeyPlate) if key.isVisibleTo(window)]
    assert len(keys) > 30
    for key in keys:
        assert min(key.width(), key.height()) >= least
        left = key.mapTo(window.page, key.rect().topLeft()).x()
        assert 0 <= left <= window.page.width() - key.width()


def library(write_root: WriteRoot, alphabet: str) -> Library:
    root = write_root({"base/en/language.toml": f'name = "English"\n{alphabet}\n'})
    return Library((root,), Clinic(), Clock())


def test_a_language_without_an_alphabet_has_the_latin_one(write_root: WriteRoot) -> None:
    found = library(write_root, "")
    assert found.language("en").alphabet == LATIN
    assert found.faults == ()


@pytest.mark.parametrize(
    "alphabet",
    ['"abc"', "[]", '["a b"]', "[1]", '["abcdefghijklmnopq"]', '["a", "b", "c", "d", "e", "f", "g"]'],
)
def test_rows_that_are_none_are_a_fault_with_its_line(write_root: WriteRoot, alphabet: str) -> None:
    found = library(write_root, f"alphabet = {alphabet}")
    assert found.language("en").alphabet == LATIN
    (fault,) = found.faults
    assert (fault.field, fault.line) == ("alphabet", 2)
    assert fault.remedy


@pytest.mark.parametrize(
    ("size", "wide", "text"),
    [((1280, 800), 216, 1.0), ((1280, 800), 216, 2.0), ((800, 1280), 135, 1.0), ((800, 1280), 135, 1.5)],
)
def test_on_ten_inches_in_spanish_all_of_it_is_in_sight(
    open_window: OpenWindow, tmp_path: Path, size: tuple[int, int], wide: int, text: float
) -> None:
    clinic = tmp_path / "clinic.toml"
    clinic.write_text(f"[kiosk]\nscreen_width_mm = {wide}\n")
    comfort = replace(STILL, text=text)
    window = open_window(size, mode=Mode.KIOSK, language="es", clinic=clinic, comfort=comfort)
    window.session.choose_procedure("breast-ultrasound")
    window.navigator.go(Place("write"))
    settle()
    for name in ("question", "key-q", "key-ñ", "key-space", "key-delete"):
        part = find(window, name)
        assert part.visibleRegion().boundingRect().height() >= 0.9 * part.height(), name
