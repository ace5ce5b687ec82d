"""Tells when somebody saves a file of content."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_REST_MS = 150
"""How long everything has to be still before it counts as saved: editors write a file in several steps."""


class ContentWatch(QObject):
    """Watches folders with all that lies in them.

    Many editors write a new file and put it in the old one's place, so folders are watched as well as files, and
    whatever is new is watched from then on. Safety copies and hidden files do not count.

    Args:
        places: The folders, and files beside them. What is not there yet is not waited for.
        parent: What it lives as long as.

    Signals:
        changed: Emitted once for all that was saved, when nothing has been touched for a moment.
    """

    changed = Signal()

    def __init__(self, places: Iterable[Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places = tuple(places)
        self._seen = _stamps(self._places)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_touched)
        self._watcher.fileChanged.connect(self._on_touched)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._on_still)
        self._watch(self._seen)

    def _watch(self, places: Iterable[str]) -> None:
        """Watches what is not watched yet; a file that was replaced has fallen out."""
        new = set(places) - {*self._watcher.files(), *self._watcher.directories()}
        if new:
            self._watcher.addPaths(sorted(new))

    def _on_touched(self) -> None:
        self._rest.start(_REST_MS)

    def _on_still(self) -> None:
        before, self._seen = self._seen, _stamps(self._places)
        self._watch(self._seen)
        if self._seen != before:
            self.changed.emit()


def _stamps(places: Iterable[Path]) -> Mapping[str, object]:
    """Everything there is in some places, with what differs once a file was written anew."""
    return {path: stamp for place in places for path, stamp in _below(place)}


def _below(place: Path) -> Iterator[tuple[str, object]]:
    if place.is_file():
        yield str(place), _stamp(place)
    for folder, inner, names in os.walk(place):
        inner[:] = [name for name in inner if not _is_leftover(name)]
        yield folder, None
        for name in names:
            if not _is_leftover(name):
                file = Path(folder, name)
                yield str(file), _stamp(file)


def _stamp(file: Path) -> object:
    try:
        found = file.stat()
    except OSError:  # gone since it was listed, or a link to nowhere
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


def _is_leftover(name: str) -> bool:
    return name.startswith(".") or name.endswith("~")
