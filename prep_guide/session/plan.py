"""The plan: the tasks around an appointment, laid on the calendar, and when to expect the result."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from prep_guide.clinic import Results
    from prep_guide.content.model import Task
    from prep_guide.session.appointment import Appointment

BRING = "bring"
DAYS = "d"
HOURS = "h"

_DISTANCE = re.compile(r"([+-]?\d+)([dh])")
_SATURDAY = 5
_WEEK = 7


class State(Enum):
    """How far a step of the plan is."""

    DONE = "done"
    NOW = "now"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class Distance:
    """How far from the appointment a task is.

    Attributes:
        count: How many days or hours; negative before the appointment, 0 for its day.
        unit: ``DAYS``, counted by the calendar, ``HOURS``, or ``BRING`` for what goes into the bag.
    """

    count: int
    unit: str

    @classmethod
    def parse(cls, when: str) -> Distance:
        """The distance a task's file gives: ``-7d``, ``0d``, ``+4h`` or ``bring``.

        Raises:
            ValueError: It is none of them.
        """
        if when == BRING:
            return cls(0, BRING)
        match = _DISTANCE.fullmatch(when)
        if match is None:
            raise ValueError(f"{when} is no distance")
        return cls(int(match[1]), match[2])

    @property
    def after(self) -> bool:
        """Whether it is a time after the appointment."""
        return self.count > 0 or (self.unit == HOURS and self.count == 0)

    @property
    def order(self) -> tuple[int, str]:
        """What steps are sorted by: the hours, and what goes into the bag after the day's own tasks."""
        return self.count * (24 if self.unit == DAYS else 1), "" if self.unit == DAYS else self.unit

    def day(self, appointment: Appointment) -> date:
        """The local date it falls on."""
        if self.unit == HOURS:
            return appointment.day_after(self.count)
        return appointment.local.date() + timedelta(days=self.count)

    def __str__(self) -> str:
        """As the files write it; also what the step is called on the page."""
        return (
            BRING if self.unit == BRING else f"{self.count:+d}{self.unit}" if self.count else f"0{self.unit}"
        )


@dataclass(frozen=True, slots=True)
class PlanStep:
    """The tasks that share a distance from the appointment, in the guide's order.

    Attributes:
        day: The local date they are for; None while no appointment is known.
    """

    distance: Distance
    tasks: tuple[Task, ...]
    day: date | None

    def done(self, ticked: Collection[str]) -> bool:
        """Whether all its tasks are ticked."""
        return all(task.id in ticked for task in self.tasks)


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps up to the appointment and those after it, each in the order of time."""

    before: tuple[PlanStep, ...]
    after: tuple[PlanStep, ...]

    def share_gone(self, appointment: Appointment, today: date) -> float:
        """How much of the way from the first task's day to the appointment is gone, 0 to 1, by whole days.

        Without a task before the appointment the way is a week.
        """
        end = appointment.local.date()
        first = min((step.day for step in self.before if step.day), default=end - timedelta(days=_WEEK))
        if today >= end or first >= end:
            return 1.0 if today >= end else 0.0
        return max(0.0, (today - first) / (end - first))


def lay_out(tasks: Iterable[Task], appointment: Appointment | None) -> Plan:
    """The plan of the tasks around an appointment; without one it has no dates."""
    together: dict[Distance, list[Task]] = {}
    for task in tasks:
        together.setdefault(Distance.parse(task.when), []).append(task)
    steps = [
        PlanStep(distance, tuple(together[distance]), distance.day(appointment) if appointment else None)
        for distance in sorted(together, key=lambda distance: distance.order)
    ]
    return Plan(
        tuple(step for step in steps if not step.distance.after),
        tuple(step for step in steps if step.distance.after),
    )


def states(
    steps: Sequence[PlanStep], ticked: Collection[str], today: date | None, *, begun: bool
) -> tuple[State, ...]:
    """How far each step is: done, the one that matters now, or neither.

    Args:
        steps: Steps in the order of time, all before the appointment or all after it.
        ticked: The ids of the tasks that are done.
        today: Today's date; None where it is not known.
        begun: Whether their time has come; before it has, none of them matters now.
    """
    now = _present(steps, ticked, today) if begun else None
    return tuple(
        State.DONE if step.done(ticked) else State.NOW if step is now else State.NEXT for step in steps
    )


def _present(steps: Sequence[PlanStep], ticked: Collection[str], today: date | None) -> PlanStep | None:
    """The step that matters now.

    To get ready, that is the first that is not done, however late it is. Afterwards it is the last whose
    day has come: nobody makes up for the first hours two days later.
    """
    still_open = [step for step in steps if not step.done(ticked)]
    if not still_open:
        return None
    come = [step for step in still_open if step.distance.after and today and step.day and step.day <= today]
    return come[-1] if come else still_open[0]


@dataclass(frozen=True, slots=True)
class Expected:
    """When to expect the result.

    Attributes:
        by: The date it is there by, in most cases; None where the clinic does not say.
        silent: The date after which to call if nobody has; None where the clinic does not say.
    """

    by: date | None
    silent: date | None


def expect(results: Results, appointment: Appointment) -> Expected:
    """When the clinic's working days after an appointment are over."""
    day = appointment.local.date()
    return Expected(
        working_day_after(day, results.working_days[1]) if results.working_days else None,
        working_day_after(day, results.silent_after) if results.silent_after else None,
    )


def working_day_after(day: date, count: int) -> date:
    """The day that is so many working days later, 0 for the day itself.

    Monday to Friday count. Public holidays are not known here, which is why the reader is told "about".
    """
    for _ in range(count):
        day += timedelta(days=1)
        while day.weekday() >= _SATURDAY:
            day += timedelta(days=1)
    return day
