"""My appointment: counted in days, with a plan around it that can be ticked, and then the result."""

from __future__ import annotations

import gc
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication

from prep_guide.session.comfort import Detail
from prep_guide.ui.navigator import Place
from tests.session.moving_clock import MovingClock
from tests.ui.appointing import (
    CLINIC,
    HERE,
    THURSDAY,
    TWO_PLACES,
    WORDS_ARE_ENOUGH,
    appointing,
    clock_at,
    ticked_in,
)
from tests.ui.hands import find, is_shown, press, strike, words
from tests.ui.opening import settle
from tests.ui.reading_root import complaints

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.conftest import WriteRoot
    from tests.ui.appointing import OpenAt


@pytest.fixture
def open_at(qapp: object, write_root: WriteRoot, tmp_path: Path) -> Iterator[OpenAt]:
    with appointing(write_root, tmp_path) as open_one:
        yield open_one


# the count


@pytest.mark.parametrize(
    ("day", "count"),
    [("2026-12-01", "1 day to go"), ("2026-12-02", "2 days to go"), ("2027-01-01", "32 days to go")],
)
def test_days_are_counted_in_words(open_at: OpenAt, day: str, count: str) -> None:
    assert count in words(open_at(datetime.fromisoformat(f"{day}T00:05")))


def test_the_count_can_be_hidden_and_stays_hidden(open_at: OpenAt) -> None:
    window = open_at()
    find(window, "count").setFocus()
    strike(window, Qt.Key.Key_Return)
    assert "to go" not in words(window)
    assert window.focusWidget() is find(window, "count")
    press(window, "bar-home")
    window.navigator.go(Place("appointment"))
    settle()
    assert "to go" not in words(window)
    press(window, "change-appointment", "day-2026-12-10", "use-appointment")
    assert "to go" not in words(window)
    press(window, "count")
    assert "10 days to go" in words(window)


def test_at_midnight_the_page_counts_one_day_less(open_at: OpenAt, qtbot: QtBot) -> None:
    clock = clock_at("2026-12-01T04:59:59.900000")
    window = open_at(clock=clock)
    assert "3 days to go" in words(window)
    press(window, "task-call-us")
    clock.pass_by(seconds=0.1)
    qtbot.waitUntil(lambda: "2 days to go" in words(window), timeout=2000)
    assert ticked_in(window) == {"task-call-us"}


def test_the_page_looks_at_the_clock_once_a_minute_at_most(open_at: OpenAt) -> None:
    clock = MovingClock()
    window = open_at(clock=clock)
    page = window.page
    assert page is not None
    (timer,) = page.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert timer.interval() == 60_000
    clock.pass_by(minutes=1)
    timer.timeout.emit()
    settle()
    assert window.page is page
    assert timer.isActive()


def test_a_wrong_year_hides_the_count_and_shows_the_date(open_at: OpenAt) -> None:
    read = words(open_at(clock=clock_at("1970-01-01T00:05")))
    assert "to go" not in read
    assert "As soon as you can" not in read
    assert "Thursday, December 3, 2026" in read


def test_a_clock_that_jumps_hides_the_count_until_it_is_believed_again(open_at: OpenAt) -> None:
    clock = MovingClock()
    window = open_at(clock=clock)
    clock.moment = datetime(2026, 12, 1, 15, tzinfo=UTC)
    window.rebuild()
    settle()
    assert "to go" not in words(window)
    assert not is_shown(window, "count")
    clock.pass_by(hours=1)
    window.rebuild()
    settle()
    assert "2 days to go" in words(window)


def test_a_wrong_clock_does_not_lead_the_calendar_into_the_past(open_at: OpenAt) -> None:
    assert "January 2026" in words(open_at(None, clock=clock_at("1970-01-01T00:05")))


# the day, and afterwards


def test_on_the_day_it_says_today(open_at: OpenAt) -> None:
    read = words(open_at(clock=clock_at("2026-12-03T05:00")))
    assert "Today at 10:20\N{NO-BREAK SPACE}AM" in read
    assert "to go" not in read
    assert read.index("Getting ready") < read.index("Afterwards")


def test_afterwards_after_care_comes_first_and_then_the_result(open_at: OpenAt) -> None:
    window = open_at(clock=clock_at("2026-12-03T17:20"), clinic=CLINIC)
    read = words(window)
    assert read.index("Afterwards") < read.index("Your result") < read.index("Getting ready")
    assert "Use a cold pack" in read
    assert "Call us" not in read
    assert "Today at" not in read
    assert not is_shown(window, "count")
    press(window, "before")
    assert "Call us" in words(window)
    assert "As soon as you can" not in words(window)


def test_afterwards_leads_to_after_care_and_to_when_to_call(open_at: OpenAt) -> None:
    window = open_at(clock=clock_at("2026-12-05T12:00"))
    press(window, "after-care")
    assert (window.navigator.place.page, window.navigator.place.anchor) == ("topic", "after-care")
    window.navigator.back()
    settle()
    press(window, "when-to-call")
    assert window.navigator.place.page == "call"


def test_the_result_has_dates_and_whom_to_call(open_at: OpenAt) -> None:
    read = words(open_at(clinic=CLINIC))
    assert "Expected by about Monday, December 14." in read
    assert "From: the doctor who sent you" in read
    assert "How: by phone" in read
    assert "If you have heard nothing by Thursday, December 17, call (203) 555-0100." in read
    assert "Ask your care team to write it here:" not in read


