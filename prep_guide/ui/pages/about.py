"""About this guide: what it is and is not, who looked at it, all its sources, its licenses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from prep_guide import __version__
from prep_guide.ui.pages.page import LARGE_TEXT
from prep_guide.ui.pages.reading import ReadingPage
from prep_guide.ui.parts.boxes import column
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.source_list import source_lines
from prep_guide.ui.parts.text import Text
from prep_guide.ui.staff_strip import needs_review

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from PySide6.QtWidgets import QBoxLayout, QLayout

    from prep_guide.content.model import Guide
    from prep_guide.session.session import Session
    from prep_guide.ui.navigator import Place
    from prep_guide.ui.parts.moving_picture import MovingPicture
    from prep_guide.ui.view import View

TOPIC = "about"
_GRADES = ("A", "B", "C", "S")
_LICENSES = ("license_program", "license_face", "license_qt")


class About(ReadingPage):
    """What the guide is made of."""

    name = "about"

    def __init__(self, view: View, guide: Guide, session: Session, place: Place) -> None:
        super().__init__(view, guide, session, place)
        self._topic = next((topic for topic in guide.topics if topic.id == TOPIC), None)
        sp = view.metrics.sp
        title = self.title(self._topic.title if self._topic else view.text("about_title"))
        if self.wide:
            side = column(*self._pictures(4 / 3), self._facts(), gap=sp(20))
            body = column(title, sp(14), self.beside(self._words(), side))
        else:
            shown = self._pictures(1.42) if view.metrics.text < LARGE_TEXT else ()
            rest = column(*shown, self._facts(), gap=sp(24))
            body = column(title, sp(14), self._words(), sp(24), rest, None)
        self.compose_with_back(body)

    def _words(self) -> QBoxLayout:
        """What the guide is and is not, and its sources."""
        box = self.prose(self._topic) if self._topic else column(Text(self.view, self.guide.opening.purpose))
        if self.guide.sources:
            box.addWidget(self.reveal("sources", "all_sources", self._sources))
        return box

    def _pictures(self, ratio: float) -> Iterator[MovingPicture]:
        """The topic's picture, if it has one."""
        if self._topic is not None and self._topic.picture:
            yield self.picture(self._topic, ratio)

    def _facts(self) -> Card:
        """Review, licenses and version."""
        view, sp = self.view, self.view.metrics.sp
        words = column(
            Text(view, view.text("review_title"), "h3"),
            *self._review(),
            gap=sp(4),
            margins=(sp(24), sp(20), sp(24), sp(22)),
        )
        if self.guide.sources:
            oldest = min(source.seen for source in self.guide.sources.values())
            words.addWidget(Text(view, view.text("sources_seen", date=_written(view, oldest)), "body"))
        words.addSpacing(sp(16))
        words.addWidget(Text(view, view.text("licenses_title"), "h3"))
        for key in _LICENSES:
            words.addWidget(Text(view, view.text(key), "body"))
        words.addSpacing(sp(16))
        words.addWidget(Text(view, view.text("version", version=__version__), "small", "ink2"))
        return Card(view, words, fill="tint2")

    def _review(self) -> Iterator[Text]:
        """Who has signed the texts, and when; or that nobody has."""
        view, reviewed = self.view, self.guide.reviewed
        signed, of = len(reviewed.signatures), reviewed.files
        if not signed:
            yield Text(view, view.text("not_reviewed"), "body")
        else:
            key = "reviewed_all" if signed == of else "reviewed_some"
            yield Text(view, view.text(key, n=signed, of=of), "body")
            latest: dict[str, date] = {}
            for each in sorted(reviewed.signatures, key=lambda signature: signature.on):
                latest[each.by] = each.on
            for who, day in latest.items():
                yield Text(view, view.text("reviewed_by", who=who, date=_written(view, day)), "body")
            yield Text(view, view.text("follow_team"), "body")
        if needs_review(view, self.guide):
            yield Text(view, view.text("translation_not_reviewed"), "small", "ink2")

    def _sources(self) -> QLayout:
        """All sources by how much weight they carry, the heaviest first."""
        view, sp = self.view, self.view.metrics.sp
        box = column(gap=sp(8))
        sources = sorted(self.guide.sources.values(), key=lambda source: source.title.casefold())
        for grade in _GRADES:
            of_grade = [source for source in sources if source.grade == grade]
            if of_grade:
                box.addSpacing(sp(8))
                box.addWidget(Text(view, view.text(f"grade_{grade.lower()}"), "h3"))
                box.addLayout(source_lines(view, of_grade))
        return box


def _written(view: View, day: date) -> str:
    """A date as the reader's language writes it."""
    written = QDate(day.year, day.month, day.day)
    return QLocale(view.language).toString(written, QLocale.FormatType.LongFormat)
