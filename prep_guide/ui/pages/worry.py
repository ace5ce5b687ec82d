"""One question that nobody has to answer: how worried one is about the procedure."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QWidget

from prep_guide.ui.accessible.announcement import announce
from prep_guide.ui.pages.reading import ReadingPage
from prep_guide.ui.parts.boxes import Flow, column, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.card import Card, stacked
from prep_guide.ui.parts.plate import NumberPlate
from prep_guide.ui.parts.reading_order import keep_reading_order
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from prep_guide.content.model import Guide
    from prep_guide.session.session import Session
    from prep_guide.ui.navigator import Place
    from prep_guide.ui.view import View

_MOST = 10
_MUCH = 7
"""From this number on, help is offered. Worry about the procedure, not about the result, goes with what is felt
during it, and one question on a scale tells it (PMC3859517)."""
_PLATE = 72


class Worry(ReadingPage):
    """Asks once before the walk and once after it.

    The answer lasts as long as the session: it is never stored, printed or put in a code; only a nurse beside the
    patient sees it, at the desk.
    """

    name = "worry"

    def __init__(self, view: View, guide: Guide, session: Session, place: Place) -> None:
        super().__init__(view, guide, session, place)
        self._guide = guide
        sp = view.metrics.sp
        self._answer = QWidget()
        self._answer_box = stacked(self._answer)
        self._body = column(
            self.title(view.text("worry_title_after" if session.finished else "worry_title")),
            sp(4),
            Text(view, view.text("worry_line"), "lead", "ink2"),
            sp(24),
            self._scale(),
            sp(24),
            self._answer,
            None,
        )
        self._ahead = Button(view, view.text("worry_skip"), "quiet", icon="skip", tall=True)
        self._ahead.setObjectName("skip")
        self._ahead.clicked.connect(self._on_ahead)
        self.compose_with_back(self._body, self._ahead)
        if self._worry is not None:
            self._show_answer(self._worry)

    @property
    def _worry(self) -> int | None:
        return self.session.worry_after if self.session.finished else self.session.worry_before

    def _scale(self) -> QLayout:
        """The numbers, in one row where they fit, else in rows of like length, and what both ends mean."""
        view, sp = self.view, self.view.metrics.sp
        gap, count = sp(8), _MOST + 1
        side = min(view.metrics.px(_PLATE), (view.column - _MOST * gap) // count)
        group = QButtonGroup(self)
        plates = [NumberPlate(view, n, view.text("worry_number", n=n), side) for n in range(count)]
        widest = max(plate.sizeHint().width() for plate in plates)
        rows = math.ceil(count / max(1, (view.column + gap) // (widest + gap)))
        numbers = column(gap=gap)
        for at in range(0, count, math.ceil(count / rows)):
            numbers.addLayout(row(*plates[at : at + math.ceil(count / rows)], None, gap=gap))
        for number, plate in enumerate(plates):
            plate.setObjectName(f"worry-{number}")
            plate.setChecked(number == self._worry)
            group.addButton(plate, number)
        group.idClicked.connect(self._on_number)
        ends = Flow(sp(28), sp(2))
        for key in ("worry_least", "worry_most"):
            ends.addWidget(Text(view, view.text(key), "label", "ink2"))
        return column(ends, sp(10), numbers)

    def _show_answer(self, worry: int) -> None:
        """Thanks, and offers help where there is much worry; the number itself is not judged."""
        view, sp = self.view, self.view.metrics.sp
        key = "worry_high" if worry >= _MUCH else "worry_thanks"
        words = column(
            Text(view, view.text(key), "h3"),
            sp(4),
            Text(view, view.text(f"{key}_line"), "body"),
            margins=(sp(24), sp(20), sp(24), sp(22)),
        )
        if worry >= _MUCH and self._guide.coping:
            calm = Button(view, view.text("calm_title"), "secondary", icon="breathe")
            calm.setObjectName("to-calm")
            calm.clicked.connect(self._on_calm)
            words.addSpacing(sp(14))
            words.addLayout(row(calm, None))
        card = Card(view, words, fill="warm")
        before = self._answer_box.takeAt(0)
        if before is not None and (gone := before.widget()) is not None:
            gone.hide()
            gone.deleteLater()
        self._answer_box.addWidget(card)
        keep_reading_order(self._body)
        self._ahead.show_as(view.text("done"), "check")

    def _on_number(self, number: int) -> None:
        if self.session.finished:
            self.session.worry_after = number
        else:
            self.session.worry_before = number
        self._show_answer(number)
        announce(self, self.view.text("worry_high_line" if number >= _MUCH else "worry_thanks"))

    def _on_calm(self) -> None:
        self.request("calm")

    def _on_ahead(self) -> None:
        self.request("home", forward=False)
