"""Errors nobody expected, in a real kiosk."""

from __future__ import annotations

import logging
import sys
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from prep_guide.kiosk.failures import Failures
from prep_guide.session.comfort import Comfort
from tests.ui.opening import settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPaintEvent

    from tests.kiosk.standing import Kiosk


class Breaking(QObject):
    """Breaks in a slot, with somebody's words in the error."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.wanted.connect(self._on_wanted)

    def _on_wanted(self) -> None:
        raise ValueError("words of somebody")


@pytest.fixture
def log() -> Iterator[StringIO]:
    """What is written to the log of the program."""
    written, root = StringIO(), logging.getLogger()
    handler = logging.StreamHandler(written)
    root.addHandler(handler)
    yield written
    root.removeHandler(handler)


@pytest.fixture
def failures(kiosk: Kiosk, log: StringIO) -> Iterator[Failures]:
    root, before = logging.getLogger(), sys.excepthook
    formats = {handler: handler.formatter for handler in root.handlers}
    failures = Failures(kiosk.stand.show_failure)
    kiosk.stand.touched.connect(failures.note_touch)
    failures.catch()
    yield failures
    failures.let_go()
    sys.excepthook = before
    for handler, formatter in formats.items():
        handler.setFormatter(formatter)


@pytest.mark.usefixtures("failures")
def test_the_reader_gets_a_calm_page_and_the_log_no_word_of_theirs(kiosk: Kiosk, log: StringIO) -> None:
    kiosk.begin()
    breaking = Breaking()
    breaking.wanted.emit()
    settle()
    assert kiosk.place == "failed"
    text = log.getvalue()
    assert "ValueError" in text
    assert "_on_wanted" in text
    assert "words of somebody" not in text
    kiosk.touch("start-again")
    assert kiosk.place == "welcome"


class Unpaintable(QWidget):
    """Breaks whenever it is painted."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        raise ValueError("nothing to see")


@pytest.mark.usefixtures("failures")
def test_what_fails_while_it_is_painted_gives_way_to_the_calm_page_as_well(
    kiosk: Kiosk, capfd: pytest.CaptureFixture[str]
) -> None:
    kiosk.begin()
    # With motion, a picture is taken of the page that goes.
    kiosk.session.choose_comfort(Comfort(motion=True))
    settle()
    unpaintable = Unpaintable(kiosk.window.page)
    unpaintable.show()
    settle()
    assert kiosk.place == "failed"
    # Qt complains of a page that is painted in the midst of painting another one.
    assert "Recursive" not in capfd.readouterr().err


def test_it_does_not_go_on_for_ever_where_nothing_works(failures: Failures) -> None:
    shown: list[bool] = []
    failing = Failures(lambda: shown.append(True))
    for _ in range(10):
        failing._on_error(ValueError, ValueError(""), None)
    assert len(shown) == 3
    failing.note_touch()
    failing._on_error(ValueError, ValueError(""), None)
    assert len(shown) == 4


@pytest.mark.usefixtures("failures")
def test_an_error_in_the_guard_refuses_the_event_and_ends_nothing(kiosk: Kiosk, log: StringIO) -> None:
    kiosk.begin()
    kiosk.stand.guard._takes_press = _break
    kiosk.touch("bar-home")
    assert kiosk.stand.isVisible()
    assert "RuntimeError" in log.getvalue()


def _break(_position: object) -> bool:
    raise RuntimeError("broken")


def test_who_stops_the_program_by_hand_stops_it(failures: Failures) -> None:
    stopped: list[type[BaseException]] = []
    failures._before = lambda kind, *_rest: stopped.append(kind)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert stopped == [KeyboardInterrupt]
