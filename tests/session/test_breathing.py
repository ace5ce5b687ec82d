"""The rhythm of slow breathing: steps, pace, how full the lungs are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep_guide.session.breathing import Rhythm, paces

SECONDS = st.lists(st.integers(1, 600), min_size=1, max_size=6)


def test_five_seconds_each_are_six_breaths_a_minute() -> None:
    assert paces((5, 5)) == (5, 6, 7)
    assert Rhythm.paced((5, 5), 6).seconds == (5, 5)


def test_a_slower_pace_keeps_the_shares_of_the_steps() -> None:
    assert Rhythm.paced((4, 6), 5).seconds == pytest.approx((4.8, 7.2))


def test_one_breathes_in_first_and_out_last_and_holds_between() -> None:
    rhythm = Rhythm((4, 2, 4))
    at = [rhythm.at(second) for second in (0, 2, 4, 5, 8, 10)]
    assert [moment.step for moment in at] == [0, 0, 1, 1, 2, 0]
    assert [moment.fill for moment in at] == pytest.approx([0, 0.5, 1, 1, 0.5, 0])
    assert [moment.breaths for moment in at] == [0, 0, 0, 0, 0, 1]


@given(SECONDS)
def test_there_is_always_a_pace_of_at_least_one_breath(seconds: list[int]) -> None:
    assert min(paces(seconds)) >= 1


@given(SECONDS, st.integers(1, 30), st.floats(0, 10_000))
def test_every_moment_lies_in_a_step(seconds: list[int], pace: int, elapsed: float) -> None:
    rhythm = Rhythm.paced(seconds, pace)
    moment = rhythm.at(elapsed)
    assert rhythm.breath == pytest.approx(60 / pace)
    assert 0 <= moment.step < len(seconds)
    assert 0 <= moment.fill <= 1
    assert moment.breaths == int(elapsed // rhythm.breath)
