"""What came in, read by whoever can: the one way for an appointment to get into a session from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.session.incoming import card
from prep_guide.session.incoming.calendar_event import looks_like_calendar, read_calendar
from prep_guide.session.incoming.fhir import looks_like_json, read_fhir
from prep_guide.session.incoming.visit import Refusal, RefusedError

if TYPE_CHECKING:
    from prep_guide.session.incoming.visit import Setting, Visit

MOST_BYTES = 64 * 1024
"""The largest file that is looked at; an appointment with all its reminders takes a tenth of it."""
_LONGEST_LINE = 8 * 1024


def read_file(data: bytes, setting: Setting) -> Visit:
    """The visit of a calendar file or a FHIR resource.

    Args:
        data: At most ``MOST_BYTES`` and one: whoever reads the file need not read on.
        setting: What the practice knows.

    Raises:
        RefusedError: Nothing could be taken over; it says why.
    """
    if len(data) > MOST_BYTES:
        raise RefusedError(Refusal.TOO_LARGE)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RefusedError(Refusal.NOT_READABLE) from error
    if any(len(line) > _LONGEST_LINE for line in text.splitlines()) and not looks_like_json(text):
        raise RefusedError(Refusal.NOT_READABLE)
    if looks_like_calendar(text):
        return read_calendar(text, setting)
    if looks_like_json(text):
        return read_fhir(text, setting)
    if card.looks_like_code(text):
        return card.read_code(text, setting)
    raise RefusedError(Refusal.NOT_READABLE)


def read_code(typed: str, setting: Setting) -> Visit:
    """The visit of a code that was scanned or typed.

    Raises:
        RefusedError: It is none, or not one of this practice.
    """
    return card.read_code(typed, setting)
