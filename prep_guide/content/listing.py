"""The names of the files in one root. Nothing is opened here; :mod:`prep_guide.content.layers` does that.

A folder is listed when it is first asked for, and once: a thousand files in ten languages cost nothing until
someone reads one of the languages. A name that is not of the form ``docs/content.md`` describes is a fault,
and the file is passed over.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from prep_guide.faults import Fault
from prep_guide.files import is_folder, is_missing, may_enter
from prep_guide.names import ID, LANGUAGE, LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from prep_guide.content.findings import Findings

BASE = "base"
FOLDERS = ("stages", "questions", "tasks", "topics", "coping", "checklist", "presenting")
PAGES = ("guide.md", "comparison.md")
CALM = "calm.toml"
TABLES = ("language.toml", "wording.toml", "glossary.toml", CALM)
FACTS = "guide.toml"
SOURCES = "sources.toml"
REVIEWS = "reviews.toml"
COPIES = "customised.toml"
PICTURES = "pictures"

RULE = "file-name"

_AT_THE_TOP = (SOURCES, REVIEWS, COPIES)

_PICTURE = re.compile(rf"{ID.pattern}\.(?:svg|png)")
_FILE = re.compile(rf"(?:(?P<number>\d{{1,3}})-)?(?P<id>{ID.pattern})\.md")


@dataclass(frozen=True, slots=True)
class ContentFile:
    """One file of a root, known by name.

    Attributes:
        root: The number of its root; 0 is the shipped one.
        layer: ``base`` or a procedure; empty for a file of the root itself.
        language: The folder it lies in; empty for a file that has no language.
        path: Its path below its root, with forward slashes.
        id: Its name without number and ending: ``numbing`` of ``2-numbing.md``.
        number: The number its name begins with; 0 for none.
    """

    root: int
    layer: str
    language: str
    path: str
    id: str
    number: int = 0


class Listing:
    """What lies in one root, by name. Every layer, language and file it tells of has a well-formed name."""

    def __init__(self, root: Path, number: int, findings: Findings) -> None:
        self._root = root
        self._number = number
        self._findings = findings
        self._entries: dict[str, tuple[_Entry, ...]] = {}
        self._folders: dict[str, Mapping[str, ContentFile]] = {}

    def layers(self) -> tuple[str, ...]:
        """The layers with a folder in this root, by name."""
        remedy = f"Here lie base, the procedures and pictures, and the files {', '.join(_AT_THE_TOP)}."
        return self._subfolders("", ID, (PICTURES, *_AT_THE_TOP), remedy)

    def languages(self, layer: str) -> tuple[str, ...]:
        """The languages with a folder in a layer, by code."""
        remedy = f"Here lie the languages, such as en or pt-BR, and the file {FACTS}."
        return self._subfolders(layer, LANGUAGE, (FACTS,), remedy) if layer in self.layers() else ()

    def file(self, layer: str, language: str, name: str) -> ContentFile | None:
        """A file known by its full name, if this root has it; an empty layer or language has no folder."""
        folder = "/".join(part for part in (layer, language) if part)
        if name not in (entry.name for entry in self._listed(folder)):
            return None
        path = f"{folder}/{name}" if folder else name
        return ContentFile(self._number, layer, language, path, name.rpartition(".")[0])

    def folder(self, layer: str, language: str, folder: str) -> Mapping[str, ContentFile]:
        """The Markdown files of a folder by id."""
        path = f"{layer}/{language}/{folder}"
        if path not in self._folders:
            self._folders[path] = self._read_folder(layer, language, path)
        return self._folders[path]

    def check_language(self, layer: str, language: str) -> None:
        """Take note of everything in a language's folder that no guide reads."""
        path = f"{layer}/{language}"
        folders = (*FOLDERS, "audio")
        files = (*PAGES, *TABLES)
        for entry in self._listed(path):
            if entry.name not in (folders if entry.is_folder else files):
                self._stray(
                    f"{path}/{entry.name}",
                    f"Here lie the folders {', '.join(folders)} and the files {', '.join(files)}.",
                )

    def check_pictures(self) -> None:
        """Take note of everything in the folder of pictures that is none by its name."""
        for entry in self._listed(PICTURES):
            if entry.is_folder or not _PICTURE.fullmatch(entry.name):
                remedy = "Name it like numbing-ultrasound.svg or .png: small letters, digits and hyphens."
                self._stray(f"{PICTURES}/{entry.name}", remedy)

    def _read_folder(self, layer: str, language: str, path: str) -> Mapping[str, ContentFile]:
        files: dict[str, ContentFile] = {}
        for entry in self._listed(path):
            place = f"{path}/{entry.name}"
            name = _FILE.fullmatch(entry.name)
            if entry.is_folder or not name or len(entry.name) > LONGEST:
                self._stray(place, "Name it like 2-name-of-it.md: small letters, digits and hyphens.")
            elif name["id"] in files:
                first = files[name["id"]].path.rpartition("/")[2]
                self._note(place, f"{first} has the same name but for its number.", "Delete one of the two.")
            else:
                number = int(name["number"] or 0)
                files[name["id"]] = ContentFile(self._number, layer, language, place, name["id"], number)
        return files

    def _subfolders(
        self, path: str, form: re.Pattern[str], beside: tuple[str, ...], remedy: str
    ) -> tuple[str, ...]:
        """The folders whose names have the form; ``beside`` may lie there too."""
        names = []
        for entry in self._listed(path):
            if entry.name in beside:
                continue
            if entry.is_folder and form.fullmatch(entry.name) and len(entry.name) <= LONGEST:
                names.append(entry.name)
            else:
                self._stray(f"{path}/{entry.name}" if path else entry.name, remedy)
        return tuple(names)

    def _listed(self, path: str) -> tuple[_Entry, ...]:
        """What a folder holds, by name, but for what an editor or a system leaves lying about."""
        if path not in self._entries:
            self._entries[path] = self._scanned(path)
        return self._entries[path]

    def _scanned(self, path: str) -> tuple[_Entry, ...]:
        folder = self._root / path
        if path and is_missing(folder):
            return ()  # a layer has only what differs; a root, on the other hand, has to be there
        try:
            with os.scandir(folder) as found:
                entries = [_Entry(each.name, _is_folder(each)) for each in found]
        except OSError as error:
            problem = f"This folder cannot be read ({error.strerror or error})."
            closed = next((each for each in _ways(path) if not may_enter(self._root / each)), path)
            self._note(closed or str(self._root), problem, "Check that it is there and may be read.")
            return ()
        return tuple(sorted(entry for entry in entries if not entry.is_leftover()))

    def _stray(self, path: str, remedy: str) -> None:
        self._note(path, "Nothing reads a file or folder of this name.", remedy)

    def _note(self, path: str, problem: str, remedy: str) -> None:
        # A name may hold line feeds and bytes that are no text; a fault is one line of text.
        printable = path if path.isprintable() else ascii(path)[1:-1]
        self._findings.add(self._number, printable, [Fault("", 0, "", RULE, problem, remedy)])


def pictures_in(folder: Path) -> tuple[Path, ...]:
    """The files of a folder that are pictures by their names, in order; none where it cannot be listed."""
    try:
        paths = sorted(folder.iterdir())
    except OSError:
        return ()
    return tuple(
        path
        for path in paths
        if _PICTURE.fullmatch(path.name) and len(path.stem) <= LONGEST and not is_folder(path)
    )


class _Entry(NamedTuple):
    """One name in a folder."""

    name: str
    is_folder: bool

    def is_leftover(self) -> bool:
        """Whether it is hidden or an editor's safety copy."""
        return self.name.startswith(".") or self.name.endswith("~")


def _ways(path: str) -> Iterator[str]:
    """The folders on the way to one, from the root on, and itself: of "base/en" also "" and "base"."""
    parts = path.split("/") if path else []
    return ("/".join(parts[:count]) for count in range(len(parts) + 1))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether it is a folder; a link that leads where the program may not look is none."""
    try:
        return entry.is_dir()
    except OSError:
        return False
