"""Who read a text and stands for it: the signatures in ``reviews.toml``, and what is shown by them.

A signature is for the bytes of one file. A file that was changed since is not signed any more, and neither is one
whose day has passed. Plain dataclasses and no pydantic: with ``signed_only`` they decide about the first page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from prep_guide.content.layers import Layers
from prep_guide.content.ledger import Fields, read_entries
from prep_guide.content.listing import REVIEWS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from prep_guide.content.findings import Findings
    from prep_guide.content.listing import ContentFile

FORM: Mapping[str, type] = MappingProxyType({"sha256": str, "by": str, "on": date, "until": date})
"""The fields of a signature, in the order they are written in."""

TABLES_WITH_WORDS = ("wording.toml", "glossary.toml")
"""The tables that are read by people, as all Markdown files are."""

VERSION = "#"
"""What stands in the name of an entry between the path of a table and the beginning of its checksum: tables of one
path in several roots are merged, and each needs a signature."""


@dataclass(frozen=True, slots=True)
class Signature:
    """One entry of ``reviews.toml``.

    Attributes:
        name: The path of the signed file below its root; behind it, after ``#``, which version of a table it is.
        sha256: The checksum of what was read, in hex digits.
        by: Who read it, with their role.
        on: The day they signed.
        until: The last day on which it holds.
        root: The number of the root whose ledger it is in.
    """

    name: str
    sha256: str
    by: str
    on: date
    until: date
    root: int

    @property
    def file(self) -> str:
        """The path of the signed file."""
        return self.name.partition(VERSION)[0]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """How much of a guide somebody stands for.

    Attributes:
        signatures: The signature of each of its files that has one in force.
        unsigned: The number of its other files, by the language they are in.
    """

    signatures: tuple[Signature, ...] = ()
    unsigned: Mapping[str, int] = field(default_factory=dict)

    @property
    def files(self) -> int:
        """How many files the guide was read from."""
        return len(self.signatures) + sum(self.unsigned.values())


NOT_REVIEWED = Reviewed()
"""What is known of a guide before anybody has looked for signatures."""


class Signatures:
    """The signatures of all roots.

    Args:
        layers: Where the files are; its findings take what is wrong with a ledger.
        today: Tells the date on which a signature has to hold.
    """

    def __init__(self, layers: Layers, today: Callable[[], date]) -> None:
        self._layers = layers
        self._today = today

    @cached_property
    def all(self) -> tuple[Signature, ...]:
        """Every entry that is whole, in force or not; those of the last root first."""
        return tuple(
            Signature(name, root=file.root, **fields)
            for file in self._layers.stack("", "", REVIEWS)
            for name, fields in self._read(file).items()
        )

    @cached_property
    def _by_file(self) -> Mapping[str, Sequence[Signature]]:
        found: dict[str, list[Signature]] = {}
        for signature in self.all:
            found.setdefault(signature.file, []).append(signature)
        return found

    def of(self, root: int, path: str) -> Signature | None:
        """The signature in force of a file as it is now; None where nobody has signed it.

        Args:
            root: The number of the file's root.
            path: Its path below it.
        """
        entries = self._by_file.get(path, ())
        digest = self._layers.digest(root, path) if entries else ""
        today = self._today() if entries else date.min
        return next((each for each in entries if each.sha256 == digest and today <= each.until), None)

    def reviewed(self, files: Iterable[tuple[int, str, str]]) -> Reviewed:
        """How many of some files are signed, each given by its root, its path and its language."""
        signatures: list[Signature] = []
        unsigned: dict[str, int] = {}
        for root, path, language in dict.fromkeys(files):
            if signature := self.of(root, path):
                signatures.append(signature)
            else:
                unsigned[language] = unsigned.get(language, 0) + 1
        return Reviewed(tuple(signatures), MappingProxyType(unsigned))

    def _read(self, file: ContentFile) -> Mapping[str, Fields]:
        entries, faults = read_entries(self._layers.table(file), FORM)
        self._layers.findings.add(file.root, file.path, faults)
        return entries


class SignedLayers(Layers):
    """Layers of which a reader sees only what somebody has signed; all other files count as missing.

    What is shipped in the language that fills gaps always stands, so that there is a guide in any case. Files without
    words for readers, such as ``language.toml``, need no signature.

    Args:
        roots: As for :class:`Layers`.
        fallback: As for :class:`Layers`.
        findings: As for :class:`Layers`.
        today: Tells the date on which a signature has to hold.
    """

    def __init__(
        self, roots: Sequence[Path], fallback: str, findings: Findings, today: Callable[[], date]
    ) -> None:
        super().__init__(roots, fallback, findings)
        self.signatures = Signatures(self, today)

    def stack(self, layer: str, language: str, name: str) -> tuple[ContentFile, ...]:
        """The files of one path that stand, best first."""
        return self._standing(super().stack(layer, language, name))

    def folder(self, layer: str, language: str, folder: str) -> Mapping[str, tuple[ContentFile, ...]]:
        """The files of a folder that stand, best first, by id."""
        found = super().folder(layer, language, folder)
        standing = {name: self._standing(files) for name, files in found.items()}
        return {name: files for name, files in standing.items() if files}

    def _standing(self, files: Iterable[ContentFile]) -> tuple[ContentFile, ...]:
        return tuple(each for each in files if stands(each, self.fallback, self.signatures))


def stands(file: ContentFile, fallback: str, signatures: Signatures) -> bool:
    """Whether a file is shown where only signed texts are."""
    is_ground = file.root == 0 and file.language == fallback
    return is_ground or not has_words(file.path) or signatures.of(file.root, file.path) is not None


def has_words(path: str) -> bool:
    """Whether a file of this path is read by people, so that somebody can sign for what it says."""
    return path.endswith(".md") or is_table(path)


def is_table(path: str) -> bool:
    """Whether a file of this path is a table with words, of which all roots' are read."""
    return path.rpartition("/")[2] in TABLES_WITH_WORDS
