"""The texts of a file as they were typed, with their lines: what the rules on words look at.

A :class:`~prep_guide.content.prose.Prose` knows the line a block begins on. An editor wants the line of the sentence,
so these are taken from the file's own text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from prep_guide.content.blocks import split
from prep_guide.content.fields import dotted, line_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from prep_guide.content.frontmatter import FrontMatter
    from prep_guide.tables import Table

Kind = Literal["title", "text", "heading", "paragraph", "item"]

TITLES = frozenset(
    {"title", "label", "short", "with", "question", "task", "caption", "ask", "surgical", "guided"}
)
"""Fields that hold a title or a few words."""

TEXTS = frozenset(
    {
        "summary", "see", "hear", "feel", "smell", "do", "skip", "remember", "teach_back", "again", "describe",
        "purpose", "what", "say", "hint", "more", "needle_free", "points",
    }
)  # fmt: skip
"""Fields that hold sentences."""

WORDLESS = frozenset(
    {
        "picture", "kind", "topic", "when", "order", "minutes", "seconds", "count", "of", "expected", "felt", "figure",
        "id", "hidden",
    }
)  # fmt: skip
"""Fields that say the same in every language."""

MARK = re.compile(r"\[\^([^\]\n]*)\]")
"""The mark of a source; group 1 is its id."""

LINK = re.compile(r"\[([^\[\]]*)\]\(<?([^()\s>]*)[^()]*\)")
"""A link: its words, and where it leads."""

_BLOCK_KINDS: Mapping[str, Kind] = {
    "heading": "heading",
    "paragraph": "paragraph",
    "bullets": "item",
    "numbers": "item",
}
_EMPHASIS = re.compile(r"(?<!\\)(?:\*+|__+)|\\(?=[*_\[\]])")


@dataclass(frozen=True)
class Passage:
    """One paragraph, heading, item of a list or field of the front matter.

    Attributes:
        typed: The text with its marks and links, its lines joined by line feeds.
        line: The line it begins on, counted from 1.
        kind: What it is; ``title`` and ``text`` are fields.
        field: The dotted name of the field; empty in a body.
        part: The id of the heading it stands below; empty above the first one and in the front matter.
        block: The line of the list or paragraph it belongs to.
    """

    typed: str
    line: int
    kind: Kind
    field: str = ""
    part: str = ""
    block: int = 0

    @cached_property
    def plain(self) -> str:
        """The words alone, with the same line feeds."""
        return plain(self.typed)


def plain(typed: str) -> str:
    """A text without marks of sources, links and emphasis; its line feeds stay."""
    return _EMPHASIS.sub("", LINK.sub(r"\1", MARK.sub("", typed)))


def of_matter(matter: FrontMatter) -> Iterator[Passage]:
    """The fields of a Markdown file that a reader sees, in the order of the file."""
    for field, value in leaves(matter.values):
        if kind := _kind(field):
            yield Passage(value, line_of(field, matter.lines), kind, field)


def of_body(matter: FrontMatter) -> Iterator[Passage]:
    """The body of a Markdown file; the clinic's rules in it are none of its words."""
    part = ""
    for draft in split(matter.body, matter.body_line)[0]:
        if draft.kind == "heading":
            part = draft.id
        if draft.kind == "rule":
            continue
        kind = _BLOCK_KINDS[draft.kind]
        for passage in draft.passages:
            yield Passage(passage.text, passage.line, kind, part=part, block=draft.line)


def of_wording(table: Table) -> Iterator[Passage]:
    """The texts of a ``wording.toml``; each plural form is one."""
    for key, value in table.values.items():
        for text in value if isinstance(value, list) else [value]:
            if isinstance(text, str):
                yield Passage(text, line_of(key, table.lines), "text", key)


def of_glossary(table: Table) -> Iterator[Passage]:
    """What the entries of a ``glossary.toml`` say a word means."""
    for name, term in table.values.items():
        if isinstance(term, dict) and isinstance(term.get("means"), str):
            field = f"{name}.means"
            yield Passage(term["means"], line_of(field, table.lines), "text", field)


def leaves(value: object, steps: tuple[str | int, ...] = ()) -> Iterator[tuple[str, str]]:
    """Every text in a value, with its dotted name, in the order of the file; empty ones are left out."""
    inner: Mapping[str | int, object] = {}
    if isinstance(value, str) and value.strip():
        yield dotted(steps), value
    elif isinstance(value, dict):
        inner = value
    elif isinstance(value, tuple):
        inner = dict(enumerate(value))
    for step, each in inner.items():
        yield from leaves(each, (*steps, step))


def key_of(field: str) -> str:
    """The last key of a field's name, without its place in a list: ``needle_free.see`` is ``see``."""
    return field.rpartition(".")[2].partition("[")[0]


def _kind(field: str) -> Kind | None:
    key = key_of(field)
    if key in TITLES:
        return "title"
    return "text" if key in TEXTS else None
