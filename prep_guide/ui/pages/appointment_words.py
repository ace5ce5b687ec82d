"""What the steps of the plan are called, and when each is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.session.plan import BRING, HOURS

if TYPE_CHECKING:
    from datetime import date

    from prep_guide.session.plan import Distance, PlanStep
    from prep_guide.ui.dates import Dates
    from prep_guide.ui.view import View

_A_DAY = 24
_A_WEEK = 7


def step_name(view: View, distance: Distance) -> str:
    """What a step is called: "7 days before", "On the day", "The first 4 hours", "A day later"."""
    count = abs(distance.count)
    if distance.unit == BRING:
        return view.text("plan_bring")
    if distance.unit == HOURS and (count % _A_DAY or not count):
        return view.text("plan_first_hours" if distance.after else "plan_hours_before", n=count)
    days = count // _A_DAY if distance.unit == HOURS else count
    if not days:
        return view.text("plan_day")
    return view.text("plan_days_later" if distance.after else "plan_days_before", n=days)


def step_due(view: View, dates: Dates, step: PlanStep, today: date | None, *, over: bool) -> str:
    """When a step is to be done: "Tomorrow", "Thursday", "Thursday, November 19"; empty where that is plain.

    Args:
        view: What the page is built with.
        dates: How dates are written.
        step: The step.
        today: Today's date; None where it is not known, and dates are all there is to say.
        over: Whether the appointment is over, so that what was to be done before it no longer matters.
    """
    day = step.day
    if day is None or step.distance.unit == BRING:
        return ""
    if today is None:
        return dates.day(day)
    ahead = (day - today).days
    if ahead < 0 and not step.distance.after and not over:
        return view.text("plan_soon")
    if ahead in (0, 1):
        return view.text("tomorrow" if ahead else "today")
    return dates.weekday(day) if 0 < ahead < _A_WEEK else dates.day(day)
