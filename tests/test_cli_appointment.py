"""The option --appointment: what it takes, and the sentence for what it does not."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from prep_guide.app import Start, create_window, open_shelf
from prep_guide.ui.application import create_application

if TYPE_CHECKING:
    from pathlib import Path

USAGE = 2
LOCAL = "2026-12-03T10:30"


def run(*args: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "prep_guide", *map(str, args)]
    told = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, capture_output=True, text=True, env=told, timeout=60, check=False)


@pytest.mark.parametrize("value", ["tomorrow", "2026-12-03", "2026-13-03T10:30", "1066-10-14T09:00", ""])
@pytest.mark.parametrize("command", [(), ("tour", "--out", "nowhere")])
def test_a_wrong_value_gets_a_sentence(command: tuple[str, ...], value: str) -> None:
    done = run(*command, "--appointment", value)
    assert done.returncode == USAGE
    assert "is no date and time; write a day between 2000 and 2100" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_help_names_it() -> None:
    assert "--appointment" in run("--help").stdout
    assert "--appointment" in run("tour", "--help").stdout


def test_it_stands_behind_the_command() -> None:
    done = run("--appointment", LOCAL, "check")
    assert done.returncode == USAGE
    assert "Options stand behind the command" in done.stderr


def test_the_session_begins_with_it_in_the_clinic_s_zone(qapp: object, tmp_path: Path) -> None:
    clinic = tmp_path / "clinic.toml"
    clinic.write_text('timezone = "Asia/Tokyo"\n')
    start = Start(language="en", clinic=clinic, appointment=datetime.fromisoformat(LOCAL))
    window = create_window(create_application(), open_shelf(start), start)
    appointment = window.session.appointment
    window.deleteLater()
    assert appointment is not None
    assert (appointment.local, appointment.zone) == (datetime.fromisoformat(LOCAL), "Asia/Tokyo")
