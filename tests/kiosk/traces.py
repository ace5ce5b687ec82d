"""What a process holds on to, counted: memory, widgets, objects, timers, handles."""

from __future__ import annotations

import ctypes
import gc
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QAbstractEventDispatcher, QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from tests.ui.opening import settle


@dataclass(frozen=True, slots=True)
class Traces:
    """What is held at one moment.

    Attributes:
        resident: The memory the process takes, in KiB.
        in_use: What of it was asked for and not given back, in KiB; the rest is room between.
        widgets: All widgets.
        objects: All objects of Qt that Python knows.
        timers: The timers that run.
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


class _Heap(ctypes.Structure):
    """What glibc tells of its memory (``man mallinfo2``), in bytes."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in [
            "arena",
            "ordblks",
            "smblks",
            "hblks",
            "hblkhd",
            "usmblks",
            "fsmblks",
            "uordblks",
            "fordblks",
            "keepcost",
        ]
    )


def traces() -> Traces:
    """What this process holds now, once all that was dropped is gone."""
    for _ in range(2):
        settle()
        gc.collect()
    objects = [each for each in gc.get_objects() if isinstance(each, QObject) and isValid(each)]
    dispatcher = QAbstractEventDispatcher.instance()
    assert dispatcher is not None
    return Traces(
        resident=int(Path("/proc/self/status").read_text().split("VmRSS:")[1].split()[0]),
        in_use=_in_use() // 1024,
        widgets=len(QApplication.allWidgets()),
        objects=len(objects),
        timers=sum(len(dispatcher.registeredTimers(each)) for each in objects),
        handles=len(list(Path("/proc/self/fd").iterdir())),
    )


def _in_use() -> int:
    ask = ctypes.CDLL(None).mallinfo2
    ask.restype = _Heap
    heap = ask()
    return int(heap.uordblks + heap.hblkhd)