def test_what_the_clinic_does_not_say_is_to_be_asked(open_at: OpenAt) -> None:
    read = words(open_at(clinic=HERE + "[results]\nhow = {en = 'by phone'}\nsilent_after = 10\n"))
    assert "How: by phone" in read
    asked = read.index("Ask your care team to write it here:")
    for line in ("When to expect it", "Who will tell me", "Whom to call, and when, if I hear nothing"):
        assert read.index(line) > asked
    assert "How they will tell me" not in read


def test_without_an_appointment_the_result_is_counted_in_days(open_at: OpenAt) -> None:
    read = words(open_at(None, clinic=CLINIC))
    assert "Expected about 7 working days after your biopsy." in read
    assert "10 working days after your biopsy, call (203) 555-0100." in read


# the plan


def test_the_plan_lies_around_the_day(open_at: OpenAt) -> None:
    window = open_at()
    read = words(window)
    steps = ("7 days before", "The day before", "On the day", "What to bring", "Afterwards")
    places = [read.index(step) for step in (*steps, "The first 4 hours", "A day later", "Your result")]
    assert places == sorted(places)
    tasks = [
        find(window, f"task-{name}") for name in ("call-us", "eat", "pack", "come", "letter", "cold", "look")
    ]
    tops = [task.mapTo(window, QPoint(0, 0)).y() for task in tasks]
    assert tops == sorted(set(tops))
    # A week before has passed on Monday; the day before is Wednesday.
    assert "As soon as you can" in read
    assert "Wednesday" in read


def test_the_plan_is_there_without_dates_before_an_appointment_is_known(open_at: OpenAt) -> None:
    window = open_at(None)
    assert "As soon as you can" not in words(window)
    press(window, "task-pack")
    assert window.session.ticked == {"pack"}


def test_a_tick_stays_and_can_be_taken_back(open_at: OpenAt) -> None:
    window = open_at()
    page = window.page
    press(window, "task-eat", "task-pack")
    assert window.page is page
    assert window.session.ticked == {"eat", "pack"}
    assert "Done" in words(window).splitlines()
    press(window, "task-eat")
    assert window.session.ticked == {"pack"}
    assert "Done" not in words(window).splitlines()
    window.rebuild()
    settle()
    assert ticked_in(window) == {"task-pack"}


def test_a_step_that_is_done_is_folded_when_the_reader_comes_again(open_at: OpenAt) -> None:
    window = open_at()
    press(window, "task-call-us")
    window.rebuild()
    settle()
    assert "Call us" in words(window).splitlines()
    press(window, "bar-home")
    window.navigator.go(Place("appointment"))
    settle()
    assert "Call us" not in words(window).splitlines()
    press(window, "step--7d")
    assert ticked_in(window) == {"task-call-us"}
    window.rebuild()
    settle()
    assert "Call us" in words(window).splitlines()


def test_the_practice_s_own_rule_is_shown_and_an_unset_one_is_one_press_away(open_at: OpenAt) -> None:
    window = open_at(clinic=CLINIC)
    assert "Eat as you always do." in words(window)
    assert "Say what you take." not in words(window)
    press(window, "about-call-us")
    read = words(window)
    assert "Say what you take." in read
    assert "Please ask your care team." in read
    press(window, "about-eat")
    assert "Eat as you always do." not in words(window)


def test_what_was_opened_or_closed_stays_so_when_the_page_is_built_anew(open_at: OpenAt) -> None:
    window = open_at(clinic=CLINIC)
    press(window, "about-call-us", "about-eat")
    window.rebuild()
    settle()
    assert "Say what you take." in words(window)
    assert "Eat as you always do." not in words(window)


def test_who_wants_to_know_more_is_told_more(open_at: OpenAt) -> None:
    assert "Say what you take." in words(open_at(detail=Detail.STANDARD))


def test_needle_free_words_stand_in(open_at: OpenAt) -> None:
    read = words(open_at(needle_free=True)).splitlines()
    assert "Ring us" in read
    assert "Call us" not in read


def test_links_and_sources_of_tasks_can_be_followed(open_at: OpenAt) -> None:
    window = open_at()
    press(window, "sources")
    assert "A leaflet. An institute." in words(window)
    press(window, "about-cold")
    assert "at home" in words(window)


# all of it


@pytest.mark.parametrize("text", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1280, 800), (800, 1280), (1024, 768)], ids=lambda size: f"{size[0]}")
@pytest.mark.parametrize("state", ["choosing", "changing", "before", "today", "after", "wrong"])
def test_every_state_is_fit_to_read(open_at: OpenAt, state: str, size: tuple[int, int], text: float) -> None:
    moments = {"today": "2026-12-03T12:00", "after": "2026-12-05T12:00", "wrong": "2001-01-01T12:00"}
    clock = clock_at(moments.get(state, "2026-11-30T15:00"))
    local = None if state == "choosing" else THURSDAY
    clinic = TWO_PLACES if state == "changing" else CLINIC
    window = open_at(local, clock, clinic, size, text=text)
    if state == "changing":
        press(window, "change-appointment")
    found = complaints(window)
    assert [each for each in found if not any(name in each for name in WORDS_ARE_ENOUGH)] == []


def test_visits_leave_no_widget_behind(open_at: OpenAt) -> None:
    window = open_at()

    def visit() -> int:
        for name in ("change-appointment", "month-after", "cancel-appointment", "about-cold", "bar-home"):
            press(window, name)
        window.navigator.go(Place("appointment"))
        settle()
        gc.collect()
        return len(QApplication.allWidgets())

    before = visit()
    for _ in range(5):
        assert visit() == before
