"""The clock, and when it is not believed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from prep_guide import BUILD_YEAR
from prep_guide.clock import Clock
from tests.session.moving_clock import MovingClock


def test_the_system_s_clock_is_aware_and_goes_on() -> None:
    clock = Clock()
    before, elapsed = clock.now(), clock.elapsed()
    assert before.utcoffset() == timedelta(0)
    assert clock.now() >= before
    assert clock.elapsed() >= elapsed


def test_today_is_the_local_date() -> None:
    clock = MovingClock(datetime(2026, 12, 3, 3, tzinfo=UTC))
    assert clock.today(ZoneInfo("America/New_York")).day == 2
    assert clock.today(ZoneInfo("Asia/Tokyo")).day == 3


def test_a_clock_that_runs_evenly_is_believed() -> None:
    clock = MovingClock()
    assert clock.guard.trusts()
    for _ in range(100):
        clock.pass_by(hours=7)
        assert clock.guard.trusts()


@pytest.mark.parametrize("year", [1970, 2000, BUILD_YEAR - 1])
def test_a_year_before_the_program_was_made_is_not_believed(year: int) -> None:
    assert not MovingClock(datetime(year, 12, 31, 23, 59, tzinfo=UTC)).guard.trusts()


@pytest.mark.parametrize("year", [BUILD_YEAR, BUILD_YEAR + 20])
def test_the_year_of_the_program_and_later_ones_are_believed(year: int) -> None:
    assert MovingClock(datetime(year, 1, 1, tzinfo=UTC)).guard.trusts()


@pytest.mark.parametrize("minutes", [6, -6, 60, -60, 60 * 24 * 365])
def test_a_jump_is_not_believed_for_an_hour(minutes: int) -> None:
    clock = MovingClock()
    assert clock.guard.trusts()
    clock.moment += timedelta(minutes=minutes)
    assert not clock.guard.trusts()
    clock.pass_by(minutes=59)
    assert not clock.guard.trusts()
    clock.pass_by(minutes=1)
    assert clock.guard.trusts()


@pytest.mark.parametrize("seconds", [1, -1, 299, -299])
def test_a_small_correction_is_no_jump(seconds: int) -> None:
    clock = MovingClock()
    assert clock.guard.trusts()
    clock.moment += timedelta(seconds=seconds)
    assert clock.guard.trusts()


def test_a_jump_while_nobody_looks_is_noticed() -> None:
    clock = MovingClock()
    assert clock.guard.trusts()
    clock.pass_by(hours=5)
    clock.moment += timedelta(days=1)
    clock.pass_by(hours=5)
    assert not clock.guard.trusts()


def test_a_jump_back_is_another_jump() -> None:
    clock = MovingClock()
    assert clock.guard.trusts()
    clock.moment += timedelta(days=1)
    assert not clock.guard.trusts()
    clock.pass_by(minutes=50)
    clock.moment -= timedelta(days=1)
    assert not clock.guard.trusts()
    clock.pass_by(minutes=50)
    assert not clock.guard.trusts()


def test_every_clock_has_one_guard_from_the_first_question_on() -> None:
    clock = MovingClock()
    assert clock.guard is clock.guard
    assert clock.guard is not MovingClock().guard
