"""What watches the kiosk sees what it is there to see."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.desktop.kiosk.compositor import need_compositor
from tests.desktop.kiosk.surfaces import WINDOW, Surfaces
from tests.desktop.kiosk.system_calls import SystemCalls, watched

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.kiosk.locked import LockedKiosk

pytestmark = [pytest.mark.desktop, pytest.mark.xdist_group("kiosk in cage")]

ESCAPING = """
import socket, subprocess, threading
def leave():
    open("{folder}/written", "w").close()
    socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    subprocess.run(["/bin/true", "away"])
threads = [threading.Thread(target=leave) for _ in range(4)]
[each.start() for each in threads]
"""
WAYLAND = """\
[3162381.228]  -> wl_data_device_manager@7.get_data_device(new id wl_data_device@9, wl_seat@8)
[3162381.3] {Display Queue} -> xdg_surface#18.get_toplevel(new id xdg_toplevel#19)
[3162390.928]  -> wl_data_device@9.set_selection(nil, 12)
[3162391.928]  -> xdg_surface@40.get_popup(new id xdg_popup@41, xdg_surface@18, xdg_positioner@44)
00:00:00.043 [ERROR] [backend/x11/backend.c:710] X11 error: op 18:0, code 5, sequence 27, value 0
qt.accessibility.atspi: Could not find accessible on path: "/org/a11y/atspi/accessible/2147483776"
Traceback (most recent call last):
[3162392.0]  -> wl_sur"""


def test_calls_of_a_program_that_gets_out_are_seen(tmp_path: Path) -> None:
    need_compositor()
    log = tmp_path / "calls"
    subprocess.run(watched([sys.executable, "-c", ESCAPING.format(folder=tmp_path)], log), check=True)
    calls = SystemCalls(log)
    calls.read_on()
    assert f"{tmp_path}/written" in calls.written
    assert "AF_INET" in calls.families
    assert "/bin/true away" in calls.programs
    assert any(path.endswith("socket.py") or "socket." in path for path in calls.opened)


def test_requests_of_a_window_are_seen(tmp_path: Path) -> None:
    log = tmp_path / "errors"
    log.write_text(WAYLAND)
    surfaces = Surfaces(log)
    surfaces.read_on()
    assert surfaces.asked[WINDOW] == 1
    assert surfaces.asked["xdg_surface.get_popup"] == 1
    assert surfaces.asked["wl_data_device.set_selection"] == 0
    assert surfaces.errors == ["Traceback (most recent call last):"]


def test_keys_and_letters_reach_the_kiosk(at_questions: LockedKiosk) -> None:
    at_questions.go_into_the_field()
    at_questions.display.strike("p", "a", "i", "shift+n")
    assert at_questions.comes_to_read("paiN")
    assert at_questions.withstands(lambda: None) != []
