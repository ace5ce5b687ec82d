"""Where an exercise of the calm corner is done: nothing but the exercise."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from prep_guide.ui.pages.exercise import can_be_done, coping_of
from prep_guide.ui.pages.page import NotInGuideError, Page
from prep_guide.ui.pages.practice_breathing import BreathingPractice
from prep_guide.ui.pages.practice_music import MusicPractice
from prep_guide.ui.pages.practice_steps import StepsPractice
from prep_guide.ui.parts.boxes import holder, row
from prep_guide.ui.parts.button import Button

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from prep_guide.content.model import Coping, Guide
    from prep_guide.session.session import Session
    from prep_guide.ui.navigator import Place
    from prep_guide.ui.pages.practicing import Practicing
    from prep_guide.ui.view import View

_RUNNING = "running"
"""Stands in a place's ``opened`` while the exercise runs, so that it does so on a page built anew."""

_MOST_OF_LINE = 0.5


class Practice(Page):
    """The exercise its place names, as a page of its own.

    Whoever comes here has pressed "Start", so it begins; whoever comes back to it has not, so it holds on.

    Raises:
        NotInGuideError: If the guide has no exercise of that id, or it cannot be done here.
    """

    name = "practice"
    ground = "tint2"

    def __init__(self, view: View, guide: Guide, session: Session, place: Place) -> None:
        super().__init__(view, session, place)
        self._coping = coping = coping_of(guide, place.anchor)
        if not can_be_done(view, coping):
            raise NotInGuideError(f"there is nothing to do in {coping.id}")
        self.setAccessibleName(coping.title)
        self._doing = _doing(view, coping)
        self._doing.restore(place.opened)
        self._doing.done.connect(self._on_done)
        header = holder(row(self._way_out(), None))
        self.compose(self._doing.body, header=header, footer=self._doing.footer, top=8)

    @property
    def runs(self) -> bool:
        """Whether the exercise goes on by itself just now."""
        return self._doing.running

    def place(self) -> Place:
        """How the page is seen now, with how far the exercise has come."""
        running = {_RUNNING} if self._doing.running else set()
        return replace(super().place(), opened=frozenset(self._doing.kept() | running | {"begun"}))

    def built_anew(self) -> None:
        """Goes on if it ran."""
        if _RUNNING in self._place.opened:
            self._doing.take_up()

    def arrived(self) -> None:
        """Begins for whoever has just pressed "Start", not for whoever came back."""
        super().arrived()
        if not self._place.opened:
            self._doing.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Holds on: what nobody sees does not run."""
        self._doing.hold_on()
        super().hideEvent(event)

    def turn(self, *, forward: bool) -> None:
        """Goes to the next step or the one before, after an arrow key or a swipe."""
        self._doing.turn(forward=forward)

    def _way_out(self) -> Button:
        """Leads back to what the exercise is; in fewer words where they would take most of the line."""
        view = self.view
        for key in ("practice_leave", "back"):
            out = Button(view, view.text(key), "quiet", icon="left")
            if out.sizeHint().width() <= view.column * _MOST_OF_LINE:
                break
        out.setObjectName("leave")
        out.clicked.connect(self._on_leave)
        return out

    def _on_leave(self) -> None:
        self.request("exercise", self._coping.id, forward=False)

    def _on_done(self) -> None:
        self.request("calm", forward=False)


def _doing(view: View, coping: Coping) -> Practicing:
    if not coping.steps:
        return MusicPractice(view)
    return BreathingPractice(view, coping) if coping.kind == "breathing" else StepsPractice(view, coping)
