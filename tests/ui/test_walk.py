"""The walk from the welcome page through the six stages and back, with every way to take it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from prep_guide.ui.navigator import Place
from tests.ui.hands import click, drag, find, is_shown, press, strike, words
from tests.ui.opening import settle

if TYPE_CHECKING:
    from prep_guide.app import Shelf
    from prep_guide.content.model import Guide
    from prep_guide.ui.window import Window
    from tests.ui.conftest import OpenWindow

STAGES = ("positioning", "numbing", "targeting", "sampling", "marker", "completion")
LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right


@pytest.fixture
def guide(shipped_shelf: Shelf) -> Guide:
    return shipped_shelf.library.guide("breast-ultrasound", "en")


def at(window: Window) -> tuple[str, str]:
    """The page that is shown, and which of its kind."""
    assert window.page is not None
    return window.page.name, window.navigator.place.anchor


def stage_window(open_window: OpenWindow, stage: str, **start: object) -> Window:
    window = open_window(procedure="breast-ultrasound", **start)
    window.navigator.go(Place("stage", stage))
    return window


def scrolled(window: Window) -> float:
    assert window.page is not None
    assert window.page.scroller is not None
    return window.page.scroller.share


def test_everything_begins_with_the_welcome_page(open_window: OpenWindow) -> None:
    window = open_window()
    assert at(window) == ("welcome", "")
    assert window.session.procedure == ""


def test_choosing_a_biopsy_leads_home(open_window: OpenWindow, guide: Guide) -> None:
    window = open_window()
    click(window, "offer-breast-ultrasound")
    assert at(window) == ("home", "")
    assert window.session.procedure == "breast-ultrasound"
    assert guide.opening.title in words(window)


def test_who_is_not_sure_reads_what_every_biopsy_shares(
    open_window: OpenWindow, shipped_shelf: Shelf
) -> None:
    window = open_window()
    press(window, "offer-base", "walk")
    assert window.session.procedure == "base"
    assert shipped_shelf.library.guide("base", "en").stages[0].summary in words(window)


def test_a_procedure_given_at_the_start_begins_at_home(open_window: OpenWindow) -> None:
    assert at(open_window(procedure="breast-ultrasound")) == ("home", "")


def test_next_leads_through_all_six_stages_and_home(open_window: OpenWindow, guide: Guide) -> None:
    window = open_window(procedure="breast-ultrasound")
    press(window, "walk")
    for stage in guide.stages:
        assert at(window) == ("stage", stage.id)
        for part in (stage.title, stage.summary, stage.do, stage.see, stage.feel):
            assert part in words(window)
        press(window, "next")
    assert at(window) == ("home", "")
    assert [stage.id for stage in guide.stages] == list(STAGES)


def test_back_leads_the_same_way_back(open_window: OpenWindow) -> None:
    window = stage_window(open_window, "targeting")
    press(window, "back")
    assert at(window) == ("stage", "numbing")
    press(window, "back", "back")
    assert at(window) == ("home", "")


def test_home_offers_to_carry_on_where_the_reader_was(open_window: OpenWindow) -> None:
    window = stage_window(open_window, "sampling")
    press(window, "bar-home")
    assert "You were at step 4." in words(window)
    press(window, "walk")
    assert at(window) == ("stage", "sampling")


def test_the_path_leads_to_any_stage(open_window: OpenWindow) -> None:
    window = stage_window(open_window, "positioning")
    press(window, "step-3")
    assert at(window) == ("stage", "targeting")
    press(window, "step-1")
    assert at(window) == ("stage", "positioning")


@pytest.mark.parametrize("page", ["compare", "questions", "appointment", "learn", "team", "about"])
def test_home_has_a_door_to_every_other_page(open_window: OpenWindow, page: str) -> None:
    window = open_window(procedure="breast-ultrasound")
    click(window, f"door-{page}")
    assert at(window) == (page, "")


def test_who_has_gone_through_to_the_end_is_told_so(open_window: OpenWindow) -> None:
    window = stage_window(open_window, "completion")
    press(window, "next")
    assert "You have seen all 6 steps." in words(window)
    press(window, "walk")
    assert at(window) == ("stage", "positioning")


def test_a_stage_that_is_not_there_leads_home(open_window: OpenWindow) -> None:
    assert at(stage_window(open_window, "no-such-stage")) == ("home", "")


def test_another_biopsy_begins_a_new_walk(open_window: OpenWindow) -> None:
    window = stage_window(open_window, "sampling")
    press(window, "skip", "bar-home", "change")
    assert at(window) == ("welcome", "")
    press(window, "offer-base")
    assert find(window, "walk").text() == "Start"
    assert window.session.skipped == set()


def test_the_arrow_keys_turn_the_stages(open_window: OpenWindow) -> None:
    window = stage_window(open_window, "positioning")
    strike(window, RIGHT, RIGHT)
    assert at(window) == ("stage", "targeting")
    strike(window, LEFT)
    assert at(window) == ("stage", "numbing")


def test_the_arrow_keys_stay_at_both_ends(open_window: OpenWindow) -> None:
    window = stage_window(open_window, "positioning")
    strike(window, LEFT)
    assert at(window) == ("stage", "positioning")
    window.navigator.go(Place("stage", "completion"))
    strike(window, RIGHT)
    assert at(window) == ("stage", "completion")


def test_the_arrow_keys_turn_the_stages_from_any_button(open_window: OpenWindow) -> None:
    window = stage_window(open_window, "positioning")
    for button in ("bar-comfort", "step-2", "tell-me-more", "next"):
        find(window, button).setFocus()
        strike(window, RIGHT, LEFT)
        assert at(window) == ("stage", "positioning"), button
        find(window, button).setFocus()
        strike(window, RIGHT)
        assert at(window) == ("stage", "numbing"), button
        strike(window, LEFT)


def test_the_arrow_keys_do_nothing_where_there_is_no_walk(open_window: OpenWindow) -> None:
    window = open_window()
    strike(window, RIGHT, LEFT)
    assert at(window) == ("welcome", "")


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier])
def test_an_arrow_key_with_another_held_turns_nothing(
    open_window: OpenWindow, held: Qt.KeyboardModifier
) -> None:
    window = stage_window(open_window, "positioning")
    strike(window, RIGHT, held=held)
    assert at(window) == ("stage", "positioning")


def test_the_keys_for_back_lead_to_the_place_before(open_window: OpenWindow) -> None:
    window = stage_window(open_window, "numbing")
    press(window, "step-5")
    strike(window, LEFT, held=Qt.KeyboardModifier.AltModifier)
    assert at(window) == ("stage", "numbing")
    strike(window, Qt.Key.Key_Back)
    assert at(window) == ("home", "")


def test_the_keys_scroll(open_window: OpenWindow) -> None:
    window = stage_window(open_window, "numbing", size=(1280, 640))
    strike(window, Qt.Key.Key_Down)
    a_line = scrolled(window)
    assert 0 < a_line < 1
    strike(window, Qt.Key.Key_Up)
    assert scrolled(window) == 0
    strike(window, Qt.Key.Key_PageDown)
    assert scrolled(window) > a_line
    strike(window, Qt.Key.Key_PageUp)
    assert scrolled(window) == 0
    strike(window, Qt.Key.Key_End)
    assert scrolled(window) == 1
    strike(window, Qt.Key.Key_Home)
    assert scrolled(window) == 0


@pytest.mark.parametrize(
    ("by", "stage"),
    [
        (QPoint(-82, 0), "sampling"),
        (QPoint(-400, 200), "sampling"),
        (QPoint(400, -200), "numbing"),
        (QPoint(82, 0), "numbing"),
        (QPoint(-80, 0), "targeting"),
        (QPoint(-100, 52), "targeting"),
        (QPoint(100, -52), "targeting"),
        (QPoint(0, 200), "targeting"),
    ],
)
def test_a_swipe_turns_the_stages(open_window: OpenWindow, by: QPoint, stage: str) -> None:
    # Over 80 px, and at least twice as wide as high.
    window = stage_window(open_window, "targeting")
    drag(window, QPoint(660, 400), by)
    assert at(window) == ("stage", stage)


def test_a_swipe_beyond_the_last_stage_stays(open_window: OpenWindow) -> None:
    window = stage_window(open_window, "completion")
    drag(window, QPoint(660, 400), QPoint(-200, 0))
    assert at(window) == ("stage", "completion")


def test_a_slip_on_a_button_of_the_footer_is_no_swipe(open_window: OpenWindow) -> None:
    window = stage_window(open_window, "targeting")
    footer = find(window, "next")
    drag(window, footer.mapTo(window, footer.rect().center()), QPoint(-300, 0))
    assert at(window) == ("stage", "targeting")


def test_another_button_of_the_mouse_does_not_swipe(open_window: OpenWindow) -> None:
    window = stage_window(open_window, "targeting")
    drag(window, QPoint(660, 400), QPoint(-300, 0), Qt.MouseButton.RightButton)
    assert at(window) == ("stage", "targeting")


def test_nothing_turns_under_an_open_sheet(open_window: OpenWindow) -> None:
    window = stage_window(open_window, "targeting")
    press(window, "bar-comfort")
    drag(window, QPoint(500, 300), QPoint(-300, 0))
    assert at(window) == ("stage", "targeting")
    assert window.sheet is not None


def test_a_skipped_stage_says_one_safe_line(open_window: OpenWindow, guide: Guide) -> None:
    window, stage = stage_window(open_window, "sampling"), guide.stages[3]
    press(window, "skip")
    assert at(window) == ("stage", "sampling")
    read = words(window)
    assert stage.skip in read
    for kept_back in (stage.summary, stage.do, stage.see, stage.hear):
        assert kept_back not in read
    assert not is_shown(window, "skip")
    press(window, "next", "back")
    assert stage.skip in words(window)
    press(window, "show-step")
    assert stage.summary in words(window)
    assert is_shown(window, "skip")


def test_only_the_stage_that_was_skipped_is_hidden(open_window: OpenWindow, guide: Guide) -> None:
    window = stage_window(open_window, "numbing")
    press(window, "skip", "next")
    assert guide.stages[2].summary in words(window)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_whole_way_can_be_walked_with_the_keyboard(open_window: OpenWindow, key: Qt.Key) -> None:
    window = open_window()
    for button, place in (
        ("offer-breast-ultrasound", ("home", "")),
        ("walk", ("stage", "positioning")),
        ("next", ("stage", "numbing")),
        ("step-4", ("stage", "sampling")),
        ("back", ("stage", "targeting")),
        ("bar-home", ("home", "")),
        ("door-learn", ("learn", "")),
    ):
        find(window, button).setFocus()
        strike(window, key)
        assert at(window) == place


def test_a_key_held_down_presses_once(open_window: OpenWindow) -> None:
    window = stage_window(open_window, "positioning")
    find(window, "next").setFocus()
    for repeated in (False, True, True):
        event = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", repeated
        )
        QApplication.sendEvent(window.windowHandle(), event)
        settle()
        find(window, "next").setFocus()
    assert at(window) == ("stage", "numbing")
