"""When and where the biopsy is: a local date and time, its zone, its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

YEARS = range(2000, 2101)
"""The years an appointment may lie in: enough room on both sides for any plan around it."""

_OVER_AFTER = timedelta(hours=2)
"""How long after its time an appointment counts as over: later than that, after-care is what helps."""

_LOCAL = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}", re.ASCII)


class Phase(Enum):
    """Where a moment lies against the appointment."""

    BEFORE = "before"
    TODAY = "today"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Appointment:
    """An appointment.

    Attributes:
        local: Its date and time as the clock on the wall of its place shows them, without a zone.
        zone: The IANA name of that place's zone; empty for the computer's own.
        place: The id of the place in the clinic's settings; empty where it is not known.
        counted: Whether the days to it are counted on the screen; some people would rather not see them.
    """

    local: datetime
    zone: str = ""
    place: str = ""
    counted: bool = True

    @property
    def moment(self) -> datetime:
        """The appointment in UTC; a time the spring change leaves out counts as the hour after."""
        return _utc(self.local, self.zone)

    def day_after(self, hours: int) -> date:
        """The local date at its place so many hours after the appointment; negative for before it."""
        return local_date(self.moment + timedelta(hours=hours), self.zone)

    def today(self, now: datetime) -> date:
        """The local date at its place at a moment."""
        return local_date(now, self.zone)

    def days_to_go(self, now: datetime) -> int:
        """The days from now to the appointment's, by local date; negative once they are past."""
        return (self.local.date() - self.today(now)).days

    def phase(self, now: datetime) -> Phase:
        """Whether its day is still to come or has come, or it is over: two hours past, or its day is."""
        days = self.days_to_go(now)
        if days > 0:
            return Phase.BEFORE
        return Phase.TODAY if days == 0 and now < self.moment + _OVER_AFTER else Phase.AFTER


def read_local(text: str) -> datetime:
    """A local date and time written as ``2026-12-03T10:30``.

    Raises:
        ValueError: It is written in another way, there is no such day or time, or its year is none of ``YEARS``.
    """
    if not _LOCAL.fullmatch(text):
        raise ValueError(f"{text} is not written as in 2026-12-03T10:30")
    local = datetime.fromisoformat(text)
    if local.year not in YEARS:
        raise ValueError(f"{local.year} is too far away")
    return local


def local_date(now: datetime, zone: str) -> date:
    """The date on the calendar of a zone at a moment; an empty zone is the computer's own."""
    return now.astimezone(ZoneInfo(zone) if zone else None).date()


def next_midnight(now: datetime, zone: str) -> datetime:
    """The moment, in UTC, at which the calendar of a zone turns to the next day."""
    tomorrow = local_date(now, zone) + timedelta(days=1)
    return _utc(datetime(tomorrow.year, tomorrow.month, tomorrow.day), zone)  # noqa: DTZ001 - a local time


def _utc(local: datetime, zone: str) -> datetime:
    own = local.replace(tzinfo=ZoneInfo(zone)) if zone else local.astimezone()
    return own.astimezone(UTC)
