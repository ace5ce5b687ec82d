"""Layouts without ceremony: a column, a row, and a row that wraps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QLayoutItem, QVBoxLayout, QWidget

from prep_guide.ui.look.painting import is_rtl

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prep_guide.ui.view import View

Part = QWidget | QLayout | int | None
"""A widget, a layout, a gap in px, or None for what stretches."""
Margins = tuple[int, int, int, int]
_NO_MARGINS: Margins = (0, 0, 0, 0)


def column(*parts: Part, gap: int = 0, margins: Margins = _NO_MARGINS) -> QVBoxLayout:
    """Parts below each other, ``gap`` px apart; margins are left, top, right, bottom."""
    box = QVBoxLayout()
    _fill(box, parts, gap, margins)
    return box


def row(*parts: Part, gap: int = 0, margins: Margins = _NO_MARGINS) -> QHBoxLayout:
    """Parts side by side, from the leading edge; margins are left, top, right, bottom."""
    box = QHBoxLayout()
    _fill(box, parts, gap, margins)
    return box


def holder(layout: QLayout) -> QWidget:
    """A bare widget around a layout."""
    widget = QWidget()
    widget.setLayout(layout)
    return widget


def fits(view: View, parts: Sequence[QWidget], gap: int = 0) -> bool:
    """Whether parts stand side by side, ``gap`` px apart, between the edges of a page."""
    widths = sum(part.sizeHint().width() for part in parts)
    return widths + gap * (len(parts) - 1) <= view.column


def _fill(box: QBoxLayout, parts: Sequence[Part], gap: int, margins: Margins) -> None:
    box.setSpacing(gap)
    box.setContentsMargins(*margins)
    for part in parts:
        if part is None:
            box.addStretch(1)
        elif isinstance(part, int):
            box.addSpacing(part)
        elif isinstance(part, QLayout):
            box.addLayout(part)
        else:
            box.addWidget(part)


class Flow(QHBoxLayout):
    """A row that wraps, from the leading edge; items keep their own width unless it is wider than a line.

    It is a box only so that Qt keeps the items and deletes them with it: of a layout whose items are kept here, each
    of them would stay in memory for ever.
    """

    def __init__(self, gap: int, line_gap: int | None = None) -> None:
        super().__init__()
        self._gap = gap
        self._line_gap = gap if line_gap is None else line_gap
        self.setContentsMargins(0, 0, 0, 0)

    def expandingDirections(self) -> Qt.Orientation:
        """None: it takes what it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """True: it wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in px at a width in px."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def minimumHeightForWidth(self, width: int) -> int:
        """The same height: there is no lower one."""
        return self.heightForWidth(width)

    def setGeometry(self, rect: QRect) -> None:
        """Places the items."""
        QLayout.setGeometry(self, rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """All items on one line."""
        hints = [item.sizeHint() for item in self._items()]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """The largest item."""
        least = [item.minimumSize() for item in self._items()]
        return QSize(
            max((size.width() for size in least), default=0),
            max((size.height() for size in least), default=0),
        )

    def maximumSize(self) -> QSize:
        """Any: it has room to spare at its end."""
        return QLayout.maximumSize(self)

    def _items(self) -> list[QLayoutItem]:
        found = (self.itemAt(index) for index in range(self.count()))
        return [item for item in found if item is not None]

    def _place(self, rect: QRect, *, move: bool) -> int:
        parent = self.parentWidget()
        backwards = parent is not None and is_rtl(parent)
        x = y = line_height = 0
        for item in self._items():
            hint = item.sizeHint()
            width = min(hint.width(), rect.width()) if rect.width() > 0 else hint.width()
            if x and x + width > rect.width():
                x, y, line_height = 0, y + line_height + self._line_gap, 0
            height = hint.height()
            if item.hasHeightForWidth():
                # Words that are wider than the line wrap and get higher than they asked for.
                height = max(item.heightForWidth(width), item.minimumSize().height())
            if move:
                left = rect.x() + (rect.width() - x - width if backwards else x)
                item.setGeometry(QRect(left, rect.y() + y, width, height))
            x += width + self._gap
            line_height = max(line_height, height)
        return y + line_height
