"""A clock that stands until it is moved."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from prep_guide.clock import Clock


class MovingClock(Clock):
    """Shows one moment; time passes when a test says so.

    Attributes:
        moment: The moment it shows. Setting it is setting the computer's date: no time passes.
    """

    def __init__(self, moment: datetime = datetime(2026, 11, 30, 15, tzinfo=UTC)) -> None:
        self.moment = moment
        self._elapsed = 0.0

    def now(self) -> datetime:
        return self.moment

    def elapsed(self) -> float:
        return self._elapsed

    def pass_by(self, **span: float) -> None:
        """Lets time pass, given as for ``timedelta``."""
        self.moment += timedelta(**span)
        self._elapsed += timedelta(**span).total_seconds()
