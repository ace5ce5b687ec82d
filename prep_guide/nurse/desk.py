"""One patient at the nurse's desk: their window, their session, and what the nurse notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from prep_guide.nurse.preparation import Preparation
from prep_guide.session.incoming.question_code import looks_like_questions, read_questions
from prep_guide.session.incoming.reading import MOST_BYTES, read_code, read_file
from prep_guide.session.incoming.visit import Refusal, RefusedError, Setting
from prep_guide.session.questions import asked_as
from prep_guide.ui.navigator import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from prep_guide.content.model import Guide, Stage
    from prep_guide.session.incoming.visit import Visit
    from prep_guide.session.session import Session
    from prep_guide.ui.surroundings import Surroundings
    from prep_guide.ui.window import Window

_WALK = frozenset({"stage", "again"})
"""The pages on which the patient is at a stage."""
_BASE = "base"


@dataclass(frozen=True, slots=True)
class PatientQuestion:
    """A question of the patient's.

    Attributes:
        key: Its id, or its words where the patient wrote it.
        words: It as the nurse reads it.
    """

    key: str
    words: str


class Desk(QObject):
    """Drives the patient's window, and knows what to say at it.

    Args:
        around: What windows are built with.
        language: The language of the nurse; the patient's may be another.
        open_window: Opens a window with a new session.

    Attributes:
        language: The language of the nurse.
        window: The patient's window.
        preparation: What the nurse has noted.

    Signals:
        begun: Emitted after the desk was cleared for the next patient.
        guide_changed: Emitted after another procedure or another language was chosen.
        moved: Emitted after the patient's window has gone to another place.
    """

    begun = Signal()
    guide_changed = Signal()
    moved = Signal()

    def __init__(self, around: Surroundings, language: str, open_window: Callable[[], Window]) -> None:
        super().__init__()
        self.around, self.language = around, language
        self._open_window = open_window
        self._begin()

    def begin_anew(self) -> None:
        """Throws away all of this patient, and opens a window with a new session for the next."""
        gone = self.window
        self._begin()
        self.begun.emit()
        gone.close()
        gone.deleteLater()

    def _begin(self) -> None:
        self.window = self._open_window()
        self.preparation = Preparation(self.around.clock)
        self.window.page_shown.connect(self._on_page)
        self.session.guide_changed.connect(self.guide_changed)

    @property
    def session(self) -> Session:
        """The patient's session."""
        return self.window.session

    @property
    def guide(self) -> Guide:
        """The patient's guide in the language of the nurse."""
        guide = self.around.library.guide(self.session.procedure or _BASE, self.language)
        return guide.gentle() if self.session.comfort.needle_free else guide

    # the walk

    @property
    def step(self) -> int:
        """The index of the stage the patient is at; -1 where they are on another page."""
        place = self.window.navigator.place
        ids = [stage.id for stage in self.guide.stages]
        if place.page not in _WALK:
            return -1
        return ids.index(place.anchor) if place.anchor in ids else 0

    @property
    def stage(self) -> Stage | None:
        """The stage the patient is at."""
        return self.guide.stages[self.step] if self.step >= 0 else None

    @property
    def points(self) -> Sequence[str]:
        """What the nurse may do and say while the stage is shown; nothing beside the walk."""
        stage = self.stage
        notes = (each.points for each in self.guide.presenting if stage is not None and each.id == stage.id)
        return next(notes, ())

    @property
    def ahead(self) -> Stage | None:
        """The stage that comes next; the first one before the walk."""
        stages, index = self.guide.stages, self.step + 1
        return stages[index] if index < len(stages) else None

    def go_on(self) -> None:
        """Leads the patient's window to the next stage; after the last one, home."""
        ahead = self.ahead
        if ahead is not None:
            self.session.finished = False
            self._go(Place("stage", ahead.id))
        else:
            self.session.finished = True
            self._go(Place("home"))

    def go_back(self) -> None:
        """Leads the patient's window to the stage before; before the first one, home."""
        step = self.step
        if step > 0:
            self._go(Place("stage", self.guide.stages[step - 1].id), forward=False)
        else:
            self._go(Place("home"), forward=False)

    def open_page(self, page: str) -> None:
        """Leads the patient's window to a page."""
        self._go(Place(page))

    def explain_again(self, stage: Stage) -> None:
        """Shows a stage in other words on the patient's page, and asks for it anew."""
        self.preparation.explain(stage.id)
        self._go(Place("again", stage.id))

    # what the patient asks

    @property
    def questions(self) -> list[PatientQuestion]:
        """What the patient wants to ask: chosen questions, then their own."""
        known = {question.id: question for question in self.guide.questions}
        needle_free = self.session.comfort.needle_free
        chosen = [
            PatientQuestion(id_, asked_as(known[id_], needle_free=needle_free))
            for id_ in self.session.questions
            if id_ in known
        ]
        return [*chosen, *(PatientQuestion(words, words) for words in self.session.own_questions)]

    @property
    def unanswered(self) -> list[PatientQuestion]:
        """What is still to be answered."""
        return [each for each in self.questions if not self.preparation.is_answered(each.key)]

    # what comes in

    def scan(self, typed: str) -> str:
        """Takes over what a scanner typed: an appointment or somebody's questions.

        Returns:
            The key of the sentence that says what became of it.
        """
        try:
            if looks_like_questions(typed):
                return self._take_questions(typed)
            return self._take_visit(read_code(typed, self._setting()))
        except RefusedError as refused:
            return refused.refusal

    def read_visit(self, path: Path) -> str:
        """Takes an appointment over from a file; gives the key of the sentence that says what became of it."""
        try:
            with path.open("rb") as opened:
                data = opened.read(MOST_BYTES + 1)
            return self._take_visit(read_file(data, self._setting()))
        except OSError:
            return Refusal.NOT_READABLE
        except RefusedError as refused:
            return refused.refusal

    def _take_questions(self, typed: str) -> str:
        # Only the guide the code is for is opened.
        procedure = typed.strip().lower().split(".")[1]
        if procedure not in (*self._setting().procedures, _BASE):
            return Refusal.WRONG_QUESTIONS
        guide = self.around.library.guide(procedure, self.language)
        known = {procedure: [question.id for question in guide.questions]}
        asked = read_questions(typed, known)
        self.session.choose_procedure(asked.procedure)
        for question in asked.questions:
            self.session.ask(question, wanted=True)
        return "nurse_took_questions"

    def _take_visit(self, visit: Visit) -> str:
        if visit.procedure:
            self.session.choose_procedure(visit.procedure)
        self.session.choose_appointment(visit.appointment)
        self.window.rebuild()
        return "nurse_took_visit"

    def _setting(self) -> Setting:
        clinic, library = self.around.clinic, self.around.library
        return Setting(
            clinic.timezone,
            {place.name: place.id for place in clinic.places},
            tuple(offer.procedure for offer in library.offers(self.language)),
        )

    def _go(self, place: Place, *, forward: bool = True) -> None:
        if not self.session.procedure and place.page in _WALK:
            # "I'm not sure" has stages too: what all of these biopsies share.
            self.session.choose_procedure(_BASE)
        self.window.visit(place, forward=forward)

    def _on_page(self) -> None:
        if self.step >= 0:
            self.preparation.begin()
        self.moved.emit()
