"""Segments that fill: minutes of a time, points of a list. A reading, not a control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QSizePolicy, QWidget

from prep_guide.ui.look.painting import mirrored, painter, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from prep_guide.ui.view import View

_HEIGHT = 10


class Meter(QWidget):
    """A row of segments, filled as far as something has come; the last of them may be filled in part.

    Args:
        view: What the console is built with.
        segments: How many there are.
    """

    def __init__(self, view: View, segments: int) -> None:
        super().__init__()
        self._view, self._segments = view, max(1, segments)
        self._filled, self._token = 0.0, "accent"
        # The bar follows the text only so far: it is no letter.
        self.setFixedHeight(round(_HEIGHT * view.metrics.view * min(view.metrics.text, 1.2)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fill(self, segments: float, token: str = "accent") -> None:
        """Fills so many segments with a color."""
        if (segments, token) != (self._filled, self._token):
            self._filled, self._token = segments, token
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the segments."""
        view, brush, high = self._view, painter(self), self.height()
        gap = min(view.metrics.sp(8), self.width() // (3 * self._segments))
        width = (self.width() - gap * (self._segments - 1)) / self._segments
        rest = view.color("ground" if view.contrast else "ring")
        outline = view.color("edge") if view.contrast else None
        for index in range(self._segments):
            place = mirrored(self, QRectF(index * (width + gap), 0, width, high))
            rounded(brush, place, high, rest, outline)
            share = min(1.0, max(0.0, self._filled - index))
            if share:
                part = mirrored(self, QRectF(index * (width + gap), 0, max(high, width * share), high))
                rounded(brush, part, high, view.color(self._token))
