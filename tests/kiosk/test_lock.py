"""The staff's PIN: how it is kept, and how little guessing helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from prep_guide.kiosk import pin
from prep_guide.kiosk.lock import FIRST_WAIT, LONGEST_WAIT, TRIES, Lock
from prep_guide.kiosk.record import Record
from tests.session.moving_clock import MovingClock

if TYPE_CHECKING:
    from pathlib import Path

RIGHT, WRONG = "30517482", "30517483"
KEPT = pin.hashed(RIGHT)


def lock_at(folder: Path, clock: MovingClock, kept: str = KEPT) -> Lock:
    return Lock(kept, Record(folder / "tries.json"), clock)


def try_wrong(lock: Lock, times: int = TRIES) -> None:
    for _ in range(times):
        assert not lock.opens(WRONG)


def test_a_pin_is_kept_as_its_hash_only() -> None:
    assert KEPT.startswith("scrypt$")
    assert RIGHT not in KEPT
    assert pin.hashed(RIGHT) != KEPT
    assert pin.fits(RIGHT, KEPT)
    assert not pin.fits(WRONG, KEPT)


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "scrypt$x",
        "scrypt$1$8$1$AA==$AA==",
        "scrypt$9999999999999$8$1$AA==$AA==",
        "scrypt$16384$8$1$AA==$***",
    ],
)
def test_a_hash_that_cannot_be_read_fits_nothing(kept: str) -> None:
    assert not pin.fits(RIGHT, kept)


@pytest.mark.parametrize(
    "poor", ["", "1234567", "12345678", "87654321", "00000000", "1234567a", "1" * 17, "١٢٣٤٥٦٧٩"]
)
def test_a_poor_pin_is_not_taken(poor: str) -> None:
    assert pin.why_not(poor)


def test_a_good_pin_is_taken() -> None:
    assert pin.why_not(RIGHT) == ""


def test_it_opens_for_the_pin_and_forgets_the_wrong_tries(tmp_path: Path) -> None:
    lock = lock_at(tmp_path, MovingClock())
    try_wrong(lock, TRIES - 1)
    assert lock.tries_left == 1
    assert lock.opens(RIGHT)
    assert lock.tries_left == TRIES


def test_after_five_tries_even_the_pin_has_to_wait(tmp_path: Path) -> None:
    clock = MovingClock()
    lock = lock_at(tmp_path, clock)
    try_wrong(lock)
    assert lock.wait == FIRST_WAIT
    assert not lock.opens(RIGHT)
    clock.pass_by(seconds=FIRST_WAIT - 1)
    assert not lock.opens(RIGHT)
    clock.pass_by(seconds=1)
    assert lock.opens(RIGHT)


def test_each_wait_is_twice_as_long_up_to_a_day(tmp_path: Path) -> None:
    clock = MovingClock()
    lock = lock_at(tmp_path, clock)
    waits = []
    for _ in range(12):
        try_wrong(lock)
        waits.append(lock.wait)
        clock.pass_by(seconds=lock.wait)
    assert waits[:4] == [FIRST_WAIT, 2 * FIRST_WAIT, 4 * FIRST_WAIT, 8 * FIRST_WAIT]
    assert waits[-1] == LONGEST_WAIT


def test_a_restart_gives_no_tries_back(tmp_path: Path) -> None:
    clock = MovingClock()
    try_wrong(lock_at(tmp_path, clock), 3)
    try_wrong(lock_at(tmp_path, clock), 2)
    assert lock_at(tmp_path, clock).wait == FIRST_WAIT


def test_setting_the_date_back_makes_nobody_wait_for_years_and_nobody_wait_less(tmp_path: Path) -> None:
    clock = MovingClock()
    lock = lock_at(tmp_path, clock)
    try_wrong(lock)
    clock.moment = clock.moment.replace(year=1970)
    assert lock.wait == FIRST_WAIT
    clock.pass_by(seconds=FIRST_WAIT)
    assert lock.wait == 0


def test_without_a_pin_nothing_opens(tmp_path: Path) -> None:
    lock = lock_at(tmp_path, MovingClock(), kept="")
    assert not lock.can_open
    assert not lock.opens("")


def test_a_hundred_thousand_guesses_are_stopped(tmp_path: Path) -> None:
    clock = MovingClock()
    lock = lock_at(tmp_path, clock)
    looked_at = 0
    for _ in range(100_000):
        looked_at += not lock.wait
        assert not lock.opens(WRONG)
        clock.pass_by(seconds=1)
    # Somebody guesses for a whole day, once a second.
    assert looked_at <= 50


def test_where_nothing_can_be_written_tries_are_counted_until_the_end(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    lock = lock_at(tmp_path / "file", MovingClock())
    try_wrong(lock)
    assert lock.wait == FIRST_WAIT
    assert "cannot be written" in caplog.text
