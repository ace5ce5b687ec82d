"""Where shipped content and assets are, and where a clinic's files are: the only code that knows."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from prep_guide import files

if TYPE_CHECKING:
    from collections.abc import Iterable

_PACKAGE = Path(__file__).resolve().parent
CLINIC_VARIABLE = "PREP_GUIDE_CLINIC"
STATE_VARIABLE = "STATE_DIRECTORY"
"""Set by systemd for a unit with ``StateDirectory=``; several folders are separated by colons."""
LOGS_VARIABLE = "LOGS_DIRECTORY"
"""Likewise, with ``LogsDirectory=``."""
RUNTIME_VARIABLE = "RUNTIME_DIRECTORY"
"""Likewise, with ``RuntimeDirectory=``."""
_OTHER_CUSTOMS = frozenset({"win32", "darwin"})


def shipped_content() -> Path:
    """The shipped content root: in a checkout ``content/``, in a wheel or a frozen bundle inside it."""
    return _shipped() / "content"


def assets() -> Path:
    """The folder of what is drawn: ``icons/`` and ``illustrations/``."""
    return _shipped() / "assets"


def kiosk_files() -> Path:
    """The folder with what makes a computer a kiosk: ``systemd/``, ``lockdown/``, ``windows/`` ..."""
    return _shipped() / "packaging" / "kiosk"


def fonts() -> Path:
    """The folder with the TrueType files of the interface face, Source Sans Pro."""
    if bundle := getattr(sys, "_MEIPASS", None):
        return Path(bundle) / "fonts"
    import font_source_sans_pro  # noqa: PLC0415 - only its place is wanted, and a bundle does not have it

    return Path(font_source_sans_pro.__file__).parent / "files"


def clinic_file(given: Path | None = None) -> Path | None:
    """The clinic's settings that count, or None where the installing practice made none.

    Args:
        given: What was asked for on the command line; it wins even where nothing is there yet, so
            that the person is told of a misspelled path.

    Returns:
        The file. One the program is not let in to see is named too: whoever reads it then says so, instead of
        leaving out the practice's rules without a word.
    """
    if given is not None:
        return given
    if named := os.environ.get(CLINIC_VARIABLE):
        return Path(named)
    machine = _machine_folder() / "clinic.toml"
    return None if files.is_missing(machine) else machine


def content_roots(clinic_folder: Path | None, given: Iterable[Path] = ()) -> tuple[Path, ...]:
    """The content roots, the one that wins last: the shipped one, the clinic's if it has one, then those given.

    Args:
        clinic_folder: The folder of the clinic's settings, or None where there are none.
        given: What was asked for on the command line.
    """
    own = clinic_folder / "content" if clinic_folder is not None else None
    return (shipped_content(), *((own,) if own is not None and files.is_folder(own) else ()), *given)


def state_folder() -> Path:
    """Where a kiosk keeps how often it has failed; systemd names a folder, else it is one of the user's."""
    if named := os.environ.get(STATE_VARIABLE):
        return Path(named.partition(":")[0])
    return _user_state()


def looked_after() -> tuple[Path, Path]:
    """The folders of state and of logs of what is installed here: a kiosk's where there is one, else this user's."""
    state, logs = Path("/var/lib/prep-guide-kiosk"), Path("/var/log/prep-guide-kiosk")
    if sys.platform in _OTHER_CUSTOMS or files.is_missing(state):
        return state_folder(), log_folder()
    return state, logs


def log_folder() -> Path:
    """Where the program notes what went wrong; systemd names a folder, else it is one of the user's."""
    if named := os.environ.get(LOGS_VARIABLE):
        return Path(named.partition(":")[0])
    return _user_state() / "log"


def closed_mark() -> Path | None:
    """What tells the service of a kiosk to leave it closed; in memory, so gone when the computer starts anew.

    None where no service starts it.
    """
    named = os.environ.get(RUNTIME_VARIABLE)
    return Path(named.partition(":")[0]) / "closed" if named else None


def memory_file() -> Path:
    """What one person asked to be remembered on their own computer."""
    return _user_state() / "remembered.json"


def downloads() -> Path:
    """Where people look for what a program has saved for them."""
    import platformdirs  # noqa: PLC0415 - few save anything

    return platformdirs.user_downloads_path()


def _machine_folder() -> Path:
    """Where an installer puts settings for all people of a computer."""
    if sys.platform not in _OTHER_CUSTOMS:
        return Path("/etc/prep-guide")
    import platformdirs  # noqa: PLC0415 - only where the system has another custom

    return Path(platformdirs.site_config_dir("prep-guide", appauthor=False))


def _user_state() -> Path:
    """Where this program keeps what it knows of one user; asked before the first paint."""
    if sys.platform not in _OTHER_CUSTOMS:
        # The XDG base directory specification; an empty variable counts as unset.
        named = os.environ.get("XDG_STATE_HOME", "").strip()
        return (Path(named) if named else Path.home() / ".local" / "state") / "prep-guide"
    import platformdirs  # noqa: PLC0415 - only where the system has another custom

    return platformdirs.user_state_path("prep-guide", appauthor=False)


def _shipped() -> Path:
    if bundle := getattr(sys, "_MEIPASS", None):
        return Path(bundle)
    wheel = _PACKAGE / "shipped"
    return wheel if wheel.is_dir() else _PACKAGE.parent
