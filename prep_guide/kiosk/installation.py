"""What makes a Linux computer a kiosk: the files that are laid down, the commands that are run, and the way back.

The same files are in the Debian package, which puts ``UNITS`` below ``/usr/lib`` and leaves the kiosk off; what is
there already is not laid down again. ``LOCKDOWN`` is for computers that are kiosks and nothing else.
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from prep_guide import files

if TYPE_CHECKING:
    from collections.abc import Iterator

KIOSK = "prep-guide-kiosk.service"
UNITS = (
    f"systemd/system/{KIOSK}",
    "systemd/system/prep-guide-speech.service",
    "systemd/system/prep-guide-sound.service",
    "sysusers.d/prep-guide-kiosk.conf",
    "tmpfiles.d/prep-guide-kiosk.conf",
)
LOCKDOWN = ("sysctl.d/60-prep-guide-kiosk.conf", "systemd/logind.conf.d/60-prep-guide-kiosk.conf")
PROGRAMS = ("cage", "Xwayland", "seatd", "speech-dispatcher", "espeak-ng", "pulseaudio")
"""What the units run besides the guide; Debian's packages have the same names, in small letters. The cage of Debian 12
does not start without Xwayland, and its package does not ask for it."""
PACKAGED = Path("/usr/bin/prep-guide")
"""Where the Debian package has the guide, and the unit looks for it."""
_OWN_PROGRAM = f"systemd/system/{KIOSK}.d/program.conf"
_UNSEEN = ("/home", "/root", "/run/user", "/tmp", "/var/tmp")  # noqa: S108 - where the unit sees another folder
_CTRL_ALT_DEL = "ctrl-alt-del.target"
_MOST_BYTES = 1 << 16


class CannotInstallError(Exception):
    """The sentence that says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Write:
    """A file is laid down, for everybody to read."""

    path: Path
    data: bytes

    def __str__(self) -> str:
        """What is done, in a line."""
        return f"write {self.path}"

    def do(self) -> None:
        """Does it."""
        for folder in reversed(self.path.parents):
            if not folder.exists():
                folder.mkdir()
                # Whatever the umask is of who calls this.
                folder.chmod(0o755)
        files.write_whole(self.path, self.data)
        self.path.chmod(0o644)


@dataclass(frozen=True, slots=True)
class Delete:
    """A file that was laid down is taken away."""

    path: Path

    def __str__(self) -> str:
        """What is done, in a line."""
        return f"delete {self.path}"

    def do(self) -> None:
        """Does it."""
        self.path.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Run:
    """A command of the system is run."""

    words: tuple[str, ...]

    def __str__(self) -> str:
        """What is done, in a line."""
        return f"run {' '.join(self.words)}"

    def do(self) -> None:
        """Does it.

        Raises:
            CannotInstallError: The command is not there, or was not content.
        """
        try:
            subprocess.run(self.words, check=True, capture_output=True, text=True)  # noqa: S603 - our own words
        except FileNotFoundError as error:
            raise CannotInstallError(f"There is no {self.words[0]} here; the kiosk needs systemd.") from error
        except subprocess.CalledProcessError as error:
            raise CannotInstallError(f"{' '.join(self.words)}: {error.stderr.strip()}") from error


Step = Write | Delete | Run


