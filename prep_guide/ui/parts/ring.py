"""A soft ring that fills, with a few words in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from prep_guide.ui.look.painting import painter

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

    from prep_guide.ui.view import View

_STROKE = 14 / 248
"""How thick the ring is, as a share of its side (look: 5)."""
_LARGE = 0.40
"""The size of the large words, as a share of the side."""
_GAP = 0.085
"""The space between the two lines, as a share of the side."""
_ROOM = 0.70
"""How much of its side the ring has free for words."""
_TOP = 90 * 16
"""Where the ring begins, in the sixteenths of a degree that Qt counts in."""


class Ring(QLabel):
    """A ring, ``share`` of it filled. Never moves by itself. To assistive technology it is its name.

    Args:
        view: What the page is built with.
        share: How much of it is filled, 0 to 1.
        large: What stands in its middle, large.
        small: What stands below that.
        name: Both, as one says it.
        side: Its width and height in px.
    """

    def __init__(self, view: View, share: float, large: str, small: str, name: str, side: int) -> None:
        super().__init__(name)
        self._view, self._share, self._large, self._small = view, share, large, small
        self._side = side
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float, large: str, name: str) -> None:
        """Fills another share of it, with another large word in it; it stays the same ring."""
        self._share, self._large = share, large
        self.setText(name)
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Its side."""
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        """It never shrinks."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the ring and the words."""
        brush = painter(self)
        self._paint_ring(brush)
        self._paint_words(brush)

    def _paint_ring(self, brush: QPainter) -> None:
        view, stroke = self._view, self._side * _STROKE
        ring = QRectF(self.rect()).adjusted(stroke, stroke, -stroke, -stroke)
        brush.setBrush(Qt.BrushStyle.NoBrush)
        brush.setPen(QPen(view.color("ring"), stroke))
        brush.drawEllipse(ring)
        if self._share > 0:
            brush.setPen(QPen(view.color("accent"), stroke, c=Qt.PenCapStyle.RoundCap))
            # Clockwise in every language: clocks do not mirror.
            brush.drawArc(ring, _TOP, round(-self._share * 360 * 16))

    def _paint_words(self, brush: QPainter) -> None:
        view, side, room = self._view, self._side, self._side * _ROOM
        large = _fitting(view.metrics.font("title"), round(side * _LARGE), self._large, room)
        small = view.metrics.font("h3")
        small = _fitting(small, small.pixelSize(), self._small, room)
        high, low = QFontMetricsF(large).capHeight(), QFontMetricsF(small).capHeight()
        height = high + side * _GAP + low if self._small else high
        top = (side - height) / 2
        for words, face, color, baseline in (
            (self._large, large, "ink", top + high),
            (self._small, small, "ink2", top + height),
        ):
            brush.setFont(face)
            brush.setPen(view.color(color))
            width = QFontMetricsF(face).horizontalAdvance(words)
            brush.drawText(QPointF((side - width) / 2, baseline), words)


def _fitting(font: QFont, size: int, words: str, room: float) -> QFont:
    """The font in a size of ``size`` px, or in the largest that sets the words into ``room`` px."""
    font.setPixelSize(size)
    width = QFontMetricsF(font).horizontalAdvance(words)
    if width > room:
        font.setPixelSize(max(1, int(size * room / width)))
    return font
