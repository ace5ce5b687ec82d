"""A program on a display, and its twin off-screen: the same window in this process, led the same way.

The twin says where things lie and what the screen has to show after each step.
"""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from prep_guide import paths
from prep_guide.ui.parts.scroll import Scroll
from tests.desktop.display import DEADLINE_S, SIZE, difference
from tests.ui import hands
from tests.ui.opening import settle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tests.desktop.display import Display

CLOSE = 1.0
"""Two pages differ by more than 4 on average; a pointer and another second on a clock by less than this."""
_COARSE = 4
"""They are compared at a quarter of their size, which is a matter of a millisecond."""
_PAUSE_S = 0.03
_SETTLED_S = 0.25
"""A fade from page to page is over sooner; what is clicked while it lasts is not taken."""
_NOTCH = 120
_COVERED = 100
"""So many px at the end of what scrolls may lie under "More below"."""
_KEYS = {"-": "minus", ".": "period", " ": "space", "?": "question"}
"""The names of keys in X whose names are not their letters."""


class Pair:
    """Leads a program and its twin.

    Args:
        display: Where the program is seen and touched.
        twin: The same window, off-screen and as large as the screen.
    """

    def __init__(self, display: Display, twin: QWidget) -> None:
        self._display, self._twin = display, twin

    def sees(self, what: QWidget | None = None) -> bool:
        """Whether the screen comes to show the twin, or another window of its size."""
        # Not at rest, which a page whose picture moves comes to only after some seconds.
        since = time.monotonic()
        deadline = since + DEADLINE_S
        while (now := time.monotonic()) < deadline:
            if not self._is_same(what or self._twin):
                since = now
            elif now - since > _SETTLED_S:
                return True
            time.sleep(_PAUSE_S)
        return False

    def clicks(self, *names: str) -> None:
        """Clicks on controls by name, and sees after each that both look the same."""
        for name in names:
            spot = self._spot(name)
            self._display.click(spot)
            self._press(name)
            assert self.sees(), f"after {name}"

    def strikes(self, name: str, key: Qt.Key) -> None:
        """Strikes a key."""
        self._display.strike(name)
        QTest.keyClick(self._twin.windowHandle(), key)
        settle()

    def types(self, words: str) -> None:
        """Types words and ends them with Return."""
        self._display.strike(*(_KEYS.get(letter, letter) for letter in words), "Return")
        handle = self._twin.windowHandle()
        for letter in words:
            QTest.keyClick(handle, letter)
        QTest.keyClick(handle, Qt.Key.Key_Return)
        settle()

    def scrolls_to(self, name: str) -> None:
        """Turns the wheel until a control is in sight, and sees that both look the same."""
        widget, handle = hands.find(self._twin, name), self._twin.windowHandle()
        scroller = next(each for each in self._twin.findChildren(Scroll) if each.isAncestorOf(widget))
        over, notches = scroller.mapTo(self._twin, scroller.rect().center()), 0
        assert handle is not None
        lowest = scroller.mapTo(self._twin, scroller.rect().bottomLeft()).y() - _COVERED
        while self._spot(name).y() > lowest and scroller.share < 1:
            QTest.wheelEvent(handle, over, QPoint(0, -_NOTCH))
            settle()
            notches += 1
        if not notches:
            return
        self._display.hand("mousemove", over.x(), over.y(), "click", "--repeat", notches, 5)
        self._display.hand("mousemove", SIZE[0] - 1, SIZE[1] - 1)
        assert self.sees(), f"after the wheel to {name}"

    def _press(self, name: str) -> None:
        # The off-screen screen is smaller than the window, and what is dragged by its contents loses presses beyond it.
        widget = hands.find(self._twin, name)
        if isinstance(widget, QAbstractButton):
            widget.click()
        else:
            widget.setFocus(Qt.FocusReason.MouseFocusReason)
        settle()

    def _is_same(self, window: QWidget) -> bool:
        settle()
        real, twin = (
            picture.scaledToWidth(SIZE[0] // _COARSE, Qt.TransformationMode.SmoothTransformation)
            for picture in (self._display.picture(), window.grab().toImage())
        )
        return difference(real, twin) < CLOSE

    def _spot(self, name: str) -> QPoint:
        widget = hands.find(self._twin, name)
        return widget.mapTo(self._twin, widget.rect().center())


@contextmanager
def program(
    display: Display, home: Path, *words: str, clinic: Path, before: Sequence[str] = ()
) -> Iterator[subprocess.Popen[bytes]]:
    """Runs the program for somebody whose files all lie in a folder.

    Args:
        display: Where it is seen.
        home: The folder; what is temporary lies in ``temporary`` below it.
        words: What stands behind ``prep-guide``.
        clinic: The settings of the practice.
        before: What stands before the whole command.
    """
    main = paths.shipped_content().parent / "main.py"
    own = {name: str(home) for name in ("HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")}
    own |= {"XDG_STATE_HOME": str(home / "state"), "TMPDIR": str(home / "temporary")}
    own |= {"PREP_GUIDE_CLINIC": str(clinic)}
    environment = {**display.environment, **own, "PYTHONDONTWRITEBYTECODE": "1"}
    with subprocess.Popen([*before, sys.executable, main, *words], env=environment) as process:
        try:
            yield process
        finally:
            process.terminate()
