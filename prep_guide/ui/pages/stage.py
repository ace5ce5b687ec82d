"""One of the six stages: what happens, what may be noticed, what helps, and the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.session.session import Mode
from prep_guide.ui.pages.page import LARGE_TEXT, NotInGuideError, Page
from prep_guide.ui.pages.stage_footer import StageFooter
from prep_guide.ui.pages.stage_parts import StageParts
from prep_guide.ui.parts.boxes import column, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.reveal import Reveal
from prep_guide.ui.parts.stepper import Stepper, Steps

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

    from prep_guide.content.model import Guide
    from prep_guide.session.session import Session
    from prep_guide.ui.navigator import Place
    from prep_guide.ui.view import View

_ROOMY = 1200
"""From this measure on, type and air grow (look: 6)."""
_READABLE = 42
"""The characters a line needs beside a picture of nearly its own width (look: 6)."""
_CHARACTER = 0.46
"""The average width of a character in em, with a little to spare."""


class StagePage(Page):
    """The stage its place names, composed for the room there is.

    Raises:
        NotInGuideError: If the guide has not the stage, or none at all.
    """

    name = "stage"

    def __init__(self, view: View, guide: Guide, session: Session, place: Place) -> None:
        super().__init__(view, session, place)
        if not guide.stages:
            raise NotInGuideError(f"no stage can be shown of {guide.procedure} in {guide.language.code}")
        self._stages = guide.stages
        names = [stage.id for stage in guide.stages]
        if place.anchor not in ("", *names):
            raise NotInGuideError(f"there is no stage {place.anchor} in {guide.procedure}")
        self._index = names.index(place.anchor) if place.anchor else 0
        self._stage = stage = guide.stages[self._index]
        self._last = self._index == len(names) - 1
        self.read_from = stage.origin
        skipped = stage.id in session.skipped
        self.setAccessibleName(view.text("step_name", n=self._index + 1, of=len(names), stage=stage.title))
        self._parts = StageParts(view, self._stage, guide, roomy=view.portrait or view.measure > _ROOMY)
        self._parts.link_activated.connect(self.link_requested)
        next_label = "" if self._last else self._stages[self._index + 1].label
        self._footer = StageFooter(view, next_label=next_label, skippable=not skipped)
        self._footer.back.clicked.connect(self._on_back)
        self._footer.next.clicked.connect(self._on_next)
        self._footer.skip.clicked.connect(self._on_skip)
        self._footer.more.clicked.connect(self._on_more)
        body = self._skipped_body() if skipped else self._body()
        self.compose(body, header=self._header(), footer=self._footer.layout, top=16)
        if self.scroller is not None:
            self.scroller.more_changed.connect(self._footer.offer_more)

    def entered(self) -> None:
        """Notes in the session that the reader is here."""
        self.session.reached = self._stage.id
        self.session.seen.add(self._stage.id)

    def turn(self, *, forward: bool) -> None:
        """Goes to the next stage or the one before; stays at both ends."""
        index = self._index + (1 if forward else -1)
        if 0 <= index < len(self._stages):
            self.request("stage", self._stages[index].id, forward=forward)

    def _header(self) -> QWidget:
        labels = [stage.label for stage in self._stages]
        # At a kiosk the button to finish stands beside it.
        narrow = self.view.mode is Mode.KIOSK and not self.view.portrait
        if self.view.metrics.text >= LARGE_TEXT or narrow:
            return Steps(self.view, labels, self._index)
        seen = {index for index, stage in enumerate(self._stages) if stage.id in self.session.seen}
        stepper = Stepper(self.view, labels, self._index, seen)
        if not stepper.holds(self.view.column):
            return Steps(self.view, labels, self._index)
        stepper.stage_chosen.connect(self._on_stage)
        return stepper

    def _body(self) -> QLayout:
        view = self.view
        if view.portrait:
            return self._portrait()
        if view.metrics.text >= 2:
            return self._very_large()
        line = (view.column - view.metrics.sp(52)) * 0.52 / (view.metrics.px(22) * _CHARACTER)
        return self._two_columns(narrow=line < _READABLE)

    def _portrait(self) -> QLayout:
        parts, sp = self._parts, self.view.metrics.sp
        picture, heading = parts.picture(1.42), parts.heading()
        if self.view.metrics.text >= LARGE_TEXT:
            # The words first, so that the first view says what the page is about.
            body = column(heading, sp(24), picture, sp(28))
        else:
            body = column(picture, sp(28), heading, sp(22))
        body.addLayout(parts.notices())
        body.addSpacing(sp(20))
        body.addWidget(parts.do_card())
        self._add_rest(body)
        return body

    def _two_columns(self, *, narrow: bool) -> QLayout:
        """The words beside the picture, which takes a smaller share where lines would get too short."""
        parts, sp = self._parts, self.view.metrics.sp
        share, gap = (0.36, 40) if narrow else (0.46, 52)
        width = int((self.view.column - sp(gap)) * share)
        words = column(parts.heading(), sp(20), parts.notices())
        self._add_rest(words)
        picture, card = parts.picture(4 / 3), parts.do_card(narrow=narrow)
        picture.setFixedWidth(width)
        card.setFixedWidth(width)
        body = row(gap=sp(gap))
        body.addLayout(words, 1)
        body.addLayout(column(picture, sp(20), card, None))
        return body

    def _very_large(self) -> QLayout:
        parts, sp = self._parts, self.view.metrics.sp
        pair = row(gap=sp(28))
        pair.addWidget(parts.picture(0), 40)
        pair.addWidget(parts.do_card(), 60)
        body = column(parts.heading(), sp(24), pair, sp(28), parts.notices())
        self._add_rest(body)
        return body

    def _skipped_body(self) -> QLayout:
        show_again = Button(self.view, self.view.text("show_step"), "secondary")
        show_again.setObjectName("show-step")
        show_again.clicked.connect(self._on_show_again)
        return column(self._parts.title(), self.view.metrics.sp(24), self._parts.skip_card(show_again), None)

    def _add_rest(self, words: QBoxLayout) -> None:
        """Adds what the length shows of the body, what it leaves to be opened, and what large text puts last."""
        view, parts, sp = self.view, self._parts, self.view.metrics.sp
        for part in parts.told():
            words.addSpacing(sp(16))
            words.addWidget(part)
        words.addSpacing(sp(8))
        if (fainting := parts.fainting()) is not None:
            words.addLayout(row(fainting, None))
        if parts.keeps_something:
            words.addWidget(self._reveal("tell-me-more", "tell_me_more", self._kept))
        elif parts.sources():
            words.addWidget(self._reveal("sources", "where_from", parts.source_lines))
        if view.metrics.text >= LARGE_TEXT:
            words.addSpacing(sp(16))
            words.addLayout(parts.facts())
        if not self._footer.skip_fits:
            words.addSpacing(sp(12))
            words.addLayout(row(self._footer.skip, None))
        words.addStretch(1)

    def _kept(self) -> QLayout:
        """What "tell me more" opens, with its sources at the end."""
        box = column(*self._parts.kept(), gap=self.view.metrics.sp(16))
        if self._parts.sources():
            box.addWidget(self._reveal("sources", "where_from", self._parts.source_lines))
        return box

    def _reveal(self, name: str, key: str, build: Callable[[], QLayout]) -> Reveal:
        reveal = Reveal(self.view, name, self.view.text(key), build, opened=name in self._opened)
        reveal.opened_changed.connect(self.note_opened)
        return reveal

    def _on_stage(self, index: int) -> None:
        self.request("stage", self._stages[index].id, forward=index >= self._index)

    def _on_back(self) -> None:
        if self._index:
            self.turn(forward=False)
        else:
            self.request("home", forward=False)

    def _on_next(self) -> None:
        if self._last:
            self.session.finished = True
            self.request("home")
        else:
            self.turn(forward=True)

    def _on_more(self) -> None:
        if self.scroller is not None:
            self.scroller.page_down()

    def _on_skip(self) -> None:
        self.session.skipped.add(self._stage.id)
        self.request("stage", self._stage.id)

    def _on_show_again(self) -> None:
        self.session.skipped.discard(self._stage.id)
        self.request("stage", self._stage.id, forward=False)
