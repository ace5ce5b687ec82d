"""The interface face, loaded once for the application."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase

from prep_guide import log, paths

_FILES = ("SourceSansPro-Regular.ttf", "SourceSansPro-Semibold.ttf")


def load_fonts() -> None:
    """Makes Source Sans Pro known to Qt in its two weights; a missing file is logged and Qt's own face serves."""
    folder = paths.fonts()
    for name in _FILES:
        if QFontDatabase.addApplicationFont(str(folder / name)) < 0:
            log.note(log.Event.FACE_MISSING, file=name)
