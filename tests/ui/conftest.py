"""A window to test: the real one, off-screen."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Protocol

import pytest

from prep_guide.app import Start, open_shelf
from tests.ui.opening import STILL, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prep_guide.app import Shelf
    from prep_guide.ui.window import Window


class OpenWindow(Protocol):
    def __call__(self, size: tuple[int, int] = (1280, 800), **start: object) -> Window: ...


@pytest.fixture(scope="session")
def no_clinic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The settings of a practice that has set nothing: what is installed on this computer does not count."""
    file = tmp_path_factory.mktemp("clinic") / "clinic.toml"
    file.write_text("")
    return file


@pytest.fixture(scope="session")
def shipped_shelf(no_clinic: Path) -> Shelf:
    """What is shipped, read once: nothing about it changes."""
    return open_shelf(Start(clinic=no_clinic))


@pytest.fixture
def open_window(qapp: object, no_clinic: Path, shipped_shelf: Shelf) -> Iterator[OpenWindow]:
    """Opens windows by size and fields of ``Start``; they are closed and deleted when the test is over.

    Without a language it is English, without ``comfort`` pages change at once. It can be given a ``voice`` too.
    """
    with ExitStack() as windows:

        def open_one(size: tuple[int, int] = (1280, 800), **start: object) -> Window:
            shipped, voice = not {"roots", "clinic"} & start.keys(), start.pop("voice", None)
            wanted = Start(**{"language": "en", "comfort": STILL, "clinic": no_clinic, **start})
            shelf = shipped_shelf if shipped else None
            return windows.enter_context(opened(size, wanted, shelf, voice=voice))

        yield open_one
