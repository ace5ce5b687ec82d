"""What lies over all of the guide: a card on a veil. It is a child of the window, never a window of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from prep_guide.ui.look.painting import painter, rounded
from prep_guide.ui.parts.card import Canvas, stacked
from prep_guide.ui.parts.focus_ring import FocusRing
from prep_guide.ui.parts.scroll import Scroll

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QApplication, QLayout

    from prep_guide.ui.view import View

_RADIUS = 28
_PADDING = 36


class Overlay(QWidget):
    """A card in the middle of the window; its contents scroll where they do not fit.

    Args:
        view: What the window is built with.
        application: Tells which control has the focus.
        name: What it is about.
        width: How wide it may be, in px at 100 %.

    Signals:
        closed: Emitted when whoever opened it wants it gone.
    """

    closed = Signal()
    spoken_role = QAccessible.Role.Grouping

    def __init__(self, view: View, application: QApplication, name: str, width: int) -> None:
        super().__init__()
        self._view, self._width = view, width
        self.setAccessibleName(name)
        self.setLayoutDirection(view.metrics.direction)
        self._ring = FocusRing(self, application)
        self._ring.dress(view)
        self._card = QRect()

    def compose(self, contents: QLayout) -> None:
        """Lays its contents out. Called once by the constructor."""
        padding, above = self._view.metrics.sp(_PADDING), self._view.metrics.sp(_PADDING - _RADIUS)
        canvas = Canvas(self._view, "surface")
        self._inner = stacked(canvas)
        self._inner.setContentsMargins(padding, above, padding, above)
        self._inner.addLayout(contents)
        self._scroller = Scroll(self._view, canvas, token="surface", pill=False)
        self._scroller.setMinimumHeight(1)
        self._scroller.setParent(self)

    def lie_over(self, window: QWidget, focus: QWidget) -> None:
        """Covers a window, and gives the keyboard's focus to one of its own controls."""
        self.setParent(window)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        focus.setFocus(Qt.FocusReason.PopupFocusReason)

    def note_key(self) -> None:
        """A key was pressed: the focus is shown from now on."""
        self._ring.note_key()

    def note_touch(self) -> None:
        """It was touched: the focus is of no interest."""
        self._ring.note_touch()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Puts the card into the middle, as high as its contents."""
        metrics, radius = self._view.metrics, self._view.metrics.sp(_RADIUS)
        air = metrics.sp(24)
        width = min(self.width() - 2 * air, metrics.px(self._width))
        height = min(self.height() - 2 * air, self._inner.totalHeightForWidth(width - 4) + 2 * radius)
        self._card = QRect((self.width() - width) // 2, (self.height() - height) // 2, width, height)
        # The round corners stay free of what scrolls.
        self._scroller.setGeometry(self._card.adjusted(2, radius, -2, -radius))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints veil and card."""
        view, brush = self._view, painter(self)
        brush.fillRect(self.rect(), view.color("scrim", 0.62))
        radius = view.metrics.sp(_RADIUS)
        view.shadows.paint(brush, QRectF(self._card), radius, 2, view.theme)
        outline = view.color("edge") if view.contrast else None
        rounded(brush, self._card, radius, view.color("surface"), outline, 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scrolls with the arrows and the page keys; closes with Escape. Nothing gets through to the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            self._scroller.scroll_by_key(Qt.Key(event.key()))
