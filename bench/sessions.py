"""What sessions leave behind: memory over many of them in one process."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent

from bench.table import Figure
from bench.walk import every_place
from prep_guide.app import Start, create_window, open_shelf
from prep_guide.session.comfort import Comfort
from prep_guide.ui.application import create_application

_WARM_UP, _SESSIONS = 30, 100


def measure() -> list[Figure]:
    """The growth of resident memory, set to a thousand sessions, and the widgets left."""
    application = create_application()
    start = Start(procedure="breast-ultrasound", comfort=Comfort(motion=False))
    shelf = open_shelf(start)

    def one_session() -> None:
        window = create_window(application, shelf, start)
        window.show()
        for place in every_place():
            window.navigator.go(place)
            application.processEvents()
        window.close()
        window.deleteLater()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    for _ in range(_WARM_UP):
        one_session()
    widgets, memory = len(application.allWidgets()), _resident()
    for _ in range(_SESSIONS):
        one_session()
    growth = (_resident() - memory) / 1024 * 1000 / _SESSIONS
    left = len(application.allWidgets()) - widgets
    note = f"from {_SESSIONS} sessions over all pages"
    return [
        Figure("memory grows over 1,000 sessions", growth, 1, "MiB", note),
        Figure("widgets left behind", left, 0, "", note),
    ]


def _resident() -> int:
    """Resident memory in kB."""
    return int(Path("/proc/self/status").read_text().split("VmRSS:")[1].split()[0])
