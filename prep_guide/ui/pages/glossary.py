"""Words explained: the whole glossary from A to Z, found by typing the beginning of a word."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from functools import cmp_to_key
from typing import TYPE_CHECKING

from PySide6.QtCore import QCollator, QLocale
from PySide6.QtWidgets import QWidget

from prep_guide.ui.accessible.announcement import announce
from prep_guide.ui.pages.reading import ReadingPage
from prep_guide.ui.parts.boxes import column, row
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.marks import Hairline
from prep_guide.ui.parts.search_box import KEYBOARD, SearchBox
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QLayout

    from prep_guide.content.model import Guide, Term
    from prep_guide.session.session import Session
    from prep_guide.ui.navigator import Place
    from prep_guide.ui.view import View

_EASY_LINE = 640
"""The widest a meaning's lines get, in px at 100 %."""


class Glossary(ReadingPage):
    """Every word with how it is said and what it means. What is typed hides the others in place."""

    name = "glossary"
    above = "learn"

    def __init__(self, view: View, guide: Guide, session: Session, place: Place) -> None:
        super().__init__(view, guide, session, place)
        sp = view.metrics.sp
        search, alphabet = view.text("words_search"), guide.language.alphabet
        typing = KEYBOARD in place.opened
        self._field = SearchBox(view, "search-words", search, alphabet, place.typed, opened=typing)
        self._field.typed_changed.connect(self._on_typed)
        self._field.opened_changed.connect(self._on_keyboard)
        self._entries = [
            _Entry(view, term, beside=self.wide) for term in in_order(guide.glossary.values(), view)
        ]
        self._card = Card(view, self._list(), elevation=1, outline="line")
        self._none = Text(view, view.text("words_none"), "lead")
        body = column(
            self.title(view.text("words_title")),
            sp(4),
            Text(view, view.text("words_line"), "lead", "ink2"),
            sp(18),
            self._field,
            sp(18),
            self._none,
            self._card,
            None,
        )
        self.compose_with_back(body)
        # Only now: what is shown before it lies in something is a window of its own for a moment.
        self._show_found(place.typed)

    def place(self) -> Place:
        """How the page is seen now, with what is typed."""
        return replace(super().place(), typed=self._field.typed)

    def restore(self) -> None:
        """Scrolls and focuses as its place says; whoever types still sees what they type."""
        super().restore()
        if KEYBOARD in self._opened:
            self.bring_into_view(self._field)

    def _list(self) -> QLayout:
        sp = self.view.metrics.sp
        return column(*self._entries, margins=(sp(24), sp(6), sp(24), sp(6)))

    def _show_found(self, typed: str) -> None:
        wanted = folded(typed)
        found = 0
        for entry in self._entries:
            fits = entry.begins_with(wanted)
            entry.setVisible(fits)
            entry.show_line(found > 0)
            found += fits
        self._card.setVisible(found > 0)
        self._none.setVisible(found == 0)
        self._found = found

    def _on_keyboard(self, opened: bool) -> None:
        if opened:
            self._opened.add(KEYBOARD)
        else:
            self._opened.discard(KEYBOARD)
        self.bring_into_view(self._field)

    def _on_typed(self, typed: str) -> None:
        self._show_found(typed)
        said = self.view.text("found_words", n=self._found) if self._found else self._none.text()
        announce(self._field, said)
        contents = self.scroller.widget() if self.scroller is not None else None
        if self.scroller is not None and contents is not None:
            self.scroller.to_top()
            self.bring_into_view(self._field)
            # The ground paints the shadow of the card, whose height is another now.
            contents.update()


class _Entry(QWidget):
    """One word, with a line above it that parts it from the word before."""

    def __init__(self, view: View, term: Term, *, beside: bool) -> None:
        super().__init__()
        sp = view.metrics.sp
        forms = (folded(form) for form in (term.word, *term.also))
        self._beginnings = tuple(part for form in forms for part in _endings(form))
        self._line = Hairline(view)
        word = column(Text(view, term.word, "h3"))
        if term.say:
            word.addWidget(Text(view, view.text("say_it_like", say=term.say), "small", "ink2"))
        means = Text(view, term.means, "body", widest=view.metrics.px(_EASY_LINE))
        if beside:
            word.addStretch(1)
            both = row(gap=sp(28))
            both.addLayout(word, 38)
            both.addLayout(column(means, None), 62)
        else:
            word.addSpacing(sp(4))
            word.addWidget(means)
            both = row(word)
        both.setContentsMargins(0, sp(14), 0, sp(16))
        self.setLayout(column(self._line, both))

    def begins_with(self, wanted: str) -> bool:
        """Whether the word, one of its other forms or a word inside of them begins so."""
        return any(each.startswith(wanted) for each in self._beginnings)

    def show_line(self, shown: bool) -> None:
        """Shows or hides the line above."""
        self._line.setVisible(shown)


def in_order(terms: Iterable[Term], view: View) -> Sequence[Term]:
    """Words from A to Z as the reader's language sorts them, where é stands beside e and capitals do not count."""
    collator = QCollator(QLocale(view.language))
    place = cmp_to_key(collator.compare)
    return sorted(terms, key=lambda term: place(term.word.casefold()))


def folded(text: str) -> str:
    """A text as it is compared: without capitals, accents, hyphens and needless spaces."""
    # Twice, since small letters can be made of several signs again.
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    letters = "".join(each for each in plain if not unicodedata.combining(each))
    return " ".join(letters.replace("-", " ").split())


def _endings(form: str) -> list[str]:
    """What a form can be found by: all of it, and all from each of its words on."""
    parts = form.split()
    return [" ".join(parts[index:]) for index in range(len(parts))]
