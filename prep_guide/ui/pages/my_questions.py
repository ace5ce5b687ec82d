"""The questions the reader put on their list, as a card beside or below all the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup

from prep_guide.session.questions import asked_as
from prep_guide.ui.look.paragraph import Wrap
from prep_guide.ui.pages.page import LARGE_TEXT
from prep_guide.ui.parts.boxes import column, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.icon_button import IconButton
from prep_guide.ui.parts.marks import Disc
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QBoxLayout

    from prep_guide.content.model import Guide, Question
    from prep_guide.session.session import Session
    from prep_guide.ui.view import View


OWN = "remove-own-"
"""What comes before the number of a question the reader wrote in the name of the button that takes it off."""


def listed(guide: Guide, session: Session) -> list[Question]:
    """The questions on the reader's list that the guide has, in the order they were put there."""
    known = {question.id: question for question in guide.questions}
    return [known[name] for name in session.questions if name in known]


class MyQuestions(Card):
    """The reader's questions with their numbers, a button beside each to take it off, and one to show them all.

    Args:
        view: What the page is built with.
        questions: The questions on the list.
        written: The questions the reader wrote, which stand below them.

    Signals:
        unwanted: Emitted with the id of the question that is to be taken off.
        dropped: Emitted with the words of one of the reader's own that is to be taken off.
        write_requested: Emitted when the reader wants to write one.
        show_requested: Emitted when the reader wants to show the list to someone.
    """

    unwanted = Signal(str)
    dropped = Signal(str)
    write_requested = Signal()
    show_requested = Signal()

    def __init__(self, view: View, questions: Sequence[Question], written: Sequence[str] = ()) -> None:
        self._questions, self._written = questions, written
        sp = view.metrics.sp
        # The icons that take a question off have air of their own. A layout's margins do not turn with the language.
        left, right = (sp(10), sp(22)) if view.metrics.rtl else (sp(22), sp(10))
        box = column(margins=(left, sp(22), right, sp(22)))
        super().__init__(view, box, fill="warm")
        box.addLayout(self._head())
        if questions or written:
            box.addSpacing(sp(2))
            self._add_lines(box)
            show = Button(view, view.text("show_nurse"), "secondary")
            show.setObjectName("show-nurse")
            show.clicked.connect(self.show_requested)
            box.addSpacing(sp(12))
            box.addLayout(row(show, None))
        else:
            box.addSpacing(sp(10))
            hint = Text(view, view.text("my_questions_hint"), "body")
            hint.setContentsMargins(right - sp(10), 0, left - sp(10), 0)
            box.addWidget(hint)
        write = Button(view, view.text("write_question"), "quiet", role="label")
        write.setObjectName("write-question")
        write.clicked.connect(self.write_requested)
        box.addSpacing(sp(8))
        box.addLayout(row(write, None))

    def _head(self) -> QBoxLayout:
        view = self._view
        head = row(gap=view.metrics.sp(14))
        if view.metrics.text < LARGE_TEXT:
            head.addWidget(Disc(view, "list", 44, "warm2", "warm_ink"), 0, Qt.AlignmentFlag.AlignTop)
        title = Text(view, view.text("my_questions_title"), "h3")
        title.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(title, 1)
        return head

    def _add_lines(self, box: QBoxLayout) -> None:
        needle_free = self._view.comfort.needle_free
        self._buttons = QButtonGroup(self)
        self._buttons.setExclusive(False)
        self._buttons.idClicked.connect(self._on_unwanted)
        for question in self._questions:
            words = asked_as(question, needle_free=needle_free)
            own = self._view.written_in(question.origin.language)
            box.addLayout(self._line(own, words, f"remove-{question.id}"))
        for number, words in enumerate(self._written):
            box.addLayout(self._line(self._view, words, f"{OWN}{number}"))

    def _line(self, own: View, words: str, name: str) -> QBoxLayout:
        view, index = self._view, len(self._buttons.buttons())
        # The first line of words stands level with the middle of the button.
        air = (view.metrics.hit() - view.metrics.line("body")) // 2
        number = Text(view, str(index + 1), "strong", "warm_ink", wrap=Wrap.NONE)
        text = Text(own, words, "body")
        for part in (number, text):
            part.setContentsMargins(0, air, 0, air)
        remove = IconButton(view, "close", view.text("take_off_list", question=words), "warm_ink")
        remove.setObjectName(name)
        self._buttons.addButton(remove, index)
        line = row(gap=view.metrics.sp(12))
        line.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(text, 1)
        line.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _on_unwanted(self, index: int) -> None:
        chosen = len(self._questions)
        if index < chosen:
            self.unwanted.emit(self._questions[index].id)
        else:
            self.dropped.emit(self._written[index - chosen])
