"""A number to pick out of many: a day, an hour, some minutes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from prep_guide.ui.look.painting import painter, rounded
from prep_guide.ui.parts.pressable import Pressable, Touch

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent

    from prep_guide.ui.view import View

_SEEN = 48
"""The height in px of what is painted; the target around it is higher."""
_AIR = 6
"""The least px between the words and the edge."""


class Pick(Pressable, QRadioButton):
    """A pill in a target of at least 56 px that takes what width it is given; the chosen one is filled.

    Args:
        view: What the page is built with.
        words: What it says.
        framed: Whether it has an outline at rest; a month of outlines would be restless.

    Attributes:
        key: What is picked with it.
    """

    def __init__(self, view: View, words: str, key: int, *, framed: bool = True) -> None:
        super().__init__(words)
        self.prepare(view)
        self.key = key
        self._framed, self._marked = framed, False
        self._face = view.metrics.font("label")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def mark(self, marked: bool) -> None:
        """Gives it a ring, or takes it away: today among the days."""
        self._marked = marked
        self.update()

    def sizeHint(self) -> QSize:
        """A target with the words in it."""
        words = math.ceil(QFontMetricsF(self._face).horizontalAdvance(self.text()))
        side = self._view.metrics.hit()
        return QSize(max(side, words + 2 * self._view.metrics.sp(12)), side)

    def minimumSizeHint(self) -> QSize:
        """The words, and never a small target; only the air around the words gives way."""
        words = math.ceil(QFontMetricsF(self._face).horizontalAdvance(self.text()))
        return QSize(max(self._view.metrics.least, words + 2 * _AIR), self._view.metrics.hit())

    def hitButton(self, position: QPoint) -> bool:
        """All of it is the target."""
        return self.rect().contains(position)

    def focus_rect(self) -> QRect:
        """The pill without the target around it."""
        height = min(self.height(), self._view.metrics.px(_SEEN))
        # Without an outline it is a circle around the number, whatever room there is.
        width = self.width() if self._framed else min(self.width(), height)
        return QRect((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints pill and words."""
        view, brush, pill = self._view, painter(self), self.focus_rect()
        radius = pill.height() / 2
        if self.isChecked():
            rounded(brush, pill, radius, view.color("accent"))
        elif self.touch is not Touch.REST:
            outline = view.color("focus") if view.contrast else view.color("edge") if self._framed else None
            rounded(brush, pill, radius, view.color("tint2"), outline, 2 if view.contrast else 1.5)
        elif self._framed:
            width = 2 if view.contrast else 1.5
            rounded(brush, pill, radius, view.color("surface"), view.color("edge"), width)
        elif self._marked:
            rounded(brush, pill, radius, None, view.color("accent"), 2)
        brush.setFont(self._face)
        brush.setPen(view.color("on_accent" if self.isChecked() else "ink"))
        brush.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())
