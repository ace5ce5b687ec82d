"""The appointment at the nurse's desk: typed, from a file or a scanned card; and how worried the patient is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog

from prep_guide.session.dates import Dates
from prep_guide.session.incoming.question_code import LONGEST
from prep_guide.ui.parts.boxes import Flow, column
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.line_field import LineField
from prep_guide.ui.parts.plate import NumberPlate
from prep_guide.ui.parts.saying import Saying
from prep_guide.ui.parts.slot import Slot
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from prep_guide.nurse.desk import Desk
    from prep_guide.ui.view import View

_MOST = 10
_FILES = "*.ics *.json *.txt"
_TOOK = frozenset({"nurse_took_visit", "nurse_took_questions"})


class VisitCard(Card):
    """When and where it is, and the ways it may come in.

    Args:
        view: What the console is built with.
        desk: Whose appointment it is.

    Signals:
        taken: Emitted after something came in.
    """

    taken = Signal()

    def __init__(self, view: View, desk: Desk) -> None:
        sp = view.metrics.sp
        air = sp(20)
        box = column(margins=(air, air, air, air))
        super().__init__(view, box, elevation=1, outline="line")
        self._desk = desk
        self._when, self._saying = Slot(), Saying(view)
        self._field = LineField(view, "scan", view.text("nurse_scan"), LONGEST)
        self._field.finished.connect(self._on_scanned)
        box.addWidget(Text(view, view.text("nurse_visit_title"), "h3"))
        box.addSpacing(sp(6))
        box.addWidget(self._when)
        box.addSpacing(sp(12))
        box.addLayout(self._ways())
        box.addSpacing(sp(12))
        box.addWidget(self._field)
        box.addSpacing(sp(10))
        box.addWidget(self._saying)
        self.refresh()

    def refresh(self) -> None:
        """Shows the appointment of now."""
        view, appointment = self._view, self._desk.session.appointment
        if appointment is None:
            self._when.put(Text(view, view.text("nurse_no_visit"), "body", "ink2"))
            return
        dates = Dates(self._desk.guide.language)
        day, time = dates.full(appointment.local.date()), dates.time(appointment.local.time())
        self._when.put(Text(view, f"{day}, {view.text('at_time', time=time)}", "lead"))

    def _ways(self) -> QLayout:
        view, flow = self._view, Flow(self._view.metrics.sp(10), self._view.metrics.sp(8))
        typed = Button(view, view.text("nurse_type_visit"), "secondary", icon="calendar", role="label")
        typed.setObjectName("type-visit")
        typed.clicked.connect(self._on_typed)
        opened = Button(view, view.text("nurse_open_file"), "secondary", role="label")
        opened.setObjectName("open-file")
        opened.clicked.connect(self._on_open)
        flow.addWidget(typed)
        flow.addWidget(opened)
        return flow

    def _say(self, key: str) -> None:
        self._saying.say(self._view.text(key), "check" if key in _TOOK else "info")
        if key in _TOOK:
            self.refresh()
            self.taken.emit()

    def _on_typed(self) -> None:
        self._desk.open_page("appointment")

    def _on_scanned(self, typed: str) -> None:
        if typed.strip():
            self._field.clear()
            self._say(self._desk.scan(typed))

    def _on_open(self) -> None:
        dialog = QFileDialog(self, self._view.text("nurse_open_file"))
        dialog.setObjectName("choose-file")
        dialog.setNameFilter(_FILES)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_file(self, path: str) -> None:
        self._say(self._desk.read_visit(Path(path)))


class WorryCard(Card):
    """How worried the patient is, 0 to 10, before the walk and after it. Nothing adds up or compares.

    Args:
        view: What the console is built with.
        desk: Whose worry it is.
    """

    def __init__(self, view: View, desk: Desk) -> None:
        sp = view.metrics.sp
        air = sp(20)
        box = column(margins=(air, air, air, air), gap=sp(8))
        super().__init__(view, box, elevation=1, outline="line")
        self._desk = desk
        session = desk.session
        self._before, self._after = QButtonGroup(self), QButtonGroup(self)
        for name, group, key, value in (
            ("before", self._before, "worry_title", session.worry_before),
            ("after", self._after, "worry_title_after", session.worry_after),
        ):
            box.addWidget(Text(view, view.text(key), "label"))
            box.addLayout(self._plates(name, group, value))
        box.addWidget(Text(view, f"{view.text('worry_least')} · {view.text('worry_most')}", "small", "ink2"))
        self._before.idClicked.connect(self._on_before)
        self._after.idClicked.connect(self._on_after)

    def _plates(self, name: str, group: QButtonGroup, value: int | None) -> QLayout:
        view, flow = self._view, Flow(self._view.metrics.sp(6), self._view.metrics.sp(6))
        for number in range(_MOST + 1):
            plate = NumberPlate(view, number, view.text("worry_number", n=number), view.metrics.hit())
            plate.setObjectName(f"worry-{name}-{number}")
            plate.setChecked(number == value)
            group.addButton(plate, number)
            flow.addWidget(plate)
        return flow

    def _on_before(self, number: int) -> None:
        self._desk.session.worry_before = number

    def _on_after(self, number: int) -> None:
        self._desk.session.worry_after = number
