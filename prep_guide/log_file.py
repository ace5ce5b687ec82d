"""The log file: one JSON object a line, in files of limited size, alive when the disk is full."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from logging import LogRecord
    from pathlib import Path


class LogFile(RotatingFileHandler):
    """Writes what :mod:`prep_guide.log` notes, and nothing else.

    The time of a line is the system's, in UTC: whoever reads it compares it with other logs of the computer.

    Args:
        path: The newest file.
        size: Bytes after which a new one is begun.
        files: How many there are at most.
        without: The names of events that are left out.

    Raises:
        OSError: It cannot be opened.
    """

    def __init__(self, path: Path, size: int, files: int, without: frozenset[str] = frozenset()) -> None:
        self._without = without
        super().__init__(path, maxBytes=size, backupCount=files - 1, encoding="utf-8", errors="replace")

    def filter(self, record: LogRecord) -> bool:
        """Lets through what was noted by name, and no free words."""
        noted = getattr(record, "noted", None)
        return isinstance(noted, dict) and noted.get("event") not in self._without

    def format(self, record: LogRecord) -> str:
        """The record as one line of JSON: time, level, event and its details."""
        time = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        noted = getattr(record, "noted", {})
        return json.dumps({"time": time, "level": record.levelname.lower(), **noted}, ensure_ascii=False)

    def handleError(self, record: LogRecord) -> None:  # noqa: ARG002, N802 - as in the standard library
        """Loses the line, since nobody at the screen can do anything about a full disk; the next one opens anew."""
        self._give_up()

    def close(self) -> None:
        """Closes the file; what a full disk has not taken is lost."""
        self._give_up()
        super().close()

    def _give_up(self) -> None:
        stream, self.stream = self.stream, None  # as the base class does
        if stream is not None:
            with suppress(OSError):
                stream.close()
