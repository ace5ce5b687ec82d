"""What a person asked to be remembered on their own computer, as it is written into a file and read back."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from prep_guide.session.appointment import Appointment, read_local

if TYPE_CHECKING:
    from prep_guide.session.session import Session

MOST_BYTES = 16 * 1024
"""What is written takes a tenth of it."""

_FORM = 1
"""The number of the form; another one is of another version, and is not guessed at."""
_KEYS = frozenset({"form", "language", "procedure", "ticked", "appointment"})
_APPOINTMENT_KEYS = frozenset({"local", "zone", "place", "counted"})
_ID = re.compile(r"[a-zA-Z0-9-]{1,60}", re.ASCII)
_MOST_TICKS = 200


@dataclass(frozen=True, slots=True)
class Remembered:
    """A language, a procedure, the appointment and the tasks that are done. No question, no worry, no name.

    Attributes:
        ticked: The ids of the tasks that are done.
    """

    language: str
    procedure: str = ""
    appointment: Appointment | None = None
    ticked: frozenset[str] = frozenset()

    @classmethod
    def of(cls, session: Session) -> Remembered:
        """What of a session is remembered."""
        return cls(session.language, session.procedure, session.appointment, frozenset(session.ticked))

    def bring_back(self, session: Session) -> None:
        """Takes it over into a session that has just begun, but for what was asked for when it began."""
        if not session.procedure:
            session.choose_procedure(self.procedure)
        if session.appointment is None:
            session.choose_appointment(self.appointment)
        if session.procedure == self.procedure:
            for task in self.ticked:
                session.tick(task, done=True)


def write_remembered(remembered: Remembered) -> bytes:
    """The contents of the file."""
    appointment = remembered.appointment
    return json.dumps(
        {
            "form": _FORM,
            "language": remembered.language,
            "procedure": remembered.procedure,
            "ticked": sorted(remembered.ticked),
            "appointment": appointment
            and {
                "local": appointment.local.isoformat(timespec="minutes"),
                "zone": appointment.zone,
                "place": appointment.place,
                "counted": appointment.counted,
            },
        },
        indent=1,
    ).encode()


def read_remembered(data: bytes) -> Remembered:
    """What the contents of a file say.

    Raises:
        ValueError: They are not exactly what :func:`write_remembered` writes.
    """
    try:
        found = json.loads(data.decode()) if len(data) <= MOST_BYTES else None
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(found, dict) or found.keys() != _KEYS or found["form"] != _FORM:
        raise ValueError("not a file of this form")
    ticked = found["ticked"]
    if not isinstance(ticked, list) or len(ticked) > _MOST_TICKS:
        raise ValueError("no list of ticks")
    return Remembered(
        _an_id(found["language"]),
        _an_id(found["procedure"], needed=False),
        _appointment(found["appointment"]),
        frozenset(_an_id(task) for task in ticked),
    )


def _appointment(found: object) -> Appointment | None:
    if found is None:
        return None
    if not isinstance(found, dict) or found.keys() != _APPOINTMENT_KEYS:
        raise ValueError("not an appointment")
    local, zone, counted = found["local"], found["zone"], found["counted"]
    if tuple(map(type, (local, zone, counted))) != (str, str, bool):
        raise ValueError("not an appointment")
    try:
        if zone:
            ZoneInfo(zone)
    except (ZoneInfoNotFoundError, OSError) as error:
        raise ValueError(f"{zone} is no zone") from error
    return Appointment(read_local(local), zone, _an_id(found["place"], needed=False), counted)


def _an_id(found: object, *, needed: bool = True) -> str:
    if not isinstance(found, str) or (not _ID.fullmatch(found) and (needed or found)):
        raise ValueError("not an id")
    return found
