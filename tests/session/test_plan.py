"""The plan on the calendar: where each task lies, which step matters now, and when to expect the result."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep_guide.clinic import Results
from prep_guide.content.model import Origin, Task
from prep_guide.content.prose import Prose
from prep_guide.session.appointment import Appointment
from prep_guide.session.plan import Distance, State, expect, lay_out, states, working_day_after

NEW_YORK = "America/New_York"
THURSDAY = Appointment(datetime.fromisoformat("2026-12-03T10:20"), NEW_YORK)
WHENS = ("-7d", "-1d", "0d", "bring", "+4h", "+24h", "+48h", "+7d")

days = st.dates(date(2020, 1, 1), date(2060, 1, 1))


def task(when: str, name: str = "") -> Task:
    origin = Origin("base/en/tasks/x.md", "base", "en", 0)
    return Task(id=name or when, body=Prose(""), origin=origin, task="To do", when=when)


def names(steps: object) -> list[str]:
    return [str(step.distance) for step in steps]


def test_tasks_of_one_distance_are_one_step_in_the_guide_s_order() -> None:
    plan = lay_out([task("-1d", "a"), task("0d", "b"), task("-1d", "c")], THURSDAY)
    assert [[each.id for each in step.tasks] for step in plan.before] == [["a", "c"], ["b"]]


def test_steps_are_in_the_order_of_time() -> None:
    plan = lay_out([task(when) for when in reversed(WHENS)], THURSDAY)
    assert names(plan.before) == ["-7d", "-1d", "0d", "bring"]
    assert names(plan.after) == ["+4h", "+24h", "+48h", "+7d"]


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("-7d", date(2026, 11, 26)),
        ("-1d", date(2026, 12, 2)),
        ("-4h", date(2026, 12, 3)),
        ("-12h", date(2026, 12, 2)),
        ("0d", date(2026, 12, 3)),
        ("bring", date(2026, 12, 3)),
        ("+4h", date(2026, 12, 3)),
        ("+14h", date(2026, 12, 4)),
        ("+24h", date(2026, 12, 4)),
        ("+7d", date(2026, 12, 10)),
    ],
)
def test_each_step_has_its_day(when: str, day: date) -> None:
    plan = lay_out([task(when)], THURSDAY)
    (step,) = (*plan.before, *plan.after)
    assert step.day == day


def test_days_are_counted_by_the_calendar_and_hours_by_the_clock() -> None:
    # The clocks go forward in the night after: a day later it is only 23 hours since.
    evening = Appointment(datetime.fromisoformat("2027-03-13T23:30"), NEW_YORK)
    assert Distance.parse("+1d").day(evening) == date(2027, 3, 14)
    assert Distance.parse("+24h").day(evening) == date(2027, 3, 15)


def test_a_plan_runs_over_a_leap_day() -> None:
    leap = Appointment(datetime.fromisoformat("2028-03-01T09:00"), NEW_YORK)
    assert Distance.parse("-1d").day(leap) == date(2028, 2, 29)
    assert Distance.parse("-7d").day(leap) == date(2028, 2, 23)


def test_without_an_appointment_there_are_steps_and_no_days() -> None:
    plan = lay_out([task(when) for when in WHENS], None)
    assert len(plan.before) == len(plan.after) == 4
    assert {step.day for step in (*plan.before, *plan.after)} == {None}


@given(st.lists(st.sampled_from([*WHENS, "-4h", "+0h", "+1d", "-30d", "+200h", "-0d"])))
def test_no_task_is_lost_and_days_never_go_back(whens: list[str]) -> None:
    plan = lay_out([task(when, str(number)) for number, when in enumerate(whens)], THURSDAY)
    steps = (*plan.before, *plan.after)
    assert sorted(each.id for step in steps for each in step.tasks) == sorted(map(str, range(len(whens))))
    assert [step.day for step in steps] == sorted(step.day for step in steps if step.day)
    assert len({str(step.distance) for step in steps}) == len(steps)


@given(st.from_regex(r"(bring|0d|[+-]\d{1,3}[dh])", fullmatch=True))
def test_every_distance_a_file_may_have_is_read(when: str) -> None:
    distance = Distance.parse(when)
    assert Distance.parse(str(distance)) == distance


@pytest.mark.parametrize("when", ["", "soon", "7", "d", "+7w", "1.5d"])
def test_anything_else_is_no_distance(when: str) -> None:
    with pytest.raises(ValueError, match="no distance"):
        Distance.parse(when)


def test_the_first_step_that_is_not_done_matters_now_however_late_it_is() -> None:
    steps = lay_out([task(when) for when in WHENS], THURSDAY).before
    today = date(2026, 12, 3)
    assert states(steps, {}, today, begun=True) == (State.NOW, State.NEXT, State.NEXT, State.NEXT)
    assert states(steps, {"-7d", "0d"}, today, begun=True) == (
        State.DONE, State.NOW, State.DONE, State.NEXT,
    )  # fmt: skip
    assert set(states(steps, set(WHENS), today, begun=True)) == {State.DONE}


def test_a_step_is_done_when_all_its_tasks_are() -> None:
    steps = lay_out([task("-1d", "a"), task("-1d", "b")], THURSDAY).before
    assert states(steps, {"a"}, None, begun=True) == (State.NOW,)
    assert states(steps, {"a", "b"}, None, begun=True) == (State.DONE,)


def test_afterwards_the_last_step_whose_day_has_come_matters_now() -> None:
    steps = lay_out([task(when) for when in WHENS], THURSDAY).after
    for today, now in (
        (date(2026, 12, 3), 0),
        (date(2026, 12, 4), 1),
        (date(2026, 12, 7), 2),
        (date(2026, 12, 30), 3),
    ):
        found = states(steps, set(), today, begun=True)
        assert [index for index, state in enumerate(found) if state is State.NOW] == [now]
    assert states(steps, {"+24h"}, date(2026, 12, 4), begun=True)[0] is State.NOW
    assert states(steps, set(), None, begun=True)[0] is State.NOW


def test_before_their_time_no_step_matters_now() -> None:
    steps = lay_out([task(when) for when in WHENS], THURSDAY).after
    assert set(states(steps, set(), date(2026, 12, 1), begun=False)) == {State.NEXT}


@pytest.mark.parametrize(
    ("today", "share"),
    [
        (date(2026, 10, 1), 0.0),
        (date(2026, 11, 26), 0.0),
        (date(2026, 11, 27), 1 / 7),
        (date(2026, 12, 2), 6 / 7),
        (date(2026, 12, 3), 1.0),
        (date(2027, 1, 1), 1.0),
    ],
)
def test_the_ring_fills_from_the_first_task_to_the_day(today: date, share: float) -> None:
    plan = lay_out([task("-7d"), task("-1d")], THURSDAY)
    assert plan.share_gone(THURSDAY, today) == pytest.approx(share)


def test_without_tasks_before_it_the_ring_fills_within_a_week() -> None:
    assert lay_out([task("+4h")], THURSDAY).share_gone(THURSDAY, date(2026, 11, 27)) == pytest.approx(1 / 7)


def test_with_tasks_on_the_day_only_the_ring_is_empty_until_then() -> None:
    plan = lay_out([task("0d"), task("bring")], THURSDAY)
    assert plan.share_gone(THURSDAY, date(2026, 12, 2)) == 0.0
    assert plan.share_gone(THURSDAY, date(2026, 12, 3)) == 1.0


@given(days, st.lists(st.sampled_from(WHENS)))
def test_the_share_is_a_share(today: date, whens: list[str]) -> None:
    assert 0.0 <= lay_out([task(when) for when in whens], THURSDAY).share_gone(THURSDAY, today) <= 1.0


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (date(2026, 12, 3), 0, date(2026, 12, 3)),
        (date(2026, 12, 3), 1, date(2026, 12, 4)),
        (date(2026, 12, 3), 2, date(2026, 12, 7)),
        (date(2026, 12, 3), 7, date(2026, 12, 14)),
        (date(2026, 12, 4), 1, date(2026, 12, 7)),
        (date(2026, 12, 5), 1, date(2026, 12, 7)),
        (date(2026, 12, 6), 1, date(2026, 12, 7)),
        (date(2026, 12, 5), 5, date(2026, 12, 11)),
        (date(2028, 2, 25), 3, date(2028, 3, 1)),
        (date(2026, 12, 31), 1, date(2027, 1, 1)),
    ],
)
def test_working_days_pass_over_weekends(day: date, count: int, expected: date) -> None:
    assert working_day_after(day, count) == expected


@given(days, st.integers(1, 60))
def test_so_many_working_days_lie_in_between(day: date, count: int) -> None:
    end = working_day_after(day, count)
    between = [day + timedelta(days=number) for number in range(1, (end - day).days + 1)]
    assert sum(each.weekday() < 5 for each in between) == count
    assert end.weekday() < 5


def test_the_result_is_expected_by_the_most_working_days() -> None:
    expected = expect(Results(working_days=(3, 7), silent_after=10), THURSDAY)
    assert (expected.by, expected.silent) == (date(2026, 12, 14), date(2026, 12, 17))


def test_what_the_clinic_does_not_say_is_not_expected() -> None:
    expected = expect(Results(), THURSDAY)
    assert (expected.by, expected.silent) == (None, None)
