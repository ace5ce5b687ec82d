"""Rule: whatever is stated as a fact says where it is from, and the source is there to be read.

Source: this guide's own promise ("Where is this from?", ``docs/content.md``).

Named sources: ``[^id]`` after a sentence, ``sources:`` in the front matter and ``source`` of a word of the glossary
each name an entry of ``sources.toml``. Reading all entries for this also tells what is wrong with that file itself.

Facts: in a language whose texts are written and not translated (English), every sentence of a body has a mark, behind
itself or behind a later sentence on the same line. These need none: headings, questions, what has fewer than five words
or ends with a colon, items of a list that are no sentences, what asks the reader to do something, and what speaks of
this guide, of what the reader may ask or choose, or of the reader's own case ("it depends", "your doctor can tell
you"): ``english.py`` has the words. Fields that tell a fact (``summary``, ``see``, a ``figure`` ...) ask for
``sources:`` in the front matter, and each row of a comparison for its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prep_guide.content.build import read_sources
from prep_guide.content.fields import dotted, line_of
from prep_guide.content.model import Comparison
from prep_guide.content.review.passages import MARK
from prep_guide.content.review.sentences import words
from prep_guide.content.review.tongues import tongue_of
from prep_guide.faults import Fault
from prep_guide.names import ID, nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from prep_guide.content.review.desk import Desk, Sheet
    from prep_guide.content.review.sentences import Sentence
    from prep_guide.content.review.tongue import Tongue

RULE = "sources"

FACTUAL = ("summary", "see", "hear", "feel", "smell", "figure", "expectation")
"""Fields that tell a fact."""

_LEAST_WORDS = 5
_POINT = re.compile(r"[.!…][\"”’)]*\s*$")


def review(desk: Desk) -> None:
    """Note every source that is named and not described, and every fact without one."""
    known = read_sources(desk.layers).keys()
    for sheet in desk.sheets:
        named = (*_named_in_fields(sheet), *_named_in_body(sheet))
        desk.note(sheet.file, _unknown(named, known))
        desk.note(sheet.file, _bare_fields(sheet))
        tongue = tongue_of(sheet.file.language)
        if tongue and tongue.commands:
            desk.note(sheet.file, _bare_sentences(sheet, tongue))
    for layer, language in desk.places:
        for file, table in desk.tables(layer, language, "glossary.toml"):
            sources = ((f"{name}.source", _source_of(term)) for name, term in table.values.items())
            in_terms = ((line_of(field, table.lines), field, source) for field, source in sources if source)
            desk.note(file, _unknown(in_terms, known))


def _unknown(named: Iterable[tuple[int, str, str]], known: Collection[str]) -> Iterator[Fault]:
    """A fault for each name (with its line and field) that is not known."""
    for line, field, source in named:
        if source not in known:
            likely = nearest(source, known)
            remedy = f"Did you mean {likely}?" if likely else "Add it to sources.toml."
            yield Fault("", line, field, RULE, f"There is no source named {source}.", remedy)


def _named_in_fields(sheet: Sheet) -> Iterator[tuple[int, str, str]]:
    fields = [("sources", sheet.item.sources)]
    if isinstance(sheet.item, Comparison):
        fields += _rows(sheet.item)
    for name, sources in fields:
        for place, source in enumerate(sources):
            field = name + dotted((place,))
            yield line_of(field, sheet.lines), field, source


def _named_in_body(sheet: Sheet) -> Iterator[tuple[int, str, str]]:
    for passage, _ in sheet.texts:
        if not passage.field:
            for found in MARK.finditer(passage.typed):
                if ID.fullmatch(found[1]):
                    yield passage.line + passage.typed.count("\n", 0, found.start()), "", found[1]


def _bare_fields(sheet: Sheet) -> Iterator[Fault]:
    told = [name for name in FACTUAL if sheet.matter.values.get(name)]
    if told and not sheet.item.sources:
        line = line_of(told[0], sheet.lines)
        problem = "These fields tell facts, and no source is named for them."
        yield Fault("", line, told[0], RULE, problem, "Name the sources: sources: [id, id].")
    if isinstance(sheet.item, Comparison):
        for field, sources in _rows(sheet.item):
            if not sources:
                row = field.removesuffix(".sources")
                problem = "This row tells facts and names no source."
                yield Fault(
                    "", line_of(row, sheet.lines), row, RULE, problem, "Name them: sources: [id, id]."
                )


def _bare_sentences(sheet: Sheet, tongue: Tongue) -> Iterator[Fault]:
    for passage, sentences in sheet.texts:
        is_sentence = passage.kind == "paragraph" or _POINT.search(passage.plain)
        if passage.field or passage.kind == "heading" or not is_sentence:
            continue
        covered = 0  # the line whose end has a mark
        for sentence in reversed(sentences):
            if sentence.sources:
                covered = sentence.line
            elif sentence.line != covered and _tells_a_fact(sentence, tongue):
                beginning = " ".join(sentence.plain.split()[:5])
                problem = f"The sentence “{beginning} …” tells a fact and has no source."
                yield Fault("", sentence.line, "", RULE, problem, "Write its mark behind it: [^id].")


def _tells_a_fact(sentence: Sentence, tongue: Tongue) -> bool:
    text = sentence.plain
    if len(words(text)) < _LEAST_WORDS or text.rstrip('"”’)').endswith(("?", ":")):
        return False
    if tongue.commands and tongue.commands.is_one(text):
        return False
    return not (tongue.no_fact and tongue.no_fact.search(text))


def _rows(comparison: Comparison) -> list[tuple[str, tuple[str, ...]]]:
    """The field and the value of each row's sources."""
    return [
        (dotted(("groups", group_place, "rows", row_place, "sources")), row.sources)
        for group_place, group in enumerate(comparison.groups)
        for row_place, row in enumerate(group.rows)
    ]


def _source_of(term: object) -> str:
    return str(term.get("source", "")) if isinstance(term, dict) else ""
