"""The appointment in the reader's own calendar: read back by another library, at the same time in every zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from prep_guide.session.appointment import Appointment
from prep_guide.session.calendar_file import Entry, Reminder, calendar_code, calendar_file
from prep_guide.session.incoming import Setting, read_file

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
VISIT = Appointment(datetime.fromisoformat("2026-12-03T10:30"), "America/New_York", "main")
REMINDERS = (
    Reminder(date(2026, 11, 26), "A week before", ("Call us about your medicines", "Plan your ride")),
    Reminder(date(2026, 12, 3), "On the day", ("Wear two pieces",)),
    Reminder(date(2026, 12, 5), "2 days later", ("Look at the spot",)),
)
ENTRY = Entry(VISIT, "Your visit", "Main building, Level 2", REMINDERS)


def test_the_appointment_and_every_reminder_are_events() -> None:
    visit, *reminders = Calendar.from_ical(calendar_file(ENTRY, NOW)).walk("VEVENT")
    assert visit["DTSTART"].dt == datetime(2026, 12, 3, 10, 30, tzinfo=ZoneInfo("America/New_York"))
    assert (visit["SUMMARY"], visit["LOCATION"]) == ("Your visit", "Main building, Level 2")
    assert [event["DTSTART"].dt for event in reminders] == [reminder.day for reminder in REMINDERS]
    assert reminders[0]["DESCRIPTION"] == "Call us about your medicines\nPlan your ride"
    assert [event.walk("VALARM")[0]["TRIGGER"].dt for event in reminders] == [timedelta(hours=9)] * 3


def test_taking_the_file_over_twice_does_not_double_it() -> None:
    once, again = (Calendar.from_ical(calendar_file(ENTRY, now)) for now in (NOW, NOW + timedelta(days=1)))
    ids = [[str(event["UID"]) for event in each.walk("VEVENT")] for each in (once, again)]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == 4


@given(
    zone=st.sampled_from(sorted(available_timezones())),
    local=st.datetimes(*map(datetime.fromisoformat, ("2001-01-01", "2037-12-31"))),
)
def test_it_keeps_its_time_in_every_zone(zone: str, local: datetime) -> None:
    appointment = Appointment(local.replace(second=0, microsecond=0, fold=0), zone)
    data = calendar_file(Entry(appointment, "Your visit"), NOW)
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    assert event["DTSTART"].dt.astimezone(UTC) == appointment.moment


@pytest.mark.parametrize(
    "day", ["2026-10-31", "2026-11-01", "2026-11-02", "2027-03-13", "2027-03-14", "2027-03-15"]
)
@pytest.mark.parametrize("clock", ["00:30", "01:30", "03:30", "12:00", "23:30"])
def test_our_own_file_comes_back_as_it_went_out_over_a_clock_change(day: str, clock: str) -> None:
    appointment = Appointment(datetime.fromisoformat(f"{day}T{clock}"), "America/New_York", "main")
    data = calendar_file(Entry(appointment, "Your visit", "Main", REMINDERS), NOW)
    assert read_file(data, Setting("Europe/Paris", {"Main": "main"})).appointment == appointment


def clock_changes(zone: str, year: int) -> list[datetime]:
    """The mornings of the days in a year on which the clocks of a zone change."""
    days = [datetime(year, 1, 1, 10, 30) + timedelta(days=number) for number in range(366)]  # noqa: DTZ001
    offsets = [day.replace(tzinfo=ZoneInfo(zone)).utcoffset() for day in days]
    pairs = zip(days, offsets, offsets[1:], strict=False)
    return [day for day, before, after in pairs if before != after]


@pytest.mark.parametrize(
    "zone",
    ["America/New_York", "America/Los_Angeles", "America/Sao_Paulo", "Europe/Madrid", "Australia/Lord_Howe"],
)
def test_over_a_clock_change_it_keeps_its_time(zone: str) -> None:
    keeps_its_time(zone)


@pytest.mark.soak
@pytest.mark.parametrize("zone", sorted(available_timezones()))
def test_over_every_clock_change_of_every_zone_it_keeps_its_time(zone: str) -> None:
    keeps_its_time(zone)


def keeps_its_time(zone: str) -> None:
    """Around each clock change of three years, and on quiet days, the file and the code say the same moment."""
    quiet = [datetime.fromisoformat(f"2026-{month:02}-15T10:30") for month in (1, 7)]
    for day in [*quiet, *(day for year in (2026, 2027, 2028) for day in clock_changes(zone, year))]:
        for local in (day + timedelta(days=offset) for offset in (-1, 0, 1, 2)):
            appointment = Appointment(local, zone)
            entry = Entry(appointment, "Your visit", reminders=REMINDERS)
            for data in (calendar_file(entry, NOW), calendar_code(entry, NOW)):
                event = next(
                    each
                    for each in Calendar.from_ical(data).walk("VEVENT")
                    if isinstance(each["DTSTART"].dt, datetime)
                )
                assert event["DTSTART"].dt.astimezone(UTC) == appointment.moment
            elsewhere, here = (
                read_file(calendar_file(entry, NOW), Setting(practice)).appointment
                for practice in ("Europe/Paris", zone)
            )
            assert elsewhere.moment == appointment.moment
            assert here.local == appointment.local


def test_the_code_is_one_event_in_utc_with_alarms_before_it() -> None:
    code = calendar_code(ENTRY, NOW)
    assert len(code) < 1200
    (event,) = Calendar.from_ical(code).walk("VEVENT")
    assert event["DTSTART"].dt == VISIT.moment
    # 9:00 a week before and 9:00 on the day, for 10:30: the third lies behind it.
    triggers = [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
    assert triggers == [-timedelta(days=7, hours=1, minutes=30), -timedelta(hours=1, minutes=30)]


def test_without_a_zone_the_computers_own_is_meant() -> None:
    appointment = Appointment(datetime.fromisoformat("2026-12-03T10:30"))
    (event,) = Calendar.from_ical(calendar_file(Entry(appointment, "Visit"), NOW)).walk("VEVENT")
    assert event["DTSTART"].dt == appointment.moment
