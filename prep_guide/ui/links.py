"""Where a link in a text leads: the one place that decides whether it may be followed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType

from prep_guide.ui.navigator import Place

_INSIDE = re.compile(r"guide:(?P<kind>[a-z]+)/(?P<id>[a-z0-9-]+)(?:#[a-z0-9-]+)?")
_PAGES = MappingProxyType(
    {"stages": "stage", "questions": "questions", "topics": "topic", "coping": "exercise"}
)
"""The page that shows one item of a kind."""

LONGEST_ADDRESS = 400
"""Characters of an address that still give a code a phone reads from a screen."""

TOPIC_PAGES = MappingProxyType({"when-to-call": "call", "about": "about"})
"""The topics that are pages of their own, with their own doors."""


@dataclass(frozen=True, slots=True)
class Explain:
    """A glossary word to explain, by its id."""

    term: str


@dataclass(frozen=True, slots=True)
class OnTheWeb:
    """An address on the web, for the reader's own phone."""

    address: str


def destination(address: str, *, web: bool = False) -> Place | Explain | OnTheWeb | None:
    """What a link leads to: a page of the guide or a word to explain; None for anything else.

    Nothing leads out of the guide: an address on the web is text to the reader.

    Args:
        address: What the link says.
        web: Whether an address on the web can be shown as a code to take along, as at a kiosk.
    """
    if web and address.startswith("https://") and len(address) <= LONGEST_ADDRESS:
        return OnTheWeb(address)
    match = _INSIDE.fullmatch(address)
    if match is None:
        return None
    kind, item = match["kind"], match["id"]
    if kind == "glossary":
        return Explain(item)
    if kind == "tasks":
        # All tasks are seen together, around the appointment.
        return Place("appointment")
    if kind == "topics" and item in TOPIC_PAGES:
        return Place(TOPIC_PAGES[item])
    return Place(_PAGES[kind], item) if kind in _PAGES else None
