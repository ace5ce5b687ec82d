"""How hard a text is to read, by three published formulas.

- Flesch-Kincaid grade (Kincaid and others, 1975): ``0.39 words/sentences + 11.8 syllables/words - 15.59``; 6 is what
  a child of about 11 reads.
- SMOG (McLaughlin, 1969): ``1.043 sqrt(30 words of 3 syllables or more/sentences) + 3.1291``, made for 30 sentences.
- INFLESZ, a scale (Barrio-Cantalejo and others, 2008) for the formula of Szigriszt-Pazos (1993):
  ``206.835 - 62.3 syllables/words - words/sentences``; 65 to 80 is "rather easy" Spanish, and higher is easier.

All count as Flesch did: what a colon or a semicolon ends is a sentence, a number is a word of one syllable.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prep_guide.content.review.sentences import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_HALVES = re.compile(r"(?<=[:;])\s+")


@dataclass(frozen=True, slots=True)
class Count:
    """What the formulas ask of a text.

    Attributes:
        sentences: How many there are; colons and semicolons end one.
        words: How many words there are.
        spoken: The words whose syllables count; fewer than ``words`` where some are explained.
        syllables: The syllables of those.
        long: Those of three syllables or more.
    """

    sentences: int = 0
    words: int = 0
    spoken: int = 0
    syllables: int = 0
    long: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(
            self.sentences + other.sentences,
            self.words + other.words,
            self.spoken + other.spoken,
            self.syllables + other.syllables,
            self.long + other.long,
        )


def count(
    sentences: Iterable[str], syllables: Callable[[str], int], explained: re.Pattern[str] | None = None
) -> Count:
    """What there is to count in sentences.

    Args:
        sentences: The text.
        syllables: Gives the syllables of a word.
        explained: What the glossary explains. These words make their sentence as long as it is, but say nothing
            about how long words are: neither their syllables nor they themselves are counted there.
    """
    pieces = [piece for sentence in sentences for piece in _HALVES.split(sentence) if words(piece)]
    text = "\n".join(pieces)
    spoken = words(explained.sub("", text) if explained else text)
    each = [1 if word[0].isdigit() else syllables(word) for word in spoken]
    return Count(len(pieces), len(words(text)), len(each), sum(each), sum(number >= 3 for number in each))


def flesch_kincaid(counted: Count) -> float:
    """The school grade (US) that reads a text; 0 for an empty one."""
    if not counted.words:
        return 0.0
    return 0.39 * counted.words / counted.sentences + 11.8 * _syllables_per_word(counted) - 15.59


def smog(counted: Count) -> float:
    """The school grade (US) that fully understands a text; 0 for an empty one."""
    return 1.043 * math.sqrt(30 * counted.long / counted.sentences) + 3.1291 if counted.sentences else 0.0


def inflesz(counted: Count) -> float:
    """How easy a Spanish text is, about 0 to 100; 100 for an empty one."""
    if not counted.words:
        return 100.0
    return 206.835 - 62.3 * _syllables_per_word(counted) - counted.words / counted.sentences


def _syllables_per_word(counted: Count) -> float:
    return counted.syllables / counted.spoken if counted.spoken else 1.0
