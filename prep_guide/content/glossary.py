"""Glossary words that can be tapped: the first time each appears on a page."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prep_guide.content.model import Term

_MARKUP = re.compile(r"(<[^>]*>|&#?\w+;)")


def link_terms(shown: str, terms: Mapping[str, Term], seen: set[str]) -> str:
    """Inline HTML in which the first appearance of each term leads to its explanation.

    A term is found as a whole word, small and capital letters alike, in its own form or any of its others;
    where two begin at one place the longer is meant ("core biopsy" before "core"). A link stays as it is.

    Args:
        shown: Inline HTML as a :class:`~prep_guide.content.blocks.Line` has it.
        terms: The glossary by id.
        seen: Ids already linked on the page, which are left alone. Ids linked now are added.
    """
    ids: dict[str, str] = {}
    for name, term in terms.items():
        for form in filter(None, (term.word, *term.also)):
            ids.setdefault(form.casefold(), name)
    if not ids:
        return shown
    longest_first = sorted(ids, key=len, reverse=True)
    words = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)

    def link(match: re.Match[str]) -> str:
        name = ids.get(match[0].casefold())
        if name is None or name in seen:
            return match[0]
        seen.add(name)
        return f'<a href="guide:glossary/{html.escape(name)}">{match[0]}</a>'

    pieces = _MARKUP.split(shown)
    in_link = False
    for number, piece in enumerate(pieces):
        if piece.startswith(("<a ", "<a>", "</a")):
            in_link = piece[1] != "/"
        elif not in_link and not _MARKUP.fullmatch(piece):
            pieces[number] = words.sub(link, piece)
    return "".join(pieces)
