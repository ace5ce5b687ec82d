"""Words: a QLabel to assistive technology, painted with our own paragraphs."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from prep_guide.ui.look.metrics import HEADINGS
from prep_guide.ui.look.painting import painter
from prep_guide.ui.look.paragraph import Paragraph, Wrap
from prep_guide.ui.parts.read_aloud import ReadAloud, paint_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPaintEvent

    from prep_guide.ui.view import View

_EASY_LINE = 440
"""The width in px, at 100 %, a paragraph asks for when nobody says how wide it may be."""
_WIDEST_WORD = 240
"""A word longer than this many px at 100 %, such as an address, is broken where no other line holds it."""


class Text(ReadAloud, QLabel):
    """A paragraph, a heading or a label.

    Args:
        view: What the page is built with.
        words: What it says.
        role: Its place in the type scale: ``title``, ``body`` ...
        color: The token of its color.
        wrap: How lines break; headings are balanced and prose is kept free of widows by default.
        centered: Whether lines are centered.
        widest: The widest its lines may be, in px; 0 for as wide as the widget. It is kept here and not
            given to Qt, whose boxes would then compute the height for that width.
        bold: Overrides the weight of the role.
    """

    def __init__(
        self,
        view: View,
        words: str,
        role: str = "body",
        color: str = "ink",
        *,
        wrap: Wrap | None = None,
        centered: bool = False,
        widest: int = 0,
        bold: bool | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._color = color
        self._widest = widest
        self.role = role
        self.spoken_role = QAccessible.Role.Heading if role in HEADINGS else None
        self._wrap = wrap or (Wrap.BALANCED if role in HEADINGS else Wrap.PRETTY)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words)
        metrics = view.metrics
        self.paragraph = Paragraph(
            words,
            metrics.font(role, bold=bold),
            metrics.line(role),
            wrap=self._wrap,
            centered=centered,
            rtl=metrics.rtl,
        )
        wraps = self._wrap is not Wrap.NONE
        # Never Fixed in height: that would clamp to the hint, which is of another width.
        policy = QSizePolicy(
            QSizePolicy.Policy.Preferred if wraps else QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred
        )
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """True: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in px at a width in px."""
        margins = self.contentsMargins()
        lines = self.paragraph.height_at(self._line(width - margins.left() - margins.right()))
        return math.ceil(lines) + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """As wide as the words, or an easy line where they wrap."""
        margins = self.contentsMargins()
        width = math.ceil(self.paragraph.natural) + 2 + margins.left() + margins.right()
        if self._wrap is not Wrap.NONE:
            width = min(width, self._view.metrics.px(_EASY_LINE))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word, or all of it where nothing wraps."""
        margins = self.contentsMargins()
        widest = self._view.metrics.px(_WIDEST_WORD)
        least = (
            min(self.paragraph.longest_word, widest)
            if self._wrap is not Wrap.NONE
            else self.paragraph.natural
        )
        return QSize(
            math.ceil(least) + 2 + margins.left() + margins.right(),
            math.ceil(self.paragraph.line + 2 * self.paragraph.overhang) + margins.top() + margins.bottom(),
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the words, and behind them what is being said."""
        brush, corner, color = painter(self), self._lay_out(), self._view.color(self._color)
        inks = paint_mark(brush, self._view, self) if self.mark is not None else ()
        self.paragraph.draw(brush, corner.x(), corner.y(), color, inks)

    @property
    def read_as(self) -> str:
        """The words."""
        return self.text()

    def places(self, part: slice) -> Sequence[QRectF]:
        """Where a part of the words is seen, in its own px, a rectangle a line."""
        corner = self._lay_out()
        return self.paragraph.places(part, corner.x(), corner.y())

    def _lay_out(self) -> QPointF:
        """Lays the words out for the present size, and gives their top leading corner."""
        margins = self.contentsMargins()
        inside = self.width() - margins.left() - margins.right()
        width = self._line(inside)
        height = self.paragraph.layout(width)
        x = margins.left() + (inside - width if self._view.metrics.rtl else 0)
        y: float = margins.top()
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            y += max(0.0, (self.height() - margins.top() - margins.bottom() - height) / 2)
        return QPointF(x, y)

    def _line(self, width: int) -> int:
        return min(width, self._widest) if self._widest else width
