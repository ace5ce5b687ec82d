"""An appointment is chosen by touch: a day, a time, a place."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from prep_guide.session.appointment import Appointment
from tests.ui.appointing import CLINIC, THURSDAY, TWO_PLACES, ZONE, appointing
from tests.ui.hands import click, find, is_shown, press, strike, words
from tests.ui.opening import settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import WriteRoot
    from tests.ui.appointing import OpenAt


@pytest.fixture
def open_at(qapp: object, write_root: WriteRoot, tmp_path: Path) -> Iterator[OpenAt]:
    with appointing(write_root, tmp_path) as open_one:
        yield open_one


def test_day_and_time_are_chosen_by_touch(open_at: OpenAt) -> None:
    window = open_at(None)
    click(window, "month-after")
    assert "December 2026" in words(window)
    click(window, "day-2026-12-03")
    # Off-screen, the screen ends at 800 px; the mouse gets no further.
    press(window, "hour-10", "minute-20", "use-appointment")
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
