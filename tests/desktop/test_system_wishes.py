"""The settings of a Linux desktop reach the program through the settings portal, at the start and while it runs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from prep_guide import paths
from tests.desktop.screen_reader import SYSTEM_PYTHON, need_tools, session_bus

if TYPE_CHECKING:
    from collections.abc import Iterator

LISTENER = """
import json, sys
from dataclasses import asdict
from PySide6.QtWidgets import QApplication
from prep_guide.ui.wishes import SystemWishes

def tell(wishes):
    print(json.dumps(asdict(wishes)), flush=True)

application = QApplication(["prep-guide"])
wishes = SystemWishes(application)
tell(wishes.now)
wishes.changed.connect(tell)
wishes.listen()
application.exec()
"""
LOOK, GNOME = "org.freedesktop.appearance", "org.gnome.desktop.interface"

pytestmark = [pytest.mark.desktop, pytest.mark.xdist_group("desktop")]


class Desktop:
    """A portal whose settings a test changes, and the program that listens to it."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._environment = environment
        script = Path(__file__).with_name("settings_portal.py")
        self._portal = self._start(SYSTEM_PYTHON, script)
        assert self._portal.stdout is not None
        assert self._portal.stdout.readline() == "ready\n"
        self._program: subprocess.Popen[str] | None = None

    def set(self, namespace: str, key: str, kind: str, value: object) -> None:
        assert self._portal.stdin is not None
        self._portal.stdin.write(json.dumps([namespace, key, kind, value]) + "\n")
        self._portal.stdin.flush()

    def wishes(self) -> dict[str, object]:
        """What the program says next that is wished for; it is started for the first time."""
        if self._program is None:
            self._program = self._start(sys.executable, "-c", LISTENER)
        assert self._program.stdout is not None
        return json.loads(self._program.stdout.readline())

    def end(self) -> None:
        for process in filter(None, (self._program, self._portal)):
            process.terminate()
            process.communicate()

    def _start(self, *command: str | Path) -> subprocess.Popen[str]:
        pipe, here = subprocess.PIPE, paths.shipped_content().parent
        return subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=self._environment, cwd=here)


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    need_tools()
    with session_bus(os.environ | {"QT_QPA_PLATFORM": "offscreen"}) as environment:
        desktop = Desktop(environment)
        yield desktop
        desktop.end()


def test_a_desktop_that_says_nothing_wishes_nothing(desktop: Desktop) -> None:
    assert desktop.wishes() == {"theme": None, "text": 1.0, "motion": None}


def test_settings_are_asked_for_at_the_start(desktop: Desktop) -> None:
    desktop.set(LOOK, "color-scheme", "u", 1)
    desktop.wishes()
    assert desktop.wishes() == {"theme": "dark", "text": 1.0, "motion": None}


@pytest.mark.parametrize(
    ("namespace", "key", "kind", "value", "wished"),
    [
        (LOOK, "color-scheme", "u", 2, {"theme": "light"}),
        (LOOK, "contrast", "u", 1, {"theme": "contrast"}),
        (LOOK, "reduced-motion", "u", 1, {"motion": False}),
        (LOOK, "reduced-motion", "u", 0, {"motion": True}),
        (GNOME, "enable-animations", "b", False, {"motion": False}),
        (GNOME, "text-scaling-factor", "d", 1.5, {"text": 1.5}),
    ],
)
def test_a_setting_is_followed_while_the_program_runs(
    desktop: Desktop, namespace: str, key: str, kind: str, value: object, wished: dict[str, object]
) -> None:
    desktop.set(LOOK, "color-scheme", "u", 1)
    desktop.wishes()
    before = desktop.wishes()
    desktop.set(namespace, key, kind, value)
    assert desktop.wishes() == {**before, **wished}
