"""What an editor has on the desk: every layer of every root, in every language, with every file opened."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from prep_guide.content.build import FORMS, read_glossary, read_item
from prep_guide.content.findings import Findings
from prep_guide.content.layers import Layers
from prep_guide.content.listing import FACTS, FOLDERS, PAGES, TABLES
from prep_guide.content.prose import Prose
from prep_guide.content.review.passages import Passage, of_body, of_glossary, of_matter, of_wording
from prep_guide.content.review.sentences import Sentence, sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from prep_guide.clinic import Clinic
    from prep_guide.content.frontmatter import FrontMatter
    from prep_guide.content.listing import ContentFile
    from prep_guide.content.model import Item
    from prep_guide.faults import Fault
    from prep_guide.tables import Table


@dataclass(frozen=True)
class Sheet:
    """One Markdown file that is whole.

    Attributes:
        file: Which one.
        item: What it says.
        matter: The same as it was typed, with the line of each field.
    """

    file: ContentFile
    item: Item
    matter: FrontMatter

    @property
    def lines(self) -> Mapping[str, int]:
        """The line of each field of its front matter."""
        return self.matter.lines

    @property
    def folder(self) -> str:
        """The folder it lies in: ``stages``; its own name where it is a page: ``guide.md``."""
        parts = self.file.path.split("/")
        return parts[-2] if parts[-2] in FOLDERS else parts[-1]

    @cached_property
    def texts(self) -> tuple[tuple[Passage, tuple[Sentence, ...]], ...]:
        """Its passages with their sentences, fields first."""
        passages = (*of_matter(self.matter), *of_body(self.matter))
        return tuple((passage, tuple(sentences(passage))) for passage in passages)


@dataclass(frozen=True, slots=True)
class Page:
    """What a rule on words looks at: the texts of one file.

    Attributes:
        file: Which one.
        folder: What it is one of: ``stages``, ``guide.md``, ``wording.toml``.
        texts: Its passages with their sentences.
    """

    file: ContentFile
    folder: str
    texts: tuple[tuple[Passage, tuple[Sentence, ...]], ...]


class Desk:
    """Everything a rule may look at. A rule adds what it finds to :attr:`findings` or to :attr:`notes`.

    Args:
        roots: The shipped root first.
        clinic: Its languages, its fallback language, and its rules, which are part of the texts.
        today: The date on which those rules have to be in force.
        drawn: The folder with the shipped drawings; None leaves pictures unchecked.
        only: The number of the one root whose findings are wanted; None for all.

    Attributes:
        wanted: The numbers of the roots whose findings are wanted.
    """

    def __init__(
        self,
        roots: Sequence[Path],
        clinic: Clinic,
        today: date,
        drawn: Path | None = None,
        only: int | None = None,
    ) -> None:
        self.wanted = range(len(roots)) if only is None else range(only, only + 1)
        self.clinic = clinic
        self.today = today
        self.drawn = drawn
        self.findings = Findings(roots)
        self.notes = Findings(roots)
        self.layers = Layers(roots, clinic.fallback, self.findings)
        self._explained: dict[tuple[str, str], re.Pattern[str] | None] = {}

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
    def languages(self) -> tuple[str, ...]:
        """The languages on offer that there is content in; the fallback language first."""
        wanted = self.clinic.languages or self.layers.languages
        known = [code for code in wanted if code in self.layers.languages]
        return tuple(sorted(known, key=lambda code: (code != self.layers.fallback, code)))

    @cached_property
    def opened(self) -> Mapping[ContentFile, FrontMatter]:
        """Every Markdown file there is, those with faults and those that hide something too."""
        return {file: self.layers.markdown(file) for file in self._markdown_files()}

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """Every Markdown file that is whole and hides nothing. What is wrong with the others is noted."""
        return tuple(self._whole())

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Everything with words for a reader: the sheets, then wordings and glossaries."""
        return (
            *(Page(sheet.file, sheet.folder, sheet.texts) for sheet in self.sheets),
            *self._listed_words(),
        )

    @cached_property
    def files(self) -> tuple[ContentFile, ...]:
        """Every file there is, Markdown first."""
        return (*self.opened, *self._table_files())

    @cached_property
    def hiding(self) -> frozenset[ContentFile]:
        """The files that take another one out of a guide."""
        return frozenset(file for file, matter in self.opened.items() if matter.hidden)

    def tables(self, layer: str, language: str, name: str) -> Iterator[tuple[ContentFile, Table]]:
        """The TOML files of one path in all roots, the shipped one first; those that can be read."""
        for file in reversed(self.layers.stack(layer, language, name)):
            table = self.layers.table(file)
            if not table.faults:
                yield file, table

    def explained(self, layer: str, language: str) -> re.Pattern[str] | None:
        """What finds the words that can be tapped on the pages of a layer; None where there are none."""
        place = layer, language
        if place not in self._explained:
            terms = read_glossary(self.layers, layer, language).values()
            forms = {form for term in terms for form in (term.word, *term.also) if form}
            longest_first = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
            pattern = re.compile(rf"(?<!\w)(?:{longest_first})(?!\w)", re.IGNORECASE) if forms else None
            self._explained[place] = pattern
        return self._explained[place]

    def note(self, file: ContentFile, faults: Iterable[Fault]) -> None:
        """Take note of what is wrong with a file; where nobody wants to know, it is not even looked for."""
        if file.root in self.wanted:
            self.findings.add(file.root, file.path, faults)

    def _table_files(self) -> Iterator[ContentFile]:
        yield from self.layers.sources()
        for layer in self.layers.procedures:
            yield from self.layers.stack(layer, "", FACTS)
        for layer, language in self.places:
            for name in TABLES:
                yield from self.layers.stack(layer, language, name)

    def _markdown_files(self) -> Iterator[ContentFile]:
        for layer, language in self.places:
            for name in PAGES:
                yield from self.layers.stack(layer, language, name)
            for listing in self.layers.listings:
                for folder in FOLDERS:
                    yield from listing.folder(layer, language, folder).values()

    def _whole(self) -> Iterator[Sheet]:
        for file, matter in self.opened.items():
            if matter.hidden:
                continue
            parts = file.path.split("/")
            form = FORMS[parts[-2] if parts[-2] in FOLDERS else parts[-1]]
            rules = partial(self.clinic.rule, language=file.language, today=self.today)
            item = read_item(file, matter, form, partial(Prose, rules=rules, ask="?"))
            if isinstance(item, tuple):
                self.note(file, item)
                self.note(file, Prose(matter.body, matter.body_line).faults)
            else:
                yield Sheet(file, item, matter)

    def _listed_words(self) -> Iterator[Page]:
        for layer, language in self.places:
            for name, passages_of in (("wording.toml", of_wording), ("glossary.toml", of_glossary)):
                for file, table in self.tables(layer, language, name):
                    texts = tuple((passage, tuple(sentences(passage))) for passage in passages_of(table))
                    yield Page(file, name, texts)


def place_of(file: ContentFile) -> str:
    """What is the same of one item in all layers and languages: its folder and its id, ``stages/numbing``."""
    return "/".join((*file.path.split("/")[2:-1], file.id))


def in_language(file: ContentFile, language: str) -> str:
    """The path the same file has in another language."""
    return "/".join((file.layer, language, *file.path.split("/")[2:]))
