"""A raised row that leads to a page: an icon, a title, a line on it, an arrow."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QPushButton, QSizePolicy

from prep_guide.ui.look.painting import is_rtl, mirrored, painter, rounded
from prep_guide.ui.look.paragraph import Paragraph
from prep_guide.ui.parts.card import Raised
from prep_guide.ui.parts.pressable import Pressable, Touch

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

    from prep_guide.ui.view import View

_WITHOUT_DISC = 1.5
"""From this text size on the disc leaves its room to the words (look: 12.4)."""
_GLYPH = 0.56
"""The icon's share of its disc."""
_ARROW = 26
_EDGE, _GAP = 22, 18


class TileRow(Raised, Pressable, QPushButton):
    """A door to a page.

    Args:
        view: What the page is built with.
        icon: The icon on the disc.
        title: Where it leads.
        line: What is there; empty for none. Assistive technology hears it as the description.
        disc: The side of the disc in px at 100 %.
    """

    elevation = 1

    def __init__(self, view: View, icon: str, title: str, line: str = "", *, disc: int = 60) -> None:
        super().__init__(title)
        self.prepare(view)
        metrics = view.metrics
        self.setAccessibleDescription(line)
        self.radius = metrics.sp(24)
        self._icon = icon
        self._disc = metrics.px(disc) if metrics.text < _WITHOUT_DISC else 0
        rtl = metrics.rtl
        self._title = Paragraph(title, metrics.font("h3"), metrics.line("h3"), rtl=rtl)
        self._line = Paragraph(line, metrics.font("small"), metrics.line("small"), rtl=rtl) if line else None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """True: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in px at a width in px."""
        metrics = self._view.metrics
        inside = max(self._disc, math.ceil(self._words_height(self._room(width))))
        return max(metrics.hit(68), inside + 2 * metrics.sp(14))

    def sizeHint(self) -> QSize:
        """A comfortable row."""
        width = self._view.metrics.px(340)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word beside disc and arrow."""
        words = max(each.longest_word for each in (self._title, self._line) if each is not None)
        return QSize(math.ceil(words) + 2 + self._around(), self._view.metrics.hit(68))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the card, disc, words and arrow."""
        view, brush, met = self._view, painter(self), self.touch is not Touch.REST
        at_rest, touched = ("edge", "focus") if view.contrast else ("line", "accent")
        outline = view.color(touched if met else at_rest)
        width = 2 if met or view.contrast else 1
        rounded(brush, self.rect(), self.radius, view.color("surface"), outline, width)
        if self._disc:
            self._paint_disc(brush)
        self._paint_words(brush)
        side = view.metrics.px(_ARROW)
        left = self.width() - view.metrics.sp(_EDGE) - side
        arrow = mirrored(self, QRectF(left, (self.height() - side) / 2, side, side))
        view.icons.paint(brush, self, "right", arrow, view.color("accent_ink"))

    def _paint_disc(self, brush: QPainter) -> None:
        view, side = self._view, self._disc
        disc = mirrored(self, QRectF(view.metrics.sp(_EDGE), (self.height() - side) / 2, side, side))
        rounded(brush, disc, side / 2, view.color("tint"), view.color("edge") if view.contrast else None)
        glyph = round(side * _GLYPH)
        middle = disc.center()
        place = QRectF(middle.x() - glyph / 2, middle.y() - glyph / 2, glyph, glyph)
        view.icons.paint(brush, self, self._icon, place, view.color("accent_ink"))

    def _paint_words(self, brush: QPainter) -> None:
        view, room = self._view, self._room(self.width())
        left = float(self._start())
        if is_rtl(self):
            left = self.width() - left - room
        top = (self.height() - self._words_height(room)) / 2
        height = self._title.layout(room)
        self._title.draw(brush, left, top, view.color("ink"))
        if self._line is not None:
            self._line.layout(room)
            self._line.draw(brush, left, top + height, view.color("ink2"))

    def _words_height(self, room: int) -> float:
        line = self._line.height_at(room) if self._line is not None else 0.0
        return self._title.height_at(room) + line

    def _start(self) -> int:
        """Where the words begin, in px from the leading edge."""
        metrics = self._view.metrics
        return metrics.sp(_EDGE) + (self._disc + metrics.sp(_GAP) if self._disc else 0)

    def _around(self) -> int:
        """The px that are not the words'."""
        metrics = self._view.metrics
        return self._start() + metrics.sp(_GAP) + metrics.px(_ARROW) + metrics.sp(_EDGE)

    def _room(self, width: int) -> int:
        return max(1, width - self._around())
