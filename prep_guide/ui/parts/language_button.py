"""A large button with the name of a language in that language."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QPushButton, QSizePolicy

from prep_guide.ui.look.painting import painter, rounded
from prep_guide.ui.parts.pressable import Pressable, Touch

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from prep_guide.ui.view import View

_HEIGHT = 96
_RADIUS = 26
_AIR = 24


class LanguageButton(Pressable, QPushButton):
    """As wide as its column, and high enough to be met in passing."""

    def __init__(self, view: View, name: str) -> None:
        super().__init__(name)
        self.prepare(view)
        self.radius = view.metrics.sp(_RADIUS)
        self._face = view.metrics.font("h2")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The name and air; what is pressed most."""
        words = math.ceil(QFontMetricsF(self._face).horizontalAdvance(self.text()))
        return QSize(words + 2 * self._view.metrics.sp(_AIR), self._view.metrics.main_hit(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """It never shrinks."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the button and the name."""
        view, brush, met = self._view, painter(self), self.touch is not Touch.REST
        fill = {Touch.REST: "surface", Touch.HOVER: "tint2", Touch.PRESS: "tint"}[self.touch]
        outline = view.color("focus" if met and view.contrast else "accent")
        rounded(brush, self.rect(), self.radius, view.color(fill), outline)
        brush.setFont(self._face)
        brush.setPen(view.color("accent_ink"))
        brush.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())
