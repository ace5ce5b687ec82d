"""A window that reads aloud with Qt's engine that makes no sound."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

import pytest

from prep_guide.app import Start, create_window, open_shelf, surround
from prep_guide.speech.voice import Voice
from prep_guide.ui.application import create_application
from tests.ui.opening import STILL, settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prep_guide.app import Shelf
    from prep_guide.ui.window import Window


class OpenReading(Protocol):
    def __call__(
        self, size: tuple[int, int] = (1280, 800), engine: str = "mock", **start: object
    ) -> Window: ...


@pytest.fixture
def open_reading(no_clinic: Path, shipped_shelf: Shelf) -> Iterator[OpenReading]:
    """Opens windows at home by size, speech engine and fields of ``Start``."""
    with ExitStack() as rest:

        def open_one(size: tuple[int, int] = (1280, 800), engine: str = "mock", **start: object) -> Window:
            given = {
                "language": "en",
                "procedure": "breast-ultrasound",
                "comfort": STILL,
                "clinic": no_clinic,
            }
            wanted = Start(**(given | start))
            shelf = open_shelf(wanted) if "roots" in start else shipped_shelf
            application = create_application()
            around = replace(surround(application, shelf, wanted.mode), voice=Voice(engine))
            window = create_window(application, shelf, wanted, around)
            window.resize(*size)
            window.show()
            window.activateWindow()
            settle()
            # The last one first: the voice is closed when nobody is left to ask it anything.
            for undo in (around.voice.close, settle, window.deleteLater, window.close):
                rest.callback(undo)
            return window

        yield open_one
