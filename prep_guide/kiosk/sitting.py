"""How long one person's session lasts: until they finish, until nobody is there any more, until the clock has a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from prep_guide.clinic import Kiosk
    from prep_guide.clock import Clock

WORDS_A_MINUTE = 130
"""How fast an anxious person reads from a screen, at least."""
TIMES = 1.5
"""How much longer than that anyone may take."""
LONGEST = 300
"""Seconds after which nobody is taken to be reading any more, whatever the page."""
GAP = 10
"""Seconds from one tick to the next that mean the computer slept or was stopped: nobody waited in front of it."""
_TICK_MS = 1000


class Occupation(Protocol):
    """What is going on at the screen without a touch."""

    @property
    def words(self) -> int:
        """How many words are there to read."""
        ...

    @property
    def is_reading_aloud(self) -> bool:
        """Whether something is being read out."""
        ...

    @property
    def is_exercising(self) -> bool:
        """Whether an exercise of the calm corner runs by itself."""
        ...


class Sitting(QObject):
    """Counts the time of a session, and warns before it ends.

    Without a touch it ends after ``kiosk.idle`` seconds, or as long as the page takes to read slowly, at most
    ``LONGEST``. Reading aloud and a running exercise count as a touch. After ``kiosk.cap`` minutes it asks in any
    case, but not in the midst of an exercise. Both times it warns first, and any touch in those seconds lets the
    session go on, as often as anyone likes; the cap then begins anew. An exercise that nobody has touched for
    ``kiosk.cap`` minutes counts no more: breathing goes on for ever, also for somebody who has walked away.

    Args:
        kiosk: How long each of them is.
        clock: Tells the time that has gone by.
        screen: What is going on.

    Signals:
        warned: Emitted each second of the warning with how many seconds are left.
        carried_on: Emitted when a touch has ended the warning.
        over: Emitted when the session is to be cleared.
    """

    warned = Signal(int)
    carried_on = Signal()
    over = Signal()

    def __init__(self, kiosk: Kiosk, clock: Clock, screen: Occupation) -> None:
        super().__init__()
        self._kiosk, self._clock, self._screen = kiosk, clock, screen
        self._asked_at = self._touched_at = self._last_touch = self._seen_at = 0.0
        self._warned_at: float | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def runs(self) -> bool:
        """Whether somebody's session goes on."""
        return self._timer.isActive()

    @property
    def warns(self) -> bool:
        """Whether the warning is out."""
        return self._warned_at is not None

    def begin(self) -> None:
        """Begins to count, at the first touch of a session."""
        now = self._clock.elapsed()
        self._asked_at = self._touched_at = self._last_touch = self._seen_at = now
        self._warned_at = None
        self._timer.start()

    def end(self) -> None:
        """Counts no more, without telling."""
        self._timer.stop()
        self._warned_at = None

    def note_touch(self) -> None:
        """Notes that somebody is there."""
        now = self._clock.elapsed()
        self._touched_at = self._last_touch = now
        if self.warns:
            self._warned_at = None
            self._asked_at = now
            self.carried_on.emit()

    def tick(self) -> None:
        """Looks at the clock. Called by its timer, once a second."""
        now = self._clock.elapsed()
        gap, self._seen_at = now - self._seen_at, now
        if not 0 <= gap <= GAP:
            self._finish()
        elif self._warned_at is not None:
            self._count_down(now - self._warned_at)
        elif self._is_idle(now) or self._is_capped(now):
            self._warned_at = now
            self.warned.emit(self._kiosk.warning)

    def _is_idle(self, now: float) -> bool:
        if self._screen.is_reading_aloud or self._is_exercised(now):
            self._touched_at = now
        quiet = now - self._touched_at
        # The words are counted only where they matter.
        return quiet >= self._kiosk.idle and quiet >= self._reading_time()

    def _is_capped(self, now: float) -> bool:
        return now - self._asked_at >= self._kiosk.cap * 60 and not self._is_exercised(now)

    def _is_exercised(self, now: float) -> bool:
        """Whether an exercise runs that somebody can be taken to be doing."""
        return self._screen.is_exercising and now - self._last_touch < self._kiosk.cap * 60

    def _reading_time(self) -> float:
        return min(LONGEST, self._screen.words / WORDS_A_MINUTE * 60 * TIMES)

    def _count_down(self, gone: float) -> None:
        left = self._kiosk.warning - int(gone)
        if left > 0:
            self.warned.emit(left)
        else:
            self._finish()

    def _finish(self) -> None:
        self.end()
        self.over.emit()
