"""A line that opens what is below it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QPushButton, QSizePolicy

from prep_guide.ui.look.painting import mirrored, painter, rounded
from prep_guide.ui.parts.pressable import Opening, Touch

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from prep_guide.ui.view import View


class Disclosure(Opening, QPushButton):
    """A chevron on a disc and a label; checked while what it opens is shown."""

    def __init__(self, view: View, words: str, *, opened: bool = False) -> None:
        super().__init__(words)
        self.prepare(view)
        self.prepare_opening(opened=opened)
        self.radius = view.metrics.sp(14)
        self._face = view.metrics.font("button")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The disc, the label and a little air."""
        metrics = self._view.metrics
        words = math.ceil(QFontMetricsF(self._face).horizontalAdvance(self.text()))
        return QSize(words + metrics.px(40) + metrics.sp(30), metrics.hit(56))

    def minimumSizeHint(self) -> QSize:
        """It never shrinks."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints disc, chevron and label."""
        view, brush = self._view, painter(self)
        if self.touch is not Touch.REST:
            outline = view.color("focus") if view.contrast else None
            rounded(brush, self.rect(), self.radius, view.color("tint", 0.5), outline)
        side, icon = view.metrics.px(40), view.metrics.px(24)
        disc = mirrored(self, QRectF(0, (self.height() - side) / 2, side, side))
        rounded(brush, disc, side / 2, view.color("tint"), view.color("edge") if view.contrast else None)
        place = QRectF(disc.center().x() - icon / 2, disc.center().y() - icon / 2, icon, icon)
        view.icons.paint(brush, self, "up" if self.isChecked() else "down", place, view.color("accent_ink"))
        left = side + view.metrics.sp(14)
        words = mirrored(self, QRectF(left, 0, self.width() - left, self.height()))
        brush.setFont(self._face)
        brush.setPen(view.color("accent_ink"))
        # A label's alignment follows the layout's direction when it is painted this way.
        brush.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
