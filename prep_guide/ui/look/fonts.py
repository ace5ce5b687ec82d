"""The interface face, loaded once for the application."""

from __future__ import annotations

import logging

from PySide6.QtGui import QFontDatabase

from prep_guide import paths

_FILES = ("SourceSansPro-Regular.ttf", "SourceSansPro-Semibold.ttf")


def load_fonts() -> None:
    """Makes Source Sans Pro known to Qt in its two weights; a missing file is logged and Qt's own face serves."""
    folder = paths.fonts()
    for name in _FILES:
        if QFontDatabase.addApplicationFont(str(folder / name)) < 0:
            logging.getLogger(__name__).warning("the face %s could not be loaded", name)
