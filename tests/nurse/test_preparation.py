"""What the nurse notes."""

from __future__ import annotations

import pytest

from prep_guide.nurse.preparation import LONGEST_NOTE, Answer, Preparation, Taught
from tests.session.moving_clock import MovingClock


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def preparation(clock: MovingClock) -> Preparation:
    return Preparation(clock)


def test_a_point_that_nobody_asked_is_not_asked(preparation: Preparation) -> None:
    assert preparation.answer("consent") is Answer.NOT_ASKED


def test_a_note_is_cut_and_never_refused(preparation: Preparation) -> None:
    preparation.write_note("consent", "x" * 500)
    assert preparation.note("consent") == "x" * LONGEST_NOTE


def test_what_was_explained_again_is_asked_for_anew(preparation: Preparation) -> None:
    preparation.teach("numbing", Taught.LATER)
    preparation.explain("numbing")
    assert preparation.taught_back("numbing") is Taught.OPEN
    assert preparation.was_explained("numbing")


def test_a_tick_can_be_taken_away(preparation: Preparation) -> None:
    preparation.tick_off("pain", answered=True)
    preparation.tick_off("pain", answered=False)
    assert not preparation.is_answered("pain")


def test_the_time_runs_from_the_first_beginning(preparation: Preparation, clock: MovingClock) -> None:
    clock.pass_by(minutes=5)
    assert preparation.seconds == 0
    preparation.begin()
    clock.pass_by(seconds=90)
    preparation.begin()
    assert preparation.seconds == 90
