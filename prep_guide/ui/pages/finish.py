"""Before a reader's session at a kiosk is cleared: their questions to take along, and one question back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from prep_guide.session.incoming.question_code import write_questions
from prep_guide.ui.pages.page import LARGE_TEXT
from prep_guide.ui.pages.reading import ReadingPage
from prep_guide.ui.parts.boxes import column, fits, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.qr_code import QrCode
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from prep_guide.content.model import Guide
    from prep_guide.session.session import Session
    from prep_guide.ui.navigator import Place
    from prep_guide.ui.view import View


class Finish(ReadingPage):
    """Asks whether all that was done here is to be cleared; until then it can be left again.

    The code of the questions has their ids only. What somebody wrote themselves is in no code: they can show it.
    """

    name = "finish"
    can_be_finished = False

    def __init__(self, view: View, guide: Guide, session: Session, place: Place) -> None:
        super().__init__(view, guide, session, place)
        sp = view.metrics.sp
        known = {question.id for question in guide.questions}
        self._questions = [name for name in session.questions if name in known]
        self.setAccessibleName(view.text("finish_title"))
        body = column(
            None,
            Text(view, view.text("finish_title"), "title"),
            sp(10),
            Text(view, view.text("finish_line"), "lead", "ink2", widest=view.metrics.px(640)),
            sp(24),
        )
        if session.asking:
            body.addWidget(self._take_along(guide.procedure))
            body.addSpacing(sp(24))
        body.addStretch(2)
        back = Button(view, view.text("finish_go_on"), "secondary", icon="left")
        back.setObjectName("go-on")
        back.clicked.connect(self._on_go_on)
        clear = Button(view, view.text("finish_clear"), "primary", tall=True, icon="wipe")
        clear.setObjectName("clear")
        clear.clicked.connect(session.end)
        if fits(view, (back, clear), gap=sp(12)):
            self.compose_over(body, row(back, None), [back, clear])
        else:
            body.addLayout(row(back, None))
            self.compose_over(body, row(None), [clear])

    def _take_along(self, procedure: str) -> QWidget:
        """The questions on the list, for a phone and for the nurse."""
        view, sp = self.view, self.view.metrics.sp
        words = column(Text(view, view.text("finish_questions_title"), "h3"), gap=sp(8))
        words.addWidget(Text(view, view.text("finish_questions_line"), "body"))
        if self._questions:
            words.addWidget(Text(view, view.text("finish_code_line"), "body"))
        padding = sp(24)
        show = Button(view, view.text("show_nurse"), "secondary", icon="eye")
        if show.sizeHint().width() > view.column - 2 * padding:
            show = Button(view, view.text("show_nurse"), "secondary")
        show.setObjectName("show-nurse")
        show.clicked.connect(self._on_show)
        words.addSpacing(sp(8))
        words.addLayout(row(show, None))
        narrow = view.portrait or view.metrics.text >= LARGE_TEXT
        box = column(gap=sp(20)) if narrow else row(gap=sp(28))
        box.setContentsMargins(padding, padding, padding, padding)
        box.addLayout(words, 0 if narrow else 1)
        if self._questions:
            code = QrCode(view, write_questions(procedure, self._questions), view.text("finish_code"))
            code.setObjectName("questions-code")
            box.addWidget(code, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        return Card(view, box, fill="warm")

    def _on_show(self) -> None:
        self.request("asked")

    def _on_go_on(self) -> None:
        self.back_requested.emit()
