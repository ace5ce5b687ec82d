"""One preparation: what was asked, taught back and answered, and since when. In memory only."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from prep_guide.clock import Clock
    from prep_guide.content.model import Guide, Stage

LONGEST_NOTE = 120
"""The most characters of a note beside a point of the check list."""

_MOST_TAUGHT = 5
"""How many questions are asked to be answered in the patient's own words."""


class Answer(StrEnum):
    """What became of a point of the check list. Its wording is ``answer_`` and its value."""

    NOT_ASKED = "not_asked"
    NO = "no"
    YES = "yes"
    DOCTOR = "doctor"


class Taught(StrEnum):
    """What became of a teach-back. There is no wrong and no score: it is said back, or it is talked about."""

    OPEN = "open"
    SAID = "said"
    LATER = "later"


class Preparation(QObject):
    """What the nurse has noted. It is thrown away with the session it belongs to.

    Signals:
        checked: Emitted with the id of a point of the check list after its answer changed.
        taught: Emitted with the id of a stage after its teach-back changed.
        answers_changed: Emitted after a question of the patient's was ticked off, or its tick taken away.
    """

    checked = Signal(str)
    taught = Signal(str)
    answers_changed = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._answers: dict[str, Answer] = {}
        self._notes: dict[str, str] = {}
        self._taught: dict[str, Taught] = {}
        self._explained: set[str] = set()
        self._answered: set[str] = set()
        self._begun: float | None = None

    # the check list

    def answer(self, point: str) -> Answer:
        """What became of a point."""
        return self._answers.get(point, Answer.NOT_ASKED)

    def note(self, point: str) -> str:
        """What was noted beside a point; empty for nothing."""
        return self._notes.get(point, "")

    def check(self, point: str, answer: Answer) -> None:
        """Notes what became of a point."""
        self._answers[point] = answer
        self.checked.emit(point)

    def write_note(self, point: str, words: str) -> None:
        """Keeps what is noted beside a point, cut after ``LONGEST_NOTE`` characters."""
        self._notes[point] = words[:LONGEST_NOTE]

    # teach-back

    def taught_back(self, stage: str) -> Taught:
        """What became of the teach-back of a stage."""
        return self._taught.get(stage, Taught.OPEN)

    def was_explained(self, stage: str) -> bool:
        """Whether a stage was told again in other words."""
        return stage in self._explained

    def teach(self, stage: str, taught: Taught) -> None:
        """Notes what became of a teach-back."""
        self._taught[stage] = taught
        self.taught.emit(stage)

    def explain(self, stage: str) -> None:
        """Notes that a stage was told again in other words; it is asked for anew."""
        self._explained.add(stage)
        self.teach(stage, Taught.OPEN)

    # the patient's questions

    def is_answered(self, question: str) -> bool:
        """Whether a question of the patient's is answered; it is named by its id or its words."""
        return question in self._answered

    def tick_off(self, question: str, *, answered: bool) -> None:
        """Notes that a question is answered, or is not after all."""
        if answered:
            self._answered.add(question)
        else:
            self._answered.discard(question)
        self.answers_changed.emit()

    # the time

    def begin(self) -> None:
        """Starts the clock, if it does not run yet."""
        if self._begun is None:
            self._begun = self._clock.elapsed()

    @property
    def seconds(self) -> float:
        """The seconds since it began; 0 before."""
        return 0.0 if self._begun is None else self._clock.elapsed() - self._begun

    @property
    def is_running(self) -> bool:
        """Whether it has begun."""
        return self._begun is not None


def taught_stages(guide: Guide) -> tuple[Stage, ...]:
    """The stages whose teach-back is asked for: the first five that have a question."""
    return tuple(stage for stage in guide.stages if stage.teach_back)[:_MOST_TAUGHT]
