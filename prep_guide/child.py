"""Starts the program's own helpers: child processes that run one of its hidden commands."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QProcessEnvironment


def start_command(process: QProcess, *words: str) -> None:
    """Starts a hidden command of this program, such as ``speak``, with its arguments; returns at once."""
    environment = QProcessEnvironment.systemEnvironment()
    # The child finds this package wherever the program was started from.
    package = str(Path(__file__).resolve().parents[1])
    others = environment.value("PYTHONPATH")
    environment.insert("PYTHONPATH", os.pathsep.join(filter(None, (package, others))))
    process.setProcessEnvironment(environment)
    python = [] if getattr(sys, "frozen", False) else ["-m", "prep_guide"]
    process.start(sys.executable, [*python, *words])
