"""The nurse's desk on a display server with two screens: the console on one, the patient's page on the other."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from prep_guide import paths
from prep_guide.app import Start, create_console, open_shelf
from prep_guide.session.comfort import Comfort
from prep_guide.session.session import Mode
from prep_guide.ui.application import create_application
from prep_guide.ui.navigator import Place
from tests.desktop.display import SIZE, Display, comes_to_show, running_display
from tests.ui import hands
from tests.ui.opening import STILL, opened, settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QPoint

    from prep_guide.ui.window import Window

SECOND = (1920, 1080)
CLOSE = 1.0
"""As in the tests of the one window."""
_PROGRAMS = ("Xvfb", "xdotool")

pytestmark = [pytest.mark.desktop, pytest.mark.xdist_group("desktop")]


@pytest.fixture
def display(tmp_path: Path) -> Iterator[Display]:
    missing = [name for name in _PROGRAMS if shutil.which(name) is None]
    if missing and not os.environ.get("CI"):
        pytest.skip(f"not installed: {', '.join(missing)}")
    with running_display(tmp_path, [SIZE, SECOND]) as display:
        yield display


@pytest.fixture
def start(tmp_path: Path) -> Start:
    clinic = tmp_path / "clinic.toml"
    clinic.write_text('languages = ["en"]\n')
    return Start("en", "breast-ultrasound", STILL, clinic=clinic, mode=Mode.NURSE)


@pytest.fixture
def patient(qapp: object, start: Start) -> Iterator[Window]:
    """What the second screen has to show."""
    with opened(SECOND, start) as window:
        yield window


def test_the_patients_page_fills_the_second_screen_and_the_nurse_leads_it(
    display: Display, start: Start, patient: Window, tmp_path: Path
) -> None:
    second = Display(display.name, tmp_path / "Xvfb_screen1")
    main = paths.shipped_content().parent / "main.py"
    command = [sys.executable, main, "nurse", "--language", "en", "--procedure", "breast-ultrasound"]
    with subprocess.Popen([*command, "--clinic", start.clinic], env=display.environment) as program:
        try:
            assert comes_to_show(second, patient.grab().toImage(), CLOSE)
            display.click(_where_on_the_console(start, "walk-on"))
            patient.navigator.go(Place("stage", "positioning"))
            settle()
            assert comes_to_show(second, patient.grab().toImage(), CLOSE)
            assert program.poll() is None
        finally:
            program.terminate()


def _where_on_the_console(start: Start, name: str) -> QPoint:
    """The middle of a control of a console that is not seen and looks the same."""
    console = create_console(create_application(), open_shelf(start), start, Comfort(motion=False))
    console.resize(*SIZE)
    console.show()
    # The picture of the patient's page has the shape of their screen.
    console.desk.window.resize(*SECOND)
    settle()
    widget = hands.find(console, name)
    middle = widget.mapTo(console, widget.rect().center())
    window = console.desk.window
    console.leave()
    for each in (window, console):
        each.deleteLater()
    settle()
    return middle
