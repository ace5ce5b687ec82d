"""Figures of fresh processes: start, memory, rest. A peer is a bare PySide6 window with one label."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.table import Figure

_Taken = tuple[float, float]
_ROUNDS = 9
_REST_SECONDS = 3

_BARE = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, done)

def done():
    if sys.argv[1:] == ["memory"]:
        print(open("/proc/self/status").read().split("VmRSS:")[1].split()[0], flush=True)
    os._exit(0)

application = QApplication([])
label = Label("Hello")
label.resize(1280, 800)
label.show()
application.exec()
"""

_START = """
import gc
gc.disable()  # as the program does before it imports the rest of it
import os
from prep_guide import app
made = app.create_window
def create_window(*arguments):
    window = made(*arguments)
    window.painted.connect(lambda: os._exit(0))
    return window
app.create_window = create_window
from prep_guide.__main__ import main
main()
"""

_MEMORY = """
import os
from dataclasses import replace
from bench.walk import every_place, open_window
application, window = open_window((1280, 800))
for place in every_place():
    window.navigator.go(place)
    application.processEvents()
print(open("/proc/self/status").read().split("VmRSS:")[1].split()[0], flush=True)
os._exit(0)
"""

_REST = """
import os, time
from PySide6.QtCore import QTimer
from bench.walk import every_place, open_window
application, window = open_window((1280, 800))
window.navigator.go(every_place()[-1])
def switches():
    return int(open("/proc/self/status").read().split("voluntary_ctxt_switches:")[1].split()[0])
def begin():
    global cpu, woken
    cpu, woken = time.process_time(), switches()
    QTimer.singleShot(SECONDS * 1000, end)
def end():
    print(time.process_time() - cpu, switches() - woken, flush=True)
    os._exit(0)
QTimer.singleShot(1000, begin)
application.exec()
""".replace("SECONDS", str(_REST_SECONDS))


def measure() -> list[Figure]:
    """Start, memory and rest."""
    with tempfile.TemporaryDirectory() as folder:
        clinic = Path(folder) / "clinic.toml"
        clinic.write_text('name = "A practice"\nlanguages = ["en"]\nemergency = "911"\n', encoding="utf-8")
        # As installed: compiled by the first run, on whatever terms this process was started.
        installed = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": folder, "PREP_GUIDE_CLINIC": ""}
        of_clinic = {**installed, "PREP_GUIDE_CLINIC": str(clinic)}
        for code, environment in ((_BARE, installed), (_START, of_clinic)):
            _run(code, extra=environment)
        bare, start, with_clinic = [], [], []
        for _ in range(_ROUNDS):
            bare.append(_taken(_BARE, installed))
            start.append(_taken(_START, installed))
            with_clinic.append(_taken(_START, of_clinic))
    bare_rss, full_rss = int(_said(_BARE, "memory")), int(_said(_MEMORY))
    cpu, woken = (float(figure) for figure in _said(_REST).split())
    return [
        *_beside("start to the first painted page", start, bare),
        *_beside("... with a clinic.toml", with_clinic, bare),
        Figure("memory after every page", full_rss / bare_rss, 2.5, "x", f"{full_rss // 1024} MiB resident"),
        Figure("a page at rest", cpu / _REST_SECONDS * 100, 1, "%", f"of a core over {_REST_SECONDS} s"),
        Figure("... wakes up", woken / _REST_SECONDS, 1, "/s", "voluntary context switches"),
    ]


def _beside(what: str, taken: list[_Taken], peer: list[_Taken]) -> list[Figure]:
    """The medians beside those of the peer: by the clock, and what of it the processor worked."""
    rows = []
    for name, index in ((what, 0), ("... processor time", 1)):
        own, bare = (statistics.median(each[index] for each in times) for times in (taken, peer))
        note = f"{own * 1000:.0f} ms; a bare window {bare * 1000:.0f} ms"
        rows.append(Figure(name, own / bare, 2, "x", note))
    return rows


def _taken(code: str, extra: dict[str, str]) -> _Taken:
    """The seconds a fresh process takes, and the processor works for it."""
    begin, worked = time.perf_counter(), _worked()
    _run(code, extra=extra)
    return time.perf_counter() - begin, _worked() - worked


def _worked() -> float:
    """The seconds the processor has worked for the processes that this one has started and that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _said(code: str, *arguments: str) -> str:
    return _run(code, *arguments).strip()


def _run(code: str, *arguments: str, extra: dict[str, str] | None = None) -> str:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **(extra or {})}
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout
