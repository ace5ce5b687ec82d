"""Shows on a page what is being said, and scrolls along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QObject, QPoint, QTimer, QVariantAnimation
from shiboken6 import isValid

from prep_guide.ui.parts.read_aloud import Mark, ReadAloud
from prep_guide.ui.reading_aloud.frame import Frame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from prep_guide.speech.script import Sentence
    from prep_guide.ui.pages.page import Page
    from prep_guide.ui.parts.scroll import Scroll
    from prep_guide.ui.reading_aloud.spots import Spot

_GLIDE_MS = 300
_HANDS_OFF_MS = 5000
"""How long the page stays where the reader scrolled it to."""


class Highlight(QObject):
    """The highlight of one page; a page that is built anew gets a new one.

    Args:
        page: The page.
    """

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._spots: Sequence[Spot] = ()
        self._marked: list[ReadAloud] = []
        self._scroller: Scroll | None = page.scroller
        self._gently = page.view.comfort.motion
        self._frame = Frame(page.view, self._ground() or page)
        self._scrolls = False
        self._hands_off = QTimer(self)
        self._hands_off.setSingleShot(True)
        self._hands_off.setInterval(_HANDS_OFF_MS)
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(_GLIDE_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.InOutQuad)
        self._glide.valueChanged.connect(self._scroll_to)
        if self._scroller is not None:
            self._scroller.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def take(self, spots: Sequence[Spot]) -> None:
        """Takes over the passages of the page, in the order in which they are read."""
        self._spots = spots

    def first_in_sight(self) -> int:
        """The number of the first passage that is not scrolled away."""
        ground = self._ground()
        if self._scroller is None or ground is None:
            return 0
        top = self._scroller.verticalScrollBar().value()
        seen = (
            number
            for number, spot in enumerate(self._spots)
            if isValid(spot.widget) and spot.widget.mapTo(ground, QPoint(0, 0)).y() >= top
        )
        return next(seen, 0) if top else 0

    def show(self, sentence: Sentence | None) -> None:
        """Shows the sentence that is being said, or none, and brings it into sight."""
        for widget in self._marked:
            if isValid(widget):
                widget.show_mark(None)
        self._marked = []
        self._frame.hide()
        for number in sentence.passages if sentence is not None else ():
            spot = self._spots[number]
            if sentence is None or not isValid(spot.widget):
                continue
            part = slice(0, len(spot.text)) if sentence.recording else sentence.part
            self._mark(spot, part)
            if number == sentence.passages[0]:
                self._bring_into_sight(spot, part)

    def show_word(self, sentence: Sentence, start: int, length: int) -> None:
        """Shows the word that is being said in the sentence that is shown."""
        for widget in self._marked:
            if isValid(widget):
                widget.show_mark(Mark(sentence.part, slice(start, start + length)))

    def _mark(self, spot: Spot, part: slice) -> None:
        if not spot.whole and isinstance(spot.widget, ReadAloud):
            spot.widget.show_mark(Mark(part))
            self._marked.append(spot.widget)
        elif self._frame.isHidden():
            self._frame.show_around(spot.widget)

    def _bring_into_sight(self, spot: Spot, part: slice) -> None:
        """Scrolls as little as shows it, unless the reader has just scrolled to what they want to see."""
        scroller, ground, widget = self._scroller, self._ground(), spot.widget
        if (
            scroller is None
            or ground is None
            or self._hands_off.isActive()
            or not ground.isAncestorOf(widget)
        ):
            return
        top, height = float(widget.mapTo(ground, QPoint(0, 0)).y()), float(widget.height())
        if not spot.whole and isinstance(widget, ReadAloud) and (places := widget.places(part)):
            height = places[-1].bottom() - places[0].top()
            top += places[0].top()
        bar, end = scroller.verticalScrollBar(), scroller.value_to_show(round(top), round(height))
        self._glide.stop()
        if not self._gently:
            self._scroll_to(end)
        elif end != bar.value():
            self._glide.setStartValue(bar.value())
            self._glide.setEndValue(end)
            self._glide.start()

    def _scroll_to(self, value: int) -> None:
        if self._scroller is not None:
            self._scrolls = True
            self._scroller.verticalScrollBar().setValue(value)
            self._scrolls = False

    def _on_scrolled(self) -> None:
        if not self._scrolls:
            self._glide.stop()
            self._hands_off.start()

    def _ground(self) -> QWidget | None:
        return self._scroller.widget() if self._scroller is not None else None
