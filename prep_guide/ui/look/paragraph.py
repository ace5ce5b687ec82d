"""One paragraph with a real line height, wrapped as a typesetter would."""

from __future__ import annotations

import math
import re
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from prep_guide.ui.look.bands import line_places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRectF

    from prep_guide.ui.look.bands import Ink

_LONE_LETTER = re.compile(r"(?<!\S)(\w) (?=\S)")
_TALLEST = 1.27
"""Ink never reaches further than this many em, though the metrics of some faces (Arabic) claim it does."""
_WIDOW = 0.34
"""A last line narrower than this share of the widest one is a widow."""
_MOST_LINES = 5
"""Longer paragraphs look the same with or without the care below."""


class Wrap(Enum):
    """How lines break: evenly (headings), with no widow (prose), as they come, or not at all."""

    BALANCED = "balanced"
    PRETTY = "pretty"
    PLAIN = "plain"
    NONE = "none"


class Paragraph:
    """Text laid out to a width: measured first, then drawn.

    Baselines sit on the grid even where a fallback face is taller than ours.

    Args:
        text: The words.
        font: Their font, sized in pixels.
        line: The line height in px.
        wrap: How lines break.
        centered: Whether lines are centered instead of starting at the leading edge.
        rtl: Whether the leading edge is the right one.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        line: float,
        *,
        wrap: Wrap = Wrap.PRETTY,
        centered: bool = False,
        rtl: bool = False,
    ) -> None:
        self._wrap = wrap
        self._centered = centered
        self._rtl = rtl
        self.line = line
        self.font = font
        measures = QFontMetricsF(font)
        self._ascent, self._descent = measures.ascent(), measures.descent()
        # A single letter left alone at a line's end stops the eye: it goes with the next word.
        glued = _LONE_LETTER.sub("\\1\N{NO-BREAK SPACE}", text)
        self._layout = QTextLayout(glued, font)
        self._layout.setTextOption(self._option())
        self._layout.setCacheEnabled(True)
        ink = min(self._ascent + self._descent, _TALLEST * font.pixelSize())
        self.overhang = max(0, math.ceil((ink - line) / 2))
        """Px above the first and below the last line, so that tight lines do not clip their letters."""
        self.natural = measures.horizontalAdvance(glued)
        """The width in px on one line."""
        self.longest_word = max((measures.horizontalAdvance(word) for word in glued.split(" ")), default=0.0)
        self._laid_out_at = -1.0
        self._heights: dict[float, float] = {}
        self._shift = 0.0
        self.lines = 0
        self.used = 0.0
        """The width in px of the widest line of the last layout."""
        self.height = 0.0
        """The height in px of the last layout."""

    def height_at(self, width: float) -> float:
        """The height in px the text takes at ``width`` px. Layouts ask this many times over for the same widths."""
        if width not in self._heights:
            self._heights[width] = self.layout(width)
        return self._heights[width]

    def layout(self, width: float) -> float:
        """Lays the text out to ``width`` px and gives the height it takes."""
        width = max(1.0, width)
        if width == self._laid_out_at:
            return self.height
        self._laid_out_at, self._shift = width, 0.0
        last = self._break(width)
        widow = last < _WIDOW * self.used
        if 1 < self.lines <= _MOST_LINES and (
            self._wrap is Wrap.BALANCED or (self._wrap is Wrap.PRETTY and widow)
        ):
            self._even_out(width)
        self.height = self.lines * self.line + 2 * self.overhang
        return self.height

    def draw(
        self,
        brush: QPainter,
        x: float,
        y: float,
        color: QColor,
        inks: Sequence[Ink] = (),
    ) -> None:
        """Draws the last layout with its top leading corner at ``x``, ``y``; ``inks`` color some of it."""
        brush.setPen(color)
        corner = QPointF(x + self._shift, y + self.overhang)
        self._layout.draw(brush, corner)
        for ink in inks:
            with ink.clipped(brush):
                brush.setPen(ink.color)
                self._layout.draw(brush, corner)

    def places(self, part: slice, x: float, y: float) -> list[QRectF]:
        """Where a part of the text lies in the last layout, drawn at ``x``, ``y``: a rectangle a line."""
        lines = (self._layout.lineAt(number) for number in range(self._layout.lineCount()))
        return list(line_places(lines, part, QPointF(x + self._shift, y + self.overhang), self.line))

    def _option(self) -> QTextOption:
        option = QTextOption()
        wraps = self._wrap is not Wrap.NONE
        option.setWrapMode(
            QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if wraps else QTextOption.WrapMode.NoWrap
        )
        direction = Qt.LayoutDirection.RightToLeft if self._rtl else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(direction)
        # QTextLayout's alignment is absolute, unlike QPainter.drawText's.
        start = Qt.AlignmentFlag.AlignRight if self._rtl else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(Qt.AlignmentFlag.AlignHCenter if self._centered else start)
        return option

    def _break(self, width: float) -> float:
        """Breaks lines at ``width``; sets how many there are and the widest, gives the width of the last."""
        baseline = (self.line - self._ascent - self._descent) / 2 + self._ascent
        self.lines, self.used, last = 0, 0.0, 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, baseline - line.ascent()))
            baseline += self.line
            self.lines += 1
            last = line.naturalTextWidth()
            self.used = max(self.used, last)
        self._layout.endLayout()
        return last

    def _even_out(self, width: float) -> None:
        """Breaks again at the narrowest width that needs no further line."""
        wanted = self.lines
        # Narrower than its longest word, a line would break within it.
        too_narrow, wide_enough = max(width * 0.45, min(self.longest_word, width)), width
        for _ in range(7):
            middle = (too_narrow + wide_enough) / 2
            self._break(middle)
            if self.lines > wanted:
                too_narrow = middle
            else:
                wide_enough = middle
        if self._wrap is Wrap.PRETTY:
            # Prose keeps most of its measure: only the widow has to go.
            wide_enough = min(width, wide_enough + 0.35 * (width - wide_enough))
        narrowed = math.ceil(wide_enough)
        self._break(narrowed)
        spare = width - narrowed
        self._shift = spare / 2 if self._centered else spare if self._rtl else 0.0
