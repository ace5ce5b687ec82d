"""Somebody who has found the hidden corner guesses the PIN on the pad, once a second."""

from __future__ import annotations

import os
from random import Random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from prep_guide.kiosk.lock import TRIES, Lock
from prep_guide.kiosk.pin_pad import PinPad
from prep_guide.kiosk.record import Record
from tests.kiosk.standing import PIN, WITH_PIN

if TYPE_CHECKING:
    from tests.kiosk.conftest import OpenKiosk
    from tests.kiosk.standing import Kiosk

SHORT, LONG = 30, 10_000 * (10 if os.environ.get("LONG") else 1)
"""How many guesses on the pad; the lock alone stands 100,000 of them in test_lock.py."""
A_SITTING = 25
"""After so many guesses the guide is started anew, which gives nobody a try back."""
STEP_S = 1


def guess(kiosk: Kiosk, pin: str) -> None:
    pad = kiosk.stand.overlay
    assert isinstance(pad, PinPad), "the pad has opened"
    pad.tried.emit(pin)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    kiosk.clock.pass_by(seconds=STEP_S)


def guesses_looked_at(kiosk: Kiosk, count: int) -> int:
    """Guesses so many times; gives how many of the guesses were compared with the PIN at all."""
    choose = Random(count)  # noqa: S311 - the same guesses every time, nothing secret
    lock = kiosk.desk._lock
    looked_at, kept = 0, kiosk.state / "tries.json"
    kiosk.hold_corner()
    for number in range(count):
        if number % A_SITTING == A_SITTING - 1:
            lock = Lock(lock._kept, Record(kept), kiosk.clock)
            kiosk.desk._lock = lock
        looked_at += not lock.wait
        guess(kiosk, f"{choose.randrange(10**8):08}".replace(PIN, "99999998"))
    return looked_at


def test_guesses_on_the_pad_are_stopped(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk(WITH_PIN)
    # It takes them half a minute, and the first wait is five.
    assert guesses_looked_at(kiosk, SHORT) == TRIES
    pad = kiosk.stand.overlay
    assert isinstance(pad, PinPad)
    pad.tried.emit(PIN)
    assert isinstance(kiosk.stand.overlay, PinPad), "the right one has to wait as well"
    assert kiosk.ends == []


@pytest.mark.soak
@pytest.mark.timeout(36_000)
def test_many_guesses_on_the_pad_are_stopped(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk(WITH_PIN)
    looked_at = guesses_looked_at(kiosk, LONG)
    print(f"{LONG} guesses at the PIN, one a second: {looked_at} were compared with it, none opened")  # noqa: T201
    # The wait doubles up to a day.
    assert looked_at <= 50 + TRIES * LONG * STEP_S // 86_400
