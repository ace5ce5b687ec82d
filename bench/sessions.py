"""What sessions leave behind: memory over many of them in one fresh process."""

from __future__ import annotations

import gc
import json
import subprocess
import sys

from PySide6.QtCore import QEvent

from bench.table import Figure
from bench.walk import every_place, resident_kib
from prep_guide.app import Start, create_window, open_shelf, surround
from prep_guide.session.comfort import Comfort
from prep_guide.ui.application import create_application

_WARM_UP, _SESSIONS = 80, 100


def measure() -> list[Figure]:
    """The growth of resident memory, set to a thousand sessions, and the widgets left."""
    # What ran in this process before has left room in its memory that would hide a growth.
    done = subprocess.run([sys.executable, "-m", __name__], check=True, capture_output=True, text=True)
    grown, left = json.loads(done.stdout)
    note = f"from {_SESSIONS} sessions over all pages"
    return [
        Figure("memory grows over 1,000 sessions", grown / 1024 * 1000 / _SESSIONS, 1, "MiB", note),
        Figure("widgets left behind", left, 0, "", note),
    ]


def _grown_and_left() -> tuple[int, int]:
    """By how many KiB the process has grown, and how many widgets are left, after all sessions."""
    application = create_application()
    start = Start(procedure="breast-ultrasound", comfort=Comfort(motion=False))
    shelf = open_shelf(start)
    around = surround(application, shelf, start.mode)

    def one_session() -> None:
        window = create_window(application, shelf, start, around)
        window.show()
        for place in every_place():
            window.navigator.go(place)
            application.processEvents()
        window.close()
        window.deleteLater()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def sessions(count: int) -> tuple[int, int]:
        for _ in range(count):
            one_session()
        gc.collect()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return resident_kib(), len(application.allWidgets())

    memory, widgets = sessions(_WARM_UP)
    later_memory, later_widgets = sessions(_SESSIONS)
    return later_memory - memory, later_widgets - widgets


if __name__ == "__main__":
    print(json.dumps(_grown_and_left()))
