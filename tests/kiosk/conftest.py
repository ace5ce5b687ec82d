"""A kiosk to test: the real one, off-screen, on a clock that is moved."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Protocol

import pytest

from tests.kiosk.standing import Kiosk, standing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class OpenKiosk(Protocol):
    def __call__(self, settings: str = "", size: tuple[int, int] = (1280, 800)) -> Kiosk: ...


@pytest.fixture
def open_kiosk(qapp: object, tmp_path: Path) -> Iterator[OpenKiosk]:
    """Opens kiosks by the text of their clinic.toml; they are gone when the test is over."""
    with ExitStack() as kiosks:

        def open_one(settings: str = "", size: tuple[int, int] = (1280, 800)) -> Kiosk:
            return kiosks.enter_context(standing(tmp_path, settings, size))

        yield open_one


@pytest.fixture
def kiosk(open_kiosk: OpenKiosk) -> Kiosk:
    """A kiosk of a practice that has set nothing."""
    return open_kiosk()
