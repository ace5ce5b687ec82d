"""The folder of content that somebody writes into, and what it lies on."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prep_guide import tables
from prep_guide.content.ledger import read_entries
from prep_guide.content.writing.toml_text import ledger_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from prep_guide.content.layers import Layers


class CannotWriteError(Exception):
    """Nothing was written; the message is one or two sentences that say why, and what to do."""


@dataclass(frozen=True, slots=True)
class OwnRoot:
    """A root to write into. No file that is there is ever written over, but for its ledgers.

    Attributes:
        layers: All roots, the one to write into last.
    """

    layers: Layers

    @property
    def folder(self) -> Path:
        """Where files are written."""
        return self.layers.roots[-1]

    @property
    def number(self) -> int:
        """The number of the root."""
        return len(self.layers.roots) - 1

    def need_free(self, *paths: str) -> None:
        """Makes sure that none of some files is there yet.

        Raises:
            CannotWriteError: One is.
        """
        for path in paths:
            if (self.folder / path).exists():
                raise CannotWriteError(
                    f"{self.folder / path} is there already. Edit it, or move it away first."
                )

    def write(self, path: str, text: str | bytes) -> Path:
        """Writes a new file, and the folders on the way to it; gives its place.

        Raises:
            CannotWriteError: The file is there already, or the system does not let us.
        """
        self.need_free(path)
        return self._save(path, text.encode() if isinstance(text, str) else text)

    def add_to_ledger(
        self,
        name: str,
        form: Mapping[str, type],
        head: str,
        entries: Mapping[str, Mapping[str, object]],
        stale: Callable[[str], bool] = lambda _name: False,
    ) -> Path:
        """Puts entries into a ledger, in place of older ones of the same name; gives its place.

        Args:
            name: The name of the ledger: ``reviews.toml``.
            form: The fields its entries have.
            head: The comment at its top.
            entries: The new entries by name.
            stale: Tells by its name whether an older entry goes.

        Raises:
            CannotWriteError: What is in it cannot be read, and would be lost; or the system does not let us.
        """
        file = self.layers.listings[-1].file("", "", name)
        table = self.layers.table(file) if file else tables.read("")
        before, faults = read_entries(table, form)
        if faults := [*table.faults, *faults]:
            raise CannotWriteError(
                f"{self.folder / name}, line {faults[0].line}: {faults[0].problem} Mend it first."
            )
        kept = {each: fields for each, fields in before.items() if not stale(each)}
        return self._save(name, ledger_text(head, {**kept, **entries}).encode())

    def add_lines(self, path: str, lines: str) -> Path:
        """Adds lines at the end of a table, which is made if it is not there; gives its place.

        Raises:
            CannotWriteError: The table would not be TOML any more, or the system does not let us.
        """
        place = self.folder / path
        try:
            before = place.read_text("utf-8") if place.exists() else ""
            text = f"{before.rstrip()}\n{lines}" if before.strip() else lines
            tomllib.loads(text)
        except (OSError, ValueError) as error:
            raise CannotWriteError(f"{place} cannot be added to: {error}.") from error
        return self._save(path, text.encode())

    def _save(self, path: str, data: bytes) -> Path:
        place = self.folder / path
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        except OSError as error:
            raise CannotWriteError(f"{place} cannot be written: {error.strerror}.") from error
        return place
