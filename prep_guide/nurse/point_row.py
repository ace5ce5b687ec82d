"""A point of the check list as a row: what is asked, and what became of it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QPushButton, QSizePolicy

from prep_guide.nurse.preparation import Answer
from prep_guide.ui.look.painting import mirrored, painter, rounded
from prep_guide.ui.look.paragraph import Paragraph
from prep_guide.ui.parts.pressable import Opening, Touch

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

    from prep_guide.ui.view import View

_MARK, _ICON = 32, 22
_GAP = 14
_SIGNS = {Answer.YES: "check", Answer.NO: "minus", Answer.DOCTOR: "ask"}
"""The sign of an answer; not asked is an empty circle."""


class PointRow(Opening, QPushButton):
    """A mark, what is asked, and under it the answer in words; checked while what it opens is shown.

    Args:
        view: What the console is built with.
        words: What is asked.
    """

    def __init__(self, view: View, words: str) -> None:
        super().__init__(words)
        self.prepare(view)
        self.prepare_opening(opened=False)
        metrics = view.metrics
        self.radius = metrics.sp(14)
        self._answer = Answer.NOT_ASKED
        self._around = metrics.px(_MARK) + metrics.sp(_GAP) + metrics.sp(8)
        self._words = Paragraph(words, metrics.font("body"), metrics.line("body"), rtl=metrics.rtl)
        self._state = self._paragraph("")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_answer(Answer.NOT_ASKED, "")

    def show_answer(self, answer: Answer, note: str) -> None:
        """Shows what became of the point, and what was noted."""
        said = self._view.text(f"answer_{answer}")
        words = f"{said}: {note}" if note else said
        self._answer, self._state = answer, self._paragraph(words)
        self.setAccessibleDescription(words)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """True: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in px at a width in px."""
        room = self._room(width)
        words = self._words.height_at(room) + self._state.height_at(room)
        return max(self._view.metrics.hit(), math.ceil(words) + self._view.metrics.sp(12))

    def sizeHint(self) -> QSize:
        """A comfortable row."""
        width = self._view.metrics.px(420)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word beside the mark."""
        word = max(self._words.longest_word, self._state.longest_word)
        return QSize(math.ceil(word) + 2 + self._around, self._view.metrics.hit())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints mark and words."""
        view, brush, metrics = self._view, painter(self), self._view.metrics
        if self.touch is not Touch.REST:
            outline = view.color("focus") if view.contrast else None
            rounded(brush, self.rect(), self.radius, view.color("tint", 0.5), outline)
        room = self._room(self.width())
        words, state = self._words.layout(room), self._state.layout(room)
        top, side = (self.height() - words - state) / 2, metrics.px(_MARK)
        left = metrics.sp(8) if metrics.rtl else self._around
        self._words.draw(brush, left, top, view.color("ink"))
        self._state.draw(brush, left, top + words, view.color("ink2"))
        self._paint_mark(
            brush, mirrored(self, QRectF(2, top + (metrics.line("body") - side) / 2, side, side))
        )

    def _paint_mark(self, brush: QPainter, place: QRectF) -> None:
        view, sign = self._view, _SIGNS.get(self._answer, "")
        if not sign:
            rounded(brush, place, place.width() / 2, view.color("surface"), view.color("edge"))
            return
        # Yes and no are both good answers; only what the doctor has to hear is warm.
        fill, ink = ("warm_ink", "surface") if self._answer is Answer.DOCTOR else ("accent", "on_accent")
        if view.contrast:
            fill, ink = "accent", "on_accent"
        rounded(brush, place, place.width() / 2, view.color(fill))
        icon = view.metrics.px(_ICON)
        middle = place.center()
        spot = QRectF(middle.x() - icon / 2, middle.y() - icon / 2, icon, icon)
        view.icons.paint(brush, self, sign, spot, view.color(ink))

    def _paragraph(self, words: str) -> Paragraph:
        metrics = self._view.metrics
        return Paragraph(words, metrics.font("small"), metrics.line("small"), rtl=metrics.rtl)

    def _room(self, width: int) -> int:
        return max(1, width - self._around)
