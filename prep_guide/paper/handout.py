"""What stands on the hand-out: the guide and the reader's own choices as plain data for the template.

Texts are data and never markup: nothing a clinic or a patient writes can change the sheet around it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Literal

from prep_guide.clinic.texts import best_text
from prep_guide.paper.codes import qr_drawing
from prep_guide.paper.logo import logo_of
from prep_guide.session.calendar_file import calendar_code
from prep_guide.session.calendar_words import calendar_entry
from prep_guide.session.dates import Dates
from prep_guide.session.plan import BRING, lay_out
from prep_guide.session.plan_words import ResultWords, step_name
from prep_guide.theme import THEMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from prep_guide.clinic import Clinic
    from prep_guide.clock import Clock
    from prep_guide.content.model import Guide, Stage, Topic
    from prep_guide.content.wording import Wording
    from prep_guide.pictures import Picture, Pictures
    from prep_guide.session.appointment import Appointment
    from prep_guide.session.plan import PlanStep

Sheet = dict[str, object]
"""The data of the template, ``assets/paper/handout.typ``; only what JSON can hold."""

Reader = Literal["patient", "companion"]

PAPERS = {"letter": "us-letter", "a4": "a4"}
"""The sizes of paper, and what the typesetter calls them."""

_CALL, _COMPANIONS = "when-to-call", "for-companions"
"""The topics that go on paper."""
_LINES = 6
"""Lines to write questions on where there are none yet; with many there are at least ``_FEWEST``."""
_FEWEST = 2
_WORDS = {
    "page": "sheet_page",
    "appointment": "appointment_title",
    "write_when": "sheet_write_when",
    "code": "sheet_code",
    "plan": "plan_title",
    "stages": "sheet_stages",
    "after": "after_title",
    "call": "sheet_call",
    "result": "result_title",
    "questions": "my_questions_title",
    "answered": "sheet_answered",
    "sources": "sheet_sources",
}
"""The words of the template and their keys in the wording."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the reader's, and whether somebody has answered it."""

    text: str
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """What the sheet is made from.

    Attributes:
        appointment: The appointment; None leaves lines to write it on.
        questions: The reader's own, in order.
        paper: ``letter`` or ``a4``.
        large: Whether it is set in large print, 18 points.
        needle_free: Whether words and pictures leave needles out.
        reader: Whom it is for: the patient, or who comes along, whose sheet tells nothing of the patient's own.
    """

    appointment: Appointment | None = None
    questions: Sequence[Asked] = ()
    paper: str = "letter"
    large: bool = False
    needle_free: bool = False
    reader: Reader = "patient"


