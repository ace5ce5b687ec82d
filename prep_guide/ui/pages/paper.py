"""The sheet to take home: seen as it will be printed, saved, or put on paper. Not in a kiosk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.paper.handout import Asked, Handout, Order
from prep_guide.session.questions import asked_as
from prep_guide.session.session import Mode
from prep_guide.ui.pages.my_questions import listed
from prep_guide.ui.pages.page import NotInGuideError
from prep_guide.ui.pages.reading import ReadingPage
from prep_guide.ui.parts.boxes import column, row
from prep_guide.ui.parts.paper_controls import PaperControls
from prep_guide.ui.parts.sheet_preview import SheetPreview
from prep_guide.ui.parts.switch import Switch
from prep_guide.ui.parts.text import Text
from prep_guide.ui.printout import Printout

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from prep_guide.content.model import Guide
    from prep_guide.paper.handout import Sheet
    from prep_guide.session.session import Session
    from prep_guide.ui.navigator import Place
    from prep_guide.ui.view import View

COMPANION = "companion"
"""In a place: the sheet for whoever comes along."""

_LARGE = "large-print"
"""In a place's ``opened``: it is set in large print."""
_WIDEST = 620
"""The widest a page is shown, in px at 100 %."""


class Paper(ReadingPage):
    """The patient's sheet or, where its place says so, the companion's.

    Raises:
        NotInGuideError: In a kiosk, which does not print.
    """

    name = "paper"

    def __init__(self, view: View, guide: Guide, session: Session, place: Place) -> None:
        super().__init__(view, guide, session, place)
        if view.mode is Mode.KIOSK:
            raise NotInGuideError("a kiosk does not print")
        self._for_companion = place.anchor == COMPANION
        sp = view.metrics.sp
        kind = "companion" if self._for_companion else "patient"
        title = view.text(f"paper_{kind}_title")
        self._printout = Printout(
            view.press,
            self._sheet,
            template="handout",
            file=view.text(f"paper_{kind}_file") + ".pdf",
            paper=view.clinic.paper.size,
            parent=self,
        )
        self._preview = SheetPreview(view, title)
        self._printout.seen.connect(self._preview.show_pages)
        large = Switch(
            view, _LARGE, view.text("paper_large"), view.text("paper_large_hint"), on=_LARGE in self._opened
        )
        large.toggled.connect(self._on_large)
        controls = column(
            Text(view, view.text(f"paper_{kind}_line"), "lead", "ink2"),
            sp(20),
            PaperControls(view, self._printout, view.clinic.paper.printer),
            sp(16),
            large,
        )
        head = self.title(title)
        if self.wide:
            body = row(gap=sp(52))
            body.addLayout(column(head, sp(14), controls, None), 1)
            self._preview.setFixedWidth(min(view.metrics.px(_WIDEST), view.column // 2))
            body.addLayout(column(self._preview, None))
            self.compose_with_back(body)
        else:
            self.compose_with_back(column(head, sp(14), controls, sp(24), self._preview, None))

    def showEvent(self, event: QShowEvent) -> None:
        """Asks for the pages."""
        super().showEvent(event)
        self._printout.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Waits for nothing any more."""
        super().hideEvent(event)
        self._printout.withdraw()

    def _sheet(self) -> Sheet:
        view, session = self.view, self.session
        needle_free = view.comfort.needle_free
        chosen = [asked_as(question, needle_free=needle_free) for question in listed(self.guide, session)]
        handout = Handout(
            self.guide, view.wording, view.clinic, view.logo.picture, view.scenes.pictures, view.clock
        )
        return handout.sheet(
            Order(
                appointment=session.appointment,
                questions=[Asked(words) for words in (*chosen, *session.own_questions)],
                paper=view.clinic.paper.size,
                large=_LARGE in self._opened,
                needle_free=needle_free,
                reader="companion" if self._for_companion else "patient",
            )
        )

    def _on_large(self, large: bool) -> None:
        self.note_opened(_LARGE, large)
        self._printout.withdraw()
        self._printout.look()
