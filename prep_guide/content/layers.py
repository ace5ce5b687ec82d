"""Which file wins, and the only code that opens content files.

Roots lie over one another (the shipped one at the bottom), layers extend one another (``base`` at the
bottom), and a language that is not complete is filled from the fallback language. ``docs/content.md`` gives
the order. Whoever asks gets all candidates, so that the next can be taken where the best turns out broken.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from prep_guide import tables
from prep_guide.content import frontmatter
from prep_guide.content.fields import line_of
from prep_guide.content.listing import BASE, FACTS, SOURCES, ContentFile, Listing
from prep_guide.faults import Fault
from prep_guide.files import Unreadable, find_inside, is_missing, read_inside

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from prep_guide.content.findings import Findings
    from prep_guide.content.frontmatter import FrontMatter
    from prep_guide.content.model import Origin
    from prep_guide.tables import Table

LARGEST_TEXT = 64 * 1024
"""Bytes of a Markdown file."""

LARGEST_TABLE = 256 * 1024
"""Bytes of a TOML file: a glossary in a script of three bytes a letter has to fit."""

SOUNDS = (".ogg", ".wav")
"""The endings of recordings, the one that is preferred first."""

RULE = "file"
LAYER_RULE = "layer"


class Layers:
    """All roots and layers together.

    Args:
        roots: The shipped root first; a later one wins over an earlier one.
        fallback: The language that fills what the reader's language does not have.
        findings: Takes every fault that is met.
    """

    def __init__(self, roots: Sequence[Path], fallback: str, findings: Findings) -> None:
        self.roots = tuple(roots)
        self.fallback = fallback
        self.findings = findings
        self._chains: dict[str, tuple[str, ...]] = {}
        self._facts: dict[str, tuple[ContentFile | None, Table]] = {}
        self.listings = tuple(Listing(root, number, findings) for number, root in enumerate(self.roots))

    @cached_property
    def procedures(self) -> tuple[str, ...]:
        """The layers that can be opened, by name; ``base`` is one of them even where it has no file."""
        found = {layer for listing in self.listings for layer in listing.layers()}
        for layer in sorted(found - {BASE}):
            if not self.stack(layer, "", FACTS):
                self._note_layer(layer, f"Give it a {FACTS}: that is what makes a folder a procedure.")
                found.remove(layer)
        return tuple(sorted(found | {BASE}))

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages that ``base`` has a ``language.toml`` for, by code."""
        found = {code for listing in self.listings for code in listing.languages(BASE)}
        return tuple(code for code in sorted(found) if self.stack(BASE, code, "language.toml"))

    def chain(self, layer: str) -> tuple[str, ...]:
        """A layer and all it extends, ``base`` last. What leads nowhere or in a circle is cut short."""
        if layer not in self._chains:
            chain: list[str] = []
            each = layer
            while each != BASE:
                chain.append(each)
                each = self._extended(each, chain)
            self._chains[layer] = (*chain, BASE)
        return self._chains[layer]

    def facts(self, layer: str) -> tuple[ContentFile | None, Table]:
        """The ``guide.toml`` in force for a layer, and where it lies; an empty table where there is none."""
        if layer not in self._facts:
            read = ((file, self.table(file)) for file in self.stack(layer, "", FACTS))
            whole = ((file, table) for file, table in read if not table.faults)
            self._facts[layer] = next(whole, (None, tables.read("")))
        return self._facts[layer]

    def stack(self, layer: str, language: str, name: str) -> tuple[ContentFile, ...]:
        """The file of one path in every root that has it, best first; an empty word is no folder."""
        found = (listing.file(layer, language, name) for listing in reversed(self.listings))
        return tuple(file for file in found if file)

    def page(self, layer: str, language: str, name: str) -> tuple[ContentFile, ...]:
        """The files that may serve as ``name`` (``guide.md``), best first."""
        places = self._places(layer, language)
        return tuple(file for place in places for file in self.stack(*place, name))

    def folder(self, layer: str, language: str, folder: str) -> Mapping[str, tuple[ContentFile, ...]]:
        """The files that may serve for each id of a folder (``stages``), best first, by id."""
        found: dict[str, tuple[ContentFile, ...]] = {}
        for place in self._places(layer, language):
            for listing in reversed(self.listings):
                for name, file in listing.folder(*place, folder).items():
                    found[name] = (*found.get(name, ()), file)
        return found

    def merged(self, layer: str, language: str, name: str) -> tuple[ContentFile, ...]:
        """The files that are merged into one table in one language (``wording.toml``), weakest first."""
        chain = self.chain(layer)
        return tuple(file for each in reversed(chain) for file in reversed(self.stack(each, language, name)))

    def sources(self) -> tuple[ContentFile, ...]:
        """The tables of sources that are merged into one, weakest first."""
        return tuple(reversed(self.stack("", "", SOURCES)))

    def markdown(self, file: ContentFile) -> FrontMatter:
        """A Markdown file. One that cannot be read has faults and nothing else; so it never raises."""
        text = self._text(file, LARGEST_TEXT)
        if isinstance(text, Fault):
            return frontmatter.FrontMatter({}, {}, "", 1, (text,))
        return frontmatter.read(text)

    def table(self, file: ContentFile) -> Table:
        """A TOML file. What is wrong with it is noted; it then has faults and nothing else. Never raises."""
        text = self._text(file, LARGEST_TABLE)
        table = tables.refused(text) if isinstance(text, Fault) else tables.read(text)
        self.findings.add(file.root, file.path, table.faults)
        return table

    def text(self, file: ContentFile) -> str:
        """What a file says, comments and all; empty where it cannot be read."""
        text = self._text(file, LARGEST_TABLE)
        return "" if isinstance(text, Fault) else text

    def digest(self, root: int, path: str) -> str:
        """The SHA-256 of the file at a path of a root, in hex digits; empty where it cannot be read."""
        from hashlib import sha256  # noqa: PLC0415 - loads a library of the system that few guides need

        data = read_inside(self.roots[root], path, LARGEST_TABLE + 1)
        return "" if isinstance(data, Unreadable) else sha256(data).hexdigest()

    def recording(self, origin: Origin) -> Path | None:
        """Where the sound of a person lies who reads a content file aloud; None where there is none.

        It lies in the folder ``audio`` of the file's language, at the file's path. One in the root of the file or
        in a later one counts: an earlier root would have the words of another file.
        """
        folder = f"{origin.layer}/{origin.language}/"
        name = origin.file.removeprefix(folder).rpartition(".")[0]
        for number in reversed(range(origin.root, len(self.roots))):
            for ending in SOUNDS:
                path = f"{folder}audio/{name}{ending}"
                if is_missing(self.roots[number] / path):
                    continue
                found = find_inside(self.roots[number], path)
                if not isinstance(found, Unreadable):
                    return found
                self.findings.add(number, path, [_fault(0, found.problem, found.remedy)])
        return None

    def _places(self, layer: str, language: str) -> Iterator[tuple[str, str]]:
        """The layers and languages to look in, in the order of ``docs/content.md``."""
        for each in self.chain(layer):
            yield from ((each, code) for code in dict.fromkeys((language, self.fallback)))

    def _extended(self, layer: str, chain: Sequence[str]) -> str:
        file, table = self.facts(layer)
        wanted = table.values.get("extends", BASE)
        if wanted == BASE or file is None:
            return BASE
        if wanted in chain:
            problem = "The layers extend one another in a circle."
        elif wanted in self.procedures:
            return str(wanted)
        else:
            problem = f"There is no layer named {wanted!r}."
        line = line_of("extends", table.lines)
        fault = Fault("", line, "extends", LAYER_RULE, problem, f"Name another layer, or {BASE}.")
        self.findings.add(file.root, file.path, [fault])
        return BASE

    def _note_layer(self, layer: str, remedy: str) -> None:
        for number, listing in enumerate(self.listings):
            if layer in listing.layers():
                fault = Fault("", 0, "", LAYER_RULE, "No guide reads this folder.", remedy)
                self.findings.add(number, layer, [fault])

    def _text(self, file: ContentFile, largest: int) -> str | Fault:
        """What a file says, or why it cannot be read."""
        data = read_inside(self.roots[file.root], file.path, largest + 1)
        if isinstance(data, Unreadable):
            return _fault(0, data.problem, data.remedy)
        if len(data) > largest:
            return _fault(0, f"This file is larger than {largest // 1024} kB.", "Divide it.")
        return _decoded(data)


def _decoded(data: bytes) -> str | Fault:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return _fault(line, "This is not text in UTF-8.", "Save the file again as UTF-8.")
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        return _fault(
            line, "There is a zero byte in the text.", "Save the file again as plain text in UTF-8."
        )
    return text


def _fault(line: int, problem: str, remedy: str) -> Fault:
    return Fault("", line, "", RULE, problem, remedy)
