"""The pages of a sheet, as they will come out of the printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from prep_guide.ui.look.painting import painter
from prep_guide.ui.parts.boxes import column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from prep_guide.ui.view import View

_LETTER = 11 / 8.5
"""How high a page is for its width before it has come."""


class SheetPreview(QWidget):
    """The pages below each other; the outline of one while none has come.

    Args:
        view: What the page is built with.
        name: What the sheet is called.
    """

    def __init__(self, view: View, name: str) -> None:
        super().__init__()
        self._view, self._name = view, name
        self._box = column(gap=view.metrics.sp(16))
        self.setLayout(self._box)
        self._pages: list[_Page] = []
        self.show_pages([])

    @property
    def count(self) -> int:
        """How many pages have come."""
        return sum(page.has_come for page in self._pages)

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Shows pages, a PNG each, in place of those shown so far."""
        for gone in self._pages:
            self._box.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._pages = [_Page(self._view, data) for data in pages or [b""]]
        for number, page in enumerate(self._pages, start=1):
            if pages:
                words = self._view.text("paper_page", sheet=self._name, n=number, of=len(pages))
                page.setAccessibleName(words)
            self._box.addWidget(page)


class _Page(QLabel):
    """One page on white, whatever the theme: paper is white."""

    def __init__(self, view: View, data: bytes) -> None:
        super().__init__()
        self._view = view
        pixmap = QPixmap()
        self.has_come = pixmap.loadFromData(data) if data else False
        self._page = pixmap
        # A label with a pixmap, even an empty one, has the role of a graphic.
        self.setPixmap(QPixmap(1, 1))
        self._shape = pixmap.height() / pixmap.width() if self.has_come else _LETTER
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """True: it keeps the shape of the paper."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in px at a width in px."""
        return round(width * self._shape)

    def sizeHint(self) -> QSize:
        """A page that can be read."""
        width = self._view.metrics.sp(560)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Small enough never to be in the way."""
        return QSize(40, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the page and its edge."""
        view, brush = self._view, painter(self)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.has_come:
            brush.drawPixmap(rect, self._page, QRectF(self._page.rect()))
        brush.setPen(view.color("edge"))
        brush.drawRect(rect)
