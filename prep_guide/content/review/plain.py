"""Rule: the text speaks to its reader, in the active voice, without unexplained abbreviations.

Sources: AHRQ's PEMAT, items 3 to 5 and 21 (everyday words, terms explained, active voice, speaks to the reader); the
CDC Clear Communication Index, items 6 and 7 (active voice, abbreviations explained).

- At most 20 in 100 sentences of a page are passive, counted from 10 sentences on: a few are natural ("your skin is
  cleaned"), since it does not matter who does it.
- A page of 30 words or more says "you" somewhere, in its fields or its body. The nurse's check list speaks to nurses.
- A word in capitals of two letters or more is explained by the glossary, in any of its forms.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prep_guide.content.review.sentences import words
from prep_guide.content.review.tongues import tongue_of
from prep_guide.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prep_guide.content.review.desk import Desk, Page
    from prep_guide.content.review.tongue import Tongue

RULE = "plain"

MOST_PASSIVE = 20
"""Sentences in 100."""

EVERYDAY = frozenset({"AM", "ID", "OK", "PM", "TV", "US"})
"""Abbreviations that need no explanation."""

_LEAST_SENTENCES = 10
_LEAST_WORDS = 30
_CAPITALS = re.compile(r"(?<![\w-])[^\W\d_a-z]{2,}(?![\w-])")
_LISTS = ("wording.toml", "glossary.toml")
_NURSE = ("checklist", "presenting")


def review(desk: Desk) -> None:
    """Note every page that speaks past its reader."""
    for page in desk.pages:
        explained = desk.explained(page.file.layer, page.file.language)
        desk.note(page.file, _abbreviation_faults(page, explained))
        tongue = tongue_of(page.file.language)
        if tongue and page.folder not in _LISTS:
            desk.note(page.file, _voice_faults(page, tongue))


def _abbreviation_faults(page: Page, explained: re.Pattern[str] | None) -> Iterator[Fault]:
    for passage, sentences in page.texts:
        for sentence in sentences:
            rest = explained.sub(" ", sentence.plain) if explained else sentence.plain
            for found in _CAPITALS.findall(rest):
                if found.isupper() and found not in EVERYDAY and not rest.isupper():
                    problem = f"Nothing explains “{found}”."
                    remedy = "Write it out, or explain it in glossary.toml."
                    yield Fault("", sentence.line, passage.field, RULE, problem, remedy)


def _voice_faults(page: Page, tongue: Tongue) -> Iterator[Fault]:
    said = [sentence for passage, found in page.texts if passage.kind != "heading" for sentence in found]
    passive = [sentence for sentence in said if tongue.passive.search(sentence.plain)]
    if len(said) >= _LEAST_SENTENCES and len(passive) * 100 > len(said) * MOST_PASSIVE:
        problem = f"{len(passive)} of {len(said)} sentences are passive, this one first; 20 in 100 may be."
        yield Fault("", passive[0].line, "", RULE, problem, "Say who does it: “Your team cleans your skin.”")
    number = sum(len(words(sentence.plain)) for sentence in said)
    if (
        page.folder not in _NURSE
        and number >= _LEAST_WORDS
        and not any(tongue.you.search(sentence.plain) for sentence in said)
    ):
        yield Fault("", 0, "", RULE, "This page never speaks to its reader.", "Say “you” where you can.")
