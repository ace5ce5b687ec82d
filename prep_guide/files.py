"""Looking at files of other people, where nobody may have let the program in: every answer, never an error."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from errno import EEXIST
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


_MOST_NUMBERS = 1000
"""Files of one name in a folder, told apart by a number."""


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
    place = find_inside(root, path)
    if isinstance(place, Unreadable):
        return place
    try:
        with place.open("rb") as opened:
            return opened.read(most)
    except OSError as error:
        return _cannot_be_read(error)


def find_inside(root: Path, path: str) -> Path | Unreadable:
    """Where a file below a folder really lies, if that is below the folder too; see :func:`read_inside`."""
    try:
        place = (root / path).resolve()
        if not place.is_relative_to(root.resolve()):
            return Unreadable("This is a link that leads out of its root.", "Put the file itself here.")
        if not stat.S_ISREG(place.stat().st_mode):
            return Unreadable("This is not a file.", "Put a file here.")
    except (OSError, RuntimeError) as error:  # RuntimeError: links in a circle, up to Python 3.12
        return _cannot_be_read(error)
    return place


def write_whole(path: Path, data: bytes, mode: int = 0o600) -> None:
    """Writes a file so that at any moment the old or the new one is there, whole.

    Its folder is made if need be.

    Args:
        path: Where to.
        data: What it holds.
        mode: Who may do what with it, as far as the system's own mask lets them; else it is for its owner's eyes only.

    Raises:
        OSError: It could not be written; the old one is still there, and nothing of the new one.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.new")
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    try:
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        unfinished.replace(path)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise


def write_new(folder: Path, name: str, data: bytes) -> Path:
    """Writes a file without touching any that is there, and gives where: a number is added to a taken name.

    Raises:
        OSError: It could not be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    wanted = folder / name
    for number in range(1, _MOST_NUMBERS):
        path = wanted if number == 1 else wanted.with_stem(f"{wanted.stem}-{number}")
        try:
            with path.open("xb") as opened:
                opened.write(data)
        except FileExistsError:
            continue
        return path
    raise OSError(EEXIST, f"there are too many files called {name}")


def delete(path: Path) -> None:
    """Deletes a file that :func:`write_whole` wrote, and what it may have left of an unfinished one.

    Raises:
        OSError: It is still there.
    """
    path.with_name(f"{path.name}.new").unlink(missing_ok=True)
    path.unlink(missing_ok=True)


def _is_of_kind(path: Path, is_kind: Callable[[int], bool]) -> bool:
    try:
        return is_kind(path.stat().st_mode)
    except (OSError, ValueError):  # ValueError: a path that cannot be one
        return False


def _cannot_be_read(error: Exception) -> Unreadable:
    said = getattr(error, "strerror", None) or error
    return Unreadable(f"This file cannot be read ({said}).", "Check that it is there and may be read.")
