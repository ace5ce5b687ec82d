"""One guide from its files: each is checked against its form, and one that is broken gives way to the next.

Importing this module imports pydantic; the library does so when the first guide is opened, not before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from prep_guide import names
from prep_guide.content import listing
from prep_guide.content.fields import RULE, line_of
from prep_guide.content.for_nurses import CheckPoint, Presenting
from prep_guide.content.forms import fill
from prep_guide.content.model import (
    STAGES,
    Comparison,
    Coping,
    Facts,
    Form,
    Guide,
    Item,
    Listed,
    Opening,
    Origin,
    Phrases,
    Question,
    Source,
    Stage,
    Task,
    Term,
    Topic,
)
from prep_guide.content.prose import Prose
from prep_guide.content.welcome import stand_in_name
from prep_guide.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from prep_guide.content.frontmatter import FrontMatter
    from prep_guide.content.language import Language
    from prep_guide.content.layers import Layers
    from prep_guide.content.listing import ContentFile
    from prep_guide.tables import Table

Body = Callable[[str, int], Prose]
"""Makes the prose of a body and of the line it begins on."""

FORMS: Mapping[str, type[Item]] = MappingProxyType(
    {
        "guide.md": Opening,
        "comparison.md": Comparison,
        "stages": Stage,
        "questions": Question,
        "tasks": Task,
        "topics": Topic,
        "coping": Coping,
        "checklist": CheckPoint,
        "presenting": Presenting,
    }
)
"""The form of each page and of the files of each folder."""

_ENTRY = "[name-of-it] in small letters, digits and hyphens, and its fields below"

Each = TypeVar("Each", bound=Item)
Ordered = TypeVar("Ordered", bound=Listed)
Entry = TypeVar("Entry", bound=Form)


def build(layers: Layers, procedure: str, language: Language, body: Body) -> Guide:
    """The guide to a procedure in a language. Never raises: what is missing or broken is left out.

    Args:
        layers: Where the files are; its findings take every fault that is met.
        procedure: One of ``layers.procedures``.
        language: One of the languages on offer.
        body: Makes prose for this reader.
    """
    reader = _Reader(layers, procedure, language.code, body)
    return Guide(
        procedure=procedure,
        language=language,
        facts=read_facts(layers, procedure),
        opening=reader.page("guide.md", Opening) or _stand_in(procedure, language),
        stages=tuple(sorted(reader.folder("stages", Stage), key=_walk)),
        comparison=reader.page("comparison.md", Comparison),
        questions=reader.listed("questions", Question),
        tasks=reader.listed("tasks", Task),
        topics=reader.listed("topics", Topic),
        coping=reader.listed("coping", Coping),
        checklist=reader.listed("checklist", CheckPoint),
        presenting=tuple(reader.folder("presenting", Presenting)),
        glossary=read_glossary(layers, procedure, language.code),
        sources=read_sources(layers),
    )


def read_item(
    file: ContentFile, matter: FrontMatter, form: type[Each], body: Body
) -> Each | tuple[Fault, ...]:
    """What a Markdown file says, or everything that is wrong with its name and its front matter.

    The body is not looked into: it is rendered when it is first seen, and its own faults never take it away.
    """
    faults = [*matter.faults, *_misnamed(file, form)]
    if matter.faults:
        return tuple(faults)
    given: dict[str, object] = {
        "id": file.id,
        "body": body(matter.body, matter.body_line),
        "origin": Origin(file.path, file.layer, file.language, file.root),
    }
    if form is Stage:
        given["number"] = file.number or 1  # without a number it is misnamed, and has been refused for that
    filled = fill(form, matter.values, matter.lines, given)
    if isinstance(filled, tuple):
        return (*faults, *filled)
    return tuple(faults) or filled


def read_facts(layers: Layers, layer: str) -> Facts:
    """The language-free facts of a layer; the defaults where no file gives any."""
    for file in layers.stack(layer, "", listing.FACTS):
        table = layers.table(file)
        if table.faults:
            continue
        facts = fill(Facts, table.values, table.lines, {})
        if isinstance(facts, Facts):
            return facts
        layers.findings.add(file.root, file.path, facts)
    return Facts()


def read_glossary(layers: Layers, procedure: str, language: str) -> Mapping[str, Term]:
    """The words explained, by id: the reader's own over those of the fallback language."""
    codes = dict.fromkeys((layers.fallback, language))
    return _merged(
        layers, [file for code in codes for file in layers.merged(procedure, code, "glossary.toml")], Term
    )


def read_sources(layers: Layers) -> Mapping[str, Source]:
    """The sources of all roots, by id."""
    return _merged(layers, layers.sources(), Source)