class Handout:
    """Writes the sheet of one guide in its language; ``logo`` is the practice's, if it has one."""

    def __init__(
        self,
        guide: Guide,
        wording: Wording,
        clinic: Clinic,
        logo: Picture | None,
        pictures: Pictures,
        clock: Clock,
    ) -> None:
        self._guide, self._wording, self._clinic, self._logo = guide, wording, clinic, logo
        self._pictures, self._clock = pictures, clock
        self._dates = Dates(guide.language)

    def sheet(self, order: Order) -> Sheet:
        """The data of the sheet."""
        guide = self._guide.gentle() if order.needle_free else self._guide
        plan = lay_out(guide.tasks, order.appointment)
        result = self._result(order.appointment)
        for_patient = order.reader == "patient"
        about = self._topic(_COMPANIONS)
        return {
            "title": about.title if about and not for_patient else guide.opening.title,
            "about": [] if for_patient else self._sections(about, whole=True),
            "clinic": self._clinic.name,
            "logo": logo_of(self._clinic, self._logo),
            "language": guide.language.code.partition("-")[0],
            "region": guide.language.region or None,
            "rtl": self._dates.rtl,
            "paper": PAPERS[order.paper],
            "large": order.large,
            "words": {name: self._wording.text(key) for name, key in _WORDS.items()},
            "phones": self._phones(),
            "emergency": self._emergency(),
            "appointment": self._appointment(order),
            "before": [self._step(step, order) for step in plan.before if for_patient],
            "after": [self._step(step, order) for step in plan.after],
            "stages": [self._stage(stage, order) for stage in guide.stages if for_patient],
            "call": self._sections(self._topic(_CALL), whole=False),
            "patient": for_patient,
            "result": [words for words in result.values() if words],
            "result_open": [self._wording.text(key) for key, words in result.items() if not words],
            "questions": [
                {"text": each.text, "answered": each.answered} for each in order.questions if for_patient
            ],
            "room": max(_FEWEST, _LINES - len(order.questions) // 2),
            "sources": self._publishers(
                chain.from_iterable(stage.sources for stage in guide.stages)
                if for_patient
                else _all_of(about)
            ),
        }

    def _phones(self) -> list[Mapping[str, str]]:
        return [
            {
                "label": self._text(phone.label) or self._wording.text("call_team"),
                "number": phone.number,
                "hours": phone.hours,
            }
            for phone in self._clinic.phones
        ]

    def _emergency(self) -> Mapping[str, str] | None:
        number = self._clinic.emergency
        return {"label": self._wording.text("call_emergency"), "number": number} if number else None

    def _appointment(self, order: Order) -> Mapping[str, object] | None:
        appointment = order.appointment
        if appointment is None:
            return None
        time = self._wording.text("at_time", time=self._dates.time(appointment.local.time()))
        lines = []
        for place in self._clinic.places:
            if place.id == appointment.place:
                lines = [place.name, place.address, self._text(place.directions), place.hours]
        return {
            "when": f"{self._dates.full(appointment.local.date())}, {time}",
            "place": [line for line in lines if line],
            "code": self._code(appointment),
        }

    def _code(self, appointment: Appointment) -> str | None:
        entry = calendar_entry(self._wording, self._clinic, appointment, self._guide.tasks)
        try:
            return qr_drawing(calendar_code(entry, self._clock.now()))
        except ValueError:
            # A practice with many tasks or a long address: the sheet says it all in words.
            return None

    def _step(self, step: PlanStep, order: Order) -> Mapping[str, object]:
        due = self._dates.day(step.day) if step.day and step.distance.unit != BRING else ""
        tasks = [(task.needle_free if order.needle_free else "") or task.task for task in step.tasks]
        return {"title": step_name(self._wording, step.distance), "due": due, "tasks": tasks}

    def _stage(self, stage: Stage, order: Order) -> Mapping[str, object]:
        picture = self._pictures.picture(stage.picture, THEMES["light"], needle_free=order.needle_free)
        return {
            "label": stage.label,
            "line": stage.skip,
            "kind": picture.kind,
            "picture": picture.data.decode() if picture.kind == "svg" else list(picture.data),
            "alt": f"{stage.caption} {stage.describe}",
        }

    def _topic(self, id_: str) -> Topic | None:
        return next((topic for topic in self._guide.topics if topic.id == id_), None)

    def _sections(self, topic: Topic | None, *, whole: bool) -> list[Mapping[str, object]]:
        """A section for each heading of a topic; as a whole it begins with what stands before the first one."""
        sections: list[tuple[str, list[Mapping[str, object]]]] = [("", [])] if whole else []
        for block in topic.body.blocks if topic else ():
            if block.kind == "heading":
                sections.append((block.lines[0].plain, []))
            elif sections:
                lines = [line.plain for line in block.lines]
                sections[-1][1].append({"points": block.kind in ("bullets", "numbers"), "lines": lines})
        return [{"title": title, "parts": parts} for title, parts in sections if parts]

    def _result(self, appointment: Appointment | None) -> dict[str, str]:
        languages = self._guide.language.code, self._clinic.fallback
        said = ResultWords(self._wording, self._clinic.results, languages, self._dates, appointment)
        return {
            "result_when": said.when,
            "result_who": said.who,
            "result_way": said.way,
            "result_call": said.silent,
        }

    def _publishers(self, sources: Iterable[str]) -> list[str]:
        """Who published what is printed, by the ids of the sources, each once."""
        ids, known = dict.fromkeys(sources), self._guide.sources
        return list(dict.fromkeys(known[id_].publisher for id_ in ids if id_ in known))

    def _text(self, texts: Mapping[str, str]) -> str:
        return best_text(texts, self._guide.language.code, self._clinic.fallback)


def _all_of(topic: Topic | None) -> tuple[str, ...]:
    """The ids of the sources of all that a topic says."""
    return () if topic is None else (*topic.sources, *topic.body.sources)
