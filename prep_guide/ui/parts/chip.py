"""A pill that is on or off: one of several."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from prep_guide.ui.look.painting import painter, rounded
from prep_guide.ui.parts.pressable import Pressable, Touch

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent

    from prep_guide.ui.view import View

_SEEN = 48
"""The height of the pill in px; the target around it is higher."""


class Chip(Pressable, QRadioButton):
    """A 48 px pill in a 56 px target; the chosen one is filled, so that color alone says nothing."""

    def __init__(
        self, view: View, words: str, *, chosen: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent)
        self.prepare(view)
        self._face = view.metrics.font("label")
        self.setChecked(chosen)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The words and their padding."""
        width = QFontMetricsF(self._face).horizontalAdvance(self.text()) + 2 * self._view.metrics.sp(20)
        return QSize(max(self._view.metrics.hit(), math.ceil(width)), self._view.metrics.hit())

    def minimumSizeHint(self) -> QSize:
        """It never shrinks."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """All of it is the target."""
        return self.rect().contains(position)

    def focus_rect(self) -> QRect:
        """The pill without the target around it."""
        inset = max(0, (self.height() - self._view.metrics.px(_SEEN)) // 2)
        return self.rect().adjusted(0, inset, 0, -inset)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the pill."""
        view, brush, pill = self._view, painter(self), QRectF(self.focus_rect())
        if self.isChecked():
            rounded(brush, pill, pill.height() / 2, view.color("accent"))
        else:
            fill = "tint2" if self.touch is not Touch.REST else "surface"
            width = 2 if view.contrast else 1.5
            rounded(brush, pill, pill.height() / 2, view.color(fill), view.color("edge"), width)
        brush.setFont(self._face)
        brush.setPen(view.color("on_accent" if self.isChecked() else "ink"))
        brush.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())
