"""Days to go and phases: right across midnight, in every zone, at both clock changes, on leap days."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep_guide.session.appointment import (
    YEARS,
    Appointment,
    Phase,
    local_date,
    next_midnight,
    read_local,
)

ZONES = (
    "Africa/Cairo", "Africa/Casablanca", "Africa/Johannesburg", "Africa/Lagos", "America/Anchorage",
    "America/Asuncion", "America/Bogota", "America/Caracas", "America/Chicago", "America/Denver",
    "America/Halifax", "America/Havana", "America/Los_Angeles", "America/Mexico_City", "America/New_York",
    "America/Nuuk", "America/Phoenix", "America/Puerto_Rico", "America/Santiago", "America/Sao_Paulo",
    "America/St_Johns", "Asia/Beirut", "Asia/Dubai", "Asia/Gaza", "Asia/Jerusalem", "Asia/Kathmandu",
    "Asia/Kolkata", "Asia/Shanghai", "Asia/Tehran", "Asia/Tokyo", "Atlantic/Azores", "Australia/Adelaide",
    "Australia/Lord_Howe", "Australia/Sydney", "Europe/Berlin", "Europe/Dublin", "Europe/London",
    "Pacific/Auckland", "Pacific/Chatham", "Pacific/Honolulu",
)  # fmt: skip
FIRST, LAST = datetime(2026, 1, 1, tzinfo=UTC), datetime(2036, 1, 1, tzinfo=UTC)
HOUR, SECOND = timedelta(hours=1), timedelta(seconds=1)

at = datetime.fromisoformat
local_times = st.datetimes(at("2026-01-01"), at("2036-12-31"))
moments = st.datetimes(at("2026-01-01"), at("2036-12-31"), timezones=st.just(UTC))
zones = st.sampled_from(ZONES)


@lru_cache(maxsize=len(ZONES))
def changes(zone: str) -> tuple[datetime, ...]:
    """The moments in ten years at which a zone's clocks are set, to the second."""
    info, found, day = ZoneInfo(zone), [], FIRST
    while day < LAST:
        before, after = day, day + timedelta(days=1)
        if before.astimezone(info).utcoffset() != after.astimezone(info).utcoffset():
            offset = before.astimezone(info).utcoffset()
            while after - before > SECOND:
                middle = before + (after - before) // 2
                if middle.astimezone(info).utcoffset() == offset:
                    before = middle
                else:
                    after = middle
            found.append(after.replace(microsecond=0))
        day += timedelta(days=1)
    return tuple(found)


def on_the_wall(moment: datetime, zone: str) -> datetime:
    """What the clock on the wall shows, reckoned by the offset alone."""
    offset = ZoneInfo(zone).utcoffset(moment.astimezone(ZoneInfo(zone)))
    assert offset is not None
    return moment.replace(tzinfo=None) + offset


def is_read(text: str) -> bool:
    try:
        read_local(text)
    except ValueError:
        return False
    return True


def test_the_zones_are_forty_and_most_change_their_clocks() -> None:
    assert len(set(ZONES)) == 40
    changing = [zone for zone in ZONES if len(changes(zone)) >= 18]
    assert len(changing) >= 20


@pytest.mark.parametrize("zone", ZONES)
def test_around_every_clock_change_the_days_are_those_on_the_calendar(zone: str) -> None:
    around = changes(zone) or (datetime(2028, 2, 29, tzinfo=UTC), datetime(2030, 6, 1, tzinfo=UTC))
    for change in around:
        day = on_the_wall(change, zone).date()
        for ahead in (-1, 0, 1, 2):
            appointment = Appointment(datetime.combine(day + timedelta(days=ahead), time(2, 30)), zone)
            for half_hours in range(-6, 7):
                for slip in (-SECOND, timedelta(0), SECOND):
                    now = change + half_hours * HOUR / 2 + slip
                    expected = (appointment.local.date() - on_the_wall(now, zone).date()).days
                    assert appointment.days_to_go(now) == expected
                    if now < appointment.moment:
                        assert expected >= 0
                        assert appointment.phase(now) is not Phase.AFTER


@pytest.mark.parametrize("zone", ZONES)
def test_the_calendar_turns_at_midnight_and_at_no_other_moment(zone: str) -> None:
    for change in changes(zone):
        for hours in (-30, -3, 0, 3, 30):
            now = change + hours * HOUR
            today, midnight = local_date(now, zone), next_midnight(now, zone)
            assert now < midnight <= now + timedelta(hours=26)
            assert local_date(midnight - SECOND, zone) == today
            assert local_date(midnight, zone) == today + timedelta(days=1)


@given(zones, moments, st.integers(-400, 400), st.times())
def test_the_count_is_the_distance_on_the_calendar(zone: str, now: datetime, days: int, hour: time) -> None:
    day = on_the_wall(now, zone).date() + timedelta(days=days)
    assert Appointment(datetime.combine(day, hour), zone).days_to_go(now) == days


@given(zones, moments, st.integers(0, 60), st.times())
def test_the_count_goes_down_by_one_at_every_midnight(
    zone: str, now: datetime, days: int, hour: time
) -> None:
    day = on_the_wall(now, zone).date() + timedelta(days=days)
    appointment, midnight = Appointment(datetime.combine(day, hour), zone), next_midnight(now, zone)
    assert appointment.days_to_go(midnight - SECOND) == days
    assert appointment.days_to_go(midnight) == days - 1


