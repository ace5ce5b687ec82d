"""The program itself, on a real display server, walked with a real mouse and real keys.

What the screen has to show, and where things lie on it, comes from a twin: the same window off-screen in this
process, led the same way.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from prep_guide import paths
from prep_guide.app import Start
from prep_guide.ui.parts.focus_ring import FocusRing
from tests.desktop.display import (
    SIZE,
    comes_closer,
    comes_to_differ,
    comes_to_show,
    running_display,
)
from tests.ui import hands
from tests.ui.opening import STILL, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from prep_guide.ui.window import Window
    from tests.desktop.display import Display

CLOSE = 1.0
"""Two pages differ by more than 4 on average, the pointer and a hint of another font renderer by less than this."""
PROGRAMS = ("Xvfb", "xdotool")

pytestmark = [pytest.mark.desktop, pytest.mark.xdist_group("desktop")]


@pytest.fixture
def display(tmp_path: Path) -> Iterator[Display]:
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if missing and not os.environ.get("CI"):
        pytest.skip(f"not installed: {', '.join(missing)}")
    with running_display(tmp_path) as display:
        yield display


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    file = tmp_path / "clinic.toml"
    # One language, so that the first thing the keys reach is the first procedure.
    file.write_text('languages = ["en"]\n')
    return file


@pytest.fixture
def twin(qapp: QApplication, settings: Path) -> Iterator[Window]:
    with opened(SIZE, Start(language="en", comfort=STILL, clinic=settings)) as window:
        yield window


@pytest.fixture
def program(display: Display, settings: Path) -> Iterator[subprocess.Popen[bytes]]:
    main = paths.shipped_content().parent / "main.py"
    command = [sys.executable, main, "--language", "en", "--clinic", settings]
    with subprocess.Popen(command, env=display.environment) as process:
        yield process
        process.terminate()


def middle(window: Window, name: str) -> QPoint:
    widget = hands.find(window, name)
    return widget.mapTo(window, widget.rect().center())


class Walk:
    """Leads the program and its twin the same way, and sees to it that they look the same."""

    def __init__(self, display: Display, twin: Window, program: subprocess.Popen[bytes]) -> None:
        self._display, self._twin, self._program = display, twin, program

    def sees_the_same(self) -> bool:
        same = comes_to_show(self._display, self._twin.grab().toImage(), CLOSE)
        assert self._program.poll() is None, "the program has ended"
        return same

    def clicks(self, name: str) -> bool:
        self._display.click(middle(self._twin, name))
        hands.click(self._twin, name)
        return self.sees_the_same()

    def strikes(self, name: str, key: Qt.Key) -> bool:
        self._display.strike(name)
        hands.strike(self._twin, key)
        return self.sees_the_same()

    def swipes(self, by: QPoint) -> bool:
        start = QPoint(SIZE[0] // 2, SIZE[1] // 2)
        self._display.drag(start, by)
        hands.drag(self._twin, start, by)
        return self.sees_the_same()


def test_a_walk_with_mouse_and_keys(display: Display, twin: Window, program: subprocess.Popen[bytes]) -> None:
    walk = Walk(display, twin, program)

    def at() -> tuple[str, str]:
        return twin.navigator.place.page, twin.navigator.place.anchor

    assert walk.sees_the_same(), "the welcome page"
    display.give_keys_to("Prep Guide")
    assert walk.clicks("offer-breast-ultrasound")
    assert walk.clicks("walk")
    assert at() == ("stage", "positioning")
    assert walk.clicks("next")
    assert at() == ("stage", "numbing")
    assert walk.strikes("Right", Qt.Key.Key_Right)
    assert at() == ("stage", "targeting")
    assert walk.swipes(QPoint(-300, 20))
    assert at() == ("stage", "sampling")
    assert walk.swipes(QPoint(300, -20))
    assert at() == ("stage", "targeting")
    for stage in ("sampling", "marker", "completion"):
        assert walk.strikes("Right", Qt.Key.Key_Right)
        assert at() == ("stage", stage)

    assert walk.clicks("bar-comfort")
    assert twin.sheet is not None
    assert walk.clicks("theme-dark")
    assert walk.clicks("sheet-done")
    assert walk.clicks("next")
    assert at() == ("home", "")


def test_the_ring_shows_where_the_keys_are(
    display: Display, twin: Window, program: subprocess.Popen[bytes]
) -> None:
    walk = Walk(display, twin, program)
    assert walk.sees_the_same(), "the welcome page"
    display.give_keys_to("Prep Guide")
    without = twin.grab().toImage()
    assert walk.strikes("Tab", Qt.Key.Key_Tab)
    (ring,) = twin.findChildren(FocusRing)
    assert ring.isVisible()
    # The ring is so little of the screen that both pictures count as the same page.
    assert comes_closer(display, to=twin.grab().toImage(), than_to=without)
    assert walk.strikes("Return", Qt.Key.Key_Return)
    assert twin.navigator.place.page == "home"


@pytest.mark.timeout(240)
def test_a_drag_scrolls_the_page(display: Display, twin: Window, program: subprocess.Popen[bytes]) -> None:
    walk = Walk(display, twin, program)
    assert walk.sees_the_same(), "the welcome page"
    display.give_keys_to("Prep Guide")
    for name in ("offer-breast-ultrasound", "walk", "tell-me-more"):
        assert walk.clicks(name)
    assert walk.strikes("Home", Qt.Key.Key_Home)
    at_the_top = twin.grab().toImage()
    # How far it runs on depends on the speed of the hand, so the twin cannot say where it comes to rest. A busy
    # machine may take a hand that is this quick for a slip; a person would drag again.
    assert any(_drags(display, at_the_top) for _ in range(3))
    assert walk.strikes("Home", Qt.Key.Key_Home)
    assert twin.navigator.place.anchor == "positioning"


def _drags(display: Display, at_the_top: QImage) -> bool:
    """Whether a drag up moves the page away from its top."""
    display.drag(QPoint(SIZE[0] // 2, SIZE[1] * 3 // 4), QPoint(0, -SIZE[1] // 3))
    return comes_to_differ(display, at_the_top, CLOSE)
