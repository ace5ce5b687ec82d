"""The rhythm of slow breathing: which step it is at a moment, and how far the lungs are filled."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment of breathing.

    Attributes:
        step: The number of the step.
        fill: How full the lungs are, 0 to 1.
        breaths: How many breaths are finished.
    """

    step: int
    fill: float
    breaths: int


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The steps of one breath, each with its seconds, over and over.

    In the first step one breathes in, in the last one out; in any between them one holds.
    """

    seconds: tuple[float, ...]

    @classmethod
    def paced(cls, seconds: Sequence[float], a_minute: int) -> Rhythm:
        """The same steps at so many breaths a minute: each keeps its share of the breath."""
        factor = MINUTE / a_minute / sum(seconds)
        return cls(tuple(each * factor for each in seconds))

    @property
    def breath(self) -> float:
        """The seconds of one breath."""
        return sum(self.seconds)

    def at(self, elapsed: float) -> Moment:
        """The moment ``elapsed`` seconds after the first breath began."""
        breaths, left = divmod(elapsed, self.breath)
        last = len(self.seconds) - 1
        step = 0
        while step < last and left >= self.seconds[step]:
            left -= self.seconds[step]
            step += 1
        return Moment(step, self._fill(step, min(1.0, left / self.seconds[step])), int(breaths))

    def _fill(self, step: int, share: float) -> float:
        """How full the lungs are when a share of a step has passed; it changes slowly at both ends."""
        eased = (1 - math.cos(math.pi * share)) / 2
        if step == 0:
            return eased
        return 1 - eased if step == len(self.seconds) - 1 else 1.0


def paces(seconds: Sequence[float]) -> tuple[int, ...]:
    """The breaths a minute on offer: what the steps come to by themselves, and one slower and one faster."""
    own = max(1, round(MINUTE / sum(seconds)))
    return tuple(pace for pace in (own - 1, own, own + 1) if pace >= 1)
