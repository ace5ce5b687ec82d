"""Copies of shipped texts to be changed, each with a note of what its original said."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from prep_guide.content.copies import FORM, KEY, digest_of, original_digest, read_copies
from prep_guide.content.listing import COPIES, FOLDERS, PAGES
from prep_guide.content.writing.own_root import CannotWriteError
from prep_guide.content.writing.toml_text import toml_lines
from prep_guide.names import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from prep_guide.content.listing import ContentFile
    from prep_guide.content.writing.own_root import OwnRoot

HEAD = "What the copied files of this folder were copied from. Written by: prep-guide customise"

OPENING = "guide.md"
"""The page that says what a procedure is called."""

_TABLES = ("wording", "glossary")
_NUMBER = re.compile(r"^\d{1,3}-")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants to change.

    Attributes:
        layer: For whom: ``base`` or a procedure.
        language: The language of the copy.
        folder: The folder of the file, or its table without its ending; empty for a page.
        name: The file's id, the key of the table, or the name of the page: ``pain``, ``guide.md``.
    """

    layer: str
    language: str
    folder: str
    name: str

    @classmethod
    def read(cls, words: str, layer: str, language: str) -> Wanted:
        """What is meant by ``questions/pain``, ``guide``, ``wording/next`` or a path below a root.

        Args:
            words: What somebody typed.
            layer: The layer, unless the words name one.
            language: The language, unless the words name one.

        Raises:
            CannotWriteError: It is none of these.
        """
        *above, last = words.replace("\\", "/").replace(f".toml{KEY}", "/").strip("/").split("/")
        folder = above.pop() if above and above[-1] in (*FOLDERS, *_TABLES) else ""
        if len(above) == 2:
            layer, language = above
        name = id_of(last) if folder not in _TABLES else last
        if not folder:
            name = f"{name}.md"
        if len(above) not in (0, 2) or not name or (not folder and name not in PAGES):
            known = ", ".join((*FOLDERS, *_TABLES))
            remedy = f"Write a folder and a name, such as questions/pain. The folders are {known}."
            raise CannotWriteError(f"{words} is not the name of a text. {remedy}")
        return cls(layer, language, folder, name)

    @property
    def is_entry(self) -> bool:
        """Whether it is one entry of a table, and not a whole file."""
        return self.folder in _TABLES

    @property
    def table(self) -> str:
        """The name of the table it is an entry of."""
        return f"{self.folder}.toml"

    def entry_of(self, path: str) -> str:
        """What ``customised.toml`` calls it where its file is at a path."""
        return f"{path}{KEY}{self.name}" if self.is_entry else path


@dataclass(frozen=True, slots=True)
class Copied:
    """What came of it.

    Attributes:
        place: The file to edit.
        original: The path of the original below its root.
        to_translate: Whether the original is in another language than was asked for.
        elsewhere: The paths of the same text in procedures that have it in words of their own.
    """

    place: Path
    original: str
    to_translate: bool
    elsewhere: tuple[str, ...]


def customise(own: OwnRoot, wanted: Wanted, today: date) -> Copied:
    """Copies what readers see now into one's own root, and notes what it said.

    Args:
        own: Where to.
        wanted: What.
        today: The day of the note.

    Raises:
        CannotWriteError: There is no such text, or a copy of it is there already.
    """
    _need_known("procedure", wanted.layer, own.layers.procedures)
    _need_known("language", wanted.language, own.layers.languages)
    source = next(_sources(own, wanted), None)
    if source is None:
        raise CannotWriteError(_nothing_like(own, wanted))
    place = (_copy_entry if wanted.is_entry else _copy_file)(own, wanted, source)
    _note(own, wanted, source.path, today)
    return Copied(place, source.path, source.language != wanted.language, tuple(_elsewhere(own, wanted)))


def keep(own: OwnRoot, wanted: Wanted, today: date) -> Path:
    """Notes what the original of a copy says now, for who has compared the two; gives the place of the copy.

    Raises:
        CannotWriteError: There is no such copy, or its original is not there any more.
    """
    path = _path(own, wanted)
    ledger = own.layers.listings[-1].file("", "", COPIES)
    copies = {copy.name: copy for copy in read_copies(own.layers, ledger)} if ledger else {}
    copy = copies.get(wanted.entry_of(path))
    if copy is None or not original_digest(own.layers, own.number, copy.original, copy.key):
        raise CannotWriteError(f"There is no note in {own.folder / COPIES} of where {path} was copied from.")
    _note(own, wanted, copy.original, today)
    return own.folder / path


