"""Compare: surgical and image-guided side by side."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from prep_guide.ui.pages.page import LARGE_TEXT
from prep_guide.ui.pages.reading import ReadingPage
from prep_guide.ui.parts.boxes import column, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.comparison_section import ComparisonSection
from prep_guide.ui.parts.comparison_table import ComparisonTable
from prep_guide.ui.parts.moving_picture import MovingPicture
from prep_guide.ui.parts.prose import Prose
from prep_guide.ui.parts.source_list import source_lines, sources_of
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

    from prep_guide.content.model import Comparison, Guide
    from prep_guide.session.session import Session
    from prep_guide.ui.navigator import Place
    from prep_guide.ui.view import View

_TABLE = 900
"""From this measure on the rows are tables; below it each is a section (look: 6)."""
_PAIR = 600
"""From this measure on the two answers of a section stand side by side."""
_PICTURE = "page-surgery"
_PICTURE_WIDTH = 270
_EASY_LINE = 680
"""The widest the words above the rows get, in px at 100 %."""


class Compare(ReadingPage):
    """The guide's comparison, composed for the room there is; a calm sentence where the guide has none."""

    name = "compare"

    def __init__(self, view: View, guide: Guide, session: Session, place: Place) -> None:
        super().__init__(view, guide, session, place)
        comparison = guide.comparison
        body: QBoxLayout
        if comparison is None:
            body = column(self.title(view.text("nothing_to_show")))
        else:
            self._own = view.written_in(comparison.origin.language)
            body = self._opening(comparison)
            if view.measure >= _TABLE and not view.portrait:
                self._add_tables(body, comparison)
            else:
                self._add_sections(body, comparison)
            if found := sources_of(comparison, guide.sources):
                body.addSpacing(view.metrics.sp(12))
                body.addWidget(self.reveal("sources", "where_from", partial(source_lines, view, found)))
        body.addStretch(1)
        self._compose(body)

    def _opening(self, comparison: Comparison) -> QBoxLayout:
        """The title and how to read what follows."""
        view, sp = self.view, self.view.metrics.sp
        body = column(self.title(comparison.title, comparison.origin.language))
        large, gap, side = view.metrics.text >= LARGE_TEXT, sp(32), view.metrics.px(_PICTURE_WIDTH)
        room = view.column if large or view.portrait else view.column - gap - side
        if comparison.origin.language != view.language:
            body.addSpacing(sp(4))
            body.addWidget(Text(view, view.text("not_translated"), "small", "ink2"))
        if comparison.body:
            words = Prose(self._own, comparison.body, self.guide.glossary, set())
            words.link_activated.connect(self.link_requested)
            words.setFixedWidth(min(room, view.metrics.px(_EASY_LINE)))
            body.addSpacing(sp(8))
            body.addLayout(row(words, None))
        if large:
            return body
        if view.portrait:
            return column(body, sp(18), self._picture(2.2))
        picture = self._picture(1.7)
        picture.setFixedWidth(side)
        body.addStretch(1)
        beside = row(gap=gap)
        beside.addLayout(body, 1)
        beside.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        return column(beside)

    def _picture(self, ratio: float) -> MovingPicture:
        """Both ways side by side, in the words of the topic that shows the same picture."""
        topic = next((topic for topic in self.guide.topics if topic.picture == _PICTURE), None)
        name, description = (topic.caption, topic.describe) if topic else ("", "")
        return MovingPicture(self.view, _PICTURE, ratio=ratio, name=name, description=description)

    def _add_tables(self, body: QBoxLayout, comparison: Comparison) -> None:
        for index, group in enumerate(comparison.groups):
            table = ComparisonTable(
                self.view,
                self._own,
                group,
                comparison.columns,
                self.guide.sources,
                self._opened,
                planned=index == 0,
            )
            table.opened_changed.connect(self.note_opened)
            body.addSpacing(self.view.metrics.sp(36 if index else 12))
            body.addWidget(table)

    def _add_sections(self, body: QBoxLayout, comparison: Comparison) -> None:
        view, sp = self.view, self.view.metrics.sp
        stacked = view.measure < _PAIR
        for group in comparison.groups:
            body.addSpacing(sp(36))
            body.addWidget(Text(self._own, group.title, "h2"))
            for index, each in enumerate(group.rows):
                section = ComparisonSection(
                    view,
                    self._own,
                    each,
                    comparison.columns,
                    self.guide.sources,
                    self._opened,
                    stacked=stacked,
                )
                section.opened_changed.connect(self.note_opened)
                body.addSpacing(sp(20 if index else 12))
                body.addWidget(section)

    def _compose(self, body: QBoxLayout) -> None:
        """Lays the page out over its footer: back, "more below" where the text is large, and the way on."""
        back, more, on = self._buttons()
        back.clicked.connect(self._on_back)
        on.clicked.connect(self._on_steps)
        footer = row(back, None)
        if self._large:
            footer.addWidget(more)
            footer.addStretch(1)
        if self.guide.stages:
            footer.addWidget(on)
        self.compose(body, footer=footer)
        if self._large and self.scroller is not None:
            keep = more.sizePolicy()
            keep.setRetainSizeWhenHidden(True)
            more.setSizePolicy(keep)
            more.hide()
            more.clicked.connect(self.scroller.page_down)
            self.scroller.more_changed.connect(more.setVisible)

    @property
    def _large(self) -> bool:
        return self.view.metrics.text >= LARGE_TEXT

    def _buttons(self) -> tuple[Button, Button, Button]:
        """Back, "more below" and the way on, in the longest words that fit beside each other."""
        view = self.view
        back = Button(view, view.text("back"), "secondary", icon="left")
        more = Button(view, view.text("more_below"), "tonal", icon="down")
        on = Button(view, view.text("see_steps"), "primary", after="right", tall=True)
        if not self._fit(back, more, on):
            on = Button(view, view.text("see_steps_short"), "primary", after="right", tall=True)
        if not self._fit(back, more, on):
            more = Button(view, view.text("more"), "tonal", icon="down")
        if not self._fit(back, more, on):
            on = Button(view, view.text("see_steps_short"), "primary", tall=True)
        if not self._fit(back, more, on):
            back = Button(view, view.text("back"), "secondary")
            more = Button(view, view.text("more"), "tonal")
        for button, name, said in (
            (back, "back", "back_to_home"),
            (more, "more-below", "more_below"),
            (on, "steps", "see_steps"),
        ):
            button.setObjectName(name)
            button.setAccessibleName(view.text(said))
        return back, more, on

    def _fit(self, back: Button, more: Button, on: Button) -> bool:
        shown = (back, more, on) if self._large else (back, on)
        gaps = self.view.metrics.sp(20) * (len(shown) - 1)
        return sum(button.sizeHint().width() for button in shown) + gaps <= self.view.column

    def _on_steps(self) -> None:
        names = [stage.id for stage in self.guide.stages]
        reached = self.session.reached
        self.request("stage", reached if reached in names else names[0])
