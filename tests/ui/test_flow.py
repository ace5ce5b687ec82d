"""A row that wraps: where it puts its parts, and that it keeps nothing of them."""

from __future__ import annotations

import gc

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from bench.memory import in_use_kib
from prep_guide.ui.parts.boxes import Flow, holder

WIDE, HIGH, GAP, LINE_GAP = 60, 20, 8, 4


def flowing(parts: int) -> tuple[QWidget, list[QLabel]]:
    flow, labels = Flow(GAP, LINE_GAP), [QLabel(str(number)) for number in range(parts)]
    for label in labels:
        label.setFixedSize(WIDE, HIGH)
        flow.addWidget(label)
    return holder(flow), labels


def places(
    width: int, parts: int = 5, direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight
) -> list[QRect]:
    widget, labels = flowing(parts)
    widget.setLayoutDirection(direction)
    layout = widget.layout()
    assert layout is not None
    layout.setGeometry(QRect(0, 0, width, layout.heightForWidth(width)))
    return [label.geometry() for label in labels]


def test_it_wraps_where_the_next_part_does_not_fit(qapp: object) -> None:
    along = [(rect.x(), rect.y()) for rect in places(2 * WIDE + GAP)]
    assert along == [(0, 0), (WIDE + GAP, 0), (0, 24), (WIDE + GAP, 24), (0, 48)]


def test_it_begins_at_the_right_where_the_language_does(qapp: object) -> None:
    along = [(rect.right() + 1, rect.y()) for rect in places(200, 3, Qt.LayoutDirection.RightToLeft)]
    assert along == [(200, 0), (200 - WIDE - GAP, 0), (200 - 2 * (WIDE + GAP), 0)]


def test_it_is_as_high_as_its_lines_and_may_be_as_wide_as_there_is_room(qapp: object) -> None:
    widget, _ = flowing(4)
    layout = widget.layout()
    assert layout is not None
    heights = [layout.heightForWidth(width) for width in (4 * WIDE + 3 * GAP, 2 * WIDE + GAP, WIDE)]
    assert heights == [HIGH, 2 * HIGH + LINE_GAP, 4 * HIGH + 3 * LINE_GAP]
    assert (layout.sizeHint().width(), layout.minimumSize().width()) == (4 * WIDE + 3 * GAP, WIDE)
    assert layout.maximumSize().width() > 10_000


def test_what_it_held_is_gone_with_it(qapp: object) -> None:
    def come_and_go(times: int) -> int:
        for _ in range(times):
            widget, labels = flowing(40)
            widget.deleteLater()
            # As with a page that is left, Qt's half goes first.
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            del widget, labels
        gc.collect()
        return in_use_kib()

    before = come_and_go(20)
    # 4,000 parts: what Qt keeps of each in a layout takes 88 bytes.
    assert come_and_go(100) - before < 100
