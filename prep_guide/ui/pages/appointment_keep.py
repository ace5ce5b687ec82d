"""Taking the appointment along: into a calendar, onto a phone, onto paper; remembered here only if asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from prep_guide import files, log, paths
from prep_guide.session.calendar_file import calendar_code, calendar_file
from prep_guide.session.calendar_words import calendar_entry
from prep_guide.ui.parts.boxes import Flow, column, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.qr_code import QrCode
from prep_guide.ui.parts.saying import Saying
from prep_guide.ui.parts.switch import Switch
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLayout

    from prep_guide.content.model import Task
    from prep_guide.session.appointment import Appointment
    from prep_guide.session.calendar_file import Entry
    from prep_guide.session.memory import Memory
    from prep_guide.ui.view import View

_BESIDE = 280
"""The px at 100 % the words need beside the code."""


class KeepCard(Card):
    """The appointment as a calendar file and as a code for a phone, and the way to the sheet.

    Args:
        view: What the page is built with.
        appointment: The appointment.
        tasks: The tasks around it, which the calendar reminds of.
        width: The px it has.

    Signals:
        paper_requested: The person wants it on paper.
    """

    paper_requested = Signal()

    def __init__(self, view: View, appointment: Appointment, tasks: Sequence[Task], width: int) -> None:
        sp = view.metrics.sp
        self._entry = calendar_entry(view.wording, view.clinic, appointment, tasks)
        code = _code_of(view, self._entry)
        air = sp(22)
        least = view.metrics.px(_BESIDE) + 2 * air + sp(20)
        beside = code is not None and width >= least + code.sizeHint().width()
        box = (row if beside else column)(gap=sp(20), margins=(air, air, air, air))
        super().__init__(view, box, elevation=1, outline="line")
        self._saying = Saying(view)
        words = column(
            Text(view, view.text("keep_title"), "h3"),
            sp(4),
            Text(view, view.text("keep_line"), "body", "ink2"),
            sp(14),
            self._buttons(),
            sp(10),
            self._saying,
        )
        box.addLayout(words, 1)
        if code is not None:
            words.addStretch(1)
            words.addWidget(Text(view, view.text("keep_code"), "small", "ink2"))
            box.addLayout(column(code, None) if beside else row(code, None))

    def _buttons(self) -> QLayout:
        view, sp = self._view, self._view.metrics.sp
        save = Button(view, view.text("keep_calendar"), "secondary", icon="calendar")
        save.setObjectName("save-calendar")
        save.clicked.connect(self._on_save)
        paper = Button(view, view.text("paper_offer"), "secondary", icon="print")
        paper.setObjectName("to-paper")
        paper.clicked.connect(self.paper_requested)
        buttons = Flow(sp(10), sp(8))
        buttons.addWidget(save)
        buttons.addWidget(paper)
        return buttons

    def _on_save(self) -> None:
        view = self._view
        data = calendar_file(self._entry, view.clock.now())
        try:
            path = files.write_new(paths.downloads(), view.text("keep_file") + ".ics", data)
        except OSError as error:
            log.note(log.Event.NOT_WRITTEN, reason=error.strerror or "")
            self._saying.say(view.text("keep_not_saved"))
            return
        self._saying.say(view.text("paper_saved", file=path.name, folder=path.parent.name), "check")


class RememberCard(Card):
    """Whether this computer may remember the appointment and the ticks, and how to have them forgotten.

    Args:
        view: What the page is built with.
        memory: The file of the person's own.
    """

    def __init__(self, view: View, memory: Memory) -> None:
        self._memory = memory
        sp = view.metrics.sp
        box = column(margins=(sp(22), sp(10), sp(22), sp(14)))
        super().__init__(view, box, fill="sunken")
        self._switch = Switch(
            view, "remember", view.text("remember_here"), view.text("remember_here_line"), on=memory.remembers
        )
        self._switch.clicked.connect(self._on_switched)
        self._forget = Button(view, view.text("forget_me"), "quiet", icon="wipe")
        self._forget.setObjectName("forget-me")
        self._forget.clicked.connect(self._on_forget)
        self._saying = Saying(view)
        box.addWidget(self._switch)
        box.addLayout(row(self._forget, None))
        box.addWidget(self._saying)
        self._show_state("")

    def _show_state(self, done: str) -> None:
        """Says what has become of it: what went wrong, or the key of what was done."""
        remembers, key = self._memory.remembers, self._memory.trouble or done
        # What cannot be used is not shown: there is nothing to forget.
        self._forget.setVisible(remembers)
        self._switch.setChecked(remembers)
        self._saying.say(self._view.text(key) if key else "", "info" if self._memory.trouble else "check")

    def _on_switched(self, on: bool) -> None:
        if on:
            self._memory.remember()
        else:
            self._memory.forget()
        self._show_state("remembered_now" if on else "forgotten")

    def _on_forget(self) -> None:
        self._memory.forget()
        self._show_state("forgotten")


def _code_of(view: View, entry: Entry) -> QrCode | None:
    """The code of a calendar entry; None for a plan that is too long for one: the file says it all."""
    try:
        return QrCode(view, calendar_code(entry, view.clock.now()).decode(), view.text("sheet_code"))
    except ValueError:
        return None
