"""Runs the kiosk: builds its parts, connects them, and gives the exit code."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from prep_guide.kiosk.crashes import STEADY
from prep_guide.kiosk.desk import RESTARTED, Desk
from prep_guide.kiosk.failures import Failures
from prep_guide.kiosk.farewell import Farewell
from prep_guide.kiosk.heartbeat import Heartbeat
from prep_guide.kiosk.lock import Lock
from prep_guide.kiosk.record import Record
from prep_guide.kiosk.screens import Screens
from prep_guide.kiosk.stand import Stand

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from prep_guide.kiosk.health import Running
    from prep_guide.ui.surroundings import Surroundings


def run(
    around: Surroundings, language: str, running: Running, state: Path, read_ahead: Callable[[], None]
) -> int:
    """Runs until the staff or the system end it; gives the exit code.

    Args:
        around: What windows are built with.
        language: The language to begin in.
        running: How this start came about.
        state: The folder where wrong PINs are counted.
        read_ahead: Called once the first page is painted.
    """
    # The library that speaks starts a daemon where it finds none; who may run is for the system to say.
    os.environ["SPEECHD_CMD"] = os.devnull
    application, clock, crashes = around.application, around.clock, running.crashes
    stand = Stand(around, language)
    failures = Failures(stand.show_failure)
    stand.touched.connect(failures.note_touch)
    desk = Desk(stand, around, Lock(around.clinic.kiosk.pin, Record(state / "tries.json"), clock), running)
    desk.left.connect(application.exit)
    farewell = Farewell()
    # Not quit(), which first asks all windows to close, and they do not.
    farewell.came.connect(application.exit)
    heartbeat, screens = Heartbeat(clock, stand.pulse), Screens(application, stand)
    steady = QTimer(stand)
    steady.setSingleShot(True)
    steady.timeout.connect(crashes.note_steady)
    stand.window_of_guide.painted.connect(heartbeat.begin)
    stand.window_of_guide.painted.connect(read_ahead)
    failures.catch()
    farewell.listen()
    steady.start(STEADY * 1000)
    stand.showFullScreen()
    screens.fit()
    code = application.exec()
    heartbeat.end()
    crashes.end(try_all=code == RESTARTED)
    failures.let_go()
    stand.leave()
    return code
