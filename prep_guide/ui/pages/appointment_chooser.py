"""Choosing the appointment by touch: a day, a time, a place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from prep_guide import BUILD_YEAR
from prep_guide.session.appointment import Appointment
from prep_guide.ui.parts.boxes import Flow, column, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.check_row import RadioRow
from prep_guide.ui.parts.marks import Disc
from prep_guide.ui.parts.month import Month
from prep_guide.ui.parts.reading_order import keep_reading_order
from prep_guide.ui.parts.text import Text
from prep_guide.ui.parts.time_chooser import TimeChooser

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prep_guide.session.dates import Dates
    from prep_guide.ui.parts.button import Kind
    from prep_guide.ui.view import View

_MONTHS_BACK, _MONTHS_ON = 3, 18
"""How far from this month an appointment may be chosen; after-care is read for weeks, no longer."""
_BESIDE = 900
"""From this measure on, day and time are side by side (look: 6)."""
_MONTH_WIDTH = 476
_PREFIX = "chosen-"


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person has chosen so far, and the month they look at.

    Attributes:
        place: The id of one of the clinic's places; empty for none.
        month: A day of the month that is shown; None for the one of the day chosen, or this one.
    """

    day: date | None = None
    time: time | None = None
    place: str = ""
    month: date | None = None

    @classmethod
    def of(cls, appointment: Appointment | None) -> Draft:
        """An appointment to begin with; empty where there is none."""
        if appointment is None:
            return cls()
        return cls(appointment.local.date(), appointment.local.time(), appointment.place)

    @classmethod
    def read(cls, names: Iterable[str], otherwise: Draft) -> Draft:
        """The draft that :attr:`names` wrote; another one where there is none among the names."""
        parts = dict(name.removeprefix(_PREFIX).split("=", 1) for name in names if name.startswith(_PREFIX))
        if not parts:
            return otherwise
        return cls(
            date.fromisoformat(parts["day"]) if "day" in parts else None,
            time.fromisoformat(parts["time"]) if "time" in parts else None,
            parts.get("place", ""),
            date.fromisoformat(parts["month"]) if "month" in parts else None,
        )

    @property
    def names(self) -> frozenset[str]:
        """The draft as names a place can carry, so that it is there again when the page is built anew."""
        parts = {
            "day": self.day.isoformat() if self.day else "",
            "time": self.time.isoformat("minutes") if self.time else "",
            "place": self.place,
            "month": self.month.isoformat() if self.month else "",
        }
        return frozenset(f"{_PREFIX}{key}={value}" for key, value in parts.items() if value)

    @staticmethod
    def without(names: Iterable[str]) -> set[str]:
        """The names that are no part of a draft."""
        return {name for name in names if not name.startswith(_PREFIX)}


