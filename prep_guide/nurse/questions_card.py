"""What the patient wants to know, ticked off as it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup

from prep_guide.session.session import LONGEST_WRITTEN
from prep_guide.ui.look.paragraph import Wrap
from prep_guide.ui.parts.boxes import column, holder, row
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.check_row import CheckRow
from prep_guide.ui.parts.line_field import LineField
from prep_guide.ui.parts.slot import Slot
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from prep_guide.nurse.desk import Desk, PatientQuestion
    from prep_guide.ui.view import View


class QuestionsCard(Card):
    """The questions of the patient, and a field to add one.

    Args:
        view: What the console is built with.
        desk: Whose questions they are.
    """

    def __init__(self, view: View, desk: Desk) -> None:
        sp = view.metrics.sp
        air = sp(20)
        box = column(margins=(air, air, air, air))
        super().__init__(view, box, elevation=1, outline="line")
        self._desk = desk
        self._asked: list[PatientQuestion] = []
        self._count, self._list = Slot(), Slot()
        head = row(gap=sp(12))
        head.addWidget(Text(view, view.text("nurse_questions"), "h3"), 1)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        self._field = LineField(view, "add-question", view.text("nurse_add_question"), LONGEST_WRITTEN)
        self._field.finished.connect(self._on_written)
        box.addLayout(head)
        box.addSpacing(sp(6))
        box.addWidget(self._list)
        box.addSpacing(sp(10))
        box.addWidget(self._field)
        box.addStretch(1)
        self._show_list()

    def refresh(self) -> None:
        """Shows the questions of now, after the patient has chosen or written another."""
        self._show_list()

    def _show_list(self) -> None:
        self._asked = self._desk.questions
        self._list.put(self._rows() if self._asked else self._nothing())
        self._show_count()

    def _rows(self) -> QWidget:
        box, group = column(), QButtonGroup(self)
        group.setExclusive(False)
        for index, question in enumerate(self._asked):
            done = self._desk.preparation.is_answered(question.key)
            line = CheckRow(self._view, question.words, ticked=done)
            line.setObjectName(f"asked-{index}")
            group.addButton(line, index)
            box.addWidget(line)
        group.idToggled.connect(self._on_toggled)
        return holder(box)

    def _nothing(self) -> QWidget:
        return Text(self._view, self._view.text("nurse_no_questions"), "body", "ink2")

    def _show_count(self) -> None:
        left = len(self._desk.unanswered)
        words = self._view.text("nurse_answered", n=len(self._asked) - left, of=len(self._asked))
        self._count.put(Text(self._view, words, "label", "warm_ink", wrap=Wrap.NONE) if self._asked else None)

    def _on_toggled(self, index: int, answered: bool) -> None:
        self._desk.preparation.tick_off(self._asked[index].key, answered=answered)
        self._show_count()

    def _on_written(self, words: str) -> None:
        if self._desk.session.write_question(words):
            self._field.clear()
            self._show_list()
