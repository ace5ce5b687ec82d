"""The order the Tab key walks in, where parts were put on a page after the others."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from prep_guide.ui.accessible.link_part import LinkPart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout


def keep_reading_order(layout: QLayout) -> None:
    """Lets the Tab key walk through a layout as it reads; Qt would put what came later at the end."""
    stops = [stop for widget in _widgets(layout) for stop in _stops(widget)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """The widget itself if the Tab key stops there, and the links of a paragraph."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    yield from widget.findChildren(LinkPart, options=Qt.FindChildOption.FindDirectChildrenOnly)


def _widgets(layout: QLayout) -> Iterator[QWidget]:
    """All widgets of a layout and of the layouts in it, in reading order."""
    for index in range(layout.count()):
        item = layout.itemAt(index)
        widget = item.widget() if item is not None else None
        inner = widget.layout() if widget is not None else item.layout() if item is not None else None
        if widget is not None:
            yield widget
        if inner is not None:
            yield from _widgets(inner)
