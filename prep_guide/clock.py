"""The time, handed in: the only code that asks the system for it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import tzinfo


class Clock:
    """The system's clock. Tests hand in a subclass whose ``now`` they move."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return datetime.now(UTC)

    def today(self, zone: tzinfo | None = None) -> date:
        """The local date in ``zone``, or in the computer's own zone when none is given."""
        return self.now().astimezone(zone).date()
