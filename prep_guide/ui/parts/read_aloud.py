"""Words that can be read aloud where they stand, and show what of them is being said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from prep_guide.ui.look.bands import Ink, paint_sentence, paint_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget
    from PySide6.QtWidgets import QWidget as _Base

    from prep_guide.ui.view import View
else:
    # A second Qt class among the bases would be a second widget inside the first: it crashes.
    _Base = object


@dataclass(frozen=True, slots=True)
class Mark:
    """What of a text is being said: the sentence, and the word in it where the engine reports words."""

    sentence: slice
    word: slice | None = None


@dataclass(frozen=True, slots=True)
class Aloud:
    """A widget in its turn.

    Attributes:
        widget: The widget.
        instead: What is said while the widget is shown as a whole; empty for what it says itself.
    """

    widget: QWidget
    instead: str = ""


@runtime_checkable
class ReadsInOrder(Protocol):
    """What has parts that no layout puts in the order they are read in."""

    def reading_order(self) -> Iterable[Aloud]:
        """Its parts, as they are read."""
        ...


class ReadAloud(_Base):
    """A mixin in front of the class of a widget with words.

    Attributes:
        mark: What of its words is being said; None for nothing.
    """

    _view: View
    mark: Mark | None = None

    @property
    def read_as(self) -> str:
        """The words as they are said. The places in a :class:`Mark` count in them."""
        raise NotImplementedError

    @property
    def read_in(self) -> str:
        """The code of the language they are in."""
        return self._view.words_language

    def show_mark(self, mark: Mark | None) -> None:
        """Shows what is being said."""
        if mark != self.mark:
            self.mark = mark
            self.update()

    def places(self, part: slice) -> Sequence[QRectF]:
        """Where a part of the words is seen, in its own px, a rectangle a line."""
        raise NotImplementedError


def paint_mark(brush: QPainter, view: View, widget: ReadAloud) -> list[Ink]:
    """Paints what lies behind the words that are being said; gives the colors these are then written in.

    The sentence is written in ``ink``, which is readable on the band whatever color the words have elsewhere.
    """
    mark = widget.mark
    if mark is None:
        return []
    sentence = widget.places(mark.sentence)
    paint_sentence(brush, view, sentence)
    inks = [Ink(sentence, view.color("ink"))]
    if mark.word is not None:
        word = widget.places(mark.word)
        paint_word(brush, view, word)
        inks.append(Ink(word, view.color("on_accent")))
    return inks
