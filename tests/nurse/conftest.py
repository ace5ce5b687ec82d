"""A nurse's desk to test: the real console and the real patient's window, off-screen, with a clock that is moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

import pytest

from prep_guide.app import Start, create_console, open_shelf
from prep_guide.session.comfort import Comfort
from prep_guide.session.session import Mode
from prep_guide.ui.application import create_application
from tests.session.moving_clock import MovingClock
from tests.ui.opening import STILL, settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prep_guide.nurse.console import Console
    from prep_guide.nurse.desk import Desk

CLINIC = """
name = "Riverside Imaging"
timezone = "America/New_York"
[[places]]
id = "main"
name = "Main building"
"""


class AtDesk(NamedTuple):
    """The nurse's window, the patient at it, and the time."""

    console: Console
    desk: Desk
    clock: MovingClock


class OpenDesk(Protocol):
    def __call__(
        self, size: tuple[int, int] = ..., looks: Comfort = ..., language: str = ..., **start: object
    ) -> AtDesk: ...


@pytest.fixture
def open_desk(qapp: object, tmp_path: Path) -> Iterator[OpenDesk]:
    """Opens a console for somebody with a breast biopsy; it is closed and deleted when the test is over."""
    opened: list[Console] = []
    clinic = tmp_path / "clinic.toml"
    clinic.write_text(CLINIC, encoding="utf-8")

    def open_one(
        size: tuple[int, int] = (1920, 1080),
        looks: Comfort | None = None,
        language: str = "en",
        **start: object,
    ) -> AtDesk:
        clock = MovingClock()
        wanted = Start(
            **{
                "language": language,
                "procedure": "breast-ultrasound",
                "comfort": STILL,
                "mode": Mode.NURSE,
                "clinic": clinic,
                **start,
            }
        )
        console = create_console(
            create_application(), open_shelf(wanted, clock), wanted, looks or Comfort(motion=False)
        )
        opened.append(console)
        console.resize(*size)
        console.show()
        console.activateWindow()
        settle()
        return AtDesk(console, console.desk, clock)

    yield open_one
    for console in opened:
        window = console.desk.window
        console.desk.around.press.close()
        console.leave()
        for each in (window, console):
            each.deleteLater()
    settle()
