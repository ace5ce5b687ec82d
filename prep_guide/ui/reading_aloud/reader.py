"""Joins page, reading bar and speaker: reads aloud what is shown, and shows what is read."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from prep_guide.ui.parts.boxes import column
from prep_guide.ui.reading_aloud.names import OPENER, PREFIX

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from prep_guide.content.library import Library
    from prep_guide.speech.script import Passage, Sentence
    from prep_guide.speech.speaker import Speaker
    from prep_guide.speech.voice import Voice
    from prep_guide.ui.pages.page import Page
    from prep_guide.ui.reading_aloud.bar import ReadingBar
    from prep_guide.ui.reading_aloud.highlight import Highlight
    from prep_guide.ui.reading_aloud.spots import Spot
    from prep_guide.ui.view import View


class Reader(QObject):
    """Reads the page of one window aloud. It begins only when it is asked to.

    Args:
        voice: What it reads with.
        library: Knows the voices of the languages, and the recordings.
        pages: What the page is shown in.

    Attributes:
        column: The layout with the page and, beside it, the bar.
        is_open: Whether the reading bar is there.
        bar: The bar itself; None while it is not there.

    Signals:
        room_changed: Emitted when the bar comes, goes or gets another height: the page has to be built anew.
    """

    room_changed = Signal()

    def __init__(self, voice: Voice, library: Library, pages: QWidget) -> None:
        super().__init__()
        self._voice = voice
        self._library = library
        self.column = column(pages)
        self.column.setStretchFactor(pages, 1)
        self._pages = pages
        pages.installEventFilter(self)
        self._view: View | None = None
        self.is_open = False
        self.bar: ReadingBar | None = None
        self._page: Page | None = None
        self._highlight: Highlight | None = None
        self._begins = False
        self._failed = False

    @cached_property
    def speaker(self) -> Speaker:
        """What speaks; made when it is first asked for."""
        # Imported here, as all of it is: nobody has asked for it when the first page is painted.
        from prep_guide.speech.speaker import Speaker  # noqa: PLC0415

        speaker = Speaker(self._voice)
        speaker.state_changed.connect(self._on_state_changed)
        speaker.sentence_changed.connect(self._on_sentence_changed)
        speaker.word_reached.connect(self._on_word_reached)
        return speaker

    def take_over(self, library: Library) -> None:
        """Goes on with what a library says that was opened since."""
        self._library = library

    def toggle(self) -> None:
        """Begins to read what is shown, or is done with it."""
        if self.is_open:
            self.close()
        else:
            self.is_open = self._begins = True
            self.room_changed.emit()

    def close(self) -> None:
        """Falls silent and takes the bar away."""
        if self.is_open:
            self.is_open = self._begins = self._failed = False
            self.speaker.stop()
            self.room_changed.emit()

    def eventFilter(self, _pages: QObject, event: QEvent) -> bool:
        """Falls silent when the window is hidden: nobody sees what is read."""
        if event.type() == QEvent.Type.Hide:
            self.hush()
        return False

    def hush(self) -> None:
        """Falls silent. The bar stays, to go on with."""
        if self.is_open:
            self.speaker.pause()

    def note_touch(self, spot: QPoint) -> None:
        """Falls silent for a touch of anything but the bar; ``spot`` is where, in the px of the window."""
        if self.bar is None or not self.bar.geometry().contains(spot):
            self.hush()

    def build_bar(self, view: View) -> None:
        """Builds the bar anew if it is open; ``view`` has the size of the window."""
        self._view = view
        if self.bar is not None:
            self.column.removeWidget(self.bar)
            self.bar.hide()
            self.bar.deleteLater()
            self.bar = None
        if self.is_open:
            from prep_guide.ui.reading_aloud.bar import ReadingBar  # noqa: PLC0415

            language = self._library.language(view.language).name
            width = view.width if view.portrait else self._pages.width()
            self.bar = ReadingBar(view, self.speaker, language, width)
            self.bar.play_requested.connect(self._on_play)
            self.bar.close_requested.connect(self.close)
            # Near the hands: a high window has its comfort bar at the bottom too.
            self.column.insertWidget(1 if view.portrait else 0, self.bar)
            self.bar.show()

    def focus_after(self, name: str) -> str:
        """The object name of what gets the focus that was on ``name`` before the bar came, changed or went."""
        own = name.startswith(PREFIX)
        if self.bar is None:
            return OPENER if own else name
        lost = own and name not in self.bar.buttons
        return next(iter(self.bar.buttons)) if lost or self._begins else name

    def follow(self, page: Page) -> None:
        """Goes on with a page that was built anew, or begins with it if the reader has just asked for that."""
        self._page, self._highlight = page, None
        if not self.is_open:
            return
        from prep_guide.ui.reading_aloud.highlight import Highlight  # noqa: PLC0415

        self._highlight = Highlight(page)
        if self._begins:
            # The bar is painted first: a page may have much to say.
            QTimer.singleShot(0, self, self._begin)
        else:
            self.speaker.change_page(self._passages())

    def _begin(self) -> None:
        """Reads from the first passage that is in sight."""
        self._begins = False
        passages = self._passages()
        if self.is_open and self._highlight is not None:
            self.speaker.read(passages, self._highlight.first_in_sight())

    def _on_play(self) -> None:
        """Goes on with what is shown now: parts of the page may have been opened or closed meanwhile."""
        from prep_guide.speech.speaker import State  # noqa: PLC0415

        if self.speaker.state is State.PAUSED:
            self.speaker.change_page(self._passages())
        if self.speaker.state is State.PAUSED:
            self.speaker.resume()
        else:
            self._begin()

    def _passages(self) -> list[Passage]:
        """What of the page is read. The highlight knows the same, under the same numbers."""
        if self._page is None or self._highlight is None:
            return []
        # Imported here: it knows all parts of pages, which the first page has no time for.
        from prep_guide.ui.reading_aloud.spots import spots  # noqa: PLC0415

        found = spots(self._page)
        self._highlight.take(found)
        return list(map(self._passage, found))

    def _passage(self, spot: Spot) -> Passage:
        from prep_guide.speech.script import Passage  # noqa: PLC0415

        tag = self._library.language(spot.language).voice or spot.language
        # What a person read out may name needles.
        gentle = self._page is not None and self._page.view.comfort.needle_free
        recording = None if spot.origin is None or gentle else self._library.recording(spot.origin)
        return Passage(spot.text, spot.language, tag, str(recording or ""))

    def _on_sentence_changed(self, sentence: Sentence | None) -> None:
        if self._highlight is not None:
            self._highlight.show(sentence)

    def _on_word_reached(self, start: int, length: int) -> None:
        if self._highlight is not None and self.speaker.sentence is not None:
            self._highlight.show_word(self.speaker.sentence, start, length)

    def _on_state_changed(self) -> None:
        if not self.is_open:
            return
        from prep_guide.speech.speaker import FAILED  # noqa: PLC0415

        failed = self.speaker.state in FAILED
        if failed != self._failed:
            self._failed = failed
            self.room_changed.emit()
        elif self._view is not None:
            self._rebuild_bar(self._view)

    def _rebuild_bar(self, view: View) -> None:
        """Builds the bar anew in the same room; the focus stays on the key it was on."""
        before = self.bar
        focused = before.focusWidget() if before is not None else None
        name = focused.objectName() if focused is not None and focused.hasFocus() else ""
        self.build_bar(view)
        if before is not None and self.bar is not None:
            # Qt would put what came later at the end of the way the Tab key takes.
            for old, new in zip(before.buttons.values(), self.bar.buttons.values(), strict=False):
                QWidget.setTabOrder(old, new)
        self.column.activate()
        if name and self.bar is not None:
            self.bar.buttons[self.focus_after(name)].setFocus(Qt.FocusReason.OtherFocusReason)
