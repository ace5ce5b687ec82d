"""What an editor has on the desk: every layer of every root, in every language, with every file opened."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from prep_guide.content.build import FORMS, read_item
from prep_guide.content.findings import Findings
from prep_guide.content.layers import Layers
from prep_guide.content.listing import FOLDERS, PAGES
from prep_guide.content.prose import Prose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from prep_guide.clinic import Clinic
    from prep_guide.content.listing import ContentFile
    from prep_guide.content.model import Item
    from prep_guide.faults import Fault
    from prep_guide.tables import Table


@dataclass(frozen=True, slots=True)
class Sheet:
    """One Markdown file that is whole.

    Attributes:
        file: Which one.
        item: What it says.
        lines: The line of each field of its front matter.
    """

    file: ContentFile
    item: Item
    lines: Mapping[str, int]


class Desk:
    """Everything a rule may look at. A rule adds what it finds to :attr:`findings`.

    Args:
        roots: The shipped root first.
        clinic: Its fallback language, and its rules, which are part of the texts.
        today: The date on which those rules have to be in force.
    """

    def __init__(self, roots: Sequence[Path], clinic: Clinic, today: date) -> None:
        self.clinic = clinic
        self.findings = Findings(roots)
        self.layers = Layers(roots, clinic.fallback, self.findings)
        self._today = today

    @cached_property
    def places(self) -> tuple[tuple[str, str], ...]:
        """Every layer with every language that it has a folder for in some root."""
        found = (
            (layer, language)
            for listing in self.layers.listings
            for layer in listing.layers()
            for language in listing.languages(layer)
        )
        return tuple(dict.fromkeys(found))

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """Every Markdown file that is whole and hides nothing. What is wrong with the others is noted."""
        return tuple(self._opened())

    @cached_property
    def hiding(self) -> frozenset[ContentFile]:
        """The files that take another one out of a guide."""
        return frozenset(file for file in self._files() if self.layers.markdown(file).hidden)

    def tables(self, layer: str, language: str, name: str) -> Iterator[tuple[ContentFile, Table]]:
        """The TOML files of one path in all roots, the shipped one first; those that can be read."""
        for file in reversed(self.layers.stack(layer, language, name)):
            table = self.layers.table(file)
            if not table.faults:
                yield file, table

    def note(self, file: ContentFile, faults: Iterable[Fault]) -> None:
        """Take note of what is wrong with a file."""
        self.findings.add(file.root, file.path, faults)

    def _files(self) -> Iterator[ContentFile]:
        """Every Markdown file there is."""
        for layer, language in self.places:
            for name in PAGES:
                yield from self.layers.stack(layer, language, name)
            for listing in self.layers.listings:
                for folder in FOLDERS:
                    yield from listing.folder(layer, language, folder).values()

    def _opened(self) -> Iterator[Sheet]:
        for file in self._files():
            matter = self.layers.markdown(file)
            if matter.hidden:
                continue
            parts = file.path.split("/")
            form = FORMS[parts[-2] if parts[-2] in FOLDERS else parts[-1]]
            rules = partial(self.clinic.rule, language=file.language, today=self._today)
            item = read_item(file, matter, form, partial(Prose, rules=rules, ask="?"))
            if isinstance(item, tuple):
                self.note(file, item)
                self.note(file, Prose(matter.body, matter.body_line).faults)
            else:
                yield Sheet(file, item, matter.lines)
