"""Whether there is a display to open a window on."""

from __future__ import annotations

import os
import sys


def has_display() -> bool:
    """False where Qt would abort for want of a display; a platform that was asked for by name is taken at its word."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
