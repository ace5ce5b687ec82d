"""A log that somebody else is still writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class GrowingLog:
    """Gives the lines of a file that were not given yet."""

    def __init__(self, file: Path) -> None:
        self._file, self._at = file, 0

    def new_lines(self) -> list[str]:
        """The lines that are whole."""
        with self._file.open("rb") as file:
            file.seek(self._at)
            whole, end, _ = file.read().rpartition(b"\n")
        self._at += len(whole) + len(end)
        return whole.decode(errors="replace").splitlines()
