"""The ground of a page and the cards that lie on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prep_guide.ui.look.painting import painter, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent
    from PySide6.QtWidgets import QLayout

    from prep_guide.ui.view import View

_REACH = 60
"""No shadow reaches further than this many px."""


class Canvas(QWidget):
    """Ground of one color. It paints the shadows of the raised cards on it, which so keep their true size."""

    def __init__(self, view: View, token: str = "ground", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view
        self._token = token
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints ground, ornament and shadows."""
        brush = painter(self)
        brush.fillRect(event.rect(), self.view.color(self._token))
        self.paint_ornament(brush)
        for card in self.findChildren(QWidget):
            if not isinstance(card, Raised) or not card.elevation or _canvas_of(card) is not self:
                continue
            if not card.isVisibleTo(self):
                continue
            rect = QRect(card.mapTo(self, QPoint(0, 0)), card.size())
            if rect.adjusted(-_REACH, -_REACH, _REACH, _REACH).intersects(event.rect()):
                self.view.shadows.paint(
                    brush,
                    QRectF(rect),
                    card.radius,
                    card.elevation,
                    self.view.theme,
                    self.view.metrics.sp(100) / 100,
                )

    def paint_ornament(self, brush: QPainter) -> None:
        """Paints what decorates the ground; nothing unless a page has some."""


class Raised:
    """What casts a shadow on the canvas below it.

    Attributes:
        elevation: 0 none, 1 a card, 2 what floats.
        radius: The radius of its corners in px.
    """

    elevation = 0
    radius = 0


class Card(Raised, QWidget):
    """A rounded surface with its contents.

    Args:
        view: What the page is built with.
        contents: What lies on it; its margins are the card's padding.
        fill: The token of its color.
        radius: The radius of its corners at 100 %.
        elevation: 0 none, 1 a card, 2 what floats.
        outline: The token of its outline; empty for none. High contrast always draws one.
    """

    def __init__(
        self,
        view: View,
        contents: QLayout,
        *,
        fill: str = "surface",
        radius: int = 24,
        elevation: int = 0,
        outline: str = "",
    ) -> None:
        super().__init__()
        self._view, self._fill, self._outline = view, fill, outline
        self.radius = view.metrics.sp(radius)
        self.elevation = elevation
        self.setLayout(contents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the surface."""
        view = self._view
        if view.contrast:
            rounded(painter(self), self.rect(), self.radius, view.color(self._fill), view.color("edge"))
        else:
            outline = view.color(self._outline) if self._outline else None
            rounded(painter(self), self.rect(), self.radius, view.color(self._fill), outline, 1)


def stacked(parent: QWidget) -> QVBoxLayout:
    """A tight vertical layout on a widget."""
    box = QVBoxLayout(parent)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    return box


def _canvas_of(widget: QWidget) -> Canvas | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, Canvas):
        above = above.parentWidget()
    return above
