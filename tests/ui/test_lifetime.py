"""What is thrown away is gone: no widget, timer or picture stays behind."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from prep_guide.app import Start
from prep_guide.ui.navigator import Place
from tests.ui.hands import press
from tests.ui.opening import STILL, opened, settle

if TYPE_CHECKING:
    from prep_guide.app import Shelf
    from prep_guide.ui.window import Window
    from tests.ui.conftest import OpenWindow

STAGES = ("positioning", "numbing", "targeting", "sampling", "marker", "completion")


def widgets() -> int:
    settle()
    gc.collect()
    return len(QApplication.allWidgets())


def one_round(window: Window) -> None:
    """Ten pages: home, the stages, one of them opened, a sheet over it, another theme and back."""
    for page in (Place("home"), *(Place("stage", stage) for stage in STAGES)):
        window.navigator.go(page)
        settle()
    window.navigator.go(Place("stage", "numbing", opened=frozenset({"tell-me-more", "sources"})))
    press(window, "bar-comfort")
    for theme in ("dark", "light"):
        window.session.choose_comfort(replace(window.session.comfort, theme=theme))
        settle()
    window.close_sheet()
    window.navigator.go(Place("home"))


def test_two_hundred_pages_leave_no_widget_and_no_timer_behind(open_window: OpenWindow) -> None:
    window = open_window(procedure="breast-ultrasound")
    one_round(window)
    before, objects = widgets(), len(window.findChildren(QObject))
    timers = len(window.findChildren(QTimer))
    for _ in range(20):
        one_round(window)
    assert widgets() == before
    assert len(window.findChildren(QObject)) == objects
    assert len(window.findChildren(QTimer)) == timers


def test_a_page_that_was_left_is_gone(open_window: OpenWindow) -> None:
    window = open_window(procedure="breast-ultrasound")
    window.navigator.go(Place("stage", "numbing"))
    settle()
    page, sheet = weakref.ref(window.page), None
    press(window, "tell-me-more", "bar-comfort")
    sheet = weakref.ref(window.sheet)
    press(window, "next")
    gc.collect()
    assert page() is None
    assert sheet() is None


def test_fading_pages_are_gone_as_well(open_window: OpenWindow) -> None:
    window = open_window(procedure="breast-ultrasound", comfort=replace(STILL, motion=True))
    one_round(window)
    before = widgets()
    for _ in range(3):
        one_round(window)
    assert widgets() == before


def test_a_closed_window_leaves_nothing_behind(qapp: object, shipped_shelf: Shelf) -> None:
    before = widgets()
    with opened((1280, 800), Start(language="en"), shipped_shelf) as window:
        one_round(window)
        session = weakref.ref(window.session)
        assert widgets() > before
        del window
    assert widgets() == before
    assert session() is None
