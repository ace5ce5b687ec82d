"""The time against eight minutes."""

from __future__ import annotations

import pytest

from prep_guide.nurse.pace import Pace, Tempo


@pytest.mark.parametrize(
    ("seconds", "step", "tempo"),
    [
        (0, 0, Tempo.WAITING),
        (0, 1, Tempo.ON_PACE),
        (80, 1, Tempo.ON_PACE),
        (81, 1, Tempo.UNHURRIED),
        (240, 3, Tempo.ON_PACE),
        (480, 6, Tempo.ON_PACE),
        (481, 6, Tempo.OVER),
    ],
)
def test_the_walk_is_on_pace_while_it_is_as_far_as_the_time(seconds: int, step: int, tempo: Tempo) -> None:
    assert Pace(seconds, step, 6).tempo is tempo


def test_the_time_is_written_in_minutes_and_seconds() -> None:
    assert [Pace(seconds, 1, 6).clock for seconds in (0, 9.9, 220, 3600)] == ["0:00", "0:09", "3:40", "60:00"]
