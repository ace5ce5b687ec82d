"""What a rule may ask about a language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from prep_guide.content.review.grades import Count

_WORD = re.compile(r"[\w’']+")


@dataclass(frozen=True, slots=True)
class Grade:
    """The reading grade a language is measured by.

    Attributes:
        name: What it is called.
        measure: Gives the grade of a count.
        limits: From how many words on a text is graded, and what it may be then; the longest first.
        raw_limit: What it may be at least, when words that are explained count too.
        falling: Whether a higher grade is easier to read.
    """

    name: str
    measure: Callable[[Count], float]
    limits: tuple[tuple[int, float], ...]
    raw_limit: float
    falling: bool = False

    def limit(self, words: int) -> float | None:
        """What the grade of a text of so many words may be; None where it is too short for one."""
        return next((limit for least, limit in self.limits if words >= least), None)

    def is_beyond(self, grade: float, limit: float) -> bool:
        """Whether a text of this grade is harder than the limit, to one decimal."""
        return round(grade, 1) < limit if self.falling else round(grade, 1) > limit

    def looser(self, one: float, other: float) -> float:
        """The limit of two that lets harder texts pass."""
        return min(one, other) if self.falling else max(one, other)


@dataclass(frozen=True, slots=True)
class Commands:
    """How a sentence begins that asks the reader to do something.

    Attributes:
        verbs: Its verb.
        before: What may stand before the verb: "please", "do not".
        breaks: Where a new clause begins, after which the verb may stand as well: "if it hurts, say so".
    """

    verbs: frozenset[str]
    before: frozenset[str]
    breaks: re.Pattern[str]

    def is_one(self, sentence: str) -> bool:
        """Whether a sentence, or a clause of it, asks the reader to do something."""
        return any(self._begins(clause) for clause in self.breaks.split(sentence.casefold()))

    def _begins(self, clause: str) -> bool:
        words = (word for word in _WORD.findall(clause) if word not in self.before)
        return next(words, "") in self.verbs


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language. Patterns are searched in one sentence, small and capital letters alike.

    Attributes:
        syllables: Gives the syllables of a word.
        grade: How its texts are graded.
        share: A part of a whole: group ``count`` (a number or a range) of group ``of``.
        loose_share: A share that is not in digits over 10 or 100: a percentage, a fraction, a number in words.
        medicine: A medicine.
        time: A number of hours, days or weeks.
        passive: A verb in the passive.
        you: A word that speaks to the reader.
        commands: How it asks the reader to do something, and
        no_fact: what else marks a sentence that states no fact of medicine. None where texts are translated: a
            translation has the marks of its original, which the rule on parity looks at.
    """

    syllables: Callable[[str], int]
    grade: Grade
    share: re.Pattern[str]
    loose_share: re.Pattern[str]
    medicine: re.Pattern[str]
    time: re.Pattern[str]
    passive: re.Pattern[str]
    you: re.Pattern[str]
    commands: Commands | None = None
    no_fact: re.Pattern[str] | None = None


def phrase(*choices: str) -> re.Pattern[str]:
    """A pattern of whole words, any of the choices; a space in one is any space."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(choices)})(?!\w)".replace(" ", r"\s+"), re.IGNORECASE)
