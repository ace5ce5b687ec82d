"""The guide as it stands in a waiting room: cage, a compositor for one program, in which the kiosk runs.

Cage paints into a window on a display server that shows nothing. Mouse and keys go to that server, from there to
cage, and from cage to the guide, as they would from real devices.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from prep_guide import paths
from tests.desktop.display import running_display
from tests.desktop.kiosk.account import account, own_folder
from tests.desktop.screen_reader import missing_tools, session_bus

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tests.desktop.display import Display

SIZE = (1024, 768)
"""The size of cage's window on another display server, which cannot be chosen."""
_LAST = 20
_PROGRAMS = ("cage", "Xwayland", "strace", "setpriv")


def need_compositor() -> None:
    """Skips a test where a program is missing; on a build server all have to be there."""
    missing = [*missing_tools(), *(name for name in _PROGRAMS if shutil.which(name) is None)]
    if missing and not os.environ.get("CI"):
        pytest.skip(f"not installed: {', '.join(missing)}")


@dataclass(frozen=True)
class Room:
    """A display, a message bus and folders of its own, in which cage can be started again and again.

    Attributes:
        display: Where cage is seen and touched.
        folder: What the account of the kiosk may write to.
        environment: What programs of this room are started with.
    """

    display: Display
    folder: Path
    environment: Mapping[str, str]

    @property
    def log(self) -> Path:
        """What cage and the guide write to where errors go."""
        return self.folder / "errors"

    def last_words(self) -> list[str]:
        """The last lines that cage and the guide have written to where errors go."""
        return self.log.read_text(errors="replace").splitlines()[-_LAST:]

    def write(self, path: str, text: str) -> Path:
        """Writes a file that the account may read and not change."""
        file = self.folder.parent / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def write_root(self, files: Mapping[str, str]) -> Path:
        """Writes a content root from its files by their paths; gives its folder."""
        for path, text in files.items():
            self.write(f"root/{path}", text)
        return self.folder.parent / "root"

    def start(self, guide: Sequence[str], **more: str) -> subprocess.Popen[bytes]:
        """Starts cage with a command in it.

        Args:
            guide: The command.
            more: What is added to its environment.
        """
        with self.log.open("ab") as errors:
            return subprocess.Popen(
                [*account(), "cage", "--", *guide],
                env={**self.environment, **more},
                cwd="/",
                # So that all of it can be ended at once.
                start_new_session=True,
                stdout=subprocess.DEVNULL,
                stderr=errors,
            )


def guide_command(*options: str | Path) -> list[str]:
    """The command that opens the kiosk."""
    main = paths.shipped_content().parent / "main.py"
    return [sys.executable, str(main), "kiosk", *map(str, options)]


@contextmanager
def room() -> Iterator[Room]:
    """Opens a room; nothing of it is left afterwards."""
    with ExitStack() as open_room:
        # Not one of pytest's, which nobody else is let into.
        folder = Path(open_room.enter_context(tempfile.TemporaryDirectory(prefix="kiosk-")))
        folder.chmod(0o755)
        display = open_room.enter_context(running_display(folder, (SIZE,)))
        own = own_folder(folder, "own")
        environment = {
            # Nothing of the person who tests, and nothing that would be unlike the unit of systemd.
            "PATH": "/usr/local/bin:/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "HOME": str(own_folder(own, "home")),
            "TMPDIR": str(own_folder(own, "tmp")),
            "XDG_RUNTIME_DIR": str(own_folder(own, "run")),
            "STATE_DIRECTORY": str(own_folder(own, "state")),
            "LOGS_DIRECTORY": str(own_folder(own, "logs")),
            "DISPLAY": display.name,
            "WLR_BACKENDS": "x11",
            "WLR_RENDERER": "pixman",
            "QT_QPA_PLATFORM": "wayland",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "SPEECHD_ADDRESS": os.environ["SPEECHD_ADDRESS"],
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        yield Room(display, own, open_room.enter_context(session_bus(environment, account())))
