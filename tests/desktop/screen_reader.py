"""The program with a screen reader beside it: on a display and an accessibility bus of their own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect

from prep_guide import paths
from tests.desktop.display import DEADLINE_S

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QPoint

    from tests.desktop.display import Display

SYSTEM_PYTHON = "/usr/bin/python3"
_PAUSE_S, _SOON_S = 0.02, 3.0


@dataclass(frozen=True, slots=True)
class Part:
    """What a screen reader knows of one part of the window."""

    id: str
    role: str
    name: str
    description: str
    states: tuple[str, ...]
    actions: int


class ScreenReader:
    """Looks at the program and acts on it over AT-SPI alone."""

    def __init__(self, hands: subprocess.Popen[str], program: subprocess.Popen[bytes]) -> None:
        self._hands, self._program = hands, program

    def look(self) -> list[Part]:
        """Everything that is shown now."""
        parts = self._order(do="look")
        assert isinstance(parts, list)
        return [_part(part) for part in parts]

    def press(self, name: str) -> None:
        """Does the action of a control; waits until there is one of that name."""
        self._order(do="press", name=name)

    def focused(self, *, moved: bool) -> str:
        """The object name of what has the keyboard's focus; where it is to move, of what it comes to soon."""
        return str(self._order(do="focused", moved=moved))

    def windows(self) -> list[list[str]]:
        """The roles of everything inside of each window of each program, shown or not."""
        found = self._order(do="windows")
        assert isinstance(found, list)
        return found

    def text(self, name: str) -> str:
        """What stands in a field."""
        return str(self._order(do="text", name=name))

    def spot(self, name: str) -> QPoint:
        """The middle of what has a name, on the screen."""
        place = self._order(do="where", name=name)
        assert isinstance(place, list)
        return QRect(*place).center()

    def write(self, name: str, text: str) -> None:
        """Writes into a field."""
        self._order(do="type", name=name, text=text)

    def comes_to_see(self, name: str) -> bool:
        """Whether something of a name is shown before the deadline."""
        return self.find(name).id == name

    def comes_to_be(self, name: str, state: str, *, wanted: bool) -> bool:
        """Whether what has a name is in a state, or out of it, before the deadline."""
        return (state in self.find(name, state=state, wanted=wanted).states) == wanted

    def comes_to_miss(self, name: str) -> bool:
        """Whether soon nothing of a name is shown any more."""
        soon = time.monotonic() + _SOON_S
        while there := any(part.id == name for part in self.look()):
            if time.monotonic() > soon:
                break
        return not there

    def title(self) -> list[list[str]]:
        """The page and the sheet over it, by object name and name."""
        title = self._order(do="title")
        assert isinstance(title, list)
        return title

    def comes_to_differ(self, before: list[list[str]]) -> None:
        """Waits until the page or the sheet over it is another."""
        deadline = time.monotonic() + DEADLINE_S
        while self.title() in (before, []):
            assert time.monotonic() < deadline, f"it is still {before}"
            # Each question takes time that the program needs to build the page.
            time.sleep(_PAUSE_S)

    def hears(self, sentence: str) -> bool:
        """Whether a sentence is said, which nobody has asked for yet."""
        return bool(self._order(do="hear", text=sentence))

    def find(self, name: str, **state: object) -> Part:
        """What has an object name, once it is shown, and in or out of a state if one is given."""
        return _part(self._order(do="find", name=name, **state))

    def _order(self, **order: object) -> object:
        assert self._hands.stdin is not None
        assert self._hands.stdout is not None
        self._hands.stdin.write(json.dumps(order) + "\n")
        self._hands.stdin.flush()
        line = self._hands.stdout.readline()
        assert self._program.poll() is None, "the program has ended"
        assert line, "the screen reader has ended"
        answer = json.loads(line)
        assert not (isinstance(answer, dict) and "error" in answer), (order, answer)
        return answer


def _part(known: dict[str, str]) -> Part:
    return Part(**{**known, "states": tuple(known["states"])})


def missing_tools(*more: str) -> list[str]:
    """What a walk needs and this computer does not have; ``more`` are programs it needs besides."""
    programs = ("Xvfb", "xdotool", "dbus-daemon")
    missing = [name for name in (*programs, *more) if shutil.which(name) is None]
    probe = [SYSTEM_PYTHON, "-c", "import pyatspi"]
    if not Path(SYSTEM_PYTHON).exists() or subprocess.run(probe, capture_output=True, check=False).returncode:
        missing.append("python3-pyatspi")
    return missing


def need_tools(*more: str) -> None:
    """Skips a test where the tools are missing; on a build server they have to be there."""
    missing = missing_tools(*more)
    if missing and not os.environ.get("CI"):
        pytest.skip(f"not installed: {', '.join(missing)}")


@contextmanager
def session_bus(environment: dict[str, str], account: Sequence[str] = ()) -> Iterator[dict[str, str]]:
    """Starts a message bus for one session, and gives the environment of its programs.

    Args:
        environment: The environment to add it to.
        account: The words before a command that have it run as somebody else.
    """
    command = [*account, "dbus-daemon", "--session", "--nofork", "--print-address"]
    pipe, quiet = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(command, stdout=pipe, stderr=quiet, env=environment, text=True) as bus:
        assert bus.stdout is not None
        try:
            yield environment | {"DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip()}
        finally:
            bus.terminate()


@contextmanager
def program_with_reader(display: Display, *options: str | Path) -> Iterator[ScreenReader]:
    """Starts the program and a screen reader on a display."""
    with ExitStack() as running:
        environment = running.enter_context(session_bus(display.environment))
        environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        main = paths.shipped_content().parent / "main.py"
        program = running.enter_context(subprocess.Popen([sys.executable, main, *options], env=environment))
        running.callback(program.terminate)
        yield running.enter_context(reading(program, environment))


@contextmanager
def reading(
    program: subprocess.Popen[bytes], environment: dict[str, str], account: Sequence[str] = ()
) -> Iterator[ScreenReader]:
    """Starts a screen reader beside a program on a session's bus; see :func:`session_bus`."""
    pipe, script = subprocess.PIPE, Path(__file__).with_name("reader.py")
    with subprocess.Popen(
        [*account, SYSTEM_PYTHON, script],
        stdin=pipe,
        stdout=pipe,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
    ) as hands:
        try:
            yield ScreenReader(hands, program)
        finally:
            hands.terminate()
