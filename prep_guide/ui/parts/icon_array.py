"""A share of people, drawn so that it can be counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from prep_guide.ui.look.painting import mirrored, painter, rounded
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from prep_guide.content.model import Figure
    from prep_guide.ui.view import View

_SIDE, _GAP = 36, 6
_PER_ROW = 10
"""People in a row: what can be counted at a glance."""


class Share(QWidget):
    """The people, how many of how many, and what they have in common, as words too."""

    def __init__(self, view: View, figure: Figure) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(view.metrics.sp(6))
        box.addWidget(_People(view, figure), 0, Qt.AlignmentFlag.AlignLeading)
        share = Text(view, view.text("share", count=figure.count, of=figure.of), "h3")
        share.spoken_role = None  # large, and no heading
        box.addWidget(share)
        box.addWidget(Text(view, figure.what, "body"))


class _People(QLabel):
    """One disc with a person for each; those who count are filled, so that color alone says nothing."""

    def __init__(self, view: View, figure: Figure) -> None:
        super().__init__()
        self._view, self._figure = view, figure
        # A label with a pixmap has the role of a graphic.
        self.setPixmap(QPixmap(1, 1))
        words = view.text("share", count=figure.count, of=figure.of)
        self.setAccessibleName(f"{words} {figure.what}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Rows of ten."""
        side, gap = self._measure()
        across = min(self._figure.of, _PER_ROW)
        down = -(-self._figure.of // _PER_ROW)
        return QSize(across * (side + gap) - gap, down * (side + gap) - gap)

    def minimumSizeHint(self) -> QSize:
        """It never shrinks."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the people."""
        view, brush = self._view, painter(self)
        side, gap = self._measure()
        icon = round(side * 0.66)
        for index in range(self._figure.of):
            row, column = divmod(index, _PER_ROW)
            place = mirrored(self, QRectF(column * (side + gap), row * (side + gap), side, side))
            counts = index < self._figure.count
            fill = view.color("accent" if counts else "surface")
            rounded(brush, place, side / 2, fill, None if counts else view.color("edge"), 1.5)
            middle = place.center()
            inner = QRectF(middle.x() - icon / 2, middle.y() - icon / 2, icon, icon)
            view.icons.paint(brush, self, "person", inner, view.color("on_accent" if counts else "ink2"))

    def _measure(self) -> tuple[int, int]:
        """Side and gap in px; ten of them fit a column of large text too."""
        metrics = self._view.metrics
        side = min(metrics.px(_SIDE), (self._view.column * 45 // 100 - 9 * _GAP) // _PER_ROW)
        return side, metrics.sp(_GAP)
