"""What the native window meets before any widget does: coming into sight, keys, presses, swipes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWindow

_FAR = 80
"""A swipe is longer than this many px ..."""
_FLAT = 2.0
"""... and this many times as wide as high."""


class InputWatch(QObject):
    """Watches the events of a native window. Touch arrives here as mouse events too, since no widget takes it.

    It watches the window and not the application: a filter on the application would be asked about every
    single event of every object.

    Args:
        parent: What it lives with.
        takes: Asked with where in the window, in px, a press begins; True takes the press away from the widgets.

    Signals:
        exposed: Emitted when the window comes into sight; it is painted right after.
        key_pressed: Emitted when any key goes down.
        pressed: Emitted with where in the window, in px, a press begins.
        swiped: Emitted with where the swipe began and whether it went to the left.
    """

    exposed = Signal()
    key_pressed = Signal()
    pressed = Signal(QPointF)
    swiped = Signal(QPointF, bool)

    def __init__(self, parent: QObject, takes: Callable[[QPointF], bool]) -> None:
        super().__init__(parent)
        self._takes = takes
        self._taken = False
        self._start: QPointF | None = None

    def watch(self, window: QWindow) -> None:
        """Begins to watch; watching the same window again changes nothing."""
        window.removeEventFilter(self)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notes the event and lets it pass, unless it belongs to a press that was taken."""
        parent, kind = self.parent(), event.type()
        # What cannot be used, since something lies over all of it, meets nothing.
        if isinstance(parent, QWidget) and not parent.isEnabled():
            return False
        if kind == QEvent.Type.KeyPress:
            self.key_pressed.emit()
        elif kind == QEvent.Type.Expose:
            self.exposed.emit()
        elif not isinstance(event, QMouseEvent):
            return False
        elif kind == QEvent.Type.MouseButtonPress:
            self.pressed.emit(event.position())
            self._taken = self._takes(event.position())
            left = event.button() == Qt.MouseButton.LeftButton
            self._start = event.position() if left and not self._taken else None
        elif kind == QEvent.Type.MouseButtonRelease:
            taken, self._taken = self._taken, False
            self._end(event.position())
            return taken
        return self._taken

    def _end(self, end: QPointF) -> None:
        start, self._start = self._start, None
        if start is None:
            return
        across, down = end.x() - start.x(), end.y() - start.y()
        if abs(across) > _FAR and abs(across) >= _FLAT * abs(down):
            self.swiped.emit(start, across < 0)
