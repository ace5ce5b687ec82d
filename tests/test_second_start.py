"""Whole programs, started twice: the second ends at once, and the first goes on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PROGRAM = [sys.executable, str(Path(__file__).parents[1] / "main.py")]


@pytest.mark.parametrize("mode", ["home", "nurse"])
def test_the_second_start_ends_and_the_first_goes_on(qtbot: QtBot, tmp_path: Path, mode: str) -> None:
    tmp_path.chmod(0o700)
    folders = dict.fromkeys(("XDG_RUNTIME_DIR", "XDG_STATE_HOME", "TMPDIR"), str(tmp_path))
    surroundings = {**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":none"}
    words = [*PROGRAM, *([] if mode == "home" else [mode])]
    with subprocess.Popen(words, env=surroundings) as first:
        try:
            qtbot.waitUntil((tmp_path / f"prep-guide-{mode}").exists, timeout=30_000)
            second = subprocess.run(words, env=surroundings, check=False, timeout=60)
            assert second.returncode == 0
            assert first.poll() is None
        finally:
            first.kill()
