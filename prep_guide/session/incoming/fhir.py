"""An appointment from a FHIR R4 resource in JSON.

Source: HL7 FHIR R4, Appointment: ``status`` and at least one ``participant`` are required (1..*), ``start`` and
``end`` stand together or not at all (app-2), ``start`` is an instant with its offset from UTC.
"""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import TYPE_CHECKING

from prep_guide.session.incoming.visit import Refusal, RefusedError, Visit, local_appointment

if TYPE_CHECKING:
    from prep_guide.session.incoming.visit import Setting

_STANDS = ("proposed", "pending", "booked", "arrived", "checked-in", "waitlist", "fulfilled")
_CANCELED = ("cancelled", "noshow", "entered-in-error")
_INSTANT = re.compile(
    r"(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})", re.ASCII
)  # as FHIR writes an instant


def looks_like_json(text: str) -> bool:
    """Whether a text is meant as JSON."""
    return text.lstrip("\ufeff \t\r\n")[:1] == "{"


def read_fhir(text: str, setting: Setting) -> Visit:
    """The appointment of a resource ``Appointment``, or of a ``Bundle`` with exactly one.

    Raises:
        RefusedError: It is none, lacks what R4 requires, or was canceled.
    """
    resource = _appointment(_parse(text))
    status, people = resource.get("status"), resource.get("participant")
    if status in _CANCELED:
        raise RefusedError(Refusal.CANCELED)
    if status not in _STANDS or not isinstance(people, list) or not people:
        raise RefusedError(Refusal.NOT_READABLE)
    if "start" not in resource or "end" not in resource:
        raise RefusedError(Refusal.NO_TIME)
    return Visit(local_appointment(_instant(resource["start"]), setting, _place(people)))


def _parse(text: str) -> dict[str, object]:
    try:
        value = json.loads(text.lstrip("\ufeff"), parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise RefusedError(Refusal.NOT_READABLE) from error
    if not isinstance(value, dict):
        raise RefusedError(Refusal.NOT_READABLE)
    return value


def _refuse_constant(name: str) -> object:
    raise ValueError(f"{name} is not JSON")


def _appointment(resource: dict[str, object]) -> dict[str, object]:
    candidates: list[object] = [resource]
    if resource.get("resourceType") == "Bundle":
        entries = resource.get("entry")
        held = entries if isinstance(entries, list) else []
        candidates = [entry.get("resource") for entry in held if isinstance(entry, dict)]
    found = [
        each for each in candidates if isinstance(each, dict) and each.get("resourceType") == "Appointment"
    ]
    if len(found) != 1:
        raise RefusedError(Refusal.SEVERAL if found else Refusal.NO_APPOINTMENT)
    return found[0]


def _instant(value: object) -> datetime:
    match = _INSTANT.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise RefusedError(Refusal.NO_TIME)
    try:
        return datetime.fromisoformat(match[1] + match[2])
    except ValueError as error:
        raise RefusedError(Refusal.NO_TIME) from error


def _place(people: list[object]) -> str:
    """The name of the first participant that is a location."""
    for person in people:
        actor = person.get("actor") if isinstance(person, dict) else None
        if isinstance(actor, dict) and str(actor.get("reference", "")).startswith("Location/"):
            return str(actor.get("display", ""))
    return ""
