"""Looking at files of other people, where nobody may have let the program in: every answer, never an error."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a file was not read: ``problem`` and ``remedy`` as in a :class:`~prep_guide.faults.Fault`."""

    problem: str
    remedy: str


def is_missing(path: Path) -> bool:
    """Whether it is certain that nothing lies there; where the program may not look, it is not."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):  # ValueError: a path that cannot be one
        return False
    return False


def is_file(path: Path) -> bool:
    """Whether a file lies there that the program can see."""
    return _is_of_kind(path, stat.S_ISREG)


def is_folder(path: Path) -> bool:
    """Whether a folder lies there that the program can see."""
    return _is_of_kind(path, stat.S_ISDIR)


def may_enter(folder: Path) -> bool:
    """Whether there is such a folder and the program may look at what lies in it."""
    return is_folder(folder) and os.access(folder, os.X_OK)


def read_inside(root: Path, path: str, most: int) -> bytes | Unreadable:
    """What a file below a folder holds, if it really lies there.

    Links are followed as long as they stay below the folder: a link in somebody's folder of content must not
    show other files of the computer. A device or a pipe is never opened, since reading one may never end.

    Args:
        root: The folder.
        path: The file's path below it.
        most: How many bytes are read; a longer file is cut there.
    """
    try:
        place = (root / path).resolve()
        if not place.is_relative_to(root.resolve()):
            return Unreadable("This is a link that leads out of its root.", "Put the file itself here.")
        if not stat.S_ISREG(place.stat().st_mode):
            return Unreadable("This is not a file.", "Put a file here.")
        with place.open("rb") as opened:
            return opened.read(most)
    except (OSError, RuntimeError) as error:  # RuntimeError: links in a circle, up to Python 3.12
        said = getattr(error, "strerror", None) or error
        return Unreadable(f"This file cannot be read ({said}).", "Check that it is there and may be read.")


def _is_of_kind(path: Path, is_kind: Callable[[int], bool]) -> bool:
    try:
        return is_kind(path.stat().st_mode)
    except (OSError, ValueError):  # ValueError: a path that cannot be one
        return False
