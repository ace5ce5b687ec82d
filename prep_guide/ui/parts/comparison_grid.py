"""A table that assistive technology reads cell by cell, and that shows widgets of ours."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from prep_guide.ui.look.painting import mirrored

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from prep_guide.content.model import RowGroup
    from prep_guide.ui.view import View


class ComparisonGrid(QTableWidget):
    """A real table, of which only hairlines are painted: what is seen are the widgets in its heads and cells.

    It lets every press, drag and turn of the wheel through to what it lies in, and never scrolls itself.

    Args:
        view: What the page is built with.
        group: The rows and their title.
        heads: The names of the columns: of the questions, the surgical and the image-guided answers.
    """

    def __init__(self, view: View, group: RowGroup, heads: Sequence[str]) -> None:
        super().__init__(len(group.rows), len(heads))
        self._view = view
        self._heads: Sequence[QWidget] = ()
        self._cells: Sequence[Sequence[QWidget]] = ()
        self.setAccessibleName(group.title)
        self.setHorizontalHeader(_Header(self))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        for index, words in enumerate(heads):
            self.setHorizontalHeaderItem(index, _spoken(words))
        for index, each in enumerate(group.rows):
            self.setVerticalHeaderItem(index, _spoken(each.title))
            self.setItem(index, 0, _spoken(each.ask))
            self.setItem(index, 1, _spoken(each.surgical.say, each.surgical.more))
            self.setItem(index, 2, _spoken(each.guided.say, each.guided.more))

    def take(self, heads: Sequence[QWidget], rows: Sequence[Sequence[QWidget]]) -> None:
        """Takes over what is seen of the heads and of the cells."""
        self._heads, self._cells = heads, rows
        above, below = self.horizontalHeader().viewport(), self.viewport()
        for head in heads:
            head.setParent(above)
        for cells in rows:
            for cell in cells:
                cell.setParent(below)

    def arrange(self, widths: Sequence[int], head: int, heights: Sequence[int]) -> None:
        """Gives columns, head and rows their sizes in px, at once."""
        self.horizontalHeader().setFixedHeight(head)
        for index, width in enumerate(widths):
            self.setColumnWidth(index, width)
        for index, height in enumerate(heights):
            self.setRowHeight(index, height)
        # A table would else wait for the next turn of the event loop, and be seen half done.
        self.doItemsLayout()
        self._place(self._heads, 0, widths, [head] * len(widths))
        for cells, top in zip(self._cells, (0, *accumulate(heights)), strict=False):
            own = [cell.heightForWidth(width) for cell, width in zip(cells, widths, strict=True)]
            self._place(cells, top, widths, own)

    def _place(
        self, parts: Sequence[QWidget], top: int, widths: Sequence[int], heights: Sequence[int]
    ) -> None:
        """Puts parts side by side, in the px of the head or of the cells."""
        left = 0
        for part, width, height in zip(parts, widths, heights, strict=True):
            part.setGeometry(mirrored(self, QRectF(left, top, width, height)).toRect())
            left += width

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints a hairline above every row."""
        ground, line = self.viewport(), self._view.color("line")
        brush, width = QPainter(ground), ground.width()
        thick = 2 if self._view.contrast else 1
        for index in range(self.rowCount()):
            brush.fillRect(0, self.rowViewportPosition(index), width, thick, line)


class _Header(QHeaderView):
    """The heads of the columns, of which only the widgets on it are seen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setMinimumSectionSize(1)
        self.viewport().setAutoFillBackground(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints nothing."""


def _spoken(*words: str) -> QTableWidgetItem:
    """An item that only assistive technology has, a text a line."""
    item = QTableWidgetItem()
    item.setData(Qt.ItemDataRole.AccessibleTextRole, "\n".join(filter(None, words)))
    return item
