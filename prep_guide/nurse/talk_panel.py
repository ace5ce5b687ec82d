"""Talking with the patient: what to say, ask for it back, the check list, and what they ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from prep_guide.nurse.checklist_card import ChecklistCard
from prep_guide.nurse.preparation import taught_stages
from prep_guide.nurse.questions_card import QuestionsCard
from prep_guide.nurse.say_card import SayCard
from prep_guide.nurse.teach_card import TeachCard
from prep_guide.ui.parts.boxes import column, row
from prep_guide.ui.parts.marks import Icon
from prep_guide.ui.parts.slot import Slot
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

    from prep_guide.nurse.desk import Desk
    from prep_guide.ui.view import View

_PAIRED = 720
"""From so many px at 100 % on, cards stand in two columns."""


class TalkPanel(QWidget):
    """Four cards, in two columns where there is room.

    Args:
        view: What the console is built with.
        desk: Whose preparation it is.
        width: The px it has.

    Signals:
        opened: Emitted with a widget that should come into view.
    """

    opened = Signal(QWidget)

    def __init__(self, view: View, desk: Desk, width: int) -> None:
        super().__init__()
        self._view, self._desk, self._number = view, desk, 0
        self._say, self._teach = Slot(), Slot()
        checklist = ChecklistCard(view, desk.guide.checklist, desk.preparation)
        checklist.opened.connect(self.opened)
        self._questions = QuestionsCard(view, desk)
        desk.preparation.taught.connect(self._on_taught)
        desk.session.questions_changed.connect(self._questions.refresh)
        gap = view.metrics.sp(20)
        if width >= view.metrics.px(_PAIRED):
            box = row(gap=gap)
            box.addLayout(column(self._say, checklist, None, gap=gap), 1)
            box.addLayout(column(self._teach, self._questions, None, gap=gap), 1)
            self.setLayout(column(box, self._promise(), None, gap=gap))
        else:
            cards = (self._say, self._teach, self._questions, checklist)
            self.setLayout(column(*cards, self._promise(), None, gap=gap))
        self.refresh()

    def refresh(self) -> None:
        """Shows what goes with where the patient is now."""
        stage = self._desk.stage
        self._say.put(SayCard(self._view, stage, self._desk.points))
        ids = [each.id for each in taught_stages(self._desk.guide)]
        if stage is not None and stage.id in ids:
            self._number = ids.index(stage.id)
        self._show_teach()

    def _promise(self) -> QBoxLayout:
        view = self._view
        line = row(gap=view.metrics.sp(10))
        line.addWidget(Icon(view, "shield", 24), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Text(view, view.text("nurse_promise"), "small", "ink2"), 1)
        return line

    def _show_teach(self) -> None:
        card = TeachCard(self._view, self._desk, self._number)
        card.turned.connect(self._on_turned)
        self._teach.put(card)

    def _on_taught(self) -> None:
        self._show_teach()
        # Other words make it longer: what is to be pressed next stays in sight.
        self.opened.emit(self._teach)

    def _on_turned(self, number: int) -> None:
        self._number = number
        self._show_teach()
