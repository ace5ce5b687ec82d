"""What a session that was thrown away leaves in the memory of the program, until this clears it up."""

from __future__ import annotations

import ctypes
import gc
import sys


def clear_up() -> None:
    """Deletes what holds each other in a circle, and gives the system back the memory that is free.

    Without the first, somebody's words would stay until Python looks for room. Without the second, the C library of
    Linux keeps room between what is in use, which grows for hundreds of sessions, and in it what was written there.
    Takes some milliseconds.
    """
    gc.collect()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc has it, other C libraries do not
        if trim is not None:
            trim(0)
