"""What a stage's page is put together from, each part for itself."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from prep_guide.content.glossary import link_terms
from prep_guide.content.model import NOTICES
from prep_guide.session.comfort import Detail
from prep_guide.ui.durations import about_minutes
from prep_guide.ui.pages.exercise import FAINTING, fainting
from prep_guide.ui.pages.page import LARGE_TEXT
from prep_guide.ui.parts.boxes import Flow, column, holder, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.expectation import ExpectationCard
from prep_guide.ui.parts.icon_array import Share
from prep_guide.ui.parts.marks import DetailMark, Disc, Icon
from prep_guide.ui.parts.moving_picture import MovingPicture
from prep_guide.ui.parts.notice import Notice
from prep_guide.ui.parts.prose import Prose, RichText
from prep_guide.ui.parts.source_list import source_lines, sources_of
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

    from prep_guide.content.model import Guide, Source, Stage
    from prep_guide.ui.view import View

_NEEDLES = frozenset({"numbing", "sampling"})
"""The stages that have needles in them."""
HAPPENS, MORE = "happens", "more"
"""The fixed ids of a stage's headings."""


class StageParts(QObject):
    """Builds the parts of one stage.

    Args:
        view: What the page is built with.
        stage: The stage, in the words that are to be shown.
        guide: The guide it is part of.
        roomy: Whether type and air may grow.

    Signals:
        link_activated: Emitted with the address of a link in the prose.
    """

    link_activated = Signal(str)

    def __init__(self, view: View, stage: Stage, guide: Guide, *, roomy: bool) -> None:
        super().__init__()
        self._view, self._stage, self._guide, self._roomy = view, stage, guide, roomy
        self._own = view.written_in(stage.origin.language)
        self._linked: set[str] = set()

    def title(self) -> Text:
        """The heading of the page."""
        return Text(self._own, self._stage.title, "display" if self._roomy else "title")

    def heading(self) -> QBoxLayout:
        """How long it takes, the title, and the summary; the time goes to the end where the text is large."""
        view, sp = self._view, self._view.metrics.sp
        box = column()
        if view.metrics.text < LARGE_TEXT:
            box.addLayout(self.facts())
            box.addSpacing(sp(6))
        if self._stage.origin.language != view.language:
            box.addWidget(Text(view, view.text("not_translated"), "small", "ink2"))
            box.addSpacing(sp(4))
        box.addWidget(self.title())
        box.addSpacing(sp(10))
        box.addWidget(self._words(self._stage.summary, "lead2" if self._roomy else "lead"))
        return box

    def facts(self) -> QLayout:
        """How long the stage takes, and how much of it is being told; below each other where room is short."""
        view, sp = self._view, self._view.metrics.sp
        middle = Qt.AlignmentFlag.AlignVCenter
        time = row(gap=sp(8))
        time.addWidget(Icon(view, "clock"), 0, middle)
        time.addWidget(Text(view, about_minutes(view, self._stage.minutes), "label", "ink2"), 0, middle)
        box = Flow(sp(20), sp(4))
        box.addWidget(holder(time))
        box.addWidget(DetailMark(view, view.comfort.detail))
        return box

    def picture(self, ratio: float) -> MovingPicture:
        """The scene, ``ratio`` times as wide as high; 0 for whatever height there is."""
        stage = self._stage
        return MovingPicture(
            self._view, stage.picture, ratio=ratio, name=stage.caption, description=stage.describe
        )

    def notices(self) -> QBoxLayout:
        """What the patient may see, hear, feel and smell."""
        view = self._view
        box = column(Text(view, view.text("notice_title"), "h3"), view.metrics.sp(4))
        for sense in NOTICES:
            if words := getattr(self._stage, sense):
                roomy = self._roomy and not view.portrait
                box.addWidget(Notice(view, sense, self._words(words, "body"), roomy=roomy))
        return box

    def do_card(self, *, narrow: bool = False) -> Card:
        """What the patient can do; a narrow card leaves all its width to the words."""
        words = column(
            Text(self._view, self._view.text("do_title"), "h3"),
            self._view.metrics.sp(2),
            self._words(self._stage.do, "body"),
        )
        return self._warm_card("" if narrow else "heart", words)

    def fainting(self) -> Button | None:
        """The way to what people do who tend to faint: beside needles, for whoever wants to see none of them."""
        found = fainting(self._guide)
        if found is None or not self._view.comfort.needle_free or self._stage.id not in _NEEDLES:
            return None
        own = self._view.written_in(found.origin.language)
        button = Button(own, found.title, "quiet", icon="heart")
        button.setObjectName("fainting")
        button.clicked.connect(self._on_fainting)
        return button

    def skip_card(self, show_again: Button) -> Card:
        """The one safe line for those who skip the stage, and the way back to all of it."""
        words = column(
            Text(self._own, self._stage.skip, "lead"), self._view.metrics.sp(16), row(show_again, None)
        )
        return self._warm_card("shield", words)

    def told(self) -> list[QWidget]:
        """What the present length shows of the body."""
        detail, told = self._view.comfort.detail, self._expectation()
        if detail is not Detail.SHORT:
            told += self._standard()
        if detail is Detail.MORE:
            told += self._more()
        return told

    def kept(self) -> list[QWidget]:
        """What "tell me more" opens: all that the present length leaves out."""
        detail = self._view.comfort.detail
        if detail is Detail.MORE:
            return []
        return self._more() if detail is Detail.STANDARD else [*self._standard(), *self._more()]

    @property
    def keeps_something(self) -> bool:
        """Whether "tell me more" would open anything."""
        detail, body = self._view.comfort.detail, self._stage.body
        if detail is Detail.MORE:
            return False
        more = bool(body.section(MORE)) and not self._view.comfort.needle_free
        return more or (detail is Detail.SHORT and bool(body.section(HAPPENS) or self._stage.remember))

    def sources(self) -> list[Source]:
        """Where the stage's facts are from, each once, in the order they are used.

        None with needle-free on: their titles name needles.
        """
        if self._view.comfort.needle_free:
            return []
        return sources_of(self._stage, self._guide.sources)

    def source_lines(self) -> QBoxLayout:
        """The sources as lines to read."""
        return source_lines(self._view, self.sources())

    def _on_fainting(self) -> None:
        self.link_activated.emit(FAINTING)

    def _words(self, words: str, role: str) -> QWidget:
        """A sentence of the front matter; its glossary words can be tapped."""
        linked = link_terms(html.escape(words, quote=False), self._guide.glossary, self._linked)
        if "<a " not in linked:
            return Text(self._own, words, role)
        label = RichText(self._own, linked, words, role)
        label.setObjectName(f"words-{len(self._linked)}")
        label.linkActivated.connect(self.link_activated)
        return label

    def _expectation(self) -> list[QWidget]:
        # At every length: that it is mostly milder than feared is what calms.
        expectation = self._stage.expectation
        return [] if expectation is None else [ExpectationCard(self._view, expectation)]

    def _standard(self) -> list[QWidget]:
        parts = self._section(HAPPENS)
        if self._stage.figure is not None:
            parts.append(Share(self._view, self._stage.figure))
        if self._stage.remember:
            parts.append(self._remember())
        return parts

    def _more(self) -> list[QWidget]:
        # The part for those who want to know everything names needles; it has no gentle form.
        return [] if self._view.comfort.needle_free else self._section(MORE)

    def _section(self, name: str) -> list[QWidget]:
        body = self._stage.body.section(name)
        if not body:
            return []
        prose = Prose(self._own, body, self._guide.glossary, self._linked)
        prose.link_activated.connect(self.link_activated)
        return [Text(self._own, self._stage.body.heading(name), "h3"), prose]

    def _remember(self) -> Card:
        sp = self._view.metrics.sp
        lines = column(Text(self._view, self._view.text("remember_title"), "h3"), gap=sp(6))
        for words in self._stage.remember:
            line = row(gap=sp(12))
            line.addWidget(Icon(self._view, "check"), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Text(self._own, words, "body"), 1)
            lines.addLayout(line)
        lines.setContentsMargins(sp(22), sp(18), sp(24), sp(20))
        return Card(self._view, lines, fill="tint2")

    def _warm_card(self, icon: str, words: QBoxLayout) -> Card:
        view, sp = self._view, self._view.metrics.sp
        box = row(gap=sp(16), margins=(sp(22), sp(18), sp(24), sp(20)))
        if icon and view.metrics.text < LARGE_TEXT:
            box.addWidget(Disc(view, icon, 48, "warm2", "warm_ink"), 0, Qt.AlignmentFlag.AlignTop)
        words.addStretch(1)
        box.addLayout(words, 1)
        return Card(view, box, fill="warm")
