"""Runs in the place of the guide, with all that its unit allows, and tells what that is."""

from __future__ import annotations

import ctypes
import json
import mmap
import os
import shutil
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

PROGRAMS = ("/bin/sh", "/usr/bin/id", "/usr/bin/python3", "/usr/bin/speech-dispatcher", "/usr/bin/pulseaudio")
PLACES = ("/etc", "/usr", "/opt", "/var", "/var/lib", "/run", "/root", "/home")
HOMES = ("/root", "/home")
WRITABLE = ("/tmp", "/var/tmp", "/dev/shm")  # noqa: S108 - they are tried on purpose
FAMILIES = (
    ("AF_INET", socket.SOCK_STREAM),
    ("AF_INET6", socket.SOCK_STREAM),
    ("AF_PACKET", socket.SOCK_RAW),
)
NEW_USERS = 0x10000000


def can(act: Callable[[], object]) -> bool:
    """Whether something can be done."""
    try:
        act()
    except OSError:
        return False
    return True


def opens(family: str, kind: socket.SocketKind) -> Callable[[], None]:
    return lambda: socket.socket(getattr(socket, family), kind).close()


def runs(program: str) -> Callable[[], object]:
    return lambda: subprocess.run([program, "--version"], capture_output=True, timeout=20, check=False)


def runs_a_copy(folder: str) -> Callable[[], None]:
    def act() -> None:
        copy = Path(folder) / "copy"
        shutil.copy("/usr/bin/id", copy)
        copy.chmod(0o755)
        runs(str(copy))()

    return act


def lists(folder: str) -> Callable[[], object]:
    return lambda: list(Path(folder).iterdir())


def new_users() -> None:
    if ctypes.CDLL(None, use_errno=True).unshare(NEW_USERS):
        raise OSError


def speaks() -> bool:
    """Whether a sentence is said to its end, by a child as the guide starts it."""
    sys.path.insert(0, "/opt/prep-guide")
    from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer  # noqa: PLC0415

    from prep_guide.speech.orders import Utterance  # noqa: PLC0415
    from prep_guide.speech.voice import Voice  # noqa: PLC0415

    application = QCoreApplication([])
    voice, waiting, said = Voice(), QEventLoop(), []
    later = Qt.ConnectionType.QueuedConnection
    voice.said.connect(lambda: said.append(True))
    voice.said.connect(waiting.quit, later)
    voice.failed.connect(waiting.quit, later)
    voice.say(Utterance("A word.", "en", 0.0, 0.5))
    QTimer.singleShot(30_000, waiting.quit)
    waiting.exec()
    voice.close()
    del application
    return bool(said)


def main() -> None:
    own = [os.environ[f"{each}_DIRECTORY"] for each in ("RUNTIME", "STATE", "LOGS")]
    found = {
        "root": os.geteuid() == 0 or can(lambda: os.setuid(0)),
        "network": [name for name, kind in FAMILIES if can(opens(name, kind))],
        "programs": [each for each in PROGRAMS if can(runs(each))],
        "copies": [each for each in (*WRITABLE, *own) if can(runs_a_copy(each))],
        "places": [each for each in PLACES if can((Path(each) / "written").touch)],
        "homes": [each for each in HOMES if can(lists(each))],
        "code": can(lambda: mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)),
        "namespaces": can(new_users),
        "others": [each.name for each in Path("/proc").glob("[0-9]*") if _is_another(each)],
        "own state": can((Path(os.environ["STATE_DIRECTORY"]) / "written").touch),
        "speaks": speaks(),
    }
    print(json.dumps(found))  # noqa: T201 - it may write nowhere else


def _is_another(process: Path) -> bool:
    with suppress(OSError):
        return process.stat().st_uid != os.getuid()
    return False


main()
