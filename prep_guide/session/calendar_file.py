"""The appointment and its tasks as an iCalendar file (RFC 5545), for the reader's own calendar."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from icalendar import Alarm, Calendar, Event

    from prep_guide.session.appointment import Appointment

_PRODUCT = "-//Prep Guide//EN"
_OURS = uuid.UUID("6f1a8f0e-6f0c-4b58-9d0b-0b5f4a6f4a31")
"""Drawn once; the ids of our events are derived with it."""
_MORNING = timedelta(hours=9)
"""When, from midnight, a calendar reminds of what is to be done on a day."""
_BUSY = timedelta(hours=1)
"""How long the appointment is marked as busy. Nobody knows how long it takes; an event of no length is not seen."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """What is to be done on a day: a title, and the tasks a line each."""

    day: date
    title: str
    tasks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """How the appointment is written into a calendar.

    Attributes:
        title: Its line. Calendars show on locked screens and are shared, so it should not say what for.
        place: Where it is; empty where that is not known.
        reminders: What to do around it, in the order of time.
    """

    appointment: Appointment
    title: str
    place: str = ""
    reminders: Sequence[Reminder] = ()


def calendar_file(entry: Entry, now: datetime) -> bytes:
    """A file with an event for the appointment, and one of a whole day for each reminder.

    Args:
        entry: What is written.
        now: The present moment, in UTC.
    """
    appointment = entry.appointment
    calendar = _calendar()
    start = appointment.moment
    if appointment.zone:
        # In its own zone, so that it stays at the same time on the wall if the rules of the zone change.
        start = start.astimezone(ZoneInfo(appointment.zone))
    calendar.add_component(_visit(entry, start, now))
    for number, reminder in enumerate(entry.reminders):
        event = _event(appointment, f"reminder-{number}", now)
        event.add("summary", reminder.title)
        event.add("description", "\n".join(reminder.tasks))
        event.add("dtstart", reminder.day)
        event.add("dtend", reminder.day + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        event.add_component(_alarm(reminder.title, _MORNING))
        calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def calendar_code(entry: Entry, now: datetime) -> bytes:
    """The same in few letters, for a QR code: one event in UTC, with an alarm for each reminder before it."""
    calendar = _calendar()
    moment = entry.appointment.moment
    event = _visit(entry, moment, now)
    for reminder in entry.reminders:
        begins = _moment_of(reminder.day, entry.appointment)
        if begins < moment:
            event.add_component(_alarm(reminder.title, begins - moment))
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def _calendar() -> Calendar:
    from icalendar import Calendar  # noqa: PLC0415 - slow to import, and few want the file

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    return calendar


def _visit(entry: Entry, start: datetime, now: datetime) -> Event:
    event = _event(entry.appointment, "visit", now)
    event.add("summary", entry.title)
    event.add("dtstart", start)
    event.add("dtend", start + _BUSY)
    if entry.place:
        event.add("location", entry.place)
    return event


def _event(appointment: Appointment, part: str, now: datetime) -> Event:
    """An event whose id stays the same, so that taking the file over twice does not double it."""
    from icalendar import Event  # noqa: PLC0415 - as above

    event = Event()
    event.add("uid", str(uuid.uuid5(_OURS, f"{appointment.moment.isoformat()} {appointment.place} {part}")))
    event.add("dtstamp", now)
    return event


def _alarm(title: str, trigger: timedelta) -> Alarm:
    from icalendar import Alarm  # noqa: PLC0415 - as above

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", trigger)
    return alarm


def _moment_of(day: date, appointment: Appointment) -> datetime:
    """The morning of a day at the appointment's place, as a moment."""
    local = datetime.combine(day, time()) + _MORNING
    zoned = local.replace(tzinfo=ZoneInfo(appointment.zone)) if appointment.zone else local.astimezone()
    return zoned.astimezone(appointment.moment.tzinfo)
