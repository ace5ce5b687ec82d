"""One exercise of the calm corner, to be read before it is begun: what it is, and what is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.clinic.music import pieces
from prep_guide.ui.pages.page import NotInGuideError
from prep_guide.ui.pages.reading import ReadingPage
from prep_guide.ui.parts.boxes import column
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.source_list import source_lines, sources_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from prep_guide.content.model import Coping, Guide
    from prep_guide.session.session import Session
    from prep_guide.ui.navigator import Place
    from prep_guide.ui.view import View


FAINTING = "guide:coping/tension"
"""The link to what people do who tend to faint; wherever needle-free is on it is offered beside needles."""


class Exercise(ReadingPage):
    """The exercise its place names. Nothing begins by itself: "Start" leads to where it is done.

    Raises:
        NotInGuideError: If the guide has no exercise of that id.
    """

    name = "exercise"
    above = "calm"

    def __init__(self, view: View, guide: Guide, session: Session, place: Place) -> None:
        super().__init__(view, guide, session, place)
        self._coping = coping = coping_of(guide, place.anchor)
        sp = view.metrics.sp
        words = column(self.prose(coping))
        if sources_of(coping, guide.sources):
            words.addSpacing(sp(8))
            words.addWidget(self.reveal("sources", "where_from", self._source_lines))
        body = column(
            self.title(coping.title, coping.origin.language),
            sp(14),
            self.beside(words, column()) if self.wide else words,
            None,
        )
        start = Button(view, view.text("calm_start"), "primary", tall=True, icon="play")
        start.setObjectName("start")
        start.clicked.connect(self._on_start)
        self.compose_with_back(body, start if can_be_done(view, coping) else None)

    def _source_lines(self) -> QLayout:
        return source_lines(self.view, sources_of(self._coping, self.guide.sources))

    def _on_start(self) -> None:
        self.request("practice", self._coping.id)


def coping_of(guide: Guide, name: str) -> Coping:
    """The exercise of an id.

    Raises:
        NotInGuideError: If the guide has none.
    """
    for coping in guide.coping:
        if coping.id == name:
            return coping
    raise NotInGuideError(f"there is no exercise {name} in {guide.procedure}, {guide.language.code}")


def fainting(guide: Guide) -> Coping | None:
    """The exercise for people who tend to faint, if the guide has it."""
    name = FAINTING.rpartition("/")[2]
    return next((coping for coping in guide.coping if coping.id == name), None)


def can_be_done(view: View, coping: Coping) -> bool:
    """Whether an exercise can be done here: it has steps, or it is music and the clinic has some."""
    return bool(coping.steps) or (coping.kind == "listen" and bool(pieces(view.clinic.folder)))
