"""Where the reader is, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.ui.navigator import Navigator, Place

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NUMBING = Place("stage", "numbing")


def test_going_tells_where_to(qtbot: QtBot) -> None:
    navigator = Navigator(Place("welcome"))
    with qtbot.waitSignal(navigator.place_changed, timeout=0) as told:
        navigator.go(NUMBING)
    assert told.args == [True]
    assert navigator.place == NUMBING


def test_going_back_finds_the_place_as_it_was_left(qtbot: QtBot) -> None:
    navigator = Navigator(Place("home"))
    left = Place("home", scroll=0.5, focus="walk")
    navigator.note(left)
    navigator.go(NUMBING)
    with qtbot.waitSignal(navigator.place_changed, timeout=0) as told:
        navigator.back()
    assert told.args == [False]
    assert navigator.place == left


def test_there_is_no_way_back_from_the_first_place(qtbot: QtBot) -> None:
    navigator = Navigator(NUMBING)
    with qtbot.assertNotEmitted(navigator.place_changed):
        navigator.back()
    assert navigator.place == NUMBING


def test_the_same_place_again_is_no_step_on_the_way() -> None:
    navigator = Navigator(Place("home"))
    navigator.go(NUMBING)
    navigator.go(Place("stage", "numbing", scroll=0.3))
    navigator.back()
    assert navigator.place == Place("home")


def test_a_fresh_place_is_seen_as_for_the_first_time() -> None:
    assert Place("stage", "numbing", 0.4, frozenset({"sources"}), "next").fresh == NUMBING


def test_only_so_many_places_are_remembered() -> None:
    navigator = Navigator(Place("home"))
    for number in range(200):
        navigator.go(Place("stage", str(number)))
    for _ in range(200):
        navigator.back()
    assert navigator.place == Place("stage", "149")
