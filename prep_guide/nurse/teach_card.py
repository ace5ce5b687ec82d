"""Ask for it back: one open question at a time, in the patient's own words. No score, nothing is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from prep_guide.nurse.preparation import Taught, taught_stages
from prep_guide.ui.parts.boxes import Flow, column, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.icon_button import IconButton
from prep_guide.ui.parts.marks import Disc, Icon
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QLayout

    from prep_guide.content.model import Stage
    from prep_guide.nurse.desk import Desk
    from prep_guide.ui.view import View

_STATES = {Taught.SAID: ("check", "teach_said"), Taught.LATER: ("list", "teach_noted")}


class TeachCard(Card):
    """The question of one stage, and what came of it.

    Args:
        view: What the console is built with.
        desk: What is noted.
        number: Which of the questions is shown, from 0.

    Signals:
        turned: Emitted with the number of the question that is wanted instead.
    """

    turned = Signal(int)

    def __init__(self, view: View, desk: Desk, number: int) -> None:
        sp = view.metrics.sp
        air = sp(20)
        box = column(margins=(air, air, air, air), gap=sp(10))
        super().__init__(view, box, fill="warm")
        self._desk = desk
        self._stages = taught_stages(desk.guide)
        box.addLayout(self._head(number))
        if not self._stages:
            box.addWidget(Text(view, view.text("teach_none"), "body"))
            return
        self._number = min(number, len(self._stages) - 1)
        self._stage = self._stages[self._number]
        box.addWidget(Text(view, self._stage.teach_back, "lead"))
        for line in self._lines(self._stage):
            box.addLayout(line)
        box.addStretch(1)
        box.addLayout(self._buttons())

    def _head(self, number: int) -> QBoxLayout:
        view, sp, last = self._view, self._view.metrics.sp, len(self._stages) - 1
        head = row(gap=sp(12))
        head.addWidget(Disc(view, "ask", 44, "warm2", "warm_ink"), 0, Qt.AlignmentFlag.AlignTop)
        words = column(Text(view, view.text("teach_title"), "h3"))
        if self._stages:
            where = view.text("teach_of", n=min(number, last) + 1, of=last + 1)
            words.addWidget(Text(view, where, "small", "ink2"))
        head.addLayout(words, 1)
        for name, icon, wanted in (
            ("teach-before", "left", number - 1),
            ("teach-after", "right", number + 1),
        ):
            if 0 <= wanted <= last:
                turn = IconButton(view, icon, view.text(name.replace("-", "_")), "warm_ink")
                turn.setObjectName(name)
                turn.clicked.connect(self._on_before if name == "teach-before" else self._on_after)
                head.addWidget(turn, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _lines(self, stage: Stage) -> list[QBoxLayout]:
        """What came of it so far, and the other words where they are wanted."""
        view, noted = self._view, self._desk.preparation
        lines: list[QBoxLayout] = []
        if noted.was_explained(stage.id) and stage.again:
            lines.append(column(Text(view, stage.again, "body")))
            if noted.taught_back(stage.id) is Taught.OPEN:
                lines.append(column(Text(view, view.text("teach_once_more"), "small", "ink2")))
        if (state := _STATES.get(noted.taught_back(stage.id))) is not None:
            icon, key = state
            line = row(gap=view.metrics.sp(8))
            line.addWidget(Icon(view, icon, 24, "warm_ink"), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Text(view, view.text(key), "label"), 1)
            lines.append(line)
        return lines

    def _buttons(self) -> QLayout:
        view, sp = self._view, self._view.metrics.sp
        flow = Flow(sp(6), sp(8))
        said = Button(view, view.text("teach_said_button"), "secondary", role="label")
        said.setObjectName("teach-said")
        said.clicked.connect(self._on_said)
        flow.addWidget(said)
        if self._stage.again:
            again = Button(view, view.text("teach_again"), "primary", role="label")
            again.setObjectName("teach-again")
            again.clicked.connect(self._on_again)
            flow.addWidget(again)
        later = Button(view, view.text("teach_later"), "secondary", role="label")
        later.setObjectName("teach-later")
        later.clicked.connect(self._on_later)
        flow.addWidget(later)
        return flow

    def _on_said(self) -> None:
        self._desk.preparation.teach(self._stage.id, Taught.SAID)

    def _on_later(self) -> None:
        self._desk.preparation.teach(self._stage.id, Taught.LATER)

    def _on_again(self) -> None:
        self._desk.explain_again(self._stage)

    def _on_before(self) -> None:
        self.turned.emit(self._number - 1)

    def _on_after(self) -> None:
        self.turned.emit(self._number + 1)
