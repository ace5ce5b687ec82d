"""An appointment from an iCalendar file (RFC 5545)."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Any

from prep_guide.session.incoming.visit import Refusal, RefusedError, Setting, Visit, local_appointment

if TYPE_CHECKING:
    from icalendar import Component

_MOST_PARTS = 200
"""Components in a file: a visit with a reminder for every task has a few dozen."""
_MOST_NEEDED = 16 * 1024
"""Characters the parser gets, which takes some 10 ms for a thousand of them; our own file has a third of it."""
_NEEDED = frozenset(
    ("BEGIN", "END", "DTSTART", "STATUS", "LOCATION", "TZID", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE")
)  # fmt: skip
"""The properties of an event and of its zone that are read. The parser takes its time with each of the others too."""
_AFTER_NAME = re.compile("[;:]")
_LINE_END = re.compile(r"\r?\n")
_FOLD = re.compile(r"\r?\n[ \t]")  # RFC 5545, 3.1: such a line goes on with the one before


def looks_like_calendar(text: str) -> bool:
    """Whether a text is meant as a calendar file."""
    return text.lstrip("\ufeff \t\r\n")[:15].upper() == "BEGIN:VCALENDAR"


def read_calendar(text: str, setting: Setting) -> Visit:
    """The one event of a calendar file that has a time of day; whole days are reminders, not appointments.

    Raises:
        RefusedError: It cannot be read, has no such event, several, or one that was canceled.
    """
    needed = _needed(text)
    if needed.upper().count("BEGIN:") > _MOST_PARTS or len(needed) > _MOST_NEEDED:
        raise RefusedError(Refusal.TOO_LARGE)
    events = [event for event in _events(needed) if isinstance(_start(event), datetime)]
    if not events:
        raise RefusedError(Refusal.NO_APPOINTMENT)
    if len(events) > 1:
        raise RefusedError(Refusal.SEVERAL)
    (event,) = events
    if str(event.get("STATUS", "")).upper() == "CANCELLED":
        raise RefusedError(Refusal.CANCELED)
    return Visit(local_appointment(_start(event), setting, str(event.get("LOCATION", ""))))


def _needed(text: str) -> str:
    """The lines that say when and where, and nothing of the person, the notes or the guests."""
    # Not splitlines(), which would end a line within a place that was pasted from elsewhere.
    lines = _LINE_END.split(_FOLD.sub("", text))
    return "\r\n".join(line for line in lines if _AFTER_NAME.split(line, maxsplit=1)[0].upper() in _NEEDED)


def _events(text: str) -> list[Component]:
    from icalendar import Calendar  # noqa: PLC0415 - half a second that only a calendar file needs

    try:
        return list(Calendar.from_ical(text).walk("VEVENT"))
    except Exception as error:
        # The parser is lenient in places and raises many kinds of errors in others: none of them is ours to tell.
        raise RefusedError(Refusal.NOT_READABLE) from error


def _start(event: Component) -> Any:  # noqa: ANN401 - a date, a datetime or whatever the file says
    try:
        return getattr(event.get("DTSTART"), "dt", None)
    except ValueError:
        return None  # the parser tells of a broken value when it is asked for
