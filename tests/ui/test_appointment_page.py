"""My appointment: chosen by touch, counted in days, with a plan around it that can be ticked."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox

from prep_guide import paths
from prep_guide.app import Shelf, Start
from prep_guide.clinic import read_clinic
from prep_guide.content.library import Library
from prep_guide.session.appointment import Appointment
from prep_guide.session.comfort import Detail
from prep_guide.ui.navigator import Place
from tests.session.moving_clock import MovingClock
from tests.ui import inspection
from tests.ui.hands import click, find, is_shown, press, strike, words
from tests.ui.opening import STILL, opened, settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prep_guide.ui.window import Window
    from tests.conftest import WriteRoot

ZONE = "America/New_York"
THURSDAY = datetime.fromisoformat("2026-12-03T10:20")
HERE = f'timezone = "{ZONE}"\n'
CLINIC = (
    HERE
    + """
[[places]]
id = "main"
name = "Main building"
address = "Level 2"
directions = {en = "Take the elevator."}
[results]
working_days = [3, 7]
from = {en = "the doctor who sent you"}
how = {en = "by phone"}
silent_after = 10
call = "(203) 555-0100"
[rules.eating]
en = "Eat as you always do."
author = "Medical director"
date = 2026-11-01
"""
)
TWO_PLACES = HERE + '[[places]]\nid = "a"\nname = "North"\n[[places]]\nid = "b"\nname = "South"\n'
QUIET = ("count", "remove-appointment")
"""Buttons that are known by their words and have no outline."""


def a_task(words: str, when: str, body: str = "", **more: str) -> str:
    extra = "".join(f"{key}: {value}\n" for key, value in more.items())
    return f"---\ntask: {words}\nwhen: {when}\n{extra}---\n{body}\n"


FILES = {
    "sources.toml": '[nci]\ntitle = "A leaflet"\npublisher = "An institute"\ngrade = "A"\nseen = 2026-11-22\n',
    "base/guide.toml": "order = 10\n",
    "base/en/language.toml": 'name = "English"\nregion = "US"\n',
    "base/en/guide.md": "---\ntitle: A biopsy\nshort: Biopsy\nwith: with pictures\npurpose: To read.\n---\n",
    "base/en/topics/after-care.md": "---\ntitle: At home\n---\nRest.\n",
    "base/en/tasks/call-us.md": a_task(
        "Call us", "-7d", "Say what you take.[^nci]\n\n{clinic: blood_thinners}", needle_free="Ring us"
    ),
    "base/en/tasks/eat.md": a_task("Ask if you may eat", "-1d", "{clinic: eating}", order="1"),
    "base/en/tasks/pack.md": a_task("Pack your bag", "-1d", order="2"),
    "base/en/tasks/come.md": a_task("Come early", "0d"),
    "base/en/tasks/letter.md": a_task("Your letter", "bring"),
    "base/en/tasks/cold.md": a_task("Use a cold pack", "+4h", "See [at home](guide:topics/after-care)."),
    "base/en/tasks/look.md": a_task("Look at the spot", "+24h"),
}


class OpenAt(Protocol):
    def __call__(
        self,
        local: datetime | None = THURSDAY,
        clock: MovingClock | None = None,
        clinic: str = HERE,
        size: tuple[int, int] = (1280, 800),
        **comfort: object,
    ) -> Window: ...


@pytest.fixture
def open_at(qapp: object, write_root: WriteRoot, tmp_path: Path) -> Iterator[OpenAt]:
    """Opens the page with an appointment, at Monday, November 30, 2026, ten in the morning in New York."""
    wording = (paths.shipped_content() / "base/en/wording.toml").read_text(encoding="utf-8")
    root = write_root({**FILES, "base/en/wording.toml": wording})
    with ExitStack() as windows:

        def open_one(
            local: datetime | None = THURSDAY,
            clock: MovingClock | None = None,
            clinic: str = HERE,
            size: tuple[int, int] = (1280, 800),
            **comfort: object,
        ) -> Window:
            clock = clock or MovingClock()
            file = tmp_path / "clinic.toml"
            file.write_text(clinic, encoding="utf-8")
            settings, faults = read_clinic(file)
            assert faults == ()
            shelf = Shelf(settings, (root,), Library((root,), settings, clock), clock)
            start = Start("en", "base", replace(STILL, **comfort))
            window = windows.enter_context(opened(size, start, shelf))
            if local is not None:
                window.session.choose_appointment(Appointment(local, settings.timezone))
            window.navigator.go(Place("appointment"))
            settle()
            return window

        yield open_one


def clock_at(local: str) -> MovingClock:
    """A clock at a moment given in UTC."""
    return MovingClock(datetime.fromisoformat(local).replace(tzinfo=UTC))


def ticked_in(window: Window) -> set[str]:
    """The names of the boxes that are ticked on the page."""
    assert window.page is not None
    return {box.objectName() for box in window.page.findChildren(QCheckBox) if box.isChecked()}


# choosing


def test_day_and_time_are_chosen_by_touch(open_at: OpenAt) -> None:
    window = open_at(None)
    click(window, "month-after")
    assert "December 2026" in words(window)
    for name in ("day-2026-12-03", "hour-10", "minute-20", "use-appointment"):
        click(window, name)
    assert window.session.appointment == Appointment(THURSDAY, ZONE)
    read = words(window)
    assert "Thursday, December 3" in read
    assert "at 10:20\N{NO-BREAK SPACE}AM" in read
    assert "3 days to go" in read


def test_nothing_can_be_used_before_day_and_time_are_chosen(open_at: OpenAt) -> None:
    window = open_at(None)
    assert "Choose the day first." in words(window)
    press(window, "day-2026-11-30")
    assert "Now choose the time." in words(window)
    assert not is_shown(window, "use-appointment")
    press(window, "hour-3")
    assert is_shown(window, "use-appointment")
    assert window.session.appointment is None


@pytest.mark.parametrize(
    ("pressed", "time"),
    [
        (("hour-9",), "09:00"),
        (("hour-2",), "14:00"),
        (("hour-12",), "12:00"),
        (("hour-7", "half-1"), "19:00"),
        (("hour-12", "half-0"), "00:00"),
        (("half-1", "hour-8", "minute-55"), "20:55"),
        (("minute-45", "hour-11"), "11:45"),
        (("hour-1", "minute-30", "hour-10", "half-0"), "10:30"),
    ],
)
def test_hours_are_taken_for_the_likeliest_half_of_the_day(
    open_at: OpenAt, pressed: tuple[str, ...], time: str
) -> None:
    window = open_at(None)
    press(window, "day-2026-11-30", *pressed, "use-appointment")
    assert window.session.appointment is not None
    assert window.session.appointment.local == datetime.fromisoformat(f"2026-11-30T{time}")


def test_where_the_day_has_24_hours_all_of_them_are_on_offer(open_at: OpenAt, write_root: WriteRoot) -> None:
    write_root({"base/en/language.toml": 'name = "English"\nregion = "GB"\n'})
    window = open_at(None)
    assert not is_shown(window, "half-0")
    press(window, "day-2026-11-30", "hour-15", "minute-5", "use-appointment")
    assert "at 15:05" in words(window)
    # Their weeks begin on Monday: the 30th stands first.
    press(window, "change-appointment")
    assert find(window, "day-2026-11-30").x() < find(window, "day-2026-11-29").x()


def test_weeks_begin_on_sunday_in_the_us(open_at: OpenAt) -> None:
    window = open_at(None)
    assert find(window, "day-2026-11-29").x() < find(window, "day-2026-11-30").x()


def test_what_was_chosen_is_still_there_when_the_page_is_built_anew(open_at: OpenAt) -> None:
    window = open_at(None)
    press(window, "month-after", "day-2026-12-08", "hour-2", "month-after")
    window.session.choose_comfort(replace(window.session.comfort, theme="dark"))
    settle()
    read = words(window)
    assert "January 2027" in read
    assert "Tuesday, December 8, 2026" in read
    press(window, "month-before")
    assert find(window, "day-2026-12-08").isChecked()
    press(window, "use-appointment")
    assert window.session.appointment is not None
    assert window.session.appointment.local == datetime.fromisoformat("2026-12-08T14:00")


def test_months_end_where_no_appointment_is(open_at: OpenAt) -> None:
    window = open_at(None)
    press(window, *["month-before"] * 3)
    assert "August 2026" in words(window)
    assert not is_shown(window, "month-before")
    press(window, *["month-after"] * 21)
    assert "May 2028" in words(window)
    assert not is_shown(window, "month-after")


def test_the_arrow_keys_walk_the_days(open_at: OpenAt) -> None:
    window = open_at(None)
    find(window, "day-2026-11-30").setFocus()
    strike(window, Qt.Key.Key_Left, Qt.Key.Key_Up)
    assert window.focusWidget() is find(window, "day-2026-11-22")
    strike(window, Qt.Key.Key_Space)
    assert find(window, "day-2026-11-22").isChecked()


def test_the_tab_key_stops_once_at_the_month(open_at: OpenAt) -> None:
    window = open_at(None)
    find(window, "month-after").setFocus()
    strike(window, Qt.Key.Key_Tab)
    assert window.focusWidget() is find(window, "day-2026-11-30")
    strike(window, Qt.Key.Key_Tab)
    focused = window.focusWidget()
    assert focused is not None
    assert focused.objectName().startswith("hour-")


def test_today_says_that_it_is_today(open_at: OpenAt) -> None:
    window = open_at(None)
    assert find(window, "day-2026-11-30").accessibleName() == "Monday, November 30, 2026, today"
    assert find(window, "day-2026-11-29").accessibleName() == "Sunday, November 29, 2026"


def test_the_only_place_need_not_be_chosen(open_at: OpenAt) -> None:
    window = open_at(clinic=CLINIC)
    read = words(window)
    for line in ("Main building", "Level 2", "Take the elevator."):
        assert line in read
    press(window, "change-appointment")
    assert not is_shown(window, "place-main")


def test_one_of_several_places_is_chosen(open_at: OpenAt) -> None:
    window = open_at(clinic=TWO_PLACES)
    assert "North" not in words(window)
    press(window, "change-appointment", "place-b", "use-appointment")
    assert window.session.appointment == Appointment(THURSDAY, ZONE, "b")
    read = words(window)
    assert "South" in read
    assert "North" not in read


def test_another_date_can_be_chosen_or_the_old_one_kept(open_at: OpenAt) -> None:
    window = open_at()
    press(window, "change-appointment", "day-2026-12-10", "cancel-appointment")
    assert window.session.appointment == Appointment(THURSDAY, ZONE)
    press(window, "change-appointment")
    assert find(window, "day-2026-12-03").isChecked()
    press(window, "day-2026-12-10", "use-appointment")
    assert "10 days to go" in words(window)


def test_an_appointment_can_be_removed(open_at: OpenAt) -> None:
    window = open_at()
    press(window, "change-appointment", "remove-appointment")
    assert window.session.appointment is None
    assert is_shown(window, "hour-10")


def test_minutes_that_are_not_on_offer_are_kept(open_at: OpenAt) -> None:
    window = open_at(datetime.fromisoformat("2026-12-03T10:07"))
    press(window, "change-appointment", "hour-11", "use-appointment")
    assert "at 11:07\N{NO-BREAK SPACE}AM" in words(window)


# the count


@pytest.mark.parametrize(
    ("day", "count"),
    [("2026-12-01", "1 day to go"), ("2026-12-02", "2 days to go"), ("2027-01-01", "32 days to go")],
)
def test_days_are_counted_in_words(open_at: OpenAt, day: str, count: str) -> None:
    assert count in words(open_at(datetime.fromisoformat(f"{day}T00:05")))


def test_the_count_can_be_hidden_and_stays_hidden(open_at: OpenAt) -> None:
    window = open_at()
    press(window, "count")
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
    assert read.index("Use a cold pack") < read.index("Your result") < read.index("Getting ready")
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
    read = words(open_at())
    order = ("7 days before", "Call us", "The day before", "Pack your bag", "On the day", "Come early")
    order += ("What to bring", "Your letter", "Afterwards", "The first 4 hours", "A day later")
    places = [read.index(part) for part in order]
    assert places == sorted(places)
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
    click(window, "task-eat")
    click(window, "task-pack")
    assert window.page is page
    assert window.session.ticked == {"eat", "pack"}
    assert "Done" in words(window).splitlines()
    click(window, "task-eat")
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

    def press_tab() -> None:
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)

    found = [
        *inspection.clipped(window),
        *inspection.overlapping(window),
        *inspection.too_wide(window),
        *inspection.unnamed(window),
        *inspection.too_small(window),
        *(each for each in inspection.faint(window) if not any(name in each for name in QUIET)),
        *inspection.lost_focus(window, press_tab),
    ]
    assert found == []


def test_visits_leave_no_widget_behind(open_at: OpenAt) -> None:
    window = open_at()

    def visit() -> int:
        for name in ("change-appointment", "month-after", "cancel-appointment", "about-cold", "bar-home"):
            press(window, name)
        window.navigator.go(Place("appointment"))
        settle()
        return len(QApplication.allWidgets())

    before = visit()
    for _ in range(5):
        assert visit() == before
