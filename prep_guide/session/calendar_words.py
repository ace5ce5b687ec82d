"""The appointment and its plan in the words a calendar gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.session.calendar_file import Entry, Reminder
from prep_guide.session.plan import BRING, lay_out
from prep_guide.session.plan_words import step_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prep_guide.clinic import Clinic
    from prep_guide.content.model import Task
    from prep_guide.content.wording import Wording
    from prep_guide.session.appointment import Appointment


def calendar_entry(
    wording: Wording, clinic: Clinic, appointment: Appointment, tasks: Iterable[Task]
) -> Entry:
    """What is written into the reader's calendar: the appointment, and a reminder for each day of the plan.

    What to bring is reminded of on the day. The title says nothing of what the appointment is for.
    """
    plan = lay_out(tasks, appointment)
    reminders = [
        Reminder(step.day, step_name(wording, step.distance), tuple(task.task for task in step.tasks))
        for step in (*plan.before, *plan.after)
        if step.day is not None and step.distance.unit != BRING
    ]
    names = [f"{place.name}, {place.address}" for place in clinic.places if place.id == appointment.place]
    return Entry(
        appointment, wording.text("calendar_title"), names[0].strip(", ") if names else "", reminders
    )
