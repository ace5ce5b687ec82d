"""When to call: what to watch for, and the numbers, large enough to be read across a room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF

from prep_guide.clinic.texts import best_text
from prep_guide.ui.look.paragraph import Wrap
from prep_guide.ui.pages.page import LARGE_TEXT
from prep_guide.ui.pages.reading import ReadingPage
from prep_guide.ui.parts.boxes import column, row
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.marks import Disc
from prep_guide.ui.parts.moving_picture import MovingPicture
from prep_guide.ui.parts.source_list import source_lines, sources_of
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QLayout

    from prep_guide.clinic import Phone
    from prep_guide.content.model import Guide
    from prep_guide.session.session import Session
    from prep_guide.ui.navigator import Place
    from prep_guide.ui.view import View

TOPIC = "when-to-call"
_PICTURE = "page-call"
_NUMBER_ROLES = ("title", "h2", "h3")
"""What a number may be set in: the first that fits on one line."""


class Call(ReadingPage):
    """The red flags and whom to call. Numbers are text: nothing is dialed from here."""

    name = "call"

    def __init__(self, view: View, guide: Guide, session: Session, place: Place) -> None:
        super().__init__(view, guide, session, place)
        self._topic = next((topic for topic in guide.topics if topic.id == TOPIC), None)
        self._sources = sources_of(self._topic, guide.sources) if self._topic else []
        sp = view.metrics.sp
        title = self.title(self._topic.title if self._topic else view.text("call_title"))
        if self.wide:
            side = self._numbers()
            side.addWidget(self._picture(4 / 3))
            body = column(title, sp(14), self.beside(self._flags(), side))
        else:
            body = column(title, sp(18), self._numbers(), sp(26), self._flags())
            if view.metrics.text < LARGE_TEXT:
                body.addSpacing(sp(26))
                body.addWidget(self._picture(2.2))
            body.addStretch(1)
        self.compose(body)

    def _picture(self, ratio: float) -> MovingPicture:
        topic = self._topic
        name, description = (topic.caption, topic.describe) if topic else ("", "")
        picture = topic.picture if topic and topic.picture else _PICTURE
        return MovingPicture(self.view, picture, ratio=ratio, name=name, description=description)

    def _flags(self) -> QBoxLayout:
        if self._topic is None:
            return column(Text(self.view, self.view.text("ask_care_team"), "lead"))
        box = self.prose(self._topic)
        if self._sources:
            box.addWidget(self.reveal("sources", "where_from", self._source_lines))
        return box

    def _numbers(self) -> QBoxLayout:
        """A card for each number; without any of the clinic's, where to find one."""
        view, clinic = self.view, self.view.clinic
        box = column(gap=view.metrics.sp(16))
        if clinic.emergency:
            box.addWidget(self._card("bell", view.text("call_emergency"), clinic.emergency))
        for phone in clinic.phones:
            box.addWidget(self._phone_card(phone))
        if not clinic.phones:
            box.addWidget(self._card("phone", view.text("call_team"), "", view.text("call_letter")))
        return box

    def _phone_card(self, phone: Phone) -> Card:
        view = self.view
        label = best_text(phone.label, view.language, view.clinic.fallback) or view.text("call_team")
        hours = view.text("hours", hours=phone.hours) if phone.hours else ""
        return self._card("phone", label, phone.number, hours)

    def _card(self, icon: str, label: str, number: str, line: str = "") -> Card:
        view, sp = self.view, self.view.metrics.sp
        words = column(Text(view, label, "strong"))
        if number:
            # A row of its own: what does not wrap would else hold the words above to its width.
            words.addLayout(row(self._number(number), None))
        if line:
            words.addWidget(Text(view, line, "body" if not number else "small"))
        box = row(gap=sp(18), margins=(sp(22), sp(18), sp(22), sp(18)))
        if view.metrics.text < LARGE_TEXT:
            box.addWidget(Disc(view, icon, 48, "warm2", "warm_ink"))
        box.addLayout(words, 1)
        return Card(view, box, fill="warm")

    def _number(self, number: str) -> Text:
        """A number in the largest type that fits the card on one line; else it wraps."""
        view, metrics = self.view, self.view.metrics
        width = view.column - self._words_width() - metrics.sp(52) if self.wide else view.column
        room = width - 2 * metrics.sp(22) - (metrics.px(48) + metrics.sp(18))
        fitting = (
            role
            for role in _NUMBER_ROLES
            if QFontMetricsF(metrics.font(role)).horizontalAdvance(number) + 2 <= room
        )
        role = next(fitting, "")
        if metrics.rtl:
            # Groups of digits would else be read in the order of the language.
            number = f"\N{LEFT-TO-RIGHT ISOLATE}{number}\N{POP DIRECTIONAL ISOLATE}"
        return Text(view, number, role or _NUMBER_ROLES[-1], "warm_ink", wrap=Wrap.NONE if role else None)

    def _source_lines(self) -> QLayout:
        return source_lines(self.view, self._sources)
