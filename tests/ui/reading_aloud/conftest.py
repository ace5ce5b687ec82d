"""A window that reads aloud with Qt's engine that makes no sound."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Protocol

import pytest

from prep_guide.app import Start
from tests.ui.opening import STILL, opened

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
    with ExitStack() as windows:

        def open_one(size: tuple[int, int] = (1280, 800), engine: str = "mock", **start: object) -> Window:
            given = {
                "language": "en",
                "procedure": "breast-ultrasound",
                "comfort": STILL,
                "clinic": no_clinic,
            }
            shelf = None if "roots" in start else shipped_shelf
            return windows.enter_context(opened(size, Start(**(given | start)), shelf, engine))

        yield open_one
