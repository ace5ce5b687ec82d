"""What sessions leave behind: memory and widgets after many of them in one fresh process."""

from __future__ import annotations

import gc
import json
import subprocess
import sys

from PySide6.QtCore import QEvent

from bench.memory import in_use_kib, resident_kib
from bench.table import Figure
from bench.walk import every_place
from prep_guide.app import Start, create_window, open_shelf, surround
from prep_guide.session.comfort import Comfort
from prep_guide.ui.application import create_application

_WARM_UP, _SESSIONS = 80, 120


def measure() -> list[Figure]:
    """The growth of memory, set to a thousand sessions, and the widgets left."""
    # What ran in this process before has left room in its memory that would hide a growth.
    done = subprocess.run([sys.executable, "-m", __name__], check=True, capture_output=True, text=True)
    resident, in_use, widgets = json.loads(done.stdout)
    note = f"from {_SESSIONS} sessions over all pages"
    return [
        Figure("memory grows over 1,000 sessions", _of_a_thousand(resident), 1, "MiB", note),
        Figure("... of it in use", _of_a_thousand(in_use), 1, "MiB", "the rest is room between"),
        Figure("widgets left behind", widgets, 0, "", note),
    ]


def _of_a_thousand(kib: int) -> float:
    return kib / 1024 * 1000 / _SESSIONS


def _growth() -> tuple[int, int, int]:
    """By how many KiB the process and what it uses have grown, and how many widgets are left, after all sessions."""
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

    def sessions(count: int) -> tuple[int, int, int]:
        for _ in range(count):
            one_session()
        gc.collect()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return resident_kib(), in_use_kib(), len(application.allWidgets())

    before, after = sessions(_WARM_UP), sessions(_SESSIONS)
    resident, in_use, widgets = (now - then for now, then in zip(after, before, strict=True))
    return resident, in_use, widgets


if __name__ == "__main__":
    print(json.dumps(_growth()))
