"""The leading side of the console: what the patient sees, and the way through the walk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from prep_guide.nurse.clock_card import ClockCard
from prep_guide.nurse.mirror import Mirror
from prep_guide.ui.parts.boxes import Flow, column, holder, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.marks import Icon
from prep_guide.ui.parts.slot import Slot
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from prep_guide.nurse.desk import Desk
    from prep_guide.ui.view import View

_MIRROR_SHARE = 0.44


class WalkSide(QWidget):
    """The picture of the patient's page, Back and Next, the time, and what comes then.

    Args:
        view: What the console is built with.
        desk: Whose walk it is.
        width: The px it has.
        low: Whether the rest stands beside the picture, since something else has to find room below.
    """

    def __init__(self, view: View, desk: Desk, width: int, *, low: bool = False) -> None:
        super().__init__()
        self._view, self._desk = view, desk
        self._way, self._ahead = Slot(), Slot()
        sp, mirror = view.metrics.sp, Mirror(view, desk.window)
        sees = Text(view, view.text("nurse_sees"), "label", "ink2")
        beside = round(width * _MIRROR_SHARE)
        self._room = width - beside - sp(28) if low else width
        self._clock = ClockCard(view, desk, self._room)
        # What comes next may lie below the edge of a low screen; the way on and the time may not.
        rest = column(self._way, self._clock, self._ahead, None, gap=sp(12))
        if low:
            mirror.setFixedWidth(beside)
            both = row(gap=sp(28))
            both.addLayout(column(sees, mirror, None, gap=sp(12)))
            both.addLayout(rest, 1)
            self.setLayout(both)
        else:
            self.setLayout(column(sees, mirror, rest, gap=sp(12)))
        self.refresh()

    def refresh(self) -> None:
        """Shows where the patient is now."""
        self._way.put(self._buttons())
        self._ahead.put(self._coming())
        self._clock.refresh()

    def _buttons(self) -> QWidget:
        view, desk = self._view, self._desk
        step, ahead, stages = desk.step, desk.ahead, desk.guide.stages
        back = Button(view, view.text("back"), "secondary", icon="left")
        back.setObjectName("walk-back")
        back.clicked.connect(desk.go_back)
        words = view.text("next_stage", stage=ahead.label) if ahead else view.text("finish_walk")
        on = Button(view, words, "primary", after="right" if ahead else "check", tall=True)
        on.setObjectName("walk-on")
        on.clicked.connect(desk.go_on)
        stage = desk.stage
        where = (
            view.text("step_name", n=step + 1, of=len(stages), stage=stage.label)
            if stage is not None
            else view.text("nurse_beside")
        )
        label = Text(view, where, "strong", centered=True)
        label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        gap = view.metrics.sp(12)
        if back.sizeHint().width() + on.sizeHint().width() + view.metrics.px(160) + 2 * gap <= self._room:
            line = row(back, gap=gap)
            line.addWidget(label, 1)
            line.addWidget(on)
            return holder(line)
        flow = Flow(gap, gap)
        flow.addWidget(back)
        flow.addWidget(on)
        return holder(column(Text(view, where, "strong"), flow, gap=gap))

    def _coming(self) -> QWidget | None:
        ahead = self._desk.ahead
        if ahead is None:
            return None
        view, sp = self._view, self._view.metrics.sp
        line = row(gap=sp(14), margins=(sp(18), sp(12), sp(18), sp(12)))
        line.addWidget(Icon(view, "right", 24), 0, Qt.AlignmentFlag.AlignTop)
        words = column(
            Text(view, view.text("nurse_coming", stage=ahead.label), "label"), Text(view, ahead.skip, "small")
        )
        line.addLayout(words, 1)
        return Card(view, line, fill="sunken", radius=18)
