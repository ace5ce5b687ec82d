"""The code on a card: procedure, place and time, and no person. A scanner types it like a keyboard.

It is written as ``PG1.BREAST-ULTRASOUND.MAIN.202612031030.7K``: capital letters, digits, hyphens and dots, which
every QR reader and every scanner passes on unchanged. The last part is a check of all before it, so that a card
read wrongly is refused and not believed.
"""

from __future__ import annotations

import re
import zlib
from datetime import datetime

from prep_guide.session.appointment import YEARS, Appointment
from prep_guide.session.incoming.visit import Refusal, RefusedError, Setting, Visit

LONGEST = 96
"""Characters of a code: the longest ids a clinic would choose, twice."""

_VERSION = "PG1"
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Digits and letters of the check, without those that are mistaken for others (Crockford's base 32)."""
_CODE = re.compile(
    r"PG1\.(?P<procedure>[A-Z0-9-]{1,40})\.(?P<place>[A-Z0-9-]{0,24})\.(?P<time>\d{12})\.[0-9A-Z]{2}",
    re.ASCII,
)


def looks_like_code(text: str) -> bool:
    """Whether a text is meant as the code of a card."""
    return text.strip().upper().startswith(f"{_VERSION}.")


def write_code(visit: Visit) -> str:
    """The code for a visit; without its place where that has none."""
    appointment = visit.appointment
    said = f"{_VERSION}.{visit.procedure}.{appointment.place}.{appointment.local:%Y%m%d%H%M}".upper()
    return f"{said}.{check_of(said)}"


def read_code(text: str, setting: Setting) -> Visit:
    """The visit a code stands for.

    Args:
        text: What the scanner typed, in capital or small letters.
        setting: What the practice knows. The time is meant in its zone.

    Raises:
        RefusedError: The code is misread, or for a procedure or a place the practice does not have.
    """
    code = text.strip().upper()
    match = _CODE.fullmatch(code) if len(code) <= LONGEST else None
    if match is None or check_of(code[:-3]) != code[-2:]:
        raise RefusedError(Refusal.WRONG_CODE)
    procedure, place = match["procedure"].lower(), match["place"].lower()
    if procedure not in setting.procedures or (place and place not in setting.places.values()):
        raise RefusedError(Refusal.WRONG_CODE)
    return Visit(Appointment(_time(match["time"]), setting.zone, place), procedure)


def _time(digits: str) -> datetime:
    try:
        local = datetime.strptime(digits, "%Y%m%d%H%M")  # noqa: DTZ007 - a local time
    except ValueError as error:
        raise RefusedError(Refusal.NO_TIME) from error
    if local.year not in YEARS:
        raise RefusedError(Refusal.FAR_AWAY)
    return local


def check_of(said: str) -> str:
    """The two letters at the end of a code that tell whether the rest was read right."""
    value = zlib.crc32(said.encode()) % 1024
    return _LETTERS[value // 32] + _LETTERS[value % 32]
