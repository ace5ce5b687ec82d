"""Where a link in a text leads: the one place that decides whether it may be followed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from prep_guide.ui.navigator import Place

_INSIDE = re.compile(r"guide:(?P<kind>[a-z]+)/(?P<id>[a-z0-9-]+)")


@dataclass(frozen=True, slots=True)
class Explain:
    """A glossary word to explain, by its id."""

    term: str


def destination(address: str) -> Place | Explain | None:
    """What a link leads to: a page of the guide or a word to explain; None for anything else.

    Nothing leads out of the guide: an address on the web is text to the reader.
    """
    match = _INSIDE.fullmatch(address)
    if match is None:
        return None
    if match["kind"] == "glossary":
        return Explain(match["id"])
    if match["kind"] == "stages":
        return Place("stage", match["id"])
    return None
