"""Where the copied files of a root came from: ``customised.toml``, and whether their originals are still the same.

A copy hides its original for good, mended mistakes and all. So the command that copies notes what the original said,
and ``prep-guide check`` tells when it says something else.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from prep_guide.content.ledger import read_entries

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prep_guide.content.layers import Layers
    from prep_guide.content.listing import ContentFile

FORM: Mapping[str, type] = MappingProxyType({"original": str, "sha256": str, "on": date})
"""The fields of a note, in the order they are written in."""

KEY = "#"
"""What stands between the path of a table and the one key of it that was copied."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One entry of ``customised.toml``.

    Attributes:
        name: The path of the copy below its root; behind it, after ``#``, the key of a table.
        original: The path of the original below a lower root.
        sha256: The checksum of the original when it was copied or looked at last.
        on: The day of that.
        root: The number of the root the copy is in.
    """

    name: str
    original: str
    sha256: str
    on: date
    root: int

    @property
    def file(self) -> str:
        """The path of the copy's file."""
        return self.name.partition(KEY)[0]

    @property
    def key(self) -> str:
        """The key that was copied; empty where it was a whole file."""
        return self.name.partition(KEY)[2]


def read_copies(layers: Layers, ledger: ContentFile) -> tuple[Copy, ...]:
    """The entries of a ledger that are whole; what is wrong with the others is noted."""
    entries, faults = read_entries(layers.table(ledger), FORM)
    layers.findings.add(ledger.root, ledger.path, faults)
    return tuple(Copy(name, root=ledger.root, **fields) for name, fields in entries.items())


def original_digest(layers: Layers, below: int, path: str, key: str = "") -> str:
    """The checksum of what a copy was made from, as it is now; empty where it is not there any more.

    Args:
        layers: Where the files are.
        below: The number of the copy's root; the original is in the highest one below it that has it.
        path: The original's path below its root.
        key: The key of a table; empty for the whole file.
    """
    found = (digest_of(layers, number, path, key) for number in reversed(range(below)))
    return next(filter(None, found), "")


def digest_of(layers: Layers, root: int, path: str, key: str = "") -> str:
    """The checksum of a file, or of one key of a table, in one root; empty where it is not there."""
    if not key:
        return layers.digest(root, path)
    layer, language, name = path.split("/", 2)
    file = layers.listings[root].file(layer, language, name)
    value = layers.table(file).values.get(key) if file else None
    if value is None:
        return ""
    from hashlib import sha256  # noqa: PLC0415 - only editors need it

    return sha256(repr(value).encode()).hexdigest()
