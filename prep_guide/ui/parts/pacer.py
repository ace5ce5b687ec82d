"""What paces a breath: rings that widen and narrow around a few words, and a dot for each breath of a minute."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from prep_guide.ui.look.painting import mirrored, painter
from prep_guide.ui.look.paragraph import Paragraph, Wrap

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

    from prep_guide.ui.view import View

_CORES = (0.46, 0.58, 0.7)
"""The radius of the solid middle, as a share of the guide line's (look: 5); larger where large words need it."""
_HALOS = ((1.0, 0.15), (0.72, 0.17), (0.44, 0.25))
"""How far each halo reaches of what the breath fills, and how strong it is, from the outermost."""
_NARROWEST = 0.10
"""How far the outermost halo reaches beyond the middle when all is breathed out ..."""
_WIDEST = 0.98
"""... and how far from the center when all is breathed in."""
_STILL = 0.6
"""How full it is shown where nothing may move."""
_ROOM = 1.5
"""The width the words have, in radii of the middle."""
_LARGEST = 474
"""Its greatest side in px at 100 %."""
_WORDS = ("title", "h2", "h3")
"""The roles its words may be set in: the first in which all of them fit counts."""
_MOST_LINES = 3
_DOT, _DOT_GAP = 12, 14


class Pacer(QLabel):
    """The rings. To assistive technology it is its words, the heading of the page it is alone on.

    Args:
        view: What the page is built with.
        phrases: All that it may have to say, which decides how large the words are.
        room: The px of height there are for it; it takes more where its words need more.
    """

    spoken_role = QAccessible.Role.Heading

    def __init__(self, view: View, phrases: tuple[str, ...], room: int) -> None:
        super().__init__()
        self._view, self._fill = view, _STILL
        self._side, self._core = self._measures_for(phrases, room)
        self._role = next((role for role in _WORDS if self._fits(phrases, role)), _WORDS[-1])
        self._words = self._paragraph("", self._role)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Its side."""
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        """It never shrinks."""
        return self.sizeHint()

    def say(self, words: str) -> None:
        """Shows other words."""
        if words != self.text():
            self.setText(words)
            self._words = self._paragraph(words, self._role)
            self.update()

    def fill(self, share: float) -> None:
        """Shows how far the breath has filled it, 0 to 1; nothing moves where the reader wants it so."""
        if self._view.comfort.motion:
            self._fill = share
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints rings, middle and words."""
        view, brush = self._view, painter(self)
        radius = self._side / 2 - 2
        self._paint_rings(brush, radius)
        brush.setPen(Qt.PenStyle.NoPen)
        brush.setBrush(view.color("accent"))
        middle = QPointF(self._side / 2, self._side / 2)
        brush.drawEllipse(middle, radius * self._core, radius * self._core)
        room = self._room()
        height = self._words.layout(room)
        top = (self._side - height) / 2
        self._words.draw(brush, (self._side - room) / 2, top, view.color("on_accent"))

    def _paint_rings(self, brush: QPainter, radius: float) -> None:
        view, middle = self._view, QPointF(self._side / 2, self._side / 2)
        guide = view.color("edge") if view.contrast else view.color("accent", 0.35)
        brush.setBrush(Qt.BrushStyle.NoBrush)
        brush.setPen(QPen(guide, 2))
        brush.drawEllipse(middle, radius, radius)
        reach = _NARROWEST + (_WIDEST - self._core - _NARROWEST) * self._fill
        for share, strength in _HALOS:
            halo = radius * (self._core + reach * share)
            if view.contrast:
                brush.setPen(QPen(view.color("accent"), 3))
            else:
                brush.setPen(Qt.PenStyle.NoPen)
                brush.setBrush(view.color("accent", strength))
            brush.drawEllipse(middle, halo, halo)

    def _measures_for(self, phrases: tuple[str, ...], room: int) -> tuple[int, float]:
        """Its side, and the share of its middle.

        It is as large as there is room, or as the longest word needs in the smallest role, but never beyond the page.
        """
        view = self._view
        word = max(self._paragraph(phrase, _WORDS[-1]).longest_word for phrase in phrases)
        needed = {core: math.ceil(2 * (word / (core * _ROOM) + 2)) + 2 for core in _CORES}
        core = next((core for core in _CORES if needed[core] <= room), _CORES[-1])
        side = max(needed[core], min(room, round(_LARGEST * view.metrics.view)))
        return min(view.column, side), core

    def _room(self) -> int:
        return round((self._side / 2 - 2) * self._core * _ROOM)

    def _fits(self, phrases: tuple[str, ...], role: str) -> bool:
        room = self._room()
        paragraphs = [self._paragraph(phrase, role) for phrase in phrases]
        high = (each.height_at(room) for each in paragraphs)
        narrow = all(each.longest_word <= room for each in paragraphs)
        return narrow and all(each <= room and each <= _MOST_LINES * self._line(role) for each in high)

    def _paragraph(self, words: str, role: str) -> Paragraph:
        metrics = self._view.metrics
        font, line = metrics.font(role), self._line(role)
        return Paragraph(words, font, line, wrap=Wrap.BALANCED, centered=True, rtl=metrics.rtl)

    def _line(self, role: str) -> int:
        return self._view.metrics.line(role)


class Dots(QWidget):
    """A dot for each of a few, filled as far as one has come. It only accompanies what is said elsewhere."""

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view, self._count, self._filled = view, 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def filled(self) -> int:
        """How many are filled."""
        return self._filled

    def show_filled(self, filled: int, count: int) -> None:
        """Fills the first of so many dots."""
        if (filled, count) != (self._filled, self._count):
            self._filled, self._count = filled, count
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """All dots in a row."""
        side, gap = self._size(_DOT), self._size(_DOT_GAP)
        return QSize(max(1, self._count) * (side + gap) - gap + 4, side + 4)

    def minimumSizeHint(self) -> QSize:
        """It never shrinks."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the dots."""
        view, brush, side = self._view, painter(self), self._size(_DOT)
        for index in range(self._count):
            left = 2 + index * (side + self._size(_DOT_GAP))
            dot = mirrored(self, QRectF(left, 2, side, side))
            filled = index < self._filled
            brush.setBrush(view.color("accent") if filled else Qt.BrushStyle.NoBrush)
            brush.setPen(QPen(view.color("accent" if filled else "edge"), 2))
            brush.drawEllipse(dot)

    def _size(self, size: int) -> int:
        return round(size * self._view.metrics.view)
