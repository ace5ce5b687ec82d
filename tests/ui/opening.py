"""Opens the real window, off-screen, over whatever content a test wants."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from prep_guide.app import Start, create_window, open_shelf, surround
from prep_guide.session.comfort import Comfort
from prep_guide.speech.voice import Voice
from prep_guide.ui.application import create_application

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prep_guide.app import Shelf
    from prep_guide.ui.window import Window

STILL = Comfort(motion=False)
"""Comfort without the fade between pages, which a test would have to wait for."""


@contextmanager
def opened(
    size: tuple[int, int],
    start: Start,
    shelf: Shelf | None = None,
    engine: str = "mock",
    voice: Voice | None = None,
) -> Iterator[Window]:
    """A window that is shown, and that has gone without a trace afterwards.

    It speaks with a voice or, if none is given, through one of Qt's engines: "mock" makes no sound.
    """
    application, shelf = create_application(), shelf or open_shelf(start)
    around = replace(surround(application, shelf, start.mode), voice=voice or Voice(engine))
    window = create_window(application, shelf, start, around)
    window.resize(*size)
    window.show()
    window.activateWindow()
    settle()
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        settle()
        # When nobody is left to ask them anything.
        around.close()


def settle() -> None:
    """Lets layouts, timers of no time and dropped widgets come to rest."""
    for _ in range(4):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
