"""Ends nobody wanted, and the roots that are left out for them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from prep_guide.kiosk.crashes import IN_A_ROW, Crashes
from prep_guide.kiosk.record import Record
from tests.session.moving_clock import MovingClock

if TYPE_CHECKING:
    from collections.abc import Callable

SHIPPED, CLINIC, GIVEN = Path("/shipped"), Path("/clinic/content"), Path("/given")
ROOTS = (SHIPPED, CLINIC, GIVEN)


@pytest.fixture
def start(tmp_path: Path) -> Callable[[], Crashes]:
    """What a new start of the program knows."""
    return lambda: Crashes(Record(tmp_path / "crashes.json"), MovingClock())


def crash(start: Callable[[], Crashes], times: int = IN_A_ROW) -> None:
    for _ in range(times):
        start().begin(ROOTS)


def test_a_first_start_reads_everything(start: Callable[[], Crashes]) -> None:
    assert start().begin(ROOTS) == ROOTS


def test_three_crashes_in_a_row_leave_out_the_uppermost_root(start: Callable[[], Crashes]) -> None:
    crash(start)
    assert start().begin(ROOTS) == (SHIPPED, CLINIC)


def test_six_leave_out_the_clinic_and_the_shipped_guide_always_stays(start: Callable[[], Crashes]) -> None:
    crash(start, 2 * IN_A_ROW)
    assert start().begin(ROOTS) == (SHIPPED,)
    crash(start, 5 * IN_A_ROW)
    assert start().begin(ROOTS) == (SHIPPED,)


def test_an_end_somebody_wanted_is_none(start: Callable[[], Crashes]) -> None:
    crash(start, IN_A_ROW - 1)
    last = start()
    last.begin(ROOTS)
    last.end()
    crash(start, 1)
    assert start().begin(ROOTS) == ROOTS


def test_what_ends_a_start_that_went_well_is_laid_at_no_root(start: Callable[[], Crashes]) -> None:
    for _ in range(3 * IN_A_ROW):
        steady = start()
        assert steady.begin(ROOTS) == ROOTS
        steady.note_steady()
    assert start().since_the_beginning == 3 * IN_A_ROW - 1


def test_what_was_left_out_stays_out_until_the_staff_try_again(start: Callable[[], Crashes]) -> None:
    crash(start)
    for _ in range(2):
        quiet = start()
        assert quiet.begin(ROOTS) == (SHIPPED, CLINIC)
        quiet.end()
    again = start()
    again.begin(ROOTS)
    again.end(try_all=True)
    assert start().begin(ROOTS) == ROOTS


def test_other_roots_begin_with_a_clean_slate(start: Callable[[], Crashes]) -> None:
    crash(start)
    assert start().begin((SHIPPED, GIVEN)) == (SHIPPED, GIVEN)
