"""The lock of the staff page: a PIN, a few tries, and then a wait that doubles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide import log
from prep_guide.kiosk import pin

if TYPE_CHECKING:
    from prep_guide.clock import Clock
    from prep_guide.kiosk.record import Record

TRIES = 5
FIRST_WAIT = 5 * 60
"""Seconds to wait after that many wrong tries; each further time it is twice as long, up to ``LONGEST_WAIT``."""
LONGEST_WAIT = 24 * 60 * 60
"""A day: 5 guesses a day at a hundred million, and staff who are locked out get in again."""


class Lock:
    """Opens for the staff's PIN. Wrong tries are counted over restarts of the program and the computer.

    A try is written down before it is looked at, so that nobody gets it back by pulling the plug. Where the
    computer's date was set back, the wait begins anew.

    Args:
        kept: The hash of the PIN; empty for none, and then nothing opens it.
        record: Where wrong tries are counted.
        clock: Tells how long ago they were.
    """

    def __init__(self, kept: str, record: Record, clock: Clock) -> None:
        self._kept, self._record, self._clock = kept, record, clock

    @property
    def can_open(self) -> bool:
        """Whether there is a PIN at all."""
        return bool(self._kept)

    @property
    def tries_left(self) -> int:
        """How many tries there are until the next wait."""
        return TRIES - int(self._record.number("wrong")) % TRIES

    @property
    def wait(self) -> float:
        """Seconds until the next try may be made; 0 for at once."""
        wrong = int(self._record.number("wrong"))
        if not wrong or wrong % TRIES:
            return 0
        doublings = min(wrong // TRIES - 1, 20)
        lasts = min(FIRST_WAIT << doublings, LONGEST_WAIT)
        gone = self._now() - self._record.number("at")
        if gone < 0:
            self._record.change({"at": self._now()})
            gone = 0
        return max(0, lasts - gone)

    def opens(self, tried: str) -> bool:
        """Whether it opens for a PIN. Before the wait is over it opens for none, and nothing is counted."""
        if not self.can_open or self.wait:
            return False
        self._record.change({"wrong": int(self._record.number("wrong")) + 1, "at": self._now()})
        if not pin.fits(tried, self._kept):
            if self.wait:
                log.note(log.Event.LOCKED, count=int(self._record.number("wrong")))
            return False
        log.note(log.Event.LET_IN)
        self._record.change({"wrong": 0})
        return True

    def _now(self) -> float:
        return self._clock.now().timestamp()
