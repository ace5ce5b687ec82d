"""The plan and the result in words: what its steps are called, when each is to be done, what is known of the result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.clinic.texts import best_text
from prep_guide.session.plan import BRING, HOURS, expect

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from prep_guide.clinic import Results
    from prep_guide.content.wording import Wording
    from prep_guide.session.appointment import Appointment
    from prep_guide.session.dates import Dates
    from prep_guide.session.plan import Distance, PlanStep

_A_DAY = 24
_A_WEEK = 7


def step_name(wording: Wording, distance: Distance) -> str:
    """What a step is called: "7 days before", "On the day", "The first 4 hours", "A day later"."""
    count = abs(distance.count)
    if distance.unit == BRING:
        return wording.text("plan_bring")
    if distance.unit == HOURS and (count % _A_DAY or not count):
        return wording.text("plan_first_hours" if distance.after else "plan_hours_before", n=count)
    days = count // _A_DAY if distance.unit == HOURS else count
    if not days:
        return wording.text("plan_day")
    return wording.text("plan_days_later" if distance.after else "plan_days_before", n=days)


def step_due(wording: Wording, dates: Dates, step: PlanStep, today: date | None, *, over: bool) -> str:
    """When a step is to be done: "Tomorrow", "Thursday", "Thursday, November 19"; empty where that is plain.

    Args:
        wording: The texts of the reader's language.
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
        return wording.text("plan_soon")
    if ahead in (0, 1):
        return wording.text("tomorrow" if ahead else "today")
    return dates.weekday(day) if 0 < ahead < _A_WEEK else dates.day(day)


class ResultWords:
    """What the practice says of the result, a sentence each; empty where it says nothing.

    Attributes:
        when: By when to expect it: a date where the appointment is known, else working days.
        who: Who tells it.
        way: How it is told.
        silent: When and whom to call if nobody has told it.
    """

    def __init__(
        self,
        wording: Wording,
        results: Results,
        languages: tuple[str, str],
        dates: Dates,
        appointment: Appointment | None,
    ) -> None:
        """Puts it into words.

        Args:
            wording: The texts of the reader's language.
            results: What the practice has set.
            languages: The reader's language and the one to fall back to, for the practice's own texts.
            dates: How dates are written.
            appointment: The appointment; None where it is not known.
        """
        self._wording, self._languages = wording, languages
        self.who = self._said(results.from_, "result_from")
        self.way = self._said(results.how, "result_how")
        self.when = self.silent = ""
        number = _apart(results.call) if dates.rtl else results.call
        if appointment is None:
            if results.working_days:
                self.when = wording.text("result_days", n=results.working_days[1])
            if results.silent_after and number:
                self.silent = wording.text("result_silent_days", n=results.silent_after, number=number)
            return
        expected = expect(results, appointment)
        if expected.by:
            self.when = wording.text("result_by", date=dates.day(expected.by))
        if expected.silent and number:
            self.silent = wording.text("result_silent", date=dates.day(expected.silent), number=number)

    def _said(self, texts: Mapping[str, str], key: str) -> str:
        words = best_text(texts, *self._languages)
        return self._wording.text(key, words=words) if words else ""


def _apart(number: str) -> str:
    """A number whose groups of digits are not read in the order of a language from right to left."""
    return f"\N{LEFT-TO-RIGHT ISOLATE}{number}\N{POP DIRECTIONAL ISOLATE}" if number else ""
