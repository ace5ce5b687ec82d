"""A stage as a row to press: its number, its name, how long it takes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from prep_guide.ui.look.painting import mirrored, painter, rounded
from prep_guide.ui.look.paragraph import Paragraph
from prep_guide.ui.parts.pressable import Pressable, Touch

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from prep_guide.content.model import Stage
    from prep_guide.ui.view import View

_CIRCLE = 36
_ARROW = 24


class StageRow(Pressable, QPushButton):
    """One stage of the walk.

    Args:
        view: What the page is built with.
        index: Its place in the walk, counted from 0.
        stage: The stage.
        reached: The index of the stage the reader is at; -1 before the walk has begun.
    """

    def __init__(self, view: View, index: int, stage: Stage, *, reached: int) -> None:
        super().__init__(stage.title)
        self.prepare(view)
        self.setObjectName(f"stage-{stage.id}")
        metrics = view.metrics
        minutes = view.text("minutes", minutes=stage.minutes.replace("-", "–"))
        self.setAccessibleName(f"{index + 1}. {stage.title}")
        self.setAccessibleDescription(minutes)
        self.radius = metrics.sp(18)
        self._index, self._reached = index, reached
        self._title = Paragraph(stage.title, metrics.font("strong"), metrics.line("strong"), rtl=metrics.rtl)
        self._minutes = Paragraph(minutes, metrics.font("small"), metrics.line("small"), rtl=metrics.rtl)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """True: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in px at a width in px."""
        words = self._words(width)
        height = self._title.layout(words) + self._minutes.layout(words)
        return max(self._view.metrics.hit(68), math.ceil(height) + self._view.metrics.sp(20))

    def sizeHint(self) -> QSize:
        """A comfortable row."""
        width = self._view.metrics.px(340)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word beside circle and arrow."""
        edges = self._view.metrics.px(_CIRCLE + _ARROW) + 4 * self._view.metrics.sp(16)
        return QSize(math.ceil(self._title.longest_word) + edges, self._view.metrics.hit(68))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints circle, words and arrow."""
        view, brush, metrics = self._view, painter(self), self._view.metrics
        if self.touch is not Touch.REST:
            outline = view.color("focus") if view.contrast else None
            rounded(brush, self.rect(), self.radius, view.color("tint", 0.6), outline)
        edge, side, arrow = metrics.sp(16), metrics.px(_CIRCLE), metrics.px(_ARROW)
        circle = mirrored(self, QRectF(edge, (self.height() - side) / 2, side, side))
        done, now = self._index < self._reached, self._index == self._reached
        if now:
            rounded(brush, circle, side / 2, view.color("accent"))
        else:
            fill = view.color("surface" if not done or view.contrast else "ring")
            framed = not done or view.contrast
            rounded(brush, circle, side / 2, fill, view.color("edge") if framed else None, 1.5)
        if done:
            icon = metrics.px(22)
            place = QRectF(circle.center().x() - icon / 2, circle.center().y() - icon / 2, icon, icon)
            view.icons.paint(brush, self, "check", place, view.color("accent_ink"))
        else:
            brush.setFont(metrics.font("label"))
            brush.setPen(view.color("on_accent" if now else "ink2"))
            brush.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._index + 1))
        words = self._words(self.width())
        title, minutes = self._title.layout(words), self._minutes.layout(words)
        top, start = (self.height() - title - minutes) / 2, 2 * edge + side
        left = self.width() - start - words if metrics.rtl else start
        self._title.draw(brush, left, top, view.color("ink"))
        self._minutes.draw(brush, left, top + title, view.color("ink2"))
        place = QRectF(self.width() - edge - arrow, (self.height() - arrow) / 2, arrow, arrow)
        view.icons.paint(brush, self, "right", mirrored(self, place), view.color("accent_ink"))

    def _words(self, width: int) -> int:
        metrics = self._view.metrics
        return max(1, width - metrics.px(_CIRCLE + _ARROW) - 4 * metrics.sp(16))
