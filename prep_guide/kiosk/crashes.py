"""Counts the ends nobody wanted, and leaves the upper content roots out where they may be the reason."""

from __future__ import annotations

import zlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from prep_guide import log

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from prep_guide.clock import Clock
    from prep_guide.kiosk.record import Record

IN_A_ROW = 3
"""So many crashes with the same roots are laid at the door of the uppermost one."""
STEADY = 10 * 60
"""Seconds after which a start has gone well: what ends it then is another matter."""


class Crashes:
    """What became of earlier starts. A start that is not followed by a word of its end was a crash.

    Args:
        record: Where it is counted.
        clock: Tells when it was.
    """

    def __init__(self, record: Record, clock: Clock) -> None:
        self._record, self._clock = record, clock

    @property
    def in_a_row(self) -> int:
        """How many starts in a row have ended in a crash."""
        return int(self._record.number("crashes"))

    @property
    def left_out(self) -> int:
        """How many of the upper roots the last start left out."""
        return int(self._record.number("left_out"))

    @property
    def started(self) -> datetime | None:
        """When the last start was, in UTC; None where there was none."""
        seconds = self._record.number("started")
        try:
            return datetime.fromtimestamp(seconds, UTC) if seconds else None
        except (OverflowError, ValueError, OSError):  # a number nobody wrote
            return None

    @property
    def since_the_beginning(self) -> int:
        """How many crashes there were altogether."""
        return int(self._record.number("all"))

    def begin(self, roots: Sequence[Path]) -> tuple[Path, ...]:
        """Notes that the program starts; gives the roots to read, without the upper ones that may be broken.

        Args:
            roots: All there are, the shipped one first; it is never left out.
        """
        same = int(self._record.number("roots")) == _mark(roots)
        left_out = int(self._record.number("left_out")) if same else 0
        crashed = bool(self._record.number("running"))
        early = crashed and not self._record.number("steady")
        in_a_row = self.in_a_row + early if same else 0
        if in_a_row >= IN_A_ROW:
            left_out, in_a_row = left_out + 1, 0
        left_out = min(left_out, len(roots) - 1)
        if crashed:
            log.note(log.Event.CRASHED, count=self.since_the_beginning + 1)
        for root in roots[len(roots) - left_out :]:
            log.note(log.Event.ROOTS_LEFT_OUT, file=str(root))
        self._record.change(
            {
                "running": 1,
                "steady": 0,
                "roots": _mark(roots),
                "crashes": in_a_row,
                "left_out": left_out,
                "all": self.since_the_beginning + crashed,
                "started": self._clock.now().timestamp(),
            }
        )
        return tuple(roots[: len(roots) - left_out])

    def note_steady(self) -> None:
        """Notes that this start has gone well."""
        self._record.change({"steady": 1, "crashes": 0})

    def end(self, *, try_all: bool = False) -> None:
        """Notes that the program ends because somebody wants it to.

        Args:
            try_all: Whether roots that were left out are to be tried again.
        """
        self._record.change({"running": 0, "crashes": 0} | ({"left_out": 0} if try_all else {}))


def _mark(roots: Sequence[Path]) -> int:
    """A number that tells one choice of roots from another."""
    return zlib.crc32("\n".join(map(str, roots)).encode())
