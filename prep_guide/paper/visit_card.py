"""The card with the short code of a visit: procedure, place and time, and nothing about a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.paper.codes import qr_drawing
from prep_guide.session.dates import Dates
from prep_guide.session.incoming.card import write_code

if TYPE_CHECKING:
    from prep_guide.clinic import Clinic
    from prep_guide.content.language import Language
    from prep_guide.content.wording import Wording
    from prep_guide.paper.handout import Sheet
    from prep_guide.session.incoming.visit import Visit

_WORDS = {"title": "calendar_title", "hint": "card_hint", "code": "card_code"}


def visit_card(visit: Visit, wording: Wording, clinic: Clinic, language: Language) -> Sheet:
    """The data of the template ``assets/paper/card.typ``.

    The card says when and where, and not what for: others may see it.
    """
    dates, local = Dates(language), visit.appointment.local
    code = write_code(visit)
    time = wording.text("at_time", time=dates.time(local.time()))
    return {
        "clinic": clinic.name,
        "language": language.code.partition("-")[0],
        "region": language.region or None,
        "rtl": dates.rtl,
        "words": {name: wording.text(key) for name, key in _WORDS.items()},
        "when": f"{dates.full(local.date())}, {time}",
        "place": next((place.name for place in clinic.places if place.id == visit.appointment.place), ""),
        "code": code,
        "drawing": qr_drawing(code),
    }
