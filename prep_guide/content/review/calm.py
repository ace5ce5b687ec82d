"""Rule: no phrase that frightens, and none that promises too much.

Source: in 159 filmed procedures, warnings of pain and words of harm went with more pain and more anxiety (Lang and
others, Pain 114:303, 2005). Phrases and not bare words, since "tell us if it hurts" is a help.

Which phrases these are stands in ``calm.toml`` of each language, which a clinic extends and changes through its own
root (``docs/content.md``). A phrase may stand in a title or a heading that asks a question, since people ask in their
own words, and in a sentence that has one of the words in ``unless``: "sting" beside "for a few seconds".

The rules of ``clinic.toml`` are looked through as well, since readers see them word for word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prep_guide.content.build import read_calm
from prep_guide.content.findings import SETTINGS
from prep_guide.content.review.passages import Passage
from prep_guide.content.review.sentences import Sentence, sentences
from prep_guide.content.review.tongue import phrase
from prep_guide.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from prep_guide.content.model import Phrases
    from prep_guide.content.review.desk import Desk

RULE = "calm"

Texts = Iterable[tuple[Passage, tuple[Sentence, ...]]]
"""Passages with their sentences."""


@dataclass(frozen=True, slots=True)
class _Search:
    """One entry of ``calm.toml``, ready to look for."""

    entry: Phrases
    said: re.Pattern[str]
    unless: re.Pattern[str] | None


def review(desk: Desk) -> None:
    """Note every phrase that does not calm."""
    searches = {language: _searches(read_calm(desk.layers, language)) for _, language in desk.places}
    for page in desk.pages:
        desk.note(page.file, _faults(page.texts, searches[page.file.language]))
    for name, rule in desk.clinic.rules.items():
        for language, text in rule.texts.items():
            passage = Passage(text, 0, "text", f"rules.{name}.{language}")
            found = _faults([(passage, tuple(sentences(passage)))], searches.get(language, ()))
            desk.findings.add(SETTINGS, "clinic.toml", found)


def _searches(entries: Mapping[str, Phrases]) -> tuple[_Search, ...]:
    return tuple(
        _Search(entry, _any_of(entry.say), _any_of(entry.unless) if entry.unless else None)
        for entry in entries.values()
        if entry.say
    )


def _faults(texts: Texts, searches: tuple[_Search, ...]) -> Iterator[Fault]:
    for passage, found_in in texts:
        for sentence in found_in:
            if passage.kind in ("title", "heading") and sentence.plain.endswith("?"):
                continue
            for search in searches:
                found = search.said.search(sentence.plain)
                if found and not (search.unless and search.unless.search(sentence.plain)):
                    entry = search.entry
                    problem = f"“{found[0]}” does not calm: {entry.why}"
                    yield Fault("", sentence.line, passage.field, RULE, problem, entry.instead)


def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return phrase(*(re.escape(each).replace(r"\ ", " ") for each in phrases))
