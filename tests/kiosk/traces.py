"""What a process holds on to, counted: memory, widgets, objects, timers, handles."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QAbstractEventDispatcher, QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from bench.memory import in_use_kib, resident_kib
from tests.ui.opening import settle


@dataclass(frozen=True, slots=True)
class Traces:
    """What is held at one moment.

    Attributes:
        resident: The memory the process takes, in KiB.
        in_use: What of it was asked for and not given back, in KiB; the rest is room between.
        widgets: All widgets.
        objects: All objects of Qt that Python knows.
        timers: The timers that run. Those of ``QTimer.singleShot`` belong to no object and are not counted.
        handles: The files, sockets and pipes that are open.
    """

    resident: int
    in_use: int
    widgets: int
    objects: int
    timers: int
    handles: int

    @property
    def counts(self) -> tuple[int, ...]:
        """What has to be the same after any session."""
        return self.widgets, self.objects, self.timers, self.handles


def traces() -> Traces:
    """What this process holds now, once all that was dropped is gone."""
    for _ in range(2):
        settle()
        gc.collect()
    objects = [each for each in gc.get_objects() if isinstance(each, QObject) and isValid(each)]
    dispatcher = QAbstractEventDispatcher.instance()
    assert dispatcher is not None
    return Traces(
        resident=resident_kib(),
        in_use=in_use_kib(),
        widgets=len(QApplication.allWidgets()),
        objects=len(objects),
        timers=sum(len(dispatcher.registeredTimers(each)) for each in objects),
        handles=len(list(Path("/proc/self/fd").iterdir())),
    )
