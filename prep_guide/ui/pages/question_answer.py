"""The answer a question opens: its words, where they are from, and the way onto the reader's list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from prep_guide.ui.pages.page import LARGE_TEXT
from prep_guide.ui.parts.boxes import Flow, column
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.expectation import ExpectationCard
from prep_guide.ui.parts.icon_array import Share
from prep_guide.ui.parts.prose import Prose
from prep_guide.ui.parts.reveal import Reveal
from prep_guide.ui.parts.source_list import source_lines, sources_of
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from prep_guide.content.model import Guide, Question
    from prep_guide.ui.view import View

SOURCES = "sources"
"""What the sources of the open answer are called in a place's ``opened``."""


class Answer(QWidget):
    """One answer.

    Args:
        view: What the page is built with.
        question: The question it belongs to.
        guide: The guide they are part of.
        listed: Whether the question is on the reader's list.
        list_near: Whether the list can be seen beside it; otherwise a button leads there.
        sources_open: Whether the sources are shown from the start.

    Signals:
        wanted_changed: Emitted with the question's id and whether the reader wants it on their list.
        list_requested: Emitted when the reader wants to see their list.
        sources_opened: Emitted with a name for a place's ``opened`` and whether the sources are shown now.
        link_activated: Emitted with the address of a link that was chosen.
    """

    wanted_changed = Signal(str, bool)
    list_requested = Signal()
    sources_opened = Signal(str, bool)
    link_activated = Signal(str)

    def __init__(
        self,
        view: View,
        question: Question,
        guide: Guide,
        *,
        listed: bool,
        list_near: bool,
        sources_open: bool,
    ) -> None:
        super().__init__()
        self._view, self._question = view, question
        self._sources = sources_of(question, guide.sources)
        self._list_near = list_near
        sp = view.metrics.sp
        trailing = sp(64) if view.metrics.text < LARGE_TEXT else sp(24)
        # The margins of a layout do not turn with the language.
        left, right = (trailing, sp(24)) if view.metrics.rtl else (sp(24), trailing)
        box = column(margins=(left, 0, right, sp(22)))
        self.setLayout(box)
        if question.origin.language != view.language:
            box.addWidget(Text(view, view.text("not_translated"), "small", "ink2"))
            box.addSpacing(sp(4))
        prose = Prose(view.written_in(question.origin.language), question.body, guide.glossary, set())
        prose.read_from = question.origin
        prose.link_activated.connect(self.link_activated)
        box.addWidget(prose)
        if question.figure is not None:
            box.addSpacing(sp(14))
            box.addWidget(Share(view, question.figure))
        if question.expectation is not None:
            box.addSpacing(sp(14))
            box.addWidget(ExpectationCard(view, question.expectation))
        box.addSpacing(sp(14))
        self._toggle = _Wanted(view, wanted=listed)
        self._toggle.setObjectName("on-my-list")
        self._toggle.clicked.connect(self._on_toggled)
        self._show_list = Button(view, view.text("see_my_list"), "quiet")
        self._show_list.setObjectName("see-my-list")
        self._show_list.clicked.connect(self.list_requested)
        buttons = Flow(sp(8), sp(4))
        buttons.addWidget(self._toggle)
        buttons.addWidget(self._show_list)
        box.addLayout(buttons)
        if self._sources:
            where = view.text("where_from")
            reveal = Reveal(view, SOURCES, where, self._source_lines, opened=sources_open)
            reveal.opened_changed.connect(self.sources_opened)
            box.addSpacing(sp(6))
            box.addWidget(reveal)
        self.show_listed(listed=listed)

    @property
    def question(self) -> str:
        """The id of the question it answers."""
        return self._question.id

    def show_listed(self, *, listed: bool) -> None:
        """Shows whether the question is on the reader's list."""
        self._toggle.show_wanted(wanted=listed)
        self._show_list.setVisible(listed and not self._list_near)

    def _source_lines(self) -> QLayout:
        return source_lines(self._view, self._sources)

    def _on_toggled(self, wanted: bool) -> None:
        self.wanted_changed.emit(self._question.id, wanted)


class _Wanted(Button):
    """Puts a question on the reader's list and takes it off; its words and its icon say which of both it is."""

    def __init__(self, view: View, *, wanted: bool) -> None:
        super().__init__(view, "", "tonal", icon="plus")
        self.setCheckable(True)
        self.show_wanted(wanted=wanted)

    def show_wanted(self, *, wanted: bool) -> None:
        """Shows whether the question is on the list."""
        self.setChecked(wanted)
        self._icon = "check" if wanted else "plus"
        self.setText(self._view.text("on_my_list" if wanted else "put_on_my_list"))
        self.updateGeometry()
