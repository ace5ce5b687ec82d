"""The first page: a greeting, the language, which biopsy, and what is kept of what people do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout

from prep_guide.session.session import Mode
from prep_guide.ui.pages.page import LARGE_TEXT, Page
from prep_guide.ui.parts.boxes import Flow, column, holder, row
from prep_guide.ui.parts.card import Canvas
from prep_guide.ui.parts.chip import Chip
from prep_guide.ui.parts.choice_card import ChoiceCard
from prep_guide.ui.parts.letterhead import letterhead
from prep_guide.ui.parts.marks import Icon
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QLayout

    from prep_guide.session.session import Session
    from prep_guide.ui.navigator import Place
    from prep_guide.ui.view import View

_LEAST_CARD = 180
"""The narrowest card in px at 100 %, by which the number of columns is chosen."""

_WIDEST_CARD = 340
"""The widest card in px at 100 %: its picture would else leave no room below it."""

_LEAST_TOP = 640
"""The measure from which languages and a long name of a practice stand side by side."""


class Welcome(Page):
    """Greets, and asks which biopsy it is."""

    name = "welcome"

    def __init__(self, view: View, session: Session, place: Place) -> None:
        super().__init__(view, session, place)
        metrics = view.metrics
        self.setAccessibleName(view.text("welcome_title"))
        greeting = column(
            Text(view, view.text("welcome_title"), "display", widest=metrics.px(860)),
            metrics.sp(10),
            Text(view, view.text("welcome_lead"), "lead", "ink2", widest=metrics.px(620)),
        )
        body = column(None)
        header = None
        if len(view.languages) > 1 and view.mode is Mode.KIOSK:
            # Beside the button to finish, and so in sight as long as the page is.
            header = holder(self._languages())
        elif len(view.languages) > 1 or view.clinic.name or view.clinic.logo:
            body.insertLayout(0, self._top())
            body.insertSpacing(1, metrics.sp(20))
            body.setStretch(2, 3)
        body.addLayout(greeting)
        body.addSpacing(metrics.sp(34))
        body.addWidget(Text(view, view.text("welcome_which"), "h2"))
        body.addSpacing(metrics.sp(16))
        body.addLayout(self._offers())
        body.addStretch(3)
        body.addSpacing(metrics.sp(24))
        body.addLayout(self._promise())
        self.compose(body, header=header, ground=_Sunrise(view))

    def _top(self) -> QLayout:
        """The languages at one side, and whose guide it is at the other; below each other where that is too much.

        With one language nobody has to choose: whose guide it is stands alone, above the greeting.
        """
        view, whose = self.view, letterhead(self.view)
        if len(view.languages) <= 1:
            return row(whose, None)
        line = row(gap=view.metrics.sp(24))
        line.addLayout(self._languages(), 1)
        if whose is None:
            return line
        if view.measure < _LEAST_TOP:
            return column(row(whose, None), view.metrics.sp(16), line)
        line.addWidget(whose, 0, Qt.AlignmentFlag.AlignVCenter)
        return line

    def _languages(self) -> QLayout:
        view = self.view
        chips = Flow(view.metrics.sp(10), view.metrics.sp(4))
        group = QButtonGroup(self)
        for index, language in enumerate(view.languages):
            chip = Chip(view, language.name, chosen=language.code == view.language)
            chip.setObjectName(f"language-{language.code}")
            group.addButton(chip, index)
            chips.addWidget(chip)
        group.idClicked.connect(self._on_language)
        line = row(Icon(view, "globe", 28), gap=view.metrics.sp(14))
        line.addLayout(chips, 1)
        return line

    def _offers(self) -> QLayout:
        view = self.view
        gap = view.metrics.sp(18)
        count = len(view.offers)
        columns = next((n for n in (5, 3) if view.column / n >= view.metrics.px(_LEAST_CARD)), 2)
        if view.portrait or view.column < 2 * view.metrics.px(_LEAST_CARD):
            columns = 2 if view.column >= 2 * view.metrics.px(_LEAST_CARD) else 1
        if view.mode is Mode.KIOSK and not view.portrait and view.metrics.text >= LARGE_TEXT:
            # Below the header of a kiosk, a high card would not be seen whole.
            columns = 1
        columns = min(columns, max(1, count))
        width = (view.column - gap * (columns - 1)) // columns
        if columns > 1 and not view.portrait:
            width = min(width, view.metrics.px(_WIDEST_CARD))
        grid = QGridLayout()
        grid.setSpacing(gap)
        grid.setContentsMargins(0, 0, 0, 0)
        group = QButtonGroup(self)
        for index, offer in enumerate(view.offers):
            # The odd one at the end of two columns takes the whole line.
            alone = columns == 2 and index == count - 1 and index % 2 == 0
            wide = alone or columns == 1
            card = ChoiceCard(view, offer, view.column if alone else width, wide=wide)
            grid.addWidget(card, index // columns, index % columns, 1, 2 if alone else 1)
            group.addButton(card, index)
        for index in range(columns):
            grid.setColumnMinimumWidth(index, width)
        # Few cards keep their shape and leave the rest of the line free.
        grid.setColumnStretch(columns, 1)
        group.idClicked.connect(self._on_offer)
        return grid

    def _promise(self) -> QLayout:
        view = self.view
        promise = Text(view, view.text(self._promise_key()), "small", "ink2")
        line = row(gap=view.metrics.sp(10))
        line.addWidget(Icon(view, "shield", 26), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(promise, 1)
        return line

    def _promise_key(self) -> str:
        memory = self.view.memory
        if memory is not None and memory.trouble is not None:
            return memory.trouble
        return (
            "promise_remembering" if memory is not None and memory.remembers else f"promise_{self.view.mode}"
        )

    def _on_language(self, index: int) -> None:
        self.session.choose_language(self.view.languages[index].code)

    def _on_offer(self, index: int) -> None:
        self.session.choose_procedure(self.view.offers[index].procedure)
        self.request("home")


class _Sunrise(Canvas):
    """The ground of the welcome page: calm circles in its upper corner."""

    def paint_ornament(self, brush: QPainter) -> None:
        """Paints the circles, unless they would lie behind large text or in high contrast."""
        view, metrics = self.view, self.view.metrics
        if view.contrast or metrics.text > 1.25:
            return
        brush.setPen(Qt.PenStyle.NoPen)
        radius = metrics.px(300)
        x = metrics.px(40) if metrics.rtl else self.width() - metrics.px(40)
        y = metrics.px(20)
        side = -1 if metrics.rtl else 1
        for token, share, dx, dy in (
            ("tint2", 1.0, 0.0, 0.0),
            ("tint", 0.66, 0.0, 0.0),
            ("warm", 0.17, -0.78, 0.6),
        ):
            brush.setBrush(view.color(token))
            middle = QPointF(x + side * dx * radius, y + dy * radius)
            brush.drawEllipse(middle, radius * share, radius * share)
