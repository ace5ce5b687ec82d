"""The reader's questions in large letters, to be shown to the nurse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from prep_guide.session.questions import asked_as
from prep_guide.ui.look.paragraph import Wrap
from prep_guide.ui.pages.my_questions import listed
from prep_guide.ui.pages.page import LARGE_TEXT, Page
from prep_guide.ui.parts.boxes import column, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.marks import Hairline
from prep_guide.ui.parts.moving_picture import MovingPicture
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QBoxLayout, QWidget

    from prep_guide.content.model import Guide
    from prep_guide.session.session import Session
    from prep_guide.ui.navigator import Place
    from prep_guide.ui.view import View


_PICTURE = "page-questions"
_PICTURE_WIDTH = 320


class Asked(Page):
    """Nothing but the questions on the list, large enough to be read by two."""

    name = "asked"

    def __init__(self, view: View, guide: Guide, session: Session, place: Place) -> None:
        super().__init__(view, session, place)
        sp = view.metrics.sp
        needle_free = view.comfort.needle_free
        chosen = [
            (asked_as(question, needle_free=needle_free), question.origin.language)
            for question in listed(guide, session)
        ]
        questions = [*chosen, *((words, view.language) for words in session.own_questions)]
        self.setAccessibleName(view.text("asked_title"))
        back = Button(view, view.text("all_questions"), "secondary", icon="left")
        back.setObjectName("back")
        back.clicked.connect(self._on_back)
        hint = view.text("asked_hint" if questions else "asked_none")
        body = column(
            Text(view, view.text("asked_title"), "title"),
            sp(8),
            Text(view, hint, "lead", "ink2", widest=view.metrics.px(620)),
            sp(20),
        )
        if questions:
            body.addWidget(self._list(questions))
            body.addSpacing(sp(24))
        body.addLayout(row(back, None))
        body.addStretch(1)
        self.compose(self._with_picture(body), top=28)

    def _with_picture(self, body: QBoxLayout) -> QBoxLayout:
        """A picture beside the questions, or below them where the page is high; none where letters need the room."""
        view = self.view
        if view.metrics.text >= LARGE_TEXT:
            return body
        picture = MovingPicture(
            view,
            _PICTURE,
            ratio=1.8 if view.portrait else 4 / 3,
            name=view.text("asked_picture"),
            description=view.text("asked_picture_shows"),
        )
        if view.portrait:
            body.insertWidget(body.count() - 1, picture)
            body.insertSpacing(body.count() - 2, view.metrics.sp(28))
            return body
        picture.setFixedWidth(view.metrics.px(_PICTURE_WIDTH))
        columns = row(gap=view.metrics.sp(44))
        columns.addLayout(body, 1)
        columns.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        return columns

    def _list(self, questions: Sequence[tuple[str, str]]) -> QWidget:
        view, sp = self.view, self.view.metrics.sp
        lines = column(margins=(sp(28), sp(10), sp(28), sp(10)))
        for number, (question, language) in enumerate(questions, start=1):
            if number > 1:
                lines.addWidget(Hairline(view))
            line = row(gap=sp(20), margins=(0, sp(16), 0, sp(16)))
            count = Text(view, str(number), "h2", "warm_ink", wrap=Wrap.NONE)
            line.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Text(view.written_in(language), question, "h2"), 1)
            lines.addLayout(line)
        return Card(view, lines, elevation=1, outline="line")

    def _on_back(self) -> None:
        self.request("questions", forward=False)
