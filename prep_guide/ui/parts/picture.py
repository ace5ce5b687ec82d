"""An illustration with round corners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy

from prep_guide.ui.look.painting import painter

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from prep_guide.ui.view import View

_PREFERRED_WIDTH = 320


class Picture(QLabel):
    """A scene that fills its box. To assistive technology it is a graphic with a name and a description.

    Args:
        view: What the page is built with.
        picture: The id of the picture.
        ratio: Width to height; 0 to take whatever height the layout gives.
        radius: The radius of its corners at 100 %.
        name: What it shows, in a few words; empty for a picture that only decorates.
        description: What is seen, for people who do not see it.
    """

    def __init__(
        self,
        view: View,
        picture: str,
        *,
        ratio: float = 4 / 3,
        radius: int = 32,
        name: str = "",
        description: str = "",
    ) -> None:
        super().__init__()
        self._view, self._picture, self._ratio = view, picture, ratio
        self.radius = view.metrics.sp(radius)
        # A label with a pixmap, even an empty one, has the role of a graphic.
        self.setPixmap(QPixmap(1, 1))
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(bool(ratio))
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """True where the shape is fixed."""
        return bool(self._ratio)

    def heightForWidth(self, width: int) -> int:
        """The height in px at a width in px."""
        return round(width / self._ratio) if self._ratio else -1

    def sizeHint(self) -> QSize:
        """A small picture; layouts give it more."""
        width = self._view.metrics.sp(_PREFERRED_WIDTH)
        return QSize(width, round(width / (self._ratio or 4 / 3)))

    def minimumSizeHint(self) -> QSize:
        """Small enough never to be in the way."""
        return QSize(40, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the scene through a texture, since a painter's clip has jagged edges."""
        view, brush = self._view, painter(self)
        brush.setBrush(QBrush(self.pixmap_now()))
        rect = QRectF(self.rect())
        if view.contrast:
            brush.setPen(QPen(view.color("edge"), 2))
            rect.adjust(1, 1, -1, -1)
        else:
            brush.setPen(Qt.PenStyle.NoPen)
        brush.drawRoundedRect(rect, self.radius, self.radius)

    def pixmap_now(self) -> QPixmap:
        """What fills its box."""
        view = self._view
        return view.scenes.pixmap(
            self._picture,
            view.theme,
            self.size(),
            self.devicePixelRatioF(),
            needle_free=view.comfort.needle_free,
        )
