"""A sheet beside the comfort bar: a panel that floats over the page without shutting it off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prep_guide.ui.look.painting import painter, rounded
from prep_guide.ui.parts.boxes import column, holder, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.card import Canvas, stacked
from prep_guide.ui.parts.scroll import Scroll
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QLayout

    from prep_guide.ui.view import View

_WIDTH = 662
_MARGIN = 12
"""Px between the panel and the window's edge or the bar; its shadow falls into them."""


class Sheet(QWidget):
    """A titled panel with a button that closes it; its contents scroll where they do not fit.

    Args:
        view: Wording and looks, with the size of the whole window.
        title: What it is about.
        hint: A line under the title; empty for none.

    Attributes:
        at_bottom: Whether it lies at the bottom of a wide window too, out of the way of what is read.

    Signals:
        closed: Emitted when the reader is done with it.
    """

    closed = Signal()
    at_bottom = False
    spoken_role = QAccessible.Role.Dialog

    def __init__(self, view: View, title: str, hint: str) -> None:
        super().__init__()
        self._view = view
        sp = view.metrics.sp
        self._air = sp(_MARGIN)
        self.radius = sp(28)
        self.setAccessibleName(title)
        self._done = Button(view, view.text("done"), "tonal", icon="check")
        self._done.setObjectName("sheet-done")
        self._done.clicked.connect(self.closed)
        words = column(Text(view, title, "h2"), gap=sp(2))
        if hint:
            words.addWidget(Text(view, hint, "small", "ink2"))
        head = row(gap=sp(16), margins=(sp(28), sp(18), sp(28), sp(10)))
        head.addLayout(words, 1)
        head.addWidget(self._done, 0, Qt.AlignmentFlag.AlignTop)
        self._head = head
        self._contents = Canvas(view, "surface")
        self._inner = QVBoxLayout(self._contents)
        self._inner.setContentsMargins(sp(28), sp(8), sp(28), sp(8))
        self._inner.setSpacing(sp(20))
        self.scroller = Scroll(view, self._contents, token="surface", pill=False)
        # A scroll area insists on some height, which short contents do not need and the head would lose.
        self.scroller.setMinimumHeight(1)
        box = stacked(self)
        # The round corners stay free of what scrolls, and the edge of the widget is the shadow's.
        air = self._air
        box.setContentsMargins(air + 2, air + sp(4), air + 2, air + sp(18))
        box.addWidget(holder(head))
        box.addWidget(self.scroller, 1)

    @property
    def panel(self) -> QRect:
        """The panel in the sheet's own px; around it lies its shadow."""
        air = self._air
        return self.rect().adjusted(air, air, -air, -air)

    def add(self, part: QLayout | QWidget) -> None:
        """Adds a part below the others."""
        if isinstance(part, QWidget):
            self._inner.addWidget(part)
        else:
            self._inner.addLayout(part)

    def lay_out(self, area: QRect) -> None:
        """Takes its place in the px of the window that the bar leaves free, at the edge towards the bar."""
        view = self._view
        width = min(area.width(), view.metrics.px(_WIDTH) + 2 * self._air)
        inside = width - 2 * self._air - 4
        wanted = self._head.totalHeightForWidth(inside) + self._inner.totalHeightForWidth(inside)
        height = min(area.height(), wanted + view.metrics.sp(24) + 2 * self._air)
        left = area.right() + 1 - width if view.metrics.rtl else area.left()
        top = area.bottom() + 1 - height if view.portrait or self.at_bottom else area.top()
        self.setGeometry(left, top, width, height)

    def focus_first(self) -> None:
        """Gives the keyboard's focus to its button."""
        self._done.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Closes with Escape; scrolls with up, down, page up and page down."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif not self.scroller.scroll_by_key(key):
            event.ignore()
        elif event.key() == Qt.Key.Key_PageDown:
            self.scroller.page_down()
        elif event.key() == Qt.Key.Key_PageUp:
            self.scroller.page_up()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the panel and its shadow."""
        view, brush = self._view, painter(self)
        view.shadows.paint(brush, QRectF(self.panel), self.radius, 2, view.theme)
        outline, width = (view.color("edge"), 2) if view.contrast else (view.color("line"), 1)
        rounded(brush, self.panel, self.radius, view.color("surface"), outline, width)
