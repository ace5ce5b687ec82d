"""How long the bundle takes to its first page, beside the same program from its source: the budget is 1.2 times.

``build/dist/env/bin/python packaging/start.py`` after ``make dist``, on Linux. The two take turns, so that a busy
machine is busy for both; what counts is the processor time, and of the time on the clock the shortest.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from dist import BUNDLE, ROOT
from ingredients import PROGRAM

_STARTS = 30
_PATIENCE_S = 60


def main() -> None:
    """Measures, and prints a table."""
    commands = {"bundle": [str(BUNDLE / PROGRAM)], "source": [sys.executable, str(ROOT / "main.py")]}
    for command in commands.values():
        _start(command)
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for _ in range(_STARTS):
        for name, command in commands.items():
            taken[name].append(_start(command))
    clock = {name: 1000 * min(each[0] for each in times) for name, times in taken.items()}
    processor = {name: 1000 * statistics.median(each[1] for each in times) for name, times in taken.items()}
    for title, found in (("clock, shortest", clock), ("processor, median", processor)):
        ratio = found["bundle"] / found["source"]
        print(
            f"{title:20} bundle {found['bundle']:5.0f} ms  source {found['source']:5.0f} ms  ratio {ratio:.2f}"
        )


def _start(command: list[str]) -> tuple[float, float]:
    """Seconds on the clock and of the processor until the first page is painted: from then on it can be called."""
    with tempfile.TemporaryDirectory() as folder:
        own = dict.fromkeys(("HOME", "TMPDIR", "XDG_RUNTIME_DIR"), folder)
        environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"} | own
        began = time.perf_counter()
        with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as process:
            while not Path(folder, "prep-guide-home").exists():
                time.sleep(0.001)
                if process.poll() is not None or time.perf_counter() - began > _PATIENCE_S:
                    process.kill()
                    sys.exit(f"{command} has not painted its first page")
            clock = time.perf_counter() - began
            tasks = Path("/proc", str(process.pid), "task").glob("*/schedstat")
            processor = sum(int(each.read_text().split()[0]) for each in tasks) / 1e9
            process.kill()
    return clock, processor


if __name__ == "__main__":
    main()
