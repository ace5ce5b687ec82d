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

from prep_guide import paths
from tests.desktop.display import DEADLINE_S

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.desktop.display import Display

SYSTEM_PYTHON = "/usr/bin/python3"


@dataclass(frozen=True, slots=True)
class Part:
    """What a screen reader knows of one part of the window."""

    id: str
    role: str
    name: str
    description: str
    states: tuple[str, ...]
    actions: tuple[str, ...]


class ScreenReader:
    """Looks at the program and acts on it over AT-SPI alone."""

    def __init__(self, hands: subprocess.Popen[str], program: subprocess.Popen[bytes]) -> None:
        self._hands, self._program = hands, program

    def look(self) -> list[Part]:
        """Everything that is shown, once it has come to rest."""
        before: list[Part] = []
        for parts in self._looks():
            if parts == before:
                return parts
            before = parts
        pytest.fail("the window does not come to rest")

    def press(self, name: str) -> None:
        """Does the action of a control; waits until there is one of that name."""
        self._order(do="press", name=name)

    def focused(self, before: str) -> str:
        """The object name of what has the keyboard's focus now; of another than before, if that comes soon."""
        return str(self._order(do="focused", before=before))

    def write(self, name: str, text: str) -> None:
        """Writes into a field."""
        self._order(do="type", name=name, text=text)

    def comes_to_see(self, name: str) -> bool:
        """Whether something of a name is shown before the deadline."""
        return any(any(part.id == name for part in parts) for parts in self._looks())

    def comes_to_be(self, name: str, state: str, *, wanted: bool) -> bool:
        """Whether what has a name is in a state, or out of it, before the deadline."""
        return any(
            any(part.id == name and (state in part.states) == wanted for part in parts)
            for parts in self._looks()
        )

    def title(self) -> tuple[str, ...]:
        """What the page is called, and the sheet over it."""
        return _title(self._look())

    def comes_to_differ(self, before: tuple[str, ...]) -> list[Part]:
        """What is shown once the title is another, and all is at rest."""
        assert any(_title(parts) not in (before, ()) for parts in self._looks()), f"it is still {before}"
        return self.look()

    def _looks(self) -> Iterator[list[Part]]:
        """What is shown, again and again until the deadline."""
        deadline = time.monotonic() + DEADLINE_S
        while time.monotonic() < deadline:
            yield self._look()

    def hears(self, sentence: str) -> bool:
        """Whether a sentence is said, which nobody has asked for yet."""
        return bool(self._order(do="hear", text=sentence))

    def find(self, name: str) -> Part:
        """What has an object name, once it is shown."""
        return _part(self._order(do="find", name=name))

    def _look(self) -> list[Part]:
        parts = self._order(do="look")
        assert isinstance(parts, list)
        return [_part(part) for part in parts]

    def _order(self, **order: str) -> object:
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
    return Part(**{**known, "states": tuple(known["states"]), "actions": tuple(known["actions"])})


def _title(parts: list[Part]) -> tuple[str, ...]:
    return tuple(part.name for part in parts if part.role in ("panel", "dialog") and part.name)


def missing_tools() -> list[str]:
    """What a walk needs and this computer does not have."""
    programs = ("Xvfb", "xdotool", "dbus-daemon")
    missing = [name for name in programs if shutil.which(name) is None]
    probe = [SYSTEM_PYTHON, "-c", "import pyatspi"]
    if not Path(SYSTEM_PYTHON).exists() or subprocess.run(probe, capture_output=True, check=False).returncode:
        missing.append("python3-pyatspi")
    return missing


def need_tools() -> None:
    """Skips a test where the tools are missing; on a build server they have to be there."""
    missing = missing_tools()
    if missing and not os.environ.get("CI"):
        pytest.skip(f"not installed: {', '.join(missing)}")


@contextmanager
def session_bus(environment: dict[str, str]) -> Iterator[dict[str, str]]:
    """Starts a message bus for one session, and gives the environment of its programs."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
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
        pipe = subprocess.PIPE
        script = Path(__file__).with_name("reader.py")
        hands = running.enter_context(
            subprocess.Popen(
                [SYSTEM_PYTHON, script],
                stdin=pipe,
                stdout=pipe,
                stderr=subprocess.DEVNULL,
                text=True,
                env=environment,
            )
        )
        running.callback(hands.terminate)
        yield ScreenReader(hands, program)
