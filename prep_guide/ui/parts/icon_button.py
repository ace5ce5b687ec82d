"""A round button with nothing but an icon, for what everyone knows by its sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QPushButton, QSizePolicy

from prep_guide.ui.look.painting import painter, rounded
from prep_guide.ui.parts.pressable import Pressable, Touch

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from prep_guide.ui.view import View

_SEEN = 44
"""The disc under the mouse in px; the target around it is larger."""
_ICON = 22


class IconButton(Pressable, QPushButton):
    """An icon to press.

    Args:
        view: What the page is built with.
        icon: The icon.
        name: What assistive technology calls it.
        color: The token of the icon's color.
        ground: The token of a disc below the icon, for one that lies on a picture.
    """

    def __init__(
        self, view: View, icon: str, name: str, color: str = "accent_ink", *, ground: str = ""
    ) -> None:
        super().__init__()
        self.prepare(view)
        self._icon, self._color, self._ground = icon, color, ground
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A target."""
        side = self._view.metrics.hit()
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """It never shrinks."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the icon, and under the mouse a disc below it."""
        view, brush, middle = self._view, painter(self), QRectF(self.rect()).center()
        side = view.metrics.px(_SEEN)
        disc = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        if self._ground:
            rounded(brush, disc, side / 2, view.color(self._ground), view.color("edge"))
        if self.touch is not Touch.REST:
            fill = view.color("tint", 1.0 if self.touch is Touch.PRESS else 0.6)
            rounded(brush, disc, side / 2, fill, view.color("focus") if view.contrast else None)
        side = view.metrics.px(_ICON)
        place = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        view.icons.paint(brush, self, self._icon, place, view.color(self._color))
