"""Rule: every file is one the program can read, whether or not another one wins over it.

Source: ``docs/content.md``, which describes each file. This is what the program itself refuses when a guide is
opened, asked here of all files at once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prep_guide.content import welcome
from prep_guide.content.build import read_glossary
from prep_guide.content.forms import fill
from prep_guide.content.language import Language
from prep_guide.content.listing import BASE, FACTS
from prep_guide.content.model import Facts, Question, Stage
from prep_guide.faults import Fault
from prep_guide.names import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prep_guide.content.review.desk import Desk, Sheet

RULE = "section"

_MARK = re.compile(r"\[\^?[^\[\]]*\]?(?:\([^()]*\))?|[\]{}]|\*\*")

SECTIONS = ("happens", "more")
"""The parts of a stage's body: what is shown at the length "standard", and what "more" adds."""


def review(desk: Desk) -> None:
    """Note every file that is misnamed, unreadable or not of its form."""
    _review_tables(desk)
    for sheet in desk.sheets:
        desk.note(sheet.file, _mark_faults(sheet))
        desk.note(sheet.file, _body_faults(sheet))


def _review_tables(desk: Desk) -> None:
    layers = desk.layers
    for layer in layers.procedures:
        layers.chain(layer)
        for file, table in desk.tables(layer, "", FACTS):
            facts = fill(Facts, table.values, table.lines, {})
            desk.note(file, facts if isinstance(facts, tuple) else ())
    for layer, language in desk.places:
        for listing in layers.listings:
            listing.check_language(layer, language)
        if layer == BASE:
            for file, table in desk.tables(layer, language, "language.toml"):
                desk.note(file, welcome.language_fields(table)[1])
        _review_language(desk, layer, language)


def _review_language(desk: Desk, layer: str, language: str) -> None:
    """What is in a language's folder is read in the end, if the language itself can be."""
    layers = desk.layers
    if language in layers.languages:
        read_glossary(layers, layer, language)
        welcome.read_wording(layers, layer, Language(language, language), None)
        return
    problem = f"No guide reads this folder: there is no {BASE}/{language}/language.toml."
    fault = Fault("", 0, "", "language", problem, "Write one, or rename the folder.")
    for number, listing in enumerate(layers.listings):
        if language in listing.languages(layer):
            desk.findings.add(number, f"{layer}/{language}", [fault])


def _mark_faults(sheet: Sheet) -> Iterator[Fault]:
    """The marks of Markdown in fields, which are shown as they are typed."""
    for passage, _ in sheet.texts:
        if passage.field and (mark := _MARK.search(passage.typed)):
            problem = f"“{mark[0]}” is shown as it is typed; fields have no marks."
            remedy = (
                "Take it out. Sources of fields stand in sources: [id, id]; links belong into the text below."
            )
            yield Fault("", passage.line, passage.field, "bracket", problem, remedy)


def _body_faults(sheet: Sheet) -> Iterator[Fault]:
    """What is wrong with a body, what is missing from it, and headings nothing asks for."""
    body = sheet.item.body
    yield from body.faults
    if isinstance(sheet.item, Question) and not body:
        yield Fault("", body.first_line, "", RULE, "There is no answer.", "Write it below the front matter.")
    if not isinstance(sheet.item, Stage):
        return
    for block in body.blocks:
        if block.kind == "heading" and block.id and block.id not in SECTIONS:
            likely = nearest(block.id, SECTIONS)
            remedy = f"Did you mean {likely}?" if likely else f"Use {' or '.join(SECTIONS)}."
            yield Fault("", block.line, block.id, RULE, "No page shows a part of this name.", remedy)
    if "happens" not in body.sections:
        problem = "The part that tells what happens is missing."
        yield Fault(
            "", body.first_line, "happens", RULE, problem, "Write it below '## What happens {#happens}'."
        )
