"""Rounded plates with a few letters on them: a number of a scale, a key of the keyboard."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QPushButton, QRadioButton, QSizePolicy

from prep_guide.ui.look.painting import painter, rounded
from prep_guide.ui.parts.pressable import Pressable, Touch

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent

    from prep_guide.ui.view import View

_RADIUS = 18
_AIR = 10
"""The least px between the letters and the edge."""
_TALLEST = 0.55
"""The greatest size of the letters, as a share of the height."""
_ICON = 26


class _Plate(Pressable):
    """What both kinds have. In front of the Qt class, like ``Pressable``."""

    def lay(self, view: View, role: str, size: QSize) -> None:
        """Sets what both kinds have. Called once by the constructor."""
        self.prepare(view)
        self.radius = view.metrics.sp(_RADIUS)
        self._face, self._size = view.metrics.font(role), size
        # Where there is no room for larger plates, letters are as large as a plate can hold.
        self._face.setPixelSize(min(self._face.pixelSize(), round(size.height() * _TALLEST)))
        self._icon = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Its size, or as wide as its letters need; never a small target."""
        words = math.ceil(QFontMetricsF(self._face).horizontalAdvance(self.text())) if not self._icon else 0
        least = self._view.metrics.least
        width = max(self._size.width(), words + 2 * self._view.metrics.sp(_AIR), least)
        return QSize(width, max(self._size.height(), least))

    def minimumSizeHint(self) -> QSize:
        """It never shrinks."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the plate and what stands on it."""
        view, brush, met = self._view, painter(self), self.touch is not Touch.REST
        if self.isChecked():
            rounded(brush, self.rect(), self.radius, view.color("accent"))
        else:
            outline = view.color("focus" if met and view.contrast else "edge")
            fill = "tint" if self.touch is Touch.PRESS else "tint2" if met else "surface"
            rounded(brush, self.rect(), self.radius, view.color(fill), outline, 2 if view.contrast else 1.5)
        ink = view.color("on_accent" if self.isChecked() else "ink")
        if self._icon:
            side = view.metrics.px(_ICON)
            place = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
            view.icons.paint(brush, self, self._icon, place, ink)
            return
        brush.setFont(self._face)
        brush.setPen(ink)
        brush.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())


class NumberPlate(_Plate, QRadioButton):
    """One number of a scale; the chosen one is filled.

    Args:
        view: What the page is built with.
        number: The number.
        name: What assistive technology calls it.
        side: Its least width and height in px.
    """

    def __init__(self, view: View, number: int, name: str, side: int) -> None:
        super().__init__(str(number))
        self.lay(view, "h2", QSize(side, side))
        self.setAccessibleName(name)

    def hitButton(self, position: QPoint) -> bool:
        """All of it is the target."""
        return self.rect().contains(position)


class KeyPlate(_Plate, QPushButton):
    """One key of the keyboard. A touch leaves the focus where the typing goes.

    Args:
        view: What the page is built with.
        words: What stands on it.
        size: Its least width and height in px.
        icon: An icon to stand on it instead of the words, which then are its name only.
    """

    def __init__(self, view: View, words: str, size: QSize, *, icon: str = "") -> None:
        super().__init__(words)
        self.lay(view, "button", size)
        self._icon = icon
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
