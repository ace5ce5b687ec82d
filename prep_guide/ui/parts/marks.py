"""Small drawn marks that carry no words: an icon, an icon on a disc, the lines of the detail dial, a hairline."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from prep_guide.ui.look.painting import mirrored, painter, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from prep_guide.session.comfort import Detail
    from prep_guide.ui.view import View


class Icon(QWidget):
    """An icon by itself, ``size`` px wide at 100 %."""

    def __init__(self, view: View, name: str, size: int = 24, color: str = "accent_ink") -> None:
        super().__init__()
        self._view, self._name, self._color = view, name, color
        side = view.metrics.px(size)
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the icon."""
        rect = QRectF(self.rect())
        self._view.icons.paint(painter(self), self, self._name, rect, self._view.color(self._color))


class Disc(QWidget):
    """An icon on a soft disc, ``size`` px wide at 100 %."""

    _ICON = 0.56

    def __init__(
        self, view: View, name: str, size: int = 48, fill: str = "tint", color: str = "accent_ink"
    ) -> None:
        super().__init__()
        self._view, self._name, self._fill, self._color = view, name, fill, color
        side = view.metrics.px(size)
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints disc and icon."""
        view, brush, side = self._view, painter(self), self.width()
        rounded(
            brush,
            self.rect(),
            side / 2,
            view.color(self._fill),
            view.color("edge") if view.contrast else None,
        )
        icon = round(side * self._ICON)
        place = QRectF((side - icon) / 2, (side - icon) / 2, icon, icon)
        view.icons.paint(brush, self, self._name, place, view.color(self._color))


class DetailMark(QLabel):
    """How much is being told: three lines, as many filled as the detail asks for, and the word. Not a control."""

    def __init__(self, view: View, detail: Detail) -> None:
        words = view.text(f"detail_{detail}_state")
        super().__init__(words)
        self._view, self._icon = view, {"short": "detail1", "standard": "detail2", "more": "detail3"}[detail]
        self._face = view.metrics.font("state")
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Lines and word."""
        metrics = self._view.metrics
        words = math.ceil(QFontMetricsF(self._face).horizontalAdvance(self.text()))
        return QSize(metrics.px(26) + metrics.sp(8) + words + 2, max(metrics.px(26), metrics.line("state")))

    def minimumSizeHint(self) -> QSize:
        """It never shrinks."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints lines and word."""
        view, brush, side = self._view, painter(self), self._view.metrics.px(26)
        icon = mirrored(self, QRectF(0, (self.height() - side) / 2, side, side))
        view.icons.paint(brush, self, self._icon, icon, view.color("accent_ink"))
        left = side + view.metrics.sp(8)
        brush.setFont(self._face)
        brush.setPen(view.color("ink2"))
        words = QFontMetricsF(self._face)
        baseline = (self.height() + words.capHeight()) / 2
        place = mirrored(self, QRectF(left, 0, words.horizontalAdvance(self.text()), self.height()))
        brush.drawText(QPointF(place.left(), baseline), self.text())


class Hairline(QWidget):
    """A thin line across."""

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view = view
        self.setFixedHeight(2 if view.contrast else 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the line."""
        QPainter(self).fillRect(self.rect(), self._view.color("line"))
