"""The clinic's own music: the folder ``music/`` beside ``clinic.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prep_guide import log
from prep_guide.faults import Fault
from prep_guide.files import Unreadable, find_inside

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "music"
_ENDINGS = frozenset({".ogg", ".wav", ".mp3"})
_MOST = 50
"""Pieces that are offered; more are not looked through on a screen."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of music: its name, which is that of its file without the ending, and the file."""

    name: str
    file: Path


def pieces(folder: Path | None) -> tuple[Piece, ...]:
    """The music of a clinic, by name; none where there is no folder, or the program is not let in.

    A link that leads out of the folder, and what is no file, is passed over and named in the log.

    Args:
        folder: Where ``clinic.toml`` lies; None where there is none.
    """
    if folder is None:
        return ()
    found: list[Piece] = []
    for name in _names(folder / FOLDER):
        file = find_inside(folder / FOLDER, name)
        if isinstance(file, Unreadable):
            log.note_fault(Fault(f"{FOLDER}/{name}", 0, "", "music", file.problem, file.remedy))
        else:
            found.append(Piece(name.rpartition(".")[0], file))
    return tuple(found[:_MOST])


def _names(folder: Path) -> list[str]:
    """The names of the files of music in a folder, in order."""
    try:
        names = [each.name for each in folder.iterdir() if each.suffix.lower() in _ENDINGS]
    except OSError:
        return []
    return sorted((name for name in names if not name.startswith(".")), key=str.casefold)
