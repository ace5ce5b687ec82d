"""What stands on the sign-off sheet for the record: shown, taught back, left open, asked. Signed by hand.

Nothing on it names the patient: names and signatures are written with a pen, and nothing is stored. How worried
the patient said they are is not on it: it is never kept with the person.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prep_guide.paper.handout import PAPERS, Asked
from prep_guide.paper.logo import logo_of
from prep_guide.session.dates import Dates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prep_guide.clinic import Clinic
    from prep_guide.content.language import Language
    from prep_guide.content.wording import Wording
    from prep_guide.paper.handout import Sheet
    from prep_guide.pictures import Picture
    from prep_guide.session.appointment import Appointment

_WORDS = {
    "page": "sheet_page",
    "title": "signoff_title",
    "appointment": "appointment_title",
    "shown": "signoff_shown",
    "taught": "signoff_taught",
    "asked": "signoff_asked",
    "open": "signoff_open",
    "answered": "signoff_answered",
    "none": "signoff_none",
    "checklist": "checklist_title",
    "time": "signoff_time",
    "patient": "signoff_patient",
    "nurse": "signoff_nurse",
    "name": "signoff_name",
    "signature": "signoff_signature",
    "day": "signoff_day",
}
"""The words of the template and their keys in the wording."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the record: what it is about, and what became of it."""

    subject: str
    state: str


@dataclass(frozen=True, slots=True)
class Record:
    """What happened at the desk.

    Attributes:
        procedure: What the procedure is called.
        appointment: The appointment; None where it is not known.
        shown: The stages the patient has seen or skipped.
        taught: The questions that were asked to be told in the patient's own words.
        checklist: The points of the check list, with answers and notes.
        questions: What the patient asked.
        minutes: How long it took, in whole minutes.
    """

    procedure: str
    appointment: Appointment | None
    shown: Sequence[Line]
    taught: Sequence[Line]
    checklist: Sequence[Line]
    questions: Sequence[Asked]
    minutes: int


def sign_off(
    record: Record, wording: Wording, clinic: Clinic, logo: Picture | None, language: Language
) -> Sheet:
    """The data of the template ``assets/paper/signoff.typ``.

    Args:
        record: What happened.
        wording: The texts of the nurse's language.
        clinic: The practice, whose name and size of paper it has.
        logo: The practice's logo, if it has one.
        language: The nurse's language.
    """
    dates, appointment = Dates(language), record.appointment
    when = ""
    if appointment is not None:
        time = wording.text("at_time", time=dates.time(appointment.local.time()))
        when = f"{dates.full(appointment.local.date())}, {time}"
    return {
        "clinic": clinic.name,
        "logo": logo_of(clinic, logo),
        "language": language.code.partition("-")[0],
        "region": language.region or None,
        "rtl": dates.rtl,
        "paper": PAPERS[clinic.paper.size],
        "words": {name: wording.text(key) for name, key in _WORDS.items()},
        "procedure": record.procedure,
        "when": when,
        "shown": _lines(record.shown),
        "taught": _lines(record.taught),
        "checklist": _lines(record.checklist),
        "open": [each.text for each in record.questions if not each.answered],
        "answered": [each.text for each in record.questions if each.answered],
        "time": wording.text("signoff_minutes", n=record.minutes),
    }


def _lines(lines: Sequence[Line]) -> list[dict[str, str]]:
    return [{"subject": line.subject, "state": line.state} for line in lines]
