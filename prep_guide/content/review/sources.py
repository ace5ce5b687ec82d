"""Rule: every source that is named is in ``sources.toml``.

Source: ``docs/content.md``: ``[^id]`` after a sentence, ``sources:`` in the front matter and ``source`` of a word of
the glossary each name an entry. "Where is this from?" has nothing to show for one that is not there. Reading all
entries for this also tells what is wrong with ``sources.toml`` itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.content.build import read_sources
from prep_guide.content.fields import dotted, line_of
from prep_guide.content.model import Comparison
from prep_guide.faults import Fault
from prep_guide.names import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from prep_guide.content.review.desk import Desk, Sheet

RULE = "source"


def review(desk: Desk) -> None:
    """Note every source that is named and not described."""
    known = read_sources(desk.layers).keys()
    for sheet in desk.sheets:
        named = (*_named_in_fields(sheet), *_named_in_body(sheet))
        desk.note(sheet.file, _faults(named, known))
    for layer, language in desk.places:
        for file, table in desk.tables(layer, language, "glossary.toml"):
            sources = ((f"{name}.source", _source_of(term)) for name, term in table.values.items())
            named = tuple((line_of(field, table.lines), field, source) for field, source in sources if source)
            desk.note(file, _faults(named, known))


def _faults(named: tuple[tuple[int, str, str], ...], known: Collection[str]) -> Iterator[Fault]:
    """A fault for each name (with its line and field) that is not known."""
    for line, field, source in named:
        if source not in known:
            likely = nearest(source, known)
            remedy = f"Did you mean {likely}?" if likely else "Add it to sources.toml."
            yield Fault("", line, field, RULE, f"There is no source named {source}.", remedy)


def _named_in_fields(sheet: Sheet) -> Iterator[tuple[int, str, str]]:
    fields: list[tuple[tuple[str | int, ...], tuple[str, ...]]] = [(("sources",), sheet.item.sources)]
    if isinstance(sheet.item, Comparison):
        fields += [
            (("groups", group_place, "rows", row_place, "sources"), row.sources)
            for group_place, group in enumerate(sheet.item.groups)
            for row_place, row in enumerate(group.rows)
        ]
    for steps, sources in fields:
        for place, source in enumerate(sources):
            field = dotted((*steps, place))
            yield line_of(field, sheet.lines), field, source


def _named_in_body(sheet: Sheet) -> Iterator[tuple[int, str, str]]:
    for block in sheet.item.body.blocks:
        for line in block.lines:
            yield from ((block.line, "", source) for source in line.sources)


def _source_of(term: object) -> str:
    return str(term.get("source", "")) if isinstance(term, dict) else ""
