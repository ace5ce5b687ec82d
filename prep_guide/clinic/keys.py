"""Every key of ``clinic.toml`` and its reader. ``docs/content.md`` describes them for clinics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.clinic import readers as r
from prep_guide.clinic.model import RULE_NAMES, Kiosk, Member, Paper, Phone, Place, Results, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

_RULE_KEYS: Mapping[str, r.Reader] = {"author": r.text, "date": r.day, "review_by": r.day}


def _rule(value: object, field: str, report: r.Report) -> Rule | None:
    """One rule: its own keys, and beside them a text per language.

    A rule with any key that cannot be read is left out whole. What could not be read may have been the day it
    ends, and instructions that are out of date are worse than none.
    """
    if not isinstance(value, dict):
        problem = f"A table is wanted here, not {r.kind_of(value)}."
        report(r.Wrong(field, problem, f"Write [{field}] above its keys."))
        return None
    own = {key: item for key, item in value.items() if key in _RULE_KEYS}
    spoken = {key: item for key, item in value.items() if key not in _RULE_KEYS}
    for key in ("author", "date"):
        if key not in own:
            report(r.Wrong(field, f"This rule has no {key}, so it is not shown.", f"Add {key} = ..."))
    wrong: list[r.Wrong] = []
    texts = r.by_language(spoken, field, wrong.append, beside=_RULE_KEYS)
    rule = Rule(texts=texts, **r.known_keys(own, _RULE_KEYS, field, wrong.append))
    for each in wrong:
        report(each)
    return None if wrong else rule


_PHONE: Mapping[str, r.Reader] = {"label": r.texts, "number": r.phone, "hours": r.text}
_PLACE: Mapping[str, r.Reader] = {
    "id": r.name,
    "name": r.text,
    "address": r.text,
    "directions": r.texts,
    "hours": r.text,
}
_MEMBER: Mapping[str, r.Reader] = {"name": r.text, "role": r.texts, "picture": r.picture}
_RESULTS: Mapping[str, r.Reader] = {
    "working_days": r.span(0, 60),
    "from": r.texts,
    "how": r.texts,
    "silent_after": r.whole(1, 60, "working days"),
    "call": r.phone,
}
_KIOSK: Mapping[str, r.Reader] = {
    "idle": r.whole(30, 300, "seconds"),
    "warning": r.whole(20, 60, "seconds"),
    "cap": r.whole(5, 120, "minutes"),
    "pin": r.pattern(r"scrypt\$.+", "the scrypt hash of a PIN", "scrypt$..."),
    "screen_width_mm": r.whole(0, 5000, "millimeters"),
    "viewing_distance_mm": r.whole(200, 3000, "millimeters"),
}
_PAPER: Mapping[str, r.Reader] = {"size": r.one_of("letter", "a4"), "printer": r.text}

CLINIC: Mapping[str, r.Reader] = {
    "name": r.text,
    "logo": r.picture,
    "accent": r.accent,
    "timezone": r.zone,
    "languages": r.several(r.language),
    "fallback": r.language,
    "procedures": r.several(r.name),
    "signed_only": r.flag,
    "emergency": r.phone,
    "phones": r.tables(Phone, _PHONE, required=("number",)),
    "places": r.tables(Place, _PLACE, required=("id", "name"), unique="id"),
    "team": r.tables(Member, _MEMBER, required=("name",)),
    "results": r.table(Results, _RESULTS),
    "rules": r.table(dict, dict.fromkeys(RULE_NAMES, _rule)),
    "kiosk": r.table(Kiosk, _KIOSK),
    "paper": r.table(Paper, _PAPER),
}
"""The keys at the top of the file. What their readers return are the fields of ``Clinic``."""