def _sources(own: OwnRoot, wanted: Wanted) -> Iterator[ContentFile]:
    """The files below one's own root that readers see the text of, the one they see first."""
    layers, layer, language = own.layers, wanted.layer, wanted.language
    found: Iterable[ContentFile]
    if wanted.is_entry:
        codes = dict.fromkeys((language, layers.fallback))
        tables = (reversed(layers.merged(layer, code, wanted.table)) for code in codes)
        found = (file for of_code in tables for file in of_code if wanted.name in layers.table(file).values)
    elif wanted.folder:
        found = layers.folder(layer, language, wanted.folder).get(wanted.name, ())
    else:
        found = layers.page(layer, language, wanted.name)
    return (file for file in found if file.root < own.number)


def _copy_file(own: OwnRoot, wanted: Wanted, source: ContentFile) -> Path:
    path = _path(own, wanted)
    own.need_free(path)  # the same text may be there under another number
    inside = source.path.split("/", 2)[2]
    return own.write(f"{wanted.layer}/{wanted.language}/{inside}", own.layers.text(source))


def _copy_entry(own: OwnRoot, wanted: Wanted, source: ContentFile) -> Path:
    path = _path(own, wanted)
    if digest_of(own.layers, own.number, path, wanted.name):
        raise CannotWriteError(f"{wanted.name} is in {own.folder / path} already. Edit it there.")
    value = own.layers.table(source).values[wanted.name]
    if isinstance(value, dict):
        return own.add_lines(path, f"\n[{wanted.name}]\n{toml_lines(value)}")
    return own.add_lines(path, toml_lines({wanted.name: value}))


def _path(own: OwnRoot, wanted: Wanted) -> str:
    """The path of the copy below one's own root, whether or not it is there yet."""
    folder = f"{wanted.layer}/{wanted.language}"
    if wanted.is_entry:
        return f"{folder}/{wanted.table}"
    if not wanted.folder:
        return f"{folder}/{wanted.name}"
    here = own.folder / folder / wanted.folder
    same_id = (file.name for file in sorted(here.glob("*.md")) if id_of(file.name) == wanted.name)
    source = next(_sources(own, wanted), None)
    name = next(same_id, "") or (source.path.rpartition("/")[2] if source else f"{wanted.name}.md")
    return f"{folder}/{wanted.folder}/{name}"


def _note(own: OwnRoot, wanted: Wanted, original: str, today: date) -> None:
    key = wanted.name if wanted.is_entry else ""
    digest = original_digest(own.layers, own.number, original, key)
    note = {"original": original, "sha256": digest, "on": today}
    own.add_to_ledger(COPIES, FORM, HEAD, {wanted.entry_of(_path(own, wanted)): note})


def _elsewhere(own: OwnRoot, wanted: Wanted) -> Iterator[str]:
    """The same text in other procedures, whose readers do not see a change of this one."""
    if wanted.name == OPENING:
        return  # each procedure has a name of its own
    for procedure in own.layers.procedures:
        if procedure != wanted.layer and wanted.layer in own.layers.chain(procedure):
            for file in _sources(own, replace(wanted, layer=procedure)):
                if file.layer == procedure and file.language == wanted.language:
                    yield file.path
                    break


def _nothing_like(own: OwnRoot, wanted: Wanted) -> str:
    """The sentence for a text that is not there."""
    layers = own.layers
    if wanted.is_entry:
        files = layers.merged(wanted.layer, layers.fallback, wanted.table)
        known = [key for file in files for key in layers.table(file).values]
    else:
        known = list(layers.folder(wanted.layer, layers.fallback, wanted.folder)) if wanted.folder else []
    likely = nearest(wanted.name, known)
    hint = f" Did you mean {likely}?" if likely else ""
    place = f"{wanted.folder} of {wanted.layer}" if wanted.folder else wanted.layer
    return f"There is no {wanted.name} in {place}.{hint}"


def _need_known(kind: str, name: str, known: Sequence[str]) -> None:
    if name not in known:
        raise CannotWriteError(f"There is no {kind} {name}; there are: {', '.join(known)}.")


def id_of(name: str) -> str:
    """The id of a file by its name: ``numbing`` of ``2-numbing.md``."""
    return _NUMBER.sub("", name.removesuffix(".md"))
