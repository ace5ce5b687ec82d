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

    Signals:
        comfort_changed: Emitted after a choice of comfort was made.
        guide_changed: Emitted after another language or procedure was chosen.
        questions_changed: Emitted after a question was put on their list or taken off it.
        appointment_changed: Emitted after another appointment was chosen.
    """

    comfort_changed = Signal()
    guide_changed = Signal()
    questions_changed = Signal()
    appointment_changed = Signal()

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
        self._questions: list[str] = []
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

    def choose_appointment(self, appointment: Appointment | None) -> None:
        """Takes over an appointment and tells of it if it is another one."""
        if appointment != self._appointment:
            self._appointment = appointment
            self.appointment_changed.emit()

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
        """Takes over a procedure; another one begins its walk anew."""
        if procedure != self._procedure:
            self._procedure = procedure
            self.reached, self.finished = "", False
            for ids in (self.seen, self.skipped, self.ticked):
                ids.clear()
            self._questions.clear()
            self.guide_changed.emit()
