"""The ring around what has the keyboard's focus: one overlay for the window, shown to people who use keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from prep_guide.ui.look.painting import painter, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent

    from prep_guide.ui.view import View

_GAP = 3
_PLAIN_RADIUS = 8
"""The radius in px around what has no shape of its own, such as a line with links."""


@runtime_checkable
class Ringed(Protocol):
    """What says itself which shape the ring goes around."""

    def focus_rect(self) -> QRect:
        """The shape, in its own px."""
        ...

    def focus_radius(self) -> float:
        """The radius of its corners in px."""
        ...


class FocusRing(QWidget):
    """A ring that follows the focus. Keys show it, a press or a touch hides it."""

    def __init__(self, window: QWidget, application: QApplication) -> None:
        super().__init__(window)
        self._window = window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._keys = False
        self._width = 3
        self._color: QColor | None = None
        self._ground: QColor | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        application.focusChanged.connect(self._on_focus_changed)

    def dress(self, view: View) -> None:
        """Takes over the colors and the width of a theme."""
        self._width = 4 if view.contrast else 3
        self._color, self._ground = view.color("focus"), view.color("ground")
        self._place()

    def note_key(self) -> None:
        """A key was pressed: from now on the focus is shown."""
        if not self._keys:
            self._keys = True
            self._show()

    def note_touch(self) -> None:
        """The window was pressed or touched: the focus is of no interest."""
        self._keys = False
        self.hide()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follows when the target, or what it lies in, moves."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide):
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the ring, with a gap in the color of the ground so that it stands out on any fill."""
        brush = painter(self)
        rect, radius = QRectF(self.rect()), self._radius()
        inner = self._width - 1
        rounded(brush, rect.adjusted(inner, inner, -inner, -inner), radius + _GAP + 1, None, self._ground, 4)
        rounded(brush, rect, radius + _GAP + self._width, None, self._color, self._width)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._watched:
            # In a window without the keyboard, what had the focus goes without a word.
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        self._target = None
        if new is not None and self._window.isAncestorOf(new) and new.focusPolicy() & Qt.FocusPolicy.TabFocus:
            self._target = new
            above: QWidget | None = new
            while above is not None and above is not self._window:
                above.installEventFilter(self)
                self._watched.append(above)
                above = above.parentWidget()
        self._show()

    def _show(self) -> None:
        if self._target is None or not isValid(self._target) or not self._keys:
            self.hide()
            return
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        if self._target is None or not isValid(self._target):
            return
        target = self._target
        inside = target.focus_rect() if isinstance(target, Ringed) else target.rect()
        reach = _GAP + self._width
        corner = target.mapTo(self._window, QPoint(inside.x(), inside.y()))
        place = QRect(corner, inside.size()).adjusted(-reach, -reach, reach, reach)
        self.setGeometry(place)
        self._clip(place, reach)
        self.update()

    def _clip(self, place: QRect, reach: int) -> None:
        """Keeps the ring off header and footer where its target is scrolled under them."""
        area = next((widget for widget in self._watched if isinstance(widget, QScrollArea)), None)
        if area is None:
            self.clearMask()
            return
        seen = QRect(area.mapTo(self._window, QPoint(0, 0)), area.size()).adjusted(-reach, 0, reach, 0)
        self.setMask(QRegion(place.intersected(seen).translated(-place.topLeft())))

    def _radius(self) -> float:
        return self._target.focus_radius() if isinstance(self._target, Ringed) else _PLAIN_RADIUS
