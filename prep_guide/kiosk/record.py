"""A few numbers that outlive the program: how often it crashed, how often a PIN was wrong. Nothing of any person."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING

from prep_guide import files, log

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_MOST_BYTES = 4096


class Record:
    """Numbers by name, in a small file.

    A file that cannot be read counts as empty; one that cannot be written is named in the log, and the numbers last
    as long as the program.

    Args:
        file: Where they are kept.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._numbers = self._read()

    def number(self, name: str) -> float:
        """The number of a name; 0 where there is none."""
        return self._numbers.get(name, 0)

    def change(self, numbers: Mapping[str, float]) -> None:
        """Takes numbers over, beside those of other names, and writes them at once."""
        self._numbers |= numbers
        try:
            files.write_whole(self._file, json.dumps(self._numbers).encode())
        except OSError as error:
            log.note(log.Event.NOT_WRITTEN, file=self._file.name, reason=error.strerror or "")

    def _read(self) -> dict[str, float]:
        found = files.read_inside(self._file.parent, self._file.name, _MOST_BYTES)
        try:
            kept = json.loads(found) if isinstance(found, bytes) else {}
        except (ValueError, RecursionError):
            return {}
        if not isinstance(kept, dict):
            return {}
        return {name: value for name, value in kept.items() if _is_number(value)}


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
