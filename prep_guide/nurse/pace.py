"""The time of a preparation against eight minutes, without any pressure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

MINUTES = 8
"""How long a preparation may take; nothing happens when it takes longer."""

_MINUTE = 60


class Tempo(Enum):
    """How the step lies against the time."""

    WAITING = "waiting"
    ON_PACE = "on_pace"
    UNHURRIED = "unhurried"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Pace:
    """How far the time has gone, and the walk.

    Attributes:
        seconds: The time so far.
        step: The number of the present step, from 1; 0 before the first.
        steps: How many there are.
    """

    seconds: float
    step: int
    steps: int

    @property
    def tempo(self) -> Tempo:
        """On pace while the walk is at least as far as the time."""
        if not self.seconds and not self.step:
            return Tempo.WAITING
        if self.seconds > MINUTES * _MINUTE:
            return Tempo.OVER
        due = self.seconds / (MINUTES * _MINUTE) * self.steps
        return Tempo.ON_PACE if self.step >= due else Tempo.UNHURRIED

    @property
    def clock(self) -> str:
        """Minutes and seconds: ``3:40``."""
        minutes, seconds = divmod(int(self.seconds), _MINUTE)
        return f"{minutes}:{seconds:02}"

    @property
    def minutes(self) -> float:
        """The minutes so far, with their share."""
        return self.seconds / _MINUTE
