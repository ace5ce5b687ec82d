"""Learn: everything there is to read beside the walk, as a list of doors."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QGridLayout

from prep_guide.ui.links import TOPIC_PAGES
from prep_guide.ui.pages.reading import ReadingPage
from prep_guide.ui.parts.boxes import column
from prep_guide.ui.parts.text import Text
from prep_guide.ui.parts.tile_row import TileRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from prep_guide.content.model import Guide, Topic
    from prep_guide.session.session import Session
    from prep_guide.ui.navigator import Place
    from prep_guide.ui.view import View

_ICONS = MappingProxyType(
    {
        "what-is-a-biopsy": "search",
        "image-guided": "target",
        "why-a-biopsy": "eye",
        "most-are-not-cancer": "shield",
        "early-helps": "clock",
        "about-pain": "hand",
        "about-surgery": "person",
        "about-recovery": "sun",
        "kinds": "list",
        "how-chosen": "check",
        "results": "bell",
        "waiting": "calendar",
        "after-care": "heart",
    }
)
_ANY_ICON = "info"
"""The icon of a topic nobody chose one for, such as a clinic's own."""
_LEAST = 400
"""The narrowest tile in px at 100 % of which two stand side by side."""


def listed_topics(guide: Guide) -> tuple[Topic, ...]:
    """The topics of the list, in reading order: all but those that are pages of their own."""
    return tuple(topic for topic in guide.topics if topic.id not in TOPIC_PAGES)


def topic_icon(topic: Topic) -> str:
    """The icon that stands for a topic."""
    return _ICONS.get(topic.id, _ANY_ICON)


class Learn(ReadingPage):
    """The topics, and the words explained."""

    name = "learn"

    def __init__(self, view: View, guide: Guide, session: Session, place: Place) -> None:
        super().__init__(view, guide, session, place)
        sp = view.metrics.sp
        self._topics = listed_topics(guide)
        body = column(self.title(view.text("learn_title")))
        if self._topics or guide.glossary:
            body.addSpacing(sp(4))
            body.addWidget(Text(view, view.text("learn_line"), "lead", "ink2"))
            body.addSpacing(sp(22))
            body.addLayout(self._doors())
        else:
            body.addSpacing(sp(12))
            body.addWidget(Text(view, view.text("nothing_to_show"), "lead"))
        body.addStretch(1)
        self.compose_with_back(body)

    def _doors(self) -> QLayout:
        view = self.view
        gap = view.metrics.sp(16)
        columns = 2 if (view.column - gap) // 2 >= view.metrics.px(_LEAST) else 1
        grid = QGridLayout()
        grid.setSpacing(gap)
        grid.setContentsMargins(0, 0, 0, 0)
        group = QButtonGroup(self)
        for index, topic in enumerate(self._topics):
            own = view.written_in(topic.origin.language)
            tile = TileRow(own, topic_icon(topic), topic.title, disc=48)
            tile.setObjectName(f"topic-{topic.id}")
            group.addButton(tile, index)
            grid.addWidget(tile, index // columns, index % columns)
        group.idClicked.connect(self._on_topic)
        if self.guide.glossary:
            words = TileRow(view, "text", view.text("words_title"), disc=48)
            words.setObjectName("words")
            words.clicked.connect(self._on_words)
            last = len(self._topics)
            grid.addWidget(words, last // columns, last % columns)
        for index in range(columns):
            grid.setColumnStretch(index, 1)
            grid.setColumnMinimumWidth(index, (view.column - gap * (columns - 1)) // columns)
        return grid

    def _on_topic(self, index: int) -> None:
        self.request("topic", self._topics[index].id)

    def _on_words(self) -> None:
        self.request("glossary")