class Chooser(QWidget):
    """A month, the hours of a day, the clinic's places, and what has been chosen of them.

    Args:
        view: What the page is built with.
        dates: How dates and times are written.
        draft: What is chosen so far.
        today: Today's date where the clinic is; None where the clock cannot be believed.
        present: The appointment that is to be changed; None for the first.

    Signals:
        draft_changed: Emitted with the ``Draft`` after every choice.
        appointment_chosen: Emitted with the ``Appointment``, or with None to have none.
        cancelled: The person keeps what was there before.
    """

    draft_changed = Signal(object)
    appointment_chosen = Signal(object)
    cancelled = Signal()

    def __init__(
        self, view: View, dates: Dates, draft: Draft, today: date | None, present: Appointment | None
    ) -> None:
        super().__init__()
        self._view, self._dates, self._draft, self._present = view, dates, draft, present
        sp = view.metrics.sp
        gap = sp(20)
        self._summary = self._summarize()
        beside = view.measure >= _BESIDE and not view.portrait
        width = min(view.metrics.px(_MONTH_WIDTH), (view.column - gap) // 2) if beside else view.column
        month = self._month(width - 2 * sp(18), today)
        if beside:
            month.setFixedWidth(width)
        self._cards = row(gap=gap) if beside else column(gap=gap)
        self._cards.addWidget(month)
        self._cards.addWidget(self._rest(), 1)
        self._box = column(self._cards, self._summary, gap=gap)
        self.setLayout(self._box)
        keep_reading_order(self._box)

    def _month(self, width: int, today: date | None) -> Card:
        draft = self._draft
        # A clock that stands in the past is no reason to begin there.
        this = today or max(self._view.clock.today(), date(BUILD_YEAR, 1, 1))
        chosen = [day for day in (draft.day, draft.month) if day]
        months = (
            min([*chosen, _months_from(this, -_MONTHS_BACK)]),
            max([*chosen, _months_from(this, _MONTHS_ON)]),
        )
        part = Month(
            self._view,
            self._dates,
            shown=draft.month or draft.day or this,
            chosen=draft.day,
            today=today,
            months=months,
            width=width,
        )
        part.day_chosen.connect(self._on_day)
        part.month_shown.connect(self._on_month)
        return self._card(part)

    def _rest(self) -> Card:
        """The time, and the place where the clinic has several."""
        view, sp = self._view, self._view.metrics.sp
        part = TimeChooser(view, self._dates, self._draft.time)
        part.time_chosen.connect(self._on_time)
        box = column(part)
        if len(view.clinic.places) > 1:
            box.addSpacing(sp(16))
            box.addWidget(Text(view, view.text("appointment_place"), "label", "ink2"))
            group = QButtonGroup(self)
            for index, place in enumerate(view.clinic.places):
                line = RadioRow(view, place.name, chosen=place.id == self._draft.place)
                line.setObjectName(f"place-{place.id}")
                group.addButton(line, index)
                box.addWidget(line)
            group.idClicked.connect(self._on_place)
        box.addStretch(1)
        contents = QWidget()
        contents.setLayout(box)
        return self._card(contents)

    def _card(self, part: QWidget) -> Card:
        sp = self._view.metrics.sp
        box = column(part, None, margins=(sp(18), sp(16), sp(18), sp(18)))
        return Card(self._view, box, elevation=1, outline="line")

    def _summarize(self) -> Card:
        """What is chosen, in words, and what can be done with it."""
        view, sp, draft = self._view, self._view.metrics.sp, self._draft
        if draft.day and draft.time:
            words = column(
                Text(view, self._dates.full(draft.day), "strong"),
                Text(view, view.text("at_time", time=self._dates.time(draft.time)), "small"),
            )
        else:
            key = "choose_time" if draft.day else "choose_day"
            words = column(None, Text(view, view.text(key), "strong"), None)
        buttons = Flow(sp(10), sp(8))
        if self._present is not None:
            self._add(buttons, "remove", "quiet").clicked.connect(self._on_remove)
            self._add(buttons, "cancel", "secondary").clicked.connect(self.cancelled)
        if draft.day and draft.time:
            self._add(buttons, "use", "primary").clicked.connect(self._on_use)
        line = row(Disc(view, "calendar", 44, "warm2", "warm_ink"), gap=sp(14))
        line.addLayout(words, 1)
        box = row(gap=sp(20)) if view.measure >= _BESIDE else column(gap=sp(14))
        box.addLayout(line, 1)
        if buttons.count():
            box.addLayout(buttons)
        box.setContentsMargins(sp(22), sp(16), sp(22), sp(16))
        return Card(view, box, fill="warm")

    def _add(self, buttons: Flow, key: str, kind: Kind) -> Button:
        button = Button(self._view, self._view.text(f"{key}_appointment"), kind)
        button.setObjectName(f"{key}-appointment")
        buttons.addWidget(button)
        return button

    def _change(self, draft: Draft) -> None:
        self._draft = draft
        old, self._summary = self._summary, self._summarize()
        self._box.replaceWidget(old, self._summary)
        old.hide()
        old.deleteLater()
        self.draft_changed.emit(draft)

    def _on_day(self, day: date) -> None:
        self._change(replace(self._draft, day=day, month=None))

    def _on_month(self, first: date) -> None:
        self._change(replace(self._draft, month=first))

    def _on_time(self, at: time) -> None:
        self._change(replace(self._draft, time=at))

    def _on_place(self, index: int) -> None:
        self._change(replace(self._draft, place=self._view.clinic.places[index].id))

    def _on_use(self) -> None:
        draft = self._draft
        if draft.day and draft.time:
            counted = self._present is None or self._present.counted
            local = datetime.combine(draft.day, draft.time)
            chosen = Appointment(local, self._view.clinic.timezone, draft.place, counted)
            self.appointment_chosen.emit(chosen)

    def _on_remove(self) -> None:
        self.appointment_chosen.emit(None)


def _months_from(day: date, count: int) -> date:
    """The first day of the month so many months on; negative for back."""
    months = day.year * 12 + day.month - 1 + count
    return date(months // 12, months % 12 + 1, 1)
