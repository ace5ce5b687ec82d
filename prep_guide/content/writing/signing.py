"""Signatures: who read which texts, and until when they stand for them."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from prep_guide.content.listing import FOLDERS, PAGES, REVIEWS
from prep_guide.content.signatures import FORM, TABLES_WITH_WORDS, VERSION, is_table
from prep_guide.content.writing.own_root import CannotWriteError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from prep_guide.content.layers import Layers
    from prep_guide.content.listing import Listing
    from prep_guide.content.writing.own_root import OwnRoot

HEAD = "Who has read which file and stands for it. Written by: prep-guide sign"

_TELLING = 8
"""Digits of a checksum that tell one table from another."""


def sign(own: OwnRoot, wanted: Sequence[str], by: str, on: date, until: date) -> tuple[Path, tuple[str, ...]]:
    """Notes that somebody has read some texts as they are now; gives the place of the ledger and what was signed.

    Of files of one path in several roots, those that readers see are signed. No file itself is touched.

    Args:
        own: The root whose ledger the signatures go into.
        wanted: Files and folders, by their paths below a root or on the disk.
        by: Who, with their role.
        on: The day of the signature.
        until: The last day on which it holds.

    Raises:
        CannotWriteError: There is no such text, nobody signs, or the day has passed.
    """
    if not by.strip():
        raise CannotWriteError("Somebody has to sign: write who they are, as in --by “name, role”.")
    if until < on:
        raise CannotWriteError(
            f"{until:%Y-%m-%d} has passed. Write a day to come, as in --until {on.year + 1}-06-30."
        )
    known = list(_texts(own.layers))
    digests = {(path, root): own.layers.digest(root, path) for path, root in known}
    signed: dict[tuple[str, int], str] = {}
    for words in wanted:
        path, there = _below_root(own.layers, words)
        found = {
            (each, root): _entry_name(each, digests[each, root])
            for each, root in known
            if there in (root, None) and PurePosixPath(each).is_relative_to(path)
        }
        if not found:
            raise CannotWriteError(
                f"There is no text at {words}. Write a file or a folder, such as base/es/questions."
            )
        signed |= found
    entries = {
        name: {"sha256": digests[place], "by": by.strip(), "on": on, "until": until}
        for place, name in signed.items()
    }
    present = {_entry_name(path, digest) for (path, _), digest in digests.items()}
    changed = {path for path, _ in signed}

    def is_stale(name: str) -> bool:
        return name.partition(VERSION)[0] in changed and name not in present

    return own.add_to_ledger(REVIEWS, FORM, HEAD, entries, is_stale), tuple(entries)


def _entry_name(path: str, digest: str) -> str:
    """What the ledger calls a file. Tables of one path are all read, merged, so that each has an entry of its own."""
    return f"{path}{VERSION}{digest[:_TELLING]}" if is_table(path) else path


def _texts(layers: Layers) -> Iterator[tuple[str, int]]:
    """The path and the root of every file with words for readers; of replaced files only the highest."""
    found = [(path, number) for number, listing in enumerate(layers.listings) for path in _texts_of(listing)]
    highest = dict(found)
    return ((path, root) for path, root in found if is_table(path) or root == highest[path])


def _texts_of(listing: Listing) -> Iterator[str]:
    for layer in listing.layers():
        for language in listing.languages(layer):
            names = (listing.file(layer, language, name) for name in (*PAGES, *TABLES_WITH_WORDS))
            yield from (file.path for file in names if file)
            for folder in FOLDERS:
                yield from (file.path for file in listing.folder(layer, language, folder).values())


def _below_root(layers: Layers, words: str) -> tuple[str, int | None]:
    """What somebody typed as a path below a root; if it is a place on the disk, also the one root that is meant."""
    place = Path(words).absolute()
    for number, root in enumerate(layers.roots):
        if place.exists() and place.is_relative_to(root.absolute()):
            return place.relative_to(root.absolute()).as_posix(), number
    return words.replace("\\", "/").strip("/"), None
