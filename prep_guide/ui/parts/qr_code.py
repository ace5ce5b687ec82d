"""A QR code on the screen, for a phone or a scanner held in front of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel, QSizePolicy

from prep_guide.paper.codes import qr_drawing
from prep_guide.ui.look.painting import painter, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from prep_guide.ui.view import View

_SIDE = 260
"""Px at 100 %: on a small kiosk 44 mm, which a phone reads at arm's length."""


class QrCode(QLabel):
    """A code in black on white, whatever the theme: readers expect it so. A graphic to assistive technology.

    Args:
        view: What the page is built with.
        data: What it says.
        name: What it is for, in a few words.
        description: What it says, for people who do not see it; empty where that helps nobody.

    Attributes:
        data: What it says.

    Raises:
        ValueError: It is more than a code can say.
    """

    def __init__(self, view: View, data: str, name: str, description: str = "") -> None:
        super().__init__()
        self.data = data
        self._view = view
        self._drawing = QSvgRenderer(QByteArray(qr_drawing(data).encode()))
        self._modules = max(1, self._drawing.defaultSize().width())
        # A label with a pixmap, even an empty one, has the role of a graphic.
        self.setPixmap(QPixmap(1, 1))
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Large enough that a square is some px wide."""
        side = max(self._view.metrics.sp(_SIDE), 4 * self._modules)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """It never shrinks."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the squares, each of the same whole number of px of the screen, on a white card."""
        brush, ratio = painter(self), self.devicePixelRatioF()
        rounded(brush, self.rect(), self._view.metrics.sp(18), QColor("white"), self._view.color("edge"), 1.5)
        side = int(self.width() * ratio) // self._modules * self._modules / ratio
        place = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        brush.setRenderHint(brush.RenderHint.Antialiasing, on=False)
        self._drawing.render(brush, place)
