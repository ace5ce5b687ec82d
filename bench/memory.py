"""How much memory this process takes, and how much of it is in use."""

from __future__ import annotations

import ctypes
from pathlib import Path

_FIELDS = (
    "arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost",
)  # fmt: skip


class _Heap(ctypes.Structure):
    """What glibc tells of its memory (``man mallinfo2``), in bytes."""

    _fields_ = tuple((name, ctypes.c_size_t) for name in _FIELDS)


def resident_kib() -> int:
    """The memory the system has given this process, in KiB."""
    return int(Path("/proc/self/status").read_text().split("VmRSS:")[1].split()[0])


def in_use_kib() -> int:
    """What was asked of the C library and not given back, in KiB: a leak shows here to the byte.

    What the process takes besides is room that the C library keeps between what is in use.
    """
    ask = ctypes.CDLL(None).mallinfo2
    ask.restype = _Heap
    heap = ask()
    return int(heap.uordblks + heap.hblkhd) // 1024
