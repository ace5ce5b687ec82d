"""The time, handed in: the only code that asks the system for it."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from prep_guide import BUILD_YEAR

if TYPE_CHECKING:
    from datetime import tzinfo

_JUMP = 5 * 60
"""Seconds by which date and time may be corrected without being doubted: more than any radio or network
correction of a clock that runs, less than anything that changes a plan."""
_EVENLY = 60 * 60
"""Seconds the time has to run evenly after a jump until it is believed again."""


class Clock:
    """The system's clock. Tests hand in a subclass whose ``now`` and ``elapsed`` they move."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return datetime.now(UTC)

    def elapsed(self) -> float:
        """Seconds since some moment that stays the same, whatever date and time are set to.

        The time a computer sleeps counts: else waking up would look like a jump. Linux has a clock of its own
        for that; where there is none, the monotonic one includes it.
        """
        with_sleep = getattr(time, "CLOCK_BOOTTIME", None)
        return time.monotonic() if with_sleep is None else time.clock_gettime(with_sleep)

    def today(self, zone: tzinfo | None = None) -> date:
        """The local date in ``zone``, or in the computer's own zone when none is given."""
        return self.now().astimezone(zone).date()

    @cached_property
    def guard(self) -> ClockGuard:
        """Who tells whether this clock can be believed; it watches from when it is first asked for."""
        return ClockGuard(self)


class ClockGuard:
    """Tells whether date and time can be believed.

    They cannot where the year lies before the one the program was made in: a computer without a battery
    starts in 1970. Nor can they after they have jumped by more than five minutes against a clock that only
    counts on, since nobody knows which of the two times was wrong. An hour later they are believed again: a
    kiosk that got its time from the network after starting is right from then on.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._offset = self._measure()
        self._jumped_at: float | None = None

    def trusts(self) -> bool:
        """Whether the time can be believed now, by all that was seen of it so far."""
        offset, elapsed = self._measure(), self._clock.elapsed()
        if abs(offset - self._offset) > _JUMP:
            self._offset, self._jumped_at = offset, elapsed
        runs_evenly = self._jumped_at is None or elapsed - self._jumped_at >= _EVENLY
        return runs_evenly and self._clock.now().year >= BUILD_YEAR

    def _measure(self) -> float:
        """Seconds between the two clocks, which stay the same while both run evenly."""
        return self._clock.now().timestamp() - self._clock.elapsed()
