"""The words of a comparison: a few that say it and a sentence on them, beside a small figure."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from prep_guide.ui.look.painting import mirrored, painter
from prep_guide.ui.look.paragraph import Paragraph
from prep_guide.ui.parts.read_aloud import ReadAloud, paint_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from prep_guide.ui.view import View

_GAP, _DROP = 16, 4
"""Px at 100 % between figure and words; and above the words, so that two lines stand in the middle of a figure."""


class CompareWords(ReadAloud, QLabel):
    """A question or an answer. One widget for all of it, since a comparison has many.

    Args:
        view: What the page is built with.
        say: What it says in a few words.
        more: The sentence below; empty for none.
        role: The place of the few words in the type scale.
        figure: What is drawn before the words; None for nothing.
        edges: The px before the words or the figure, and after the words.
        air: The px above and below everything.
    """

    def __init__(
        self,
        view: View,
        say: str,
        more: str,
        *,
        role: str,
        figure: QWidget | None = None,
        edges: tuple[int, int] = (0, 0),
        air: tuple[int, int] = (0, 0),
    ) -> None:
        super().__init__()
        self._view, self._figure = view, figure
        self._start, self._end = edges
        self._above, self._below = air
        metrics = view.metrics
        self._lines = [Paragraph(say, metrics.font(role), metrics.line(role), rtl=metrics.rtl)]
        if more:
            face, height = metrics.font("small"), metrics.line("small")
            self._lines.append(Paragraph(more, face, height, rtl=metrics.rtl))
        if figure is not None:
            figure.setParent(self)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(f"{say}\n{more}" if more else say)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """True: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in px at a width in px."""
        room = self._room(width)
        words = self._drop + sum(line.height_at(room) for line in self._lines)
        figure = self._figure.height() if self._figure is not None else 0
        return max(figure, math.ceil(words)) + self._above + self._below

    def sizeHint(self) -> QSize:
        """An easy line."""
        width = self._view.metrics.px(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word beside the figure."""
        longest = max(line.longest_word for line in self._lines)
        return QSize(math.ceil(longest) + 2 + self._before + self._end, 0)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Keeps the figure in its place."""
        if self._figure is not None:
            side = self._figure.width()
            place = QRectF(self._start, self._above, side, self._figure.height())
            self._figure.setGeometry(mirrored(self, place).toRect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the words, and behind them what is being said."""
        brush = painter(self)
        inks = paint_mark(brush, self._view, self) if self.mark is not None else ()
        for (line, _, corner), color in zip(self._laid_out(), ("ink", "ink2"), strict=False):
            line.draw(brush, corner.x(), corner.y(), self._view.color(color), inks)

    @property
    def read_as(self) -> str:
        """The words, those in large type on a line of their own."""
        return self.text()

    def places(self, part: slice) -> Sequence[QRectF]:
        """Where a part of the words is seen, in its own px, a rectangle a line."""
        found: list[QRectF] = []
        for line, start, corner in self._laid_out():
            found += line.places(_from(start, part), corner.x(), corner.y())
        return found

    def _laid_out(self) -> Iterator[tuple[Paragraph, int, QPointF]]:
        """Both paragraphs, laid out for the present size: where each begins in the words, and its corner."""
        room = self._room(self.width())
        place = mirrored(self, QRectF(self._before, 0, room, 1))
        start, top = 0, float(self._above + self._drop)
        for line in self._lines:
            height = line.layout(room)
            yield line, start, QPointF(place.left(), top)
            start, top = self.text().find("\n") + 1, top + height

    @property
    def _drop(self) -> int:
        return self._view.metrics.px(_DROP)

    @property
    def _before(self) -> int:
        """The px before the words."""
        if self._figure is None:
            return self._start
        return self._start + self._figure.width() + self._view.metrics.sp(_GAP)

    def _room(self, width: int) -> int:
        return max(1, width - self._before - self._end)


def _from(start: int, part: slice) -> slice:
    """A part of the words as places in a paragraph that begins at ``start``."""
    return slice(max(0, part.start - start), max(0, part.stop - start))
