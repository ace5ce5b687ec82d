"""Whether the system's user wants things to move, on systems whose answer Qt does not hand on before 6.12.

Asked once, when the program has started: these systems tell nobody without a window of their own kind that it has
changed. It was written from their manuals and not tried on them.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QSettings

_GET_CLIENT_AREA_ANIMATION = 0x1042
"""SPI_GETCLIENTAREAANIMATION: "Show animations in Windows" (learn.microsoft.com, SystemParametersInfoW)."""


def wished_motion(platform: str = sys.platform) -> bool | None:
    """Whether things may move; None where nobody has said so, and on systems that are asked elsewhere."""
    if platform == "win32":
        return _on_windows()
    return _on_macos() if platform == "darwin" else None


def _on_windows() -> bool | None:
    import ctypes  # noqa: PLC0415 - on one system only

    windows = getattr(ctypes, "windll", None)
    animated = ctypes.c_int(1)
    if windows is None or not windows.user32.SystemParametersInfoW(
        _GET_CLIENT_AREA_ANIMATION, 0, ctypes.byref(animated), 0
    ):
        return None
    return None if animated.value else False


def _on_macos() -> bool | None:
    """What "Reduce motion" says of the accessibility settings."""
    reduced = QSettings("apple.com", "universalaccess").value("reduceMotion")
    return False if str(reduced).casefold() in ("1", "true") else None
