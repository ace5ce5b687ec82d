"""How many syllables a word has, in English and in Spanish.

Counted by rules of spelling. Hyphenation patterns are made for where a line may break, which is never beside a single
letter, and so they see too few. ``tests/content/review/test_syllables.py`` holds these rules against words whose
syllables are known.
"""

from __future__ import annotations

import re
from functools import lru_cache

_KEPT = 20_000
"""Words remembered: the same few thousand stand in every file."""

_ODD = {
    "area": 3, "areas": 3, "idea": 3, "ideas": 3, "every": 2, "business": 2, "hundred": 2, "friend": 1, "friends": 1,
    "sometimes": 2, "something": 2, "someone": 2, "somewhere": 2, "everyone": 3, "everything": 3, "everyday": 3,
    "therefore": 2, "science": 2, "society": 4, "really": 2, "beyond": 2,
}  # fmt: skip
"""English words whose spelling says something else."""

_CONSONANT_U = re.compile(r"(?<=q)u|(?<=g)u(?=[aei])")
_CONSONANT_Y = re.compile(r"^y|(?<=[aeiou])y(?=[aeou])")
_VOWELS = re.compile(r"[aeiouy]+")
_FEWER = re.compile(
    r"(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$"  # place, while; not "needle"
    r"|(?<!ch)(?<!sh)(?<=[^aeiouylszxcg])es$|(?<=[aeiouy]l)es$"  # takes; not "inches", "pieces", "needles"
    r"|(?<=[^aeiouyltd])ed$|(?<=[aeiouyl]l)ed$"  # cleaned, called; not "needed", "handled"
    r"|(?<=[^aeiouyl])e(?=(?:ly|ful(?:ly)?|ments?|less|ness)$)"  # safely, movement
)
"""Where an e is written and not spoken."""

_MORE = re.compile(
    r"(?<![ctgs])(?<!n)(?<!ll)i(?=o)"  # biopsy, period; not "question", "opinion", "million"
    r"|(?<![cts])i(?=a(?!ge))"  # radiation; not "special", "anesthesia", "marriage"
    r"|i(?=um|et)|(?<![ct])(?<!fr)i(?=en)"  # titanium, quiet, client; not "patient"
    r"|u(?=[ao](?!u))|u(?=id|ous)"  # usual, fluid
    r"|(?<=[drhn])e(?=o)|(?<=r)e(?=act)|(?<=cr)e(?=at)"  # video, react, create
    r"|[aeoy](?=ing)"  # being, going, lying
    r"|(?<=[ds])n['’]t$|sm$"  # didn't, isn't
)
"""Where two vowels that stand together are spoken apart, or one is spoken that is not written."""

_SILENT_U = re.compile(r"(?<=q)u|(?<=g)u(?=[eéií])")
_SPANISH_VOWELS = re.compile(r"[aeiouáéíóúü]+")
_STRONG = re.compile(r"[aeoáéóíú]")


@lru_cache(_KEPT)
def english(word: str) -> int:
    """The syllables of an English word, 1 at least; parts that a hyphen joins are counted each."""
    return sum(_english(part) for part in word.casefold().split("-") if part) or 1


@lru_cache(_KEPT)
def spanish(word: str) -> int:
    """The syllables of a Spanish word, 1 at least: each strong vowel has one, a weak one leans on its neighbor."""
    letters = _SILENT_U.sub("", re.sub(r"y(?![aeiouáéíóú])", "i", word.casefold()))
    groups = _SPANISH_VOWELS.findall(letters)
    return sum(max(1, len(_STRONG.findall(group))) for group in groups) or 1


def _english(word: str) -> int:
    if word in _ODD:
        return _ODD[word]
    letters = _CONSONANT_Y.sub("", _CONSONANT_U.sub("", word))
    spoken = len(_VOWELS.findall(letters)) - len(_FEWER.findall(letters)) + len(_MORE.findall(letters))
    return max(1, spoken)
