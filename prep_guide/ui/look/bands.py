"""The band behind the sentence that is being read aloud, and the mark on its word."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from prep_guide.ui.look.painting import rounded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QColor, QPainter, QTextLine

    from prep_guide.ui.view import View


@dataclass(frozen=True, slots=True)
class Ink:
    """Where words are seen, in px, and the color they are written in there.

    Qt can color parts of a text itself, but takes the first of several parts only when PySide hands them over.
    """

    places: Sequence[QRectF]
    color: QColor

    @contextmanager
    def clipped(self, brush: QPainter) -> Iterator[None]:
        """Lets a painter reach these places only."""
        around = QPainterPath()
        for place in self.places:
            around.addRect(place)
        brush.save()
        brush.setClipPath(around)
        yield
        brush.restore()


_RADIUS = 7
_REACH = 3
"""Px at 100 % the band goes beyond the letters at both ends, as far as their widget lets it."""


def line_places(lines: Iterable[QTextLine], part: slice, corner: QPointF, height: float) -> Iterator[QRectF]:
    """Where a part of a text lies, a rectangle a line.

    Args:
        lines: The lines of the text as they were laid out.
        part: The part, as places in the text.
        corner: Where the first line's box begins.
        height: The px from line to line.
    """
    for number, line in enumerate(lines):
        first = max(part.start, line.textStart())
        last = min(part.stop, line.textStart() + line.textLength())
        if first < last:
            left, right = sorted((_x(line, first), _x(line, last)))
            yield QRectF(corner.x() + left, corner.y() + number * height, right - left, height)


def paint_sentence(brush: QPainter, view: View, places: Iterable[QRectF]) -> None:
    """Paints the band. In high contrast it is an outline: nothing lighter than black leaves text readable there."""
    fill, outline = (None, view.color("edge")) if view.contrast else (view.color("ring"), None)
    _paint(brush, view, places, fill, outline)


def paint_word(brush: QPainter, view: View, places: Iterable[QRectF]) -> None:
    """Paints the ground of the word, which is written in ``on_accent`` then."""
    _paint(brush, view, places, view.color("accent"), None)


def _paint(
    brush: QPainter, view: View, places: Iterable[QRectF], fill: QColor | None, outline: QColor | None
) -> None:
    reach, radius = view.metrics.px(_REACH), view.metrics.px(_RADIUS)
    seen = QRectF(brush.viewport())
    for place in places:
        rounded(brush, place.adjusted(-reach, 1, reach, -1).intersected(seen), radius, fill, outline)


def _x(line: QTextLine, character: int) -> float:
    """Where a character stands in a line. PySide gives the character along with it; its stubs know neither."""
    x, _ = cast("tuple[float, int]", line.cursorToX(character))
    return x