@dataclass(frozen=True, slots=True)
class Installation:
    """A kiosk on a computer.

    Attributes:
        root: The root folder of the computer: ``/``, or where a disk of another one is mounted.
        shipped: The folder with the files that are laid down.
        program: What starts the guide, on that computer.
        reads: Folders and files besides ``program`` that it runs code from.
    """

    root: Path
    shipped: Path
    program: Path
    reads: tuple[Path, ...] = ()

    def steps(self) -> tuple[Step, ...]:
        """What is done to install it, in order.

        Raises:
            CannotInstallError: The guide is not on that computer, or where the user of the kiosk could not run it.
        """
        writes = [Write(self.root / "etc" / name, data) for name, data in self._missing()]
        if not files.is_file(self._below(self.program)):
            raise CannotInstallError(
                f"There is no {self._below(self.program)}: the kiosk would have nothing to start. "
                "Install the guide on that computer, and call it from there."
            )
        return (
            *writes,
            *(Delete(path) for path in self._outdated()),
            self._run("systemd-sysusers", "prep-guide-kiosk.conf"),
            self._run("systemd-tmpfiles", "--create", "prep-guide-kiosk.conf"),
            self._run("systemctl", "enable", KIOSK),
            # Three keys that would start the computer anew.
            self._run("systemctl", "mask", _CTRL_ALT_DEL),
        )

    def steps_back(self) -> tuple[Step, ...]:
        """What is done to take it away, in order. Settings, counters and the two users stay."""
        laid = (self.root / "etc" / name for name in (*UNITS, *LOCKDOWN, _OWN_PROGRAM))
        return (
            self._run("systemctl", "disable", KIOSK),
            self._run("systemctl", "unmask", _CTRL_ALT_DEL),
            *(Delete(path) for path in laid if files.is_file(path)),
        )

    def missing_programs(self) -> tuple[str, ...]:
        """The programs that the kiosk needs and the computer does not have, by the names of their packages."""
        folders = [self.root / "usr" / each for each in ("bin", "sbin", "local/bin")]
        return tuple(
            name.lower() for name in PROGRAMS if not any(files.is_file(folder / name) for folder in folders)
        )

    def _missing(self) -> Iterator[tuple[str, bytes]]:
        """The files to be laid down below ``/etc``, with what is in them."""
        for name in UNITS:
            if not self._packages(name):
                yield name, self._shipped(name)
        for name in LOCKDOWN:
            yield name, (self.shipped / "lockdown" / name).read_bytes()
        if not self._is_packaged():
            yield _OWN_PROGRAM, self._own_program().encode()

    def _outdated(self) -> Iterator[Path]:
        """What an earlier installation has laid over the files of a package, and would keep its next version off."""
        laid = [self.root / "etc" / name for name in UNITS if self._packages(name)]
        if self._is_packaged():
            laid.append(self.root / "etc" / _OWN_PROGRAM)
        yield from filter(files.is_file, laid)

    def _shipped(self, name: str) -> bytes:
        return (self.shipped / name).read_bytes()

    def _packages(self, name: str) -> bool:
        """Whether a package has laid a file down, as it is shipped."""
        return files.read_inside(self.root / "usr" / "lib", name, _MOST_BYTES) == self._shipped(name)

    def _is_packaged(self) -> bool:
        """Whether the guide is what the unit as shipped starts."""
        if self.program == PACKAGED:
            return True
        try:
            # As text: a link on a disk that is mounted here means a place on that disk, not on this computer.
            leads_to = self._below(PACKAGED).readlink()
        except OSError:  # it is no link, or not there
            return False
        return os.path.normpath(PACKAGED.parent / leads_to) == str(self.program)

    def _below(self, path: Path) -> Path:
        """Where a file of that computer is found from here."""
        return self.root / path.relative_to(path.anchor)

    def _own_program(self) -> str:
        """Lines for the unit, where the guide is not where the Debian package has it."""
        needed = (self.program, *self.reads)
        for path in needed:
            if any(path.is_relative_to(folder) for folder in _UNSEEN):
                raise CannotInstallError(
                    f"The guide is in {path}, where the user of the kiosk cannot go. "
                    "Install it below /opt, and call it from there."
                )
            if not str(path).isprintable() or set(str(path)) & set(" %$\"'\\"):
                raise CannotInstallError(f"systemd cannot be told of {str(path)!r}. Give it a plain name.")
        may_run = " ".join(map(str, needed))
        return (
            "# Written by prep-guide kiosk install: where the guide is on this computer.\n"
            "[Service]\n"
            "ExecStart=\n"
            f"ExecStart=/usr/bin/cage -d -- {self.program} kiosk\n"
            f"ExecPaths={may_run}\n"
        )

    def _run(self, command: str, *words: str) -> Run:
        return Run((command, f"--root={self.root}", *words))


def this_program() -> tuple[Path, tuple[Path, ...]]:
    """What starts the guide that runs now, and what else it runs code from."""
    if getattr(sys, "frozen", False):
        bundle = Path(sys.executable)
        return bundle, (bundle.parent,)
    script = Path(sys.executable).with_name("prep-guide")
    # A virtual environment has the libraries of another Python, which need not be below /usr/lib.
    return script, (Path(sys.prefix), Path(sys.executable).resolve(), Path(sys.base_prefix, "lib"))
