"""The frame around what is being read aloud as a whole: a picture, a row, a cell of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from prep_guide.ui.look.painting import painter, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from prep_guide.ui.view import View

_WIDTH = 4
_GAP = 2
_PLAIN_RADIUS = 12


class Frame(QWidget):
    """An outline over what a page scrolls; it lets every press through.

    Args:
        view: What the page is built with.
        ground: What it lies on.
    """

    def __init__(self, view: View, ground: QWidget) -> None:
        super().__init__(ground)
        self._view, self._ground = view, ground
        self._radius = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_around(self, widget: QWidget) -> None:
        """Frames a widget that lies on the ground."""
        reach = _WIDTH + _GAP
        corner = widget.mapTo(self._ground, QPoint(0, 0))
        self._radius = reach + (getattr(widget, "radius", 0) or self._view.metrics.sp(_PLAIN_RADIUS))
        self.setGeometry(QRect(corner, widget.size()).adjusted(-reach, -reach, reach, reach))
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the outline."""
        rounded(painter(self), self.rect(), self._radius, None, self._view.color("accent"), _WIDTH)
