"""Rule: texts are short and easy to read.

Sources: grade 6 is what the American Medical Association asks for, and the NIH 6 to 8; under 20 words a sentence is
the advice of US plain-language guides, at most 7 items a list that of the CDC Clear Communication Index (item 8). SMOG
is stricter than Flesch-Kincaid by about three grades on the same texts, hence both. 75 words a block and the lengths of
a stage are this guide's own (``docs/content.md``).

- Every paragraph, item of a list, field and text of the interface: Flesch-Kincaid grade at most 6 (English), INFLESZ at
  least 65 (Spanish). A word that the glossary explains says nothing about the length of words (``grades.py``); with
  those words the grade is at most 8, or INFLESZ at least 55.
- The formulas are made for pages: two syllables more move the grade of 15 words by 1.6, of 8 words by 3, of 5 words by
  5. So blocks of 8 to 14 words are held to 8 (55), those of 5 to 7 words to 10 (45), and shorter ones are not graded;
  nor are titles and headings.
- Each layer's folder of a language, from 30 sentences on (which SMOG is made for): SMOG at most 8.
- In any language: sentence at most 20 words, list at most 7 items, block at most 75 words; in a stage ``summary`` and
  ``do`` at most 60, the notices at most 40, "What happens" and the lines to remember at most 150.

The nurse's notes of a check list are for people of the trade, and are not graded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prep_guide.content.model import NOTICES
from prep_guide.content.review.grades import Count, count, flesch_kincaid, smog
from prep_guide.content.review.sentences import words
from prep_guide.content.review.tongues import tongue_of
from prep_guide.faults import Fault

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from prep_guide.content.review.desk import Desk, Page
    from prep_guide.content.review.passages import Passage
    from prep_guide.content.review.tongue import Tongue

RULE = "reading"

LONGEST_SENTENCE = 20
LONGEST_LIST = 7
LONGEST_BLOCK = 75
STAGE_PARTS = (
    ("summary and do", ("summary", "do"), "", 60),
    ("the notices", NOTICES, "", 40),
    ("What happens and the lines to remember", ("remember",), "happens", 150),
)
"""What a stage may not make too long: its fields, the part of its body, and how many words they have together."""

_SMOG_SENTENCES = 30
_SMOG_LIMIT = 8.0

_NURSE = "checklist"


def review(desk: Desk) -> None:
    """Note every text that is too long or too hard."""
    pools: dict[tuple[int, str, str], _Pool] = {}
    for page in desk.pages:
        file = page.file
        desk.note(file, _length_faults(page))
        if page.folder == "stages":
            desk.note(file, _stage_faults(page))
        tongue = tongue_of(file.language)
        if tongue:
            explained = desk.explained(file.layer, file.language)
            desk.note(file, _grade_faults(page, tongue, explained))
            if tongue.grade.measure is flesch_kincaid:
                pool = pools.setdefault((file.root, file.layer, file.language), _Pool(Count(), Count()))
                pool.add(page, tongue, explained)
    for (root, layer, language), pool in pools.items():
        desk.findings.add(root, f"{layer}/{language}", pool.faults())


def _length_faults(page: Page) -> Iterator[Fault]:
    """What is too long, whatever the language."""
    items: dict[int, int] = {}
    for passage, sentences in page.texts:
        for sentence in sentences:
            number = len(words(sentence.plain))
            if number > LONGEST_SENTENCE:
                problem = f"This sentence has {number} words; at most {LONGEST_SENTENCE} are read with ease."
                yield _fault(sentence.line, passage.field, problem, "Make two of it.")
        number = len(words(passage.plain))
        if number > LONGEST_BLOCK:
            problem = f"This block has {number} words; it may have {LONGEST_BLOCK}."
            yield _fault(passage.line, passage.field, problem, "Divide it by an empty line, or say less.")
        if passage.kind == "item":
            items[passage.block] = items.get(passage.block, 0) + 1
    for line, number in items.items():
        if number > LONGEST_LIST:
            problem = f"This list has {number} items; at most {LONGEST_LIST} are taken in."
            yield _fault(line, "", problem, "Make two lists of it, each with a line above it.")


def _stage_faults(page: Page) -> Iterator[Fault]:
    for name, keys, part, most in STAGE_PARTS:
        found = [
            passage
            for passage, _ in page.texts
            if passage.field.partition("[")[0] in keys
            or (part and passage.part == part and _is_read(passage))
        ]
        number = sum(len(words(passage.plain)) for passage in found)
        if number > most:
            problem = f"There are {number} words in {name}; there may be {most}."
            yield _fault(found[0].line, found[0].field, problem, "Say less here, and more in {#more}.")


def _grade_faults(page: Page, tongue: Tongue, explained: re.Pattern[str] | None) -> Iterator[Fault]:
    grade = tongue.grade
    for passage, sentences in page.texts:
        limit = grade.limit(len(words(passage.plain)))
        if limit is None or not _is_graded(page, passage):
            continue
        texts = [sentence.plain for sentence in sentences]
        plain = grade.measure(count(texts, tongue.syllables, explained))
        raw = grade.measure(count(texts, tongue.syllables))
        raw_limit = grade.looser(limit, grade.raw_limit)
        if grade.is_beyond(plain, limit) or grade.is_beyond(raw, raw_limit):
            said = f"the {grade.name} is {plain:.1f}, with the words the glossary explains {raw:.1f}"
            problem = f"This is hard to read: {said}; they may be {limit:g} and {raw_limit:g}."
            yield _fault(passage.line, passage.field, problem, "Use shorter words and shorter sentences.")


@dataclass(slots=True)
class _Pool:
    """All texts of one folder of a language: counted without the words that are explained, and with them."""

    plain: Count
    raw: Count

    def add(self, page: Page, tongue: Tongue, explained: re.Pattern[str] | None) -> None:
        texts = [
            sentence.plain
            for passage, sentences in page.texts
            if _is_graded(page, passage)
            for sentence in sentences
        ]
        self.plain += count(texts, tongue.syllables, explained)
        self.raw += count(texts, tongue.syllables)

    def faults(self) -> Iterator[Fault]:
        plain, raw = smog(self.plain), smog(self.raw)
        if self.plain.sentences >= _SMOG_SENTENCES and round(plain, 1) > _SMOG_LIMIT:
            said = f"SMOG is {plain:.1f}, with the words the glossary explains {raw:.1f}"
            problem = f"The texts of this folder are hard to read: {said}; it may be {_SMOG_LIMIT:g}."
            yield _fault(0, "", problem, "Use fewer words of three syllables and more.")


def _is_graded(page: Page, passage: Passage) -> bool:
    is_note = page.folder == _NURSE and not passage.field
    return _is_read(passage) and passage.kind != "title" and not is_note


def _is_read(passage: Passage) -> bool:
    """Whether it is more than a heading."""
    return passage.kind != "heading"


def _fault(line: int, field: str, problem: str, remedy: str) -> Fault:
    return Fault("", line, field, RULE, problem, remedy)
