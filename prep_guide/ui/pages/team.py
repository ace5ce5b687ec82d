"""Your team: who they are and where to find them; where the clinic says neither, who takes part in general."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from prep_guide.clinic.texts import best_text
from prep_guide.ui.pages.page import LARGE_TEXT
from prep_guide.ui.pages.reading import ReadingPage
from prep_guide.ui.parts.boxes import column, row
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.marks import Disc, Icon
from prep_guide.ui.parts.portrait import Portrait
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

    from prep_guide.clinic import Member
    from prep_guide.clinic import Place as ClinicPlace
    from prep_guide.content.model import Guide, Term
    from prep_guide.session.session import Session
    from prep_guide.ui.navigator import Place
    from prep_guide.ui.view import View

ROLES = ("technologist", "radiologist", "pathologist")
"""The glossary words that say who takes part, in the order a patient meets them."""
_LEAST = 400
"""The narrowest card in px at 100 % of which several stand side by side: a name and a portrait need that much ..."""
_LEAST_ROLE = 330
"""... and a role less, so that all three stand in one line."""


class Team(ReadingPage):
    """People and places."""

    name = "team"

    def __init__(self, view: View, guide: Guide, session: Session, place: Place) -> None:
        super().__init__(view, guide, session, place)
        sp, clinic = view.metrics.sp, view.clinic
        body = column(self.title(view.text("team_title")))
        if clinic.name:
            body.addSpacing(sp(4))
            body.addWidget(Text(view, clinic.name, "lead", "ink2"))
        roles = [guide.glossary[name] for name in ROLES if name in guide.glossary]
        if clinic.team:
            body.addSpacing(sp(22))
            body.addLayout(self._grid([self._member(member) for member in clinic.team]))
        elif roles:
            body.addSpacing(sp(4))
            body.addWidget(Text(view, view.text("team_roles"), "lead", "ink2"))
            body.addSpacing(sp(22))
            body.addLayout(self._grid([self._role(term) for term in roles], _LEAST_ROLE))
        else:
            body.addSpacing(sp(12))
            body.addWidget(Text(view, view.text("ask_care_team"), "lead"))
        if clinic.places:
            body.addSpacing(sp(32))
            body.addWidget(Text(view, view.text("places_title"), "h2"))
            body.addSpacing(sp(14))
            body.addLayout(self._grid([self._place_card(each) for each in clinic.places]))
        body.addStretch(1)
        self.compose_with_back(body)

    def _grid(self, cards: Sequence[QWidget], least: int = _LEAST) -> QLayout:
        """Cards of one width in as many columns as give each enough."""
        view = self.view
        gap = view.metrics.sp(16)
        fit = (view.column + gap) // (view.metrics.px(least) + gap)
        columns = max(1, min(fit, 2 if len(cards) in (2, 4) else 3))
        grid = QGridLayout()
        grid.setSpacing(gap)
        grid.setContentsMargins(0, 0, 0, 0)
        for index, card in enumerate(cards):
            grid.addWidget(card, index // columns, index % columns)
        for index in range(columns):
            grid.setColumnStretch(index, 1)
            grid.setColumnMinimumWidth(index, (view.column - gap * (columns - 1)) // columns)
        return grid

    def _member(self, member: Member) -> Card:
        view = self.view
        role = best_text(member.role, view.language, view.clinic.fallback)
        words = column(Text(view, member.name, "h3"))
        if role:
            words.addWidget(Text(view, role, "body", "ink2"))
        return self._card(Portrait(view, member.picture), words, in_the_middle=True)

    def _role(self, term: Term) -> Card:
        view = self.view
        # A glossary word is written as inside of a sentence; here it is a heading.
        words = column(Text(view, term.word[:1].upper() + term.word[1:], "h3"))
        if term.say:
            words.addWidget(Text(view, view.text("say_it_like", say=term.say), "small", "ink2"))
        words.addSpacing(view.metrics.sp(4))
        words.addWidget(Text(view, term.means, "body"))
        return self._card(self._disc("person"), words)

    def _place_card(self, place: ClinicPlace) -> Card:
        view, sp = self.view, self.view.metrics.sp
        words = column(Text(view, place.name, "h3"), gap=sp(4))
        for line in filter(None, place.address.splitlines()):
            words.addWidget(Text(view, line, "body"))
        if place.hours:
            hours = row(gap=sp(8))
            hours.addWidget(Icon(view, "clock"), 0, Qt.AlignmentFlag.AlignTop)
            hours.addWidget(Text(view, view.text("hours", hours=place.hours), "body", "ink2"), 1)
            words.addLayout(hours)
        if directions := best_text(place.directions, view.language, view.clinic.fallback):
            words.addSpacing(sp(4))
            words.addWidget(Text(view, directions, "body"))
        return self._card(self._disc("pin"), words)

    def _disc(self, icon: str) -> Disc | None:
        """What decorates a card, as long as the words leave room for it."""
        return Disc(self.view, icon, 60) if self.view.metrics.text < LARGE_TEXT else None

    def _card(self, mark: QWidget | None, words: QBoxLayout, *, in_the_middle: bool = False) -> Card:
        view, sp = self.view, self.view.metrics.sp
        words.addStretch(1)
        if in_the_middle:
            words.insertStretch(0, 1)
        box = row(gap=sp(18), margins=(sp(22), sp(20), sp(22), sp(20)))
        side = Qt.AlignmentFlag.AlignVCenter if in_the_middle else Qt.AlignmentFlag.AlignTop
        if mark is not None:
            box.addWidget(mark, 0, side)
        box.addLayout(words, 1)
        return Card(view, box, elevation=1, outline="line")
