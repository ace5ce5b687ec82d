"""How long a session lasts, on a clock that the tests move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from prep_guide.clinic import Kiosk
from prep_guide.kiosk.sitting import Sitting
from tests.session.moving_clock import MovingClock

if TYPE_CHECKING:
    from collections.abc import Iterator

SETTINGS = Kiosk(idle=90, warning=30, cap=20)


@dataclass
class Screen:
    words: int = 20
    is_reading_aloud: bool = False
    is_exercising: bool = False


class Room:
    """A sitting, and what it has told."""

    def __init__(self, settings: Kiosk = SETTINGS) -> None:
        self.clock, self.screen = MovingClock(), Screen()
        self.sitting = Sitting(settings, self.clock, self.screen)
        self.told: list[object] = []
        self.sitting.warned.connect(self.told.append)
        self.sitting.carried_on.connect(self._on_carried_on)
        self.sitting.over.connect(self._on_over)
        self.sitting.begin()

    def _on_carried_on(self) -> None:
        self.told.append("carried on")

    def _on_over(self) -> None:
        self.told.append("over")

    def wait(self, seconds: int) -> None:
        for _ in range(seconds):
            self.clock.pass_by(seconds=1)
            self.sitting.tick()

    def until_warned(self, most: int = 2000) -> int:
        for second in range(1, most):
            self.wait(1)
            if self.sitting.warns:
                return second
        raise AssertionError("nobody was warned")


@pytest.fixture
def room(qapp: object) -> Iterator[Room]:
    a_room = Room()
    yield a_room
    a_room.sitting.end()


def test_after_ninety_seconds_it_warns_for_thirty_and_ends(room: Room) -> None:
    assert room.until_warned() == 90
    room.wait(29)
    assert room.told == list(range(30, 0, -1))
    room.wait(1)
    assert room.told[-1] == "over"
    assert not room.sitting.runs


def test_a_touch_begins_the_time_anew(room: Room) -> None:
    for _ in range(10):
        room.wait(89)
        room.sitting.note_touch()
    assert room.told == []


@pytest.mark.parametrize("second", range(30))
def test_a_touch_at_any_second_of_the_warning_ends_it(room: Room, second: int) -> None:
    room.until_warned()
    room.wait(second)
    room.sitting.note_touch()
    assert room.told[-1] == "carried on"
    assert not room.sitting.warns
    assert room.until_warned() == 90


def test_it_can_be_carried_on_as_often_as_one_likes(room: Room) -> None:
    for _ in range(50):
        room.until_warned()
        room.sitting.note_touch()
    assert "over" not in room.told


@pytest.mark.parametrize(("words", "seconds"), [(0, 90), (130, 90), (260, 180), (400, 277), (5000, 300)])
def test_a_page_that_takes_longer_to_read_gets_longer(room: Room, words: int, seconds: int) -> None:
    room.screen.words = words
    assert room.until_warned() == seconds


@pytest.mark.parametrize("occupied", ["is_reading_aloud", "is_exercising"])
def test_a_voice_and_an_exercise_count_as_a_touch(room: Room, occupied: str) -> None:
    setattr(room.screen, occupied, True)
    room.wait(600)
    setattr(room.screen, occupied, False)
    assert room.told == []
    assert room.until_warned() == 90


def test_after_twenty_minutes_it_asks_whoever_touches_on(room: Room) -> None:
    for _ in range(20 * 60 - 1):
        room.wait(1)
        room.sitting.note_touch()
    assert room.told == []
    room.wait(1)
    assert room.told == [30]
    room.wait(30)
    assert room.told[-1] == "over"


def test_a_voice_does_not_hold_the_cap_up_but_an_exercise_does(room: Room) -> None:
    room.screen.is_reading_aloud = room.screen.is_exercising = True
    room.wait(15 * 60)
    room.sitting.note_touch()
    room.wait(15 * 60)
    assert room.told == []
    room.screen.is_exercising = False
    room.wait(1)
    assert room.told == [30]


def test_an_exercise_somebody_has_walked_away_from_ends(room: Room) -> None:
    room.screen.is_exercising = True
    room.wait(5 * 60)
    room.sitting.note_touch()
    assert room.until_warned() == 20 * 60
    room.wait(30)
    assert room.told[-1] == "over"


def test_who_carries_on_after_the_cap_has_another_twenty_minutes(room: Room) -> None:
    room.screen.is_reading_aloud = True
    room.until_warned()
    room.sitting.note_touch()
    assert room.until_warned() == 20 * 60


@pytest.mark.parametrize("gap", [11, 60, 3 * 86_400, -5])
def test_a_gap_in_the_clock_ends_it_without_a_word(room: Room, gap: int) -> None:
    room.wait(5)
    room.clock.pass_by(seconds=gap)
    room.sitting.tick()
    assert room.told == ["over"]


def test_a_gap_in_the_warning_ends_it_too(room: Room) -> None:
    room.until_warned()
    room.clock.pass_by(seconds=11)
    room.sitting.tick()
    assert room.told[-1] == "over"


def test_a_slow_moment_is_no_gap(room: Room) -> None:
    room.clock.pass_by(seconds=10)
    room.sitting.tick()
    assert room.told == []


def test_setting_the_date_changes_nothing(room: Room) -> None:
    room.wait(10)
    room.clock.moment = room.clock.moment.replace(year=2031)
    assert room.until_warned() == 80


def test_what_was_ended_is_silent(room: Room) -> None:
    room.sitting.end()
    room.sitting.note_touch()
    assert not room.sitting.runs
    assert room.told == []
