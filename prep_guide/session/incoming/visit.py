"""What an appointment from elsewhere comes down to, and why one may be refused."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from prep_guide.session.appointment import YEARS, Appointment

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime, tzinfo


class Refusal(StrEnum):
    """Why nothing could be taken over. Each is the key of its sentence in the wording."""

    TOO_LARGE = "incoming_too_large"
    NOT_READABLE = "incoming_not_readable"
    NO_APPOINTMENT = "incoming_no_appointment"
    SEVERAL = "incoming_several"
    CANCELED = "incoming_canceled"
    NO_TIME = "incoming_no_time"
    FAR_AWAY = "incoming_far_away"
    WRONG_CODE = "incoming_wrong_code"
    WRONG_QUESTIONS = "incoming_wrong_questions"


class RefusedError(ValueError):
    """Nothing was taken over.

    Attributes:
        refusal: Why.
    """

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


@dataclass(frozen=True, slots=True)
class Setting:
    """What the practice knows that an appointment from elsewhere may not say.

    Attributes:
        zone: The IANA zone its appointments are in; empty for the computer's own.
        places: The ids of its places by their names.
        procedures: The procedures on offer.
    """

    zone: str = ""
    places: Mapping[str, str] = field(default_factory=dict)
    procedures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Visit:
    """An appointment, and the procedure it is for where that is known.

    Nothing else is kept of what came in: no name, no number, no note.
    """

    appointment: Appointment
    procedure: str = ""


def local_appointment(when: datetime, setting: Setting, place: str = "") -> Appointment:
    """The appointment at a date and time, by the clock of its place.

    Args:
        when: Its date and time. With an IANA zone it stays in it; with another offset it is brought to the
            practice's zone; without any it is the practice's local time.
        setting: What the practice knows.
        place: Where it is, as the other program calls it; a name the practice does not have is passed over.

    Raises:
        RefusedError: Its year is none of ``YEARS``.
    """
    if when.year not in YEARS:
        raise RefusedError(Refusal.FAR_AWAY)
    zone = setting.zone
    if when.tzinfo is not None:
        own = _iana_name(when.tzinfo)
        zone = own or zone
        if not own:
            when = when.astimezone(ZoneInfo(zone) if zone else None)
    local = when.replace(tzinfo=None, second=0, microsecond=0, fold=0)
    return Appointment(local, zone, _place(setting, place))


def _iana_name(zone: tzinfo) -> str:
    """The name of a zone with a place in it; empty for UTC, which no clock on a wall shows, and for bare offsets."""
    name = getattr(zone, "key", "")
    return name if "/" in name and not name.startswith("Etc/") else ""


def _place(setting: Setting, name: str) -> str:
    wanted = name.strip().casefold()
    return next((id_ for known, id_ in setting.places.items() if known.casefold() == wanted), "")
