"""The visit: its appointment, how it is taken along, and how worried the patient is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from prep_guide.nurse.visit_cards import VisitCard, WorryCard
from prep_guide.ui.pages.appointment_keep import KeepCard
from prep_guide.ui.parts.boxes import column
from prep_guide.ui.parts.slot import Slot

if TYPE_CHECKING:
    from prep_guide.nurse.desk import Desk
    from prep_guide.ui.view import View


class VisitPanel(QWidget):
    """Three cards below each other.

    Args:
        view: What the console is built with.
        desk: Whose visit it is.
        width: The px it has.

    Signals:
        paper_requested: Emitted when the sheets are wanted.
    """

    paper_requested = Signal()

    def __init__(self, view: View, desk: Desk, width: int) -> None:
        super().__init__()
        self._view, self._desk, self._room = view, desk, width
        self._visit, self._keep = VisitCard(view, desk), Slot()
        desk.session.appointment_changed.connect(self._show_appointment)
        gap = view.metrics.sp(20)
        self.setLayout(column(self._visit, self._keep, WorryCard(view, desk), None, gap=gap))
        self._show_appointment()

    def _show_appointment(self) -> None:
        self._visit.refresh()
        appointment, desk = self._desk.session.appointment, self._desk
        # The patient's calendar is in the patient's language.
        around = desk.around
        guide = around.library.guide(desk.session.procedure or "base", desk.session.language)
        if appointment is None:
            self._keep.put(None)
            return
        keep = KeepCard(self._view, appointment, guide.tasks, self._room)
        keep.paper_requested.connect(self.paper_requested)
        self._keep.put(keep)
