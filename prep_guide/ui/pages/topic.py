"""One topic: something to read, and what to read next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup

from prep_guide.session.session import Mode
from prep_guide.ui.pages.learn import listed_topics, topic_icon
from prep_guide.ui.pages.page import LARGE_TEXT
from prep_guide.ui.pages.paper import COMPANION
from prep_guide.ui.pages.reading import ReadingPage
from prep_guide.ui.parts.boxes import column, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.icon_array import Share
from prep_guide.ui.parts.source_list import source_lines, sources_of
from prep_guide.ui.parts.text import Text
from prep_guide.ui.parts.tile_row import TileRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QLayout

    from prep_guide.content.model import Guide
    from prep_guide.session.session import Session
    from prep_guide.ui.navigator import Place
    from prep_guide.ui.view import View

COMPANIONS = "for-companions"
"""The topic for whoever comes along, who gets a sheet of their own."""
_MOST_TILES = 3
"""Topics offered to read next where there is no picture beside the words."""


class TopicPage(ReadingPage):
    """The topic its place names, composed for the room there is.

    Raises:
        LookupError: If the guide has no topic of that id.
    """

    name = "topic"
    above = "learn"

    def __init__(self, view: View, guide: Guide, session: Session, place: Place) -> None:
        super().__init__(view, guide, session, place)
        self._topics = listed_topics(guide)
        names = [topic.id for topic in self._topics]
        if place.anchor not in names:
            raise LookupError(f"there is no topic {place.anchor} in {guide.procedure}, {guide.language.code}")
        self._index = names.index(place.anchor)
        self._topic = self._topics[self._index]
        self.compose_with_back(self._beside_the_rest() if self.wide else self._below_each_other())

    def turn(self, *, forward: bool) -> None:
        """Goes to the next topic of the list or the one before; stays at both ends."""
        index = self._index + (1 if forward else -1)
        if 0 <= index < len(self._topics):
            self.request("topic", self._topics[index].id, forward=forward)

    def _beside_the_rest(self) -> QLayout:
        sp = self.view.metrics.sp
        title = self.title(self._topic.title, self._topic.origin.language)
        if not self._topic.picture:
            return column(title, sp(14), self.beside(self._words(), self._next(_MOST_TILES)))
        side = column(self.picture(self._topic, 4 / 3), sp(24), self._next(1))
        return self.beside(column(title, sp(14), self._words()), side)

    def _below_each_other(self) -> QLayout:
        view, sp = self.view, self.view.metrics.sp
        body = column(self.title(self._topic.title, self._topic.origin.language), sp(14), self._words())
        if self._topic.picture:
            # The words first where room is short, so that the first view says what the page is about.
            if view.portrait and view.metrics.text < LARGE_TEXT:
                body = column(self.picture(self._topic, 1.42), sp(24), body)
            else:
                body = column(body, sp(24), self.picture(self._topic, 1.42 if view.portrait else 2.2))
        body.addSpacing(sp(28))
        body.addLayout(self._next(1))
        body.addStretch(1)
        return body

    def _words(self) -> QBoxLayout:
        body = self.prose(self._topic)
        if self._topic.figure is not None:
            body.addWidget(Share(self.view, self._topic.figure))
        if sources_of(self._topic, self.guide.sources):
            body.addWidget(self.reveal("sources", "where_from", self._source_lines))
        if self._topic.id == COMPANIONS and self.view.mode is not Mode.KIOSK:
            offer = Button(self.view, self.view.text("paper_companion_offer"), "secondary", icon="print")
            offer.setObjectName("companion-sheet")
            offer.clicked.connect(self._on_sheet)
            body.addLayout(row(offer, None))
        return body

    def _next(self, most: int) -> QBoxLayout:
        """Doors to the topics that follow, at most so many; nothing after the last topic."""
        view = self.view
        box = column(gap=view.metrics.sp(12))
        following = self._topics[self._index + 1 :][:most]
        if following:
            box.addWidget(Text(view, view.text("read_next"), "label", "ink2"))
        group = QButtonGroup(self)
        for index, topic in enumerate(following, start=self._index + 1):
            own = view.written_in(topic.origin.language)
            tile = TileRow(own, topic_icon(topic), topic.title, disc=48)
            tile.setObjectName(f"topic-{topic.id}")
            tile.setAccessibleDescription(view.text("read_next"))
            group.addButton(tile, index)
            box.addWidget(tile)
        group.idClicked.connect(self._on_topic)
        return box

    def _source_lines(self) -> QLayout:
        return source_lines(self.view, sources_of(self._topic, self.guide.sources))

    def _on_sheet(self) -> None:
        self.request("paper", COMPANION)

    def _on_topic(self, index: int) -> None:
        self.request("topic", self._topics[index].id)
