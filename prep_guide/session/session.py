"""One person's time at the screen: what they chose and how far they came. In memory only."""

from __future__ import annotations

from dataclasses import asdict, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from prep_guide.session.comfort import Comfort

if TYPE_CHECKING:
    from collections.abc import Collection

    from prep_guide.session.appointment import Appointment
    from prep_guide.session.comfort import Wishes


MOST_WRITTEN = 10
"""How many questions of their own a person can have on their list."""
LONGEST_WRITTEN = 200
"""The most characters of one."""


class Mode(StrEnum):
    """Where the program stands: at home, unattended in a waiting room, or at a nurse's desk."""

    HOME = "home"
    KIOSK = "kiosk"
    NURSE = "nurse"


class Session(QObject):
    """What one person does at the screen. It is thrown away when they leave; nothing of it is written.

    Attributes:
        reached: The id of the stage they are at, or empty before the walk has begun.
        seen: The ids of the stages they have been at.
        finished: Whether they have gone through to the end.
        skipped: The ids of the stages they chose to skip.
        ticked: The ids of the tasks they ticked.
        worry_before: How worried they said they are before the walk, 0 to 10; None while they have not said.
        worry_after: The same once they have gone through to the end.

    Signals:
        comfort_changed: Emitted after a choice of comfort was made.
        guide_changed: Emitted after another language or procedure was chosen.
        questions_changed: Emitted after a question was put on their list or taken off it.
        appointment_changed: Emitted after another appointment was chosen.
        ticks_changed: Emitted after a task was ticked, or its tick taken away.
        ended: Emitted when they are done and want all of it gone: whoever runs the session throws it away.
    """

    comfort_changed = Signal()
    guide_changed = Signal()
    questions_changed = Signal()
    appointment_changed = Signal()
    ticks_changed = Signal()
    ended = Signal()

    def __init__(
        self,
        language: str,
        procedure: str = "",
        comfort: Comfort | None = None,
        chosen: Collection[str] = (),
    ) -> None:
        super().__init__()
        self._language = language
        self._procedure = procedure
        self._comfort = comfort or Comfort()
        self._chosen = set(chosen)
        self.reached = ""
        self.seen: set[str] = set()
        self.finished = False
        self.skipped: set[str] = set()
        self.ticked: set[str] = set()
        self.worry_before: int | None = None
        self.worry_after: int | None = None
        self._questions: list[str] = []
        self._own_questions: list[str] = []
        self._appointment: Appointment | None = None

    @property
    def language(self) -> str:
        """The code of the language shown."""
        return self._language

    @property
    def procedure(self) -> str:
        """The procedure chosen, or empty while none is."""
        return self._procedure

    @property
    def comfort(self) -> Comfort:
        """The present choices of comfort."""
        return self._comfort

    @property
    def questions(self) -> tuple[str, ...]:
        """The ids of the questions on their list, in the order they were put there."""
        return tuple(self._questions)

    @property
    def own_questions(self) -> tuple[str, ...]:
        """The questions they wrote themselves, in the order they wrote them."""
        return tuple(self._own_questions)

    @property
    def asking(self) -> int:
        """How many questions they want to ask, chosen and written ones together."""
        return len(self._questions) + len(self._own_questions)

    @property
    def appointment(self) -> Appointment | None:
        """Their appointment, or None while it is not known."""
        return self._appointment

    def ask(self, question: str, *, wanted: bool) -> None:
        """Puts a question on their list or takes it off, and tells of it if that changed anything."""
        if wanted == (question in self._questions):
            return
        if wanted:
            self._questions.append(question)
        else:
            self._questions.remove(question)
        self.questions_changed.emit()

    def write_question(self, words: str) -> bool:
        """Puts a question of their own on their list; whether it stands there now.

        Space around and within the words is evened out, and they are cut after ``LONGEST_WRITTEN`` characters.
        Nothing changes where no words are left, or there are ``MOST_WRITTEN`` of them already.
        """
        evened = " ".join(words.split())[:LONGEST_WRITTEN].rstrip()
        if evened in self._own_questions:
            return True
        if not evened or len(self._own_questions) >= MOST_WRITTEN:
            return False
        self._own_questions.append(evened)
        self.questions_changed.emit()
        return True

    def drop_written(self, words: str) -> None:
        """Takes a question of their own off their list, if it is on it."""
        if words in self._own_questions:
            self._own_questions.remove(words)
            self.questions_changed.emit()

    def end(self) -> None:
        """Tells that they are done."""
        self.ended.emit()

    def choose_appointment(self, appointment: Appointment | None) -> None:
        """Takes over an appointment and tells of it if it is another one."""
        if appointment != self._appointment:
            self._appointment = appointment
            self.appointment_changed.emit()

    def tick(self, task: str, *, done: bool) -> None:
        """Notes that a task is done, or is not after all."""
        if done:
            self.ticked.add(task)
        else:
            self.ticked.discard(task)
        self.ticks_changed.emit()

    def choose_comfort(self, comfort: Comfort) -> None:
        """Takes over a choice of comfort and tells of it if it is another one."""
        before = asdict(self._comfort)
        self._chosen |= {name for name, value in asdict(comfort).items() if value != before[name]}
        self._take_over(comfort)

    def follow(self, wishes: Wishes) -> None:
        """Takes over what the computer is set up for, but for what the person has chosen here."""
        followed = {
            name: wish
            for name, wish in asdict(wishes).items()
            if wish is not None and name not in self._chosen
        }
        self._take_over(replace(self._comfort, **followed))

    def _take_over(self, comfort: Comfort) -> None:
        if comfort != self._comfort:
            self._comfort = comfort
            self.comfort_changed.emit()

    def choose_language(self, language: str) -> None:
        """Takes over a language and tells of it if it is another one."""
        if language != self._language:
            self._language = language
            self.guide_changed.emit()

    def choose_procedure(self, procedure: str) -> None:
        """Takes over a procedure; another one begins its walk anew. Questions they wrote themselves stay."""
        if procedure != self._procedure:
            self._procedure = procedure
            self.reached, self.finished = "", False
            self.worry_before = self.worry_after = None
            for ids in (self.seen, self.skipped, self.ticked):
                ids.clear()
            self._questions.clear()
            self.guide_changed.emit()
