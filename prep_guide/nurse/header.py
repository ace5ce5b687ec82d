"""The head of the console: who it is about, the patient's screen, and the end of it, which asks once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from prep_guide.ui.accessible.announcement import announce
from prep_guide.ui.parts.boxes import Flow, column, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.slot import Slot
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from prep_guide.nurse.desk import Desk
    from prep_guide.ui.view import View


class Header(QWidget):
    """Title, buttons, and the question before anything is thrown away.

    Args:
        view: What the console is built with.
        desk: The patient it is about.
        width: The px it has.

    Signals:
        show_requested: Emitted when the nurse wants the patient's page on this screen.
        finish_requested: Emitted when this patient is done and all of it may go.
        leave_requested: Emitted when the nurse wants to close the program all the same.
    """

    show_requested = Signal()
    finish_requested = Signal()
    leave_requested = Signal()

    def __init__(self, view: View, desk: Desk, width: int) -> None:
        super().__init__()
        self._view, self._desk = view, desk
        self._leaving = False
        sp = view.metrics.sp
        language = desk.around.library.language(desk.session.language).name
        detail = view.text(f"detail_{desk.session.comfort.detail}_state")
        about = " · ".join((desk.guide.opening.title, language, detail))
        words = column(Text(view, view.text("nurse_title"), "h2"), Text(view, about, "small", "ink2"))
        self._show = Button(view, view.text("nurse_show"), "secondary", icon="eye")
        self._show.setObjectName("show-patient")
        self._show.clicked.connect(self.show_requested)
        finish = Button(view, view.text("nurse_finish"), "secondary", icon="wipe")
        finish.setObjectName("finish")
        finish.clicked.connect(self._on_finish)
        self._question = Slot()
        side = self._show.sizeHint().width() + finish.sizeHint().width() + sp(10)
        if side + view.metrics.px(420) <= width:
            head = row(gap=sp(10))
            head.addLayout(words, 1)
            for button in (self._show, finish):
                head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            self.setLayout(column(head, self._question, gap=sp(8)))
        else:
            buttons = Flow(sp(10), sp(8))
            buttons.addWidget(self._show)
            buttons.addWidget(finish)
            self.setLayout(column(words, buttons, self._question, gap=sp(8)))

    def show_screen(self, *, two: bool) -> None:
        """Offers to show the patient's page here only where it has no screen of its own."""
        self._show.setVisible(not two)

    def ask_before_leaving(self) -> bool:
        """Asks, once, whether all of it may go with the program; False where there is nothing to lose."""
        desk = self._desk
        if not desk.preparation.is_running and not desk.session.asking:
            return False
        self._leaving = True
        self._ask("nurse_leave_yes")
        return True

    def _ask(self, yes: str) -> None:
        view, sp = self._view, self._view.metrics.sp
        left = len(self._desk.unanswered)
        words = view.text("nurse_open_questions", n=left) if left else view.text("nurse_finish_line")
        go_on = Button(view, view.text("nurse_finish_no"), "secondary")
        go_on.setObjectName("finish-no")
        go_on.clicked.connect(self._on_no)
        done = Button(view, view.text(yes), "primary")
        done.setObjectName("finish-yes")
        done.clicked.connect(self._on_yes)
        buttons = Flow(sp(10), sp(8))
        buttons.addWidget(go_on)
        buttons.addWidget(done)
        air = sp(18)
        box = column(Text(view, words, "lead"), buttons, gap=sp(12), margins=(air, air, air, air))
        self._question.put(Card(view, box, fill="warm"))
        announce(self, words)
        go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_finish(self) -> None:
        self._leaving = False
        self._ask("nurse_finish_yes")

    def _on_no(self) -> None:
        self._question.put(None)

    def _on_yes(self) -> None:
        (self.leave_requested if self._leaving else self.finish_requested).emit()
