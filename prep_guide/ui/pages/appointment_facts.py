"""The appointment in short: the ring with the days to go, date and time, place, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from prep_guide.clinic.texts import best_text
from prep_guide.session.appointment import Phase
from prep_guide.ui.parts.boxes import Flow, column, holder, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.marks import Disc
from prep_guide.ui.parts.ring import Ring
from prep_guide.ui.parts.text import Text
from prep_guide.ui.parts.tile_row import TileRow

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

    from prep_guide.clinic import Clinic
    from prep_guide.clinic import Place as ClinicPlace
    from prep_guide.session.appointment import Appointment
    from prep_guide.session.dates import Dates
    from prep_guide.session.plan import Plan
    from prep_guide.ui.view import View

_RING, _RING_PORTRAIT = 248, 320
_HIGHEST_RING = 0.45
"""The share of the page's height the ring takes at most: large letters shall not push all else away."""


class AppointmentFacts(QObject):
    """Builds the parts that say when and where it is.

    Args:
        view: What the page is built with.
        dates: How dates are written.
        appointment: The appointment.
        plan: The plan around it.
        today: Today's date at its place; None where the clock cannot be believed.
        phase: Where today lies; None likewise.

    Signals:
        change_requested: The person wants another date, time or place.
        count_requested: Emitted with whether the days are to be counted from now on.
        after_care_requested: The person wants to read what to do afterwards.
        call_requested: The person wants to know when to call.
    """

    change_requested = Signal()
    count_requested = Signal(bool)
    after_care_requested = Signal()
    call_requested = Signal()

    def __init__(
        self,
        view: View,
        dates: Dates,
        appointment: Appointment,
        plan: Plan,
        today: date | None,
        phase: Phase | None,
    ) -> None:
        super().__init__()
        self._view, self._dates, self._appointment, self._plan = view, dates, appointment, plan
        self._today, self._phase = today, phase

    @property
    def counts(self) -> bool:
        """Whether there is something to count: the day is still to come or has come."""
        return self._phase in (Phase.BEFORE, Phase.TODAY)

    def ring(self) -> Ring | None:
        """The days to go, or today; None where nothing is counted or the person would rather not see it."""
        if not self.counts or self._today is None or not self._appointment.counted:
            return None
        view = self._view
        side = view.metrics.px(_RING_PORTRAIT if view.portrait else _RING)
        side = min(side, round(view.height * _HIGHEST_RING), view.column)
        share = self._plan.share_gone(self._appointment, self._today)
        if self._phase is Phase.TODAY:
            large, small = view.text("today"), self._time()
            return Ring(view, share, large, small, view.text("today_at", time=self._clock_time()), side)
        days = (self._appointment.local.date() - self._today).days
        large, small = self._dates.number(days), view.text("ring_days", n=days)
        return Ring(view, share, large, small, view.text("days_to_go", n=days), side)

    def lines(self) -> list[QBoxLayout]:
        """Date and time, and the place where it is known, each with its icon."""
        day = self._appointment.local.date()
        this_year = self._today is not None and abs((day - self._today).days) < 300
        written = self._dates.day(day) if this_year else self._dates.full(day)
        lines = [self._line("calendar", written, [self._time()])]
        place = place_of(self._appointment, self._view.clinic)
        if place is not None:
            view = self._view
            directions = best_text(place.directions, view.language, view.clinic.fallback)
            below = [*place.address.splitlines(), *directions.splitlines()]
            lines.append(self._line("pin", place.name, [line for line in below if line.strip()]))
        return lines

    def buttons(self) -> QLayout:
        """Ways to change the appointment, and to hide the days to go or show them again."""
        view = self._view
        change = Button(view, view.text("change"), "secondary", icon="calendar")
        change.setObjectName("change-appointment")
        change.setAccessibleName(view.text("change_appointment"))
        change.clicked.connect(self.change_requested)
        flow = Flow(view.metrics.sp(8), view.metrics.sp(8))
        flow.addWidget(change)
        if self.counts:
            key = "hide_count" if self._appointment.counted else "show_count"
            count = Button(view, view.text(key), "quiet")
            count.setObjectName("count")
            count.clicked.connect(self._on_count)
            flow.addWidget(count)
        return flow

    def ways_on(self, after_care: str) -> QBoxLayout:
        """What to read afterwards: after-care, if there is a title for it, and when to call."""
        view = self._view
        box = column(gap=view.metrics.sp(12))
        if after_care:
            tile = TileRow(view, "heart", after_care, disc=48)
            tile.setObjectName("after-care")
            tile.clicked.connect(self.after_care_requested)
            box.addWidget(tile)
        call = TileRow(view, "phone", view.text("bar_call"), disc=48)
        call.setObjectName("when-to-call")
        call.clicked.connect(self.call_requested)
        box.addWidget(call)
        return box

    def _time(self) -> str:
        return self._view.text("at_time", time=self._clock_time())

    def _clock_time(self) -> str:
        return self._dates.time(self._appointment.local.time())

    def _line(self, icon: str, strong: str, below: list[str]) -> QBoxLayout:
        view = self._view
        words = column(Text(view, strong, "strong"), *(Text(view, line, "small", "ink2") for line in below))
        line = row(gap=view.metrics.sp(14))
        line.addWidget(Disc(view, icon, 44), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        return line

    def _on_count(self) -> None:
        self.count_requested.emit(not self._appointment.counted)


def centered(widget: QWidget) -> QWidget:
    """A widget in the middle of its line."""
    return holder(row(None, widget, None))


def place_of(appointment: Appointment, clinic: Clinic) -> ClinicPlace | None:
    """Where the appointment is: the place chosen, or the only one the clinic has."""
    if len(clinic.places) == 1:
        return clinic.places[0]
    return next((place for place in clinic.places if place.id == appointment.place), None)