@given(zones, local_times)
def test_its_own_moment_is_on_its_own_day(zone: str, local: datetime) -> None:
    appointment = Appointment(local, zone)
    assert appointment.moment.tzinfo is UTC
    # Only a time that the spring change leaves out may lie on another hour; an hour past midnight at most.
    assert abs(appointment.days_to_go(appointment.moment)) <= (local.hour == 23)


def test_tonight_to_tomorrow_morning_is_one_day() -> None:
    appointment = Appointment(at("2026-12-03T08:00"), "America/New_York")
    assert appointment.days_to_go(datetime(2026, 12, 3, 1, tzinfo=UTC)) == 1


def test_a_time_the_spring_change_leaves_out_is_the_hour_after() -> None:
    left_out = Appointment(at("2027-03-14T02:30"), "America/New_York")
    assert left_out.moment == datetime(2027, 3, 14, 7, 30, tzinfo=UTC)
    assert on_the_wall(left_out.moment, "America/New_York") == at("2027-03-14T03:30")


def test_of_a_time_that_comes_twice_it_is_the_first() -> None:
    twice = Appointment(at("2026-11-01T01:30"), "America/New_York")
    assert twice.moment == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("today", "day", "days"),
    [
        (date(2028, 2, 28), date(2028, 2, 29), 1),
        (date(2028, 2, 28), date(2028, 3, 1), 2),
        (date(2027, 2, 28), date(2027, 3, 1), 1),
        (date(2028, 2, 29), date(2029, 2, 28), 365),
        (date(2027, 12, 31), date(2028, 1, 1), 1),
    ],
)
def test_leap_days_count(today: date, day: date, days: int) -> None:
    now = datetime.combine(today, time(12), ZoneInfo("Europe/Berlin"))
    assert Appointment(datetime.combine(day, time(9)), "Europe/Berlin").days_to_go(now) == days


@pytest.mark.parametrize(
    ("local", "phase"),
    [
        ("2026-12-02T23:59", Phase.BEFORE),
        ("2026-12-03T00:00", Phase.TODAY),
        ("2026-12-03T10:20", Phase.TODAY),
        ("2026-12-03T12:19", Phase.TODAY),
        ("2026-12-03T12:20", Phase.AFTER),
        ("2026-12-04T00:00", Phase.AFTER),
        ("2027-12-03T10:20", Phase.AFTER),
    ],
)
def test_phases(local: str, phase: Phase) -> None:
    appointment = Appointment(at("2026-12-03T10:20"), "America/New_York")
    now = datetime.fromisoformat(local).replace(tzinfo=ZoneInfo("America/New_York"))
    assert appointment.phase(now) is phase


def test_late_in_the_evening_the_day_ends_the_phase() -> None:
    appointment = Appointment(at("2026-12-03T23:00"), "America/New_York")
    assert appointment.phase(datetime(2026, 12, 4, 4, 59, tzinfo=UTC)) is Phase.TODAY
    assert appointment.phase(datetime(2026, 12, 4, 5, 0, tzinfo=UTC)) is Phase.AFTER


def test_hours_after_are_hours_and_days_are_days() -> None:
    # The night of the fall change has 25 hours.
    appointment = Appointment(at("2026-10-31T23:30"), "America/New_York")
    assert appointment.day_after(24) == date(2026, 11, 1)
    assert appointment.day_after(26) == date(2026, 11, 2)
    assert appointment.day_after(-24) == date(2026, 10, 30)


def test_without_a_zone_it_is_the_computer_s() -> None:
    now = datetime(2026, 12, 3, 12, tzinfo=UTC)
    here = now.astimezone().date()
    appointment = Appointment(datetime.combine(here + timedelta(days=2), time(9)))
    assert appointment.today(now) == here
    assert appointment.days_to_go(now) == 2
    assert local_date(next_midnight(now, ""), "") == here + timedelta(days=1)


@pytest.mark.parametrize("text", ["2026-12-03T10:30", "2028-02-29T00:00", "2000-01-01T23:59"])
def test_a_date_and_time_is_read(text: str) -> None:
    assert read_local(text) == datetime.fromisoformat(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "tomorrow", "2026-12-03", "2026-12-03 10:30", "2026-12-03T10:30:00", "2026-12-03T10:30Z",
        "2026-12-03T10:30+01:00", "20261203T1030", "2026-13-03T10:30", "2026-02-29T10:30", "2026-12-03T24:30",
        "2026-12-03T10:60", "1999-12-31T10:30", "2101-01-01T10:30", "0001-01-01T00:00", "２０２６-12-03T10:30\n",
    ],
)  # fmt: skip
def test_anything_else_is_not_a_date_and_time(text: str) -> None:
    assert not is_read(text)


@given(st.one_of(st.text(), st.from_regex(r"\d{4}-\d\d-\d\dT\d\d:\d\d", fullmatch=True)))
def test_whatever_is_written_is_read_or_refused(text: str) -> None:
    if is_read(text):
        assert read_local(text).year in YEARS
