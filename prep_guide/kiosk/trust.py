"""Whether a kiosk may trust where it runs: nothing foreign in its environment, nobody else in its folders.

Environment variables can make a program load code, and whoever may write into its folder can change it. Both are ways
out of a kiosk. What Qt is told from outside is taken away before Qt is loaded. What loads code sooner than that, or is
read by a library below Qt, is refused: the variables known here, which need not be all there are.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, MutableMapping

_LOADS_CODE = (
    "LD_", "DYLD_", "GCONV_PATH", "PYTHON",
    "ALSA_PLUGIN_DIR", "GBM_BACKENDS_PATH", "GIO_EXTRA_MODULES", "LIBGL_DRIVERS_PATH", "OPENSSL_CONF",
)  # fmt: skip
"""How the names begin by which the loader, the C library, Python and libraries below Qt are told to run something
else."""
_HARMLESS = frozenset(
    {
        "PYTHONCOERCECLOCALE", "PYTHONDONTWRITEBYTECODE", "PYTHONFAULTHANDLER", "PYTHONHASHSEED", "PYTHONIOENCODING",
        "PYTHONMALLOC", "PYTHONNOUSERSITE", "PYTHONSAFEPATH", "PYTHONTRACEMALLOC", "PYTHONUNBUFFERED", "PYTHONUTF8",
    }
)  # fmt: skip
_LIBRARIES = "LD_LIBRARY_PATH"
_LIBRARIES_BEFORE = f"{_LIBRARIES}_ORIG"
"""A bundle's own start sets the first for itself, and keeps in the second what was there before."""
_TELLS_QT = ("QT_", "QML", "QSG_", "QV4_")
_MAY_BE_TOLD = frozenset(
    {
        "QT_ACCESSIBILITY", "QT_ENABLE_HIGHDPI_SCALING", "QT_FONT_DPI", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON",
        "QT_SCALE_FACTOR", "QT_SCALE_FACTOR_ROUNDING_POLICY", "QT_SCREEN_SCALE_FACTORS",
    }
)  # fmt: skip
_PLATFORM = "QT_QPA_PLATFORM"
_PLATFORMS = frozenset({"cocoa", "offscreen", "wayland", "windows", "xcb"})
"""Not ``vnc``, for one, which lets others look on."""


def distrust(environment: MutableMapping[str, str], folders: Iterable[Path]) -> str:
    """Why the kiosk must not run here, as a sentence with what to do about it; empty where it may.

    Takes out of the environment what Qt is not to be told.

    Args:
        environment: That of this process, before Qt is loaded.
        folders: Where the program lies, each with all that is in it.
    """
    for name in [name for name, value in environment.items() if _is_for_qt(name, value)]:
        del environment[name]
    if name := next(_code_loaders(environment), ""):
        return f"{name} is set, and may let the kiosk run something else. Start it without {name}."
    if place := next(_open_places(folders), None):
        return f"Anybody may write to {place}, and change the kiosk by it. Take that right away: chmod o-w {place}"
    return ""


def program_folders() -> tuple[Path, ...]:
    """The folders of the program that runs now: all of a bundle, else the package.

    Where a package lies beside others, as in a virtual environment, the others are not looked at.
    """
    if getattr(sys, "frozen", False):
        return (Path(sys.executable).resolve().parent,)
    return (Path(__file__).resolve().parents[1],)


def _is_for_qt(name: str, value: str) -> bool:
    """Whether Qt is told something it is not to hear; an empty value tells nothing."""
    if not value or not name.startswith(_TELLS_QT) or name in _MAY_BE_TOLD:
        return False
    return name != _PLATFORM or value not in _PLATFORMS


def _code_loaders(environment: Mapping[str, str]) -> Iterator[str]:
    """The variables that are set and load code."""
    is_bundle = getattr(sys, "frozen", False)
    for name, value in environment.items():
        if not value or name in _HARMLESS or not name.startswith(_LOADS_CODE):
            continue
        if name == _LIBRARIES and is_bundle:
            continue
        yield _LIBRARIES if name == _LIBRARIES_BEFORE else name


def _open_places(folders: Iterable[Path]) -> Iterator[Path]:
    """What everybody may write to: the folders, those they lie in, and all that is in them."""
    if not hasattr(os, "geteuid"):
        return  # Windows keeps these rights elsewhere; there the installer sees to them.
    for folder in folders:
        yield from (each for each in (folder, *folder.parents) if _is_open(each))
        for inside, names, files in os.walk(folder):
            yield from (place for name in (*names, *files) if _is_open(place := Path(inside, name)))


def _is_open(place: Path) -> bool:
    try:
        mode = place.lstat().st_mode
    except OSError:
        return False  # gone since the folder was listed
    # In a folder with the sticky bit, such as /tmp, nobody moves what is not theirs; links have no rights of their own.
    guarded = stat.S_ISLNK(mode) or (stat.S_ISDIR(mode) and mode & stat.S_ISVTX)
    return bool(mode & stat.S_IWOTH) and not guarded
