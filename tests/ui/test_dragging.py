"""What is dragged before the first page is painted waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScrollArea, QScroller
from shiboken6 import delete

from prep_guide.ui.look.dragging import Dragging

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_areas_are_draggable_from_the_first_paint_on(qtbot: QtBot) -> None:
    early, gone, late = QScrollArea(), QScrollArea(), QScrollArea()
    qtbot.addWidget(early)
    qtbot.addWidget(late)
    dragging = Dragging()
    dragging.hold_off()
    dragging.grab(early, fling=True)
    dragging.grab(gone, fling=True)
    delete(gone)
    assert not QScroller.hasScroller(early.viewport())
    dragging.begin()
    assert QScroller.hasScroller(early.viewport())
    dragging.grab(late, fling=True)
    assert QScroller.hasScroller(late.viewport())
