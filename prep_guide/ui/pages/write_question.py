"""Writing a question of one's own: typed, or in a kiosk on the keyboard of the screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from prep_guide.session.session import LONGEST_WRITTEN, MOST_WRITTEN, Mode
from prep_guide.ui.pages.page import LARGE_TEXT, Page
from prep_guide.ui.parts.boxes import column, fits, holder, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.changing_text import ChangingText
from prep_guide.ui.parts.keyboard import Keyboard
from prep_guide.ui.parts.text import Text
from prep_guide.ui.parts.writing_field import WritingField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QHBoxLayout

    from prep_guide.content.model import Guide
    from prep_guide.session.session import Session
    from prep_guide.ui.navigator import Place
    from prep_guide.ui.view import View

_FEW = 50
"""From so many characters left on, the reader is told how many there are."""
_HALF = 0.5
"""The share of the page's height from which on a keyboard leaves too little to title and field."""
_NOTHING = ""


class WriteQuestion(Page):
    """A field for one question. It is kept by the button only; leaving keeps nothing."""

    name = "write"

    def __init__(self, view: View, guide: Guide, session: Session, place: Place) -> None:
        super().__init__(view, session, place)
        sp = view.metrics.sp
        self._full = len(session.own_questions) >= MOST_WRITTEN
        # The screen of a kiosk is all the keyboard there is.
        typed_here = view.mode is Mode.KIOSK and not self._full
        alphabet, capital = guide.language.alphabet, not place.typed
        self._keyboard = Keyboard(view, alphabet, capital=capital) if typed_here else None
        self.setAccessibleName(view.text("write_title"))
        line = view.text("write_full", n=MOST_WRITTEN) if self._full else view.text("write_line")
        body = column(
            Text(view, view.text("write_title"), "title"), sp(4), Text(view, line, "lead", "ink2"), sp(8)
        )
        if not self._full:
            self._add_field(body, place)
        body.addStretch(1)
        header = holder(column(self._field)) if self._cramped else None
        self.compose(body, header=header, footer=self._footer(), top=28)

    def place(self) -> Place:
        """How the page is seen now, with what was written."""
        place = super().place()
        return place if self._full else replace(place, typed=self._field.typed)

    def restore(self) -> None:
        """Gives the focus to the field for whoever comes to write."""
        super().restore()
        if self._full or self._place.focus:
            return
        self._field.take_focus()
        if self._keyboard is not None and self.scroller is not None:
            # Field and keyboard are the end of the page: together they are seen there.
            self.scroller.to_end()

    def _add_field(self, body: QBoxLayout, place: Place) -> None:
        view, sp = self.view, self.view.metrics.sp
        lines = 1 if self._cramped else 2 if self._keyboard is not None else 3
        words = view.text("write_field")
        self._field = WritingField(view, "question", words, LONGEST_WRITTEN, place.typed, lines=lines)
        self._field.typed_changed.connect(self._on_typed)
        self._field.finished.connect(self._on_keep)
        self._left_phrases = [view.text("write_left", n=left) for left in range(_FEW + 1)]
        self._left = ChangingText(view, (_NOTHING, *self._left_phrases), "small", "ink2")
        body.addWidget(self._left)
        body.addSpacing(sp(4))
        if not self._cramped:
            body.addWidget(self._field)
        if self._keyboard is not None:
            self._keyboard.typed.connect(self._field.insert)
            self._keyboard.deleted.connect(self._field.delete)
            body.addSpacing(sp(14))
            body.addWidget(self._keyboard)

    @property
    def _cramped(self) -> bool:
        """Whether there is so little room beside the keyboard that the field has to stay on top."""
        if self._keyboard is None:
            return False
        high = self._keyboard.sizeHint().height() > self.view.height * _HALF
        return high or self.view.metrics.text >= LARGE_TEXT

    def _footer(self) -> QHBoxLayout:
        """The way back, and the button that keeps what was written; in fewer words where there is little room."""
        if self._full:
            return row(self._leave("back"), None)
        leave, keep = self._leave("write_cancel"), self._keeper("write_keep")
        if not fits(self.view, (leave, keep), gap=self.view.metrics.sp(12)):
            leave, keep = self._leave("back"), self._keeper("write_keep_short")
        self._keep = keep
        self._on_typed(self._field.typed)
        return row(leave, None, keep)

    def _leave(self, key: str) -> Button:
        leave = Button(self.view, self.view.text(key), "secondary", icon="left")
        leave.setObjectName("cancel")
        leave.clicked.connect(self._on_leave)
        return leave

    def _keeper(self, key: str) -> Button:
        keep = Button(self.view, self.view.text(key), "primary", tall=True)
        keep.setObjectName("keep")
        still = keep.sizePolicy()
        still.setRetainSizeWhenHidden(True)
        keep.setSizePolicy(still)
        keep.clicked.connect(self._on_keep)
        return keep

    def _on_typed(self, typed: str) -> None:
        left = LONGEST_WRITTEN - len(typed)
        self._left.say(self._left_phrases[left] if left <= _FEW else _NOTHING)
        # What cannot be used is not shown: there is nothing to keep yet.
        self._keep.setVisible(bool(typed.strip()))

    def _on_keep(self) -> None:
        if self.session.write_question(self._field.typed):
            self.request("questions", forward=False)

    def _on_leave(self) -> None:
        self.request("questions", forward=False)
