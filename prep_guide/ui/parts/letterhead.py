"""Whose guide it is: the practice's logo, or its name where it has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QSizeF, Qt
from PySide6.QtGui import QColor
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from prep_guide.theme import THEMES
from prep_guide.ui.look.painting import painter, rounded
from prep_guide.ui.look.scenes import covering, drawn_from
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from prep_guide.pictures import Picture
    from prep_guide.ui.view import View

_HEIGHT, _WIDEST = 48, 240
"""Px at 100 %."""
_AIR = 8
"""Px between a logo and the edge of the plate it lies on in the dark."""


def letterhead(view: View) -> QWidget | None:
    """The practice's logo, else its name, else nothing."""
    logo, name = view.logo.picture, view.clinic.name
    if logo is not None:
        return Logo(view, logo)
    return Text(view, name, "strong", "ink2") if name else None


class Logo(QWidget):
    """A logo in its own colors; in dark colors it lies on a light plate, since most are made for white paper.

    Args:
        view: What the page is built with.
        picture: The logo.
    """

    def __init__(self, view: View, picture: Picture) -> None:
        super().__init__()
        drawing = drawn_from(picture)
        shape = drawing.viewBoxF().size() if isinstance(drawing, QSvgRenderer) else QSizeF(drawing.size())
        px = view.metrics.px
        size = shape.scaled(px(_WIDEST), px(_HEIGHT), Qt.AspectRatioMode.KeepAspectRatio).toSize()
        self._pixmap = covering(drawing, size, self.devicePixelRatioF())
        light = THEMES["light"]
        self._plate = None if view.theme.name == light.name else QColor(light.colors["surface"])
        self._air = 0 if self._plate is None else px(_AIR)
        self._radius = view.metrics.sp(_AIR)
        self.setFixedSize(size + QSize(2 * self._air, 2 * self._air))
        self.setAccessibleName(view.clinic.name or view.text("logo"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the plate, where there is one, and the logo."""
        brush = painter(self)
        if self._plate is not None:
            rounded(brush, self.rect(), self._radius, self._plate)
        brush.drawPixmap(self._air, self._air, self._pixmap)