def read_calm(layers: Layers, language: str) -> Mapping[str, Phrases]:
    """The phrases to avoid in a language, by id; the guide itself never needs them."""
    return _merged(layers, layers.merged(listing.BASE, language, listing.CALM), Phrases)


class _Reader:
    """Reads the files of one procedure in one language."""

    def __init__(self, layers: Layers, procedure: str, language: str, body: Body) -> None:
        self._layers = layers
        self._procedure = procedure
        self._language = language
        self._body = body

    def page(self, name: str, form: type[Each]) -> Each | None:
        """A file that is known by its full name."""
        return self._first(self._layers.page(self._procedure, self._language, name), form)

    def listed(self, folder: str, form: type[Ordered]) -> tuple[Ordered, ...]:
        """The items of a folder in reading order."""
        return tuple(sorted(self.folder(folder, form), key=lambda item: (item.order, item.id)))

    def folder(self, folder: str, form: type[Each]) -> list[Each]:
        """The items of a folder, in no order."""
        files = self._layers.folder(self._procedure, self._language, folder)
        items = [self._first(candidates, form) for candidates in files.values()]
        return [item for item in items if item]

    def _first(self, candidates: Iterable[ContentFile], form: type[Each]) -> Each | None:
        """The best file that is whole; None where there is none, or where one hides it."""
        for file in candidates:
            matter = self._layers.markdown(file)
            if matter.hidden:
                return None
            item = read_item(file, matter, form, self._body)
            if not isinstance(item, tuple):
                return item
            self._layers.findings.add(file.root, file.path, item)
        return None


def _merged(layers: Layers, files: Iterable[ContentFile], form: type[Entry]) -> Mapping[str, Entry]:
    """The entries of tables laid over one another, by id.

    A table in the same language may change one field of an entry and leave the rest; one in another language
    begins the entry anew, so that no entry speaks two languages. An entry that does not fit leaves the one
    below it in force.
    """
    entries: dict[str, Entry] = {}
    written: dict[str, tuple[str, Mapping[str, object]]] = {}
    for file in files:
        table = layers.table(file)
        for name, value in table.values.items():
            if problem := _misplaced(name, value):
                fault = Fault("", line_of(name, table.lines), name, RULE, problem, f"Write {_ENTRY}.")
                layers.findings.add(file.root, file.path, [fault])
            elif isinstance(value, dict):
                language, below = written.get(name, ("", {}))
                fields = {**below, **value} if language == file.language else value
                entry = fill(form, fields, {}, {"id": name})
                if isinstance(entry, tuple):
                    layers.findings.add(file.root, file.path, _placed(entry, name, table))
                else:
                    entries[name] = entry
                    written[name] = (file.language, fields)
    return MappingProxyType(entries)


def _misplaced(name: str, value: object) -> str:
    """What is wrong with an entry before its fields are looked at; empty for nothing."""
    if not isinstance(value, dict):
        return "Here a group of fields is meant."
    return "" if names.ID.fullmatch(name) else "The name of this entry is not of the right form."


def _placed(faults: Iterable[Fault], name: str, table: Table) -> Iterator[Fault]:
    """The faults of an entry as faults of the whole table."""
    for fault in faults:
        field = f"{name}.{fault.field}"
        yield replace(fault, field=field, line=line_of(field, table.lines))


def _misnamed(file: ContentFile, form: type[Item]) -> list[Fault]:
    """What is wrong with the name of a file that is about a stage."""
    if form not in (Stage, Presenting):
        return []
    faults = []
    if file.id not in STAGES:
        likely = names.nearest(file.id, STAGES)
        remedy = f"Did you mean {likely}?" if likely else f"The stages are {', '.join(STAGES)}."
        faults.append(Fault("", 0, "", listing.RULE, f"There is no stage named {file.id}.", remedy))
    if form is Stage and not 1 <= file.number <= 9:
        problem = "The name does not begin with the place of the stage in the walk, 1 to 9."
        faults.append(Fault("", 0, "", listing.RULE, problem, f"Name it like 2-{file.id}.md."))
    return faults


def _walk(stage: Stage) -> tuple[int, int]:
    return stage.number, STAGES.index(stage.id)


def _stand_in(procedure: str, language: Language) -> Opening:
    """What a guide is called where no file says so."""
    name = stand_in_name(procedure)
    return Opening.model_construct(
        id="guide",
        body=Prose(""),
        origin=Origin("", procedure, language.code, 0),
        title=name,
        short=name,
        with_="",
        purpose="",
    )
