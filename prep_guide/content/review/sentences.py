"""Sentences and words, with their lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prep_guide.content.review.passages import MARK, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prep_guide.content.review.passages import Passage

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_END = re.compile(r"(?<=[.!?…])(?:[\"”’)*_]|\]\([^()\s]*\)|\[\^[^\]\n]*\])*\s+|(?<=[。！？])")
_SHORTENED = re.compile(r"(?:\b(?:Dr|Mr|Mrs|Ms|St|Sr|Sra|Dra|vs|approx)|\b\w\.\w|\b[A-Z])\.$")
"""What ends with a point and is no end: a title, an initial, "a.m."."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence.

    Attributes:
        plain: Its words, without marks and links, on one line.
        line: The line it begins on.
        sources: Ids of the sources named behind it.
    """

    plain: str
    line: int
    sources: tuple[str, ...]


def sentences(passage: Passage) -> Iterator[Sentence]:
    """The sentences of a text; one without a point at its end is one too."""
    line = passage.line
    for typed in _pieces(passage.typed):
        begins = line + typed[: len(typed) - len(typed.lstrip())].count("\n")
        line += typed.count("\n")
        words = " ".join(plain(typed).split())
        if words:
            yield Sentence(words, begins, tuple(MARK.findall(typed)))


def words(text: str) -> list[str]:
    """The words of a text; what is joined by a hyphen is one, and so is a number."""
    return _WORD.findall(text)


def _pieces(typed: str) -> Iterator[str]:
    """The text, cut behind every end of a sentence."""
    start = 0
    for end in _END.finditer(typed):
        goes_on = typed[end.end() : end.end() + 1].islower()
        if goes_on or _SHORTENED.search(typed[start : end.start()]):
            continue
        yield typed[start : end.end()]
        start = end.end()
    yield typed[start:]
