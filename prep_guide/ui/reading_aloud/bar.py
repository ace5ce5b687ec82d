"""The reading bar: the keys of reading aloud, or why nothing can be read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible

from prep_guide.speech.speaker import VOLUMES, State
from prep_guide.ui.parts.boxes import Flow, column, holder, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.card import Canvas, Card
from prep_guide.ui.parts.text import Text
from prep_guide.ui.reading_aloud.key import Key
from prep_guide.ui.reading_aloud.names import PREFIX

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton, QWidget

    from prep_guide.speech.speaker import Speaker
    from prep_guide.ui.view import View

_KEYS = ("play", "repeat", "slower", "faster", "quieter", "louder", "stop")
"""The keys from the leading end; each has an icon of its name and a wording of ``read_`` and its name."""
_GAP, _RADIUS = 2, 22
_STEP, _LEAST_FACTOR = 0.05, 1.0
_TEXT_STEP, _MOST_OF_HEIGHT = 0.25, 0.34
_WHY = {State.NO_VOICE: "read_no_voice", State.BROKEN: "read_broken"}


class ReadingBar(Canvas):
    """A strip beside the page, built anew whenever the speaker does something else.

    Args:
        view: Wording and looks, with the size of the whole window.
        speaker: What reads, and what the keys act on.
        language: The name of the language shown.
        width: The px it has from edge to edge.

    Attributes:
        buttons: Its buttons by their object names, the one that is needed first first.

    Signals:
        play_requested: Emitted when the reader wants to hear on, or to try again.
        close_requested: Emitted when the reader is done with reading aloud.
    """

    play_requested = Signal()
    close_requested = Signal()
    spoken_role = QAccessible.Role.ToolBar

    def __init__(self, view: View, speaker: Speaker, language: str, width: int) -> None:
        super().__init__(view)
        self.buttons: dict[str, QPushButton] = {}
        self._speaker = speaker
        self.setAccessibleName(view.text("bar_read"))
        why = _WHY.get(speaker.state)
        parts: list[QWidget | None]
        if why is not None:
            parts = [self._excuse(view.text(why, language=language), width - 2 * view.gutter)]
        else:
            parts = [*self._tray(width - 2 * view.gutter), None]
        sp, gutter = view.metrics.sp, view.gutter
        above, below = (sp(8), sp(8)) if view.portrait else (sp(16), 0)
        self.setLayout(row(*parts, gap=sp(18), margins=(gutter, above, gutter, below)))

    def _tray(self, room: int) -> list[QWidget]:
        """The keys, as large as the text as far as all of them fit, and how it reads, where there is room for that."""
        view, factor = self.view, self.view.metrics.text
        keys = self._build_keys(factor)
        while _width(view, keys) > room and factor > _LEAST_FACTOR:
            factor = max(_LEAST_FACTOR, factor - _STEP)
            keys = self._build_keys(factor)
        if _width(view, keys) > room:
            keys = self._build_keys(factor, narrow=True)
        self.buttons = {key.objectName(): key for key in keys}
        tray = Card(view, row(*keys, gap=view.metrics.sp(_GAP)), fill="tint2", radius=_RADIUS, outline="line")
        manner = self._manner()
        fits = _width(view, keys) + view.metrics.sp(18) + manner.sizeHint().width() <= room
        return [tray, manner] if fits else [tray]

    def _build_keys(self, factor: float, *, narrow: bool = False) -> list[Key]:
        view, speaker = self.view, self._speaker
        reading = speaker.state is not State.PAUSED
        keys = []
        for name in _KEYS:
            shown = "pause" if name == "play" and reading else name
            words = view.text(f"read_{shown}")
            key = Key(view, shown, words, factor, main=name == "play", narrow=narrow)
            # The same name whatever it does just now, so that the focus stays on it.
            key.setObjectName(PREFIX + name)
            keys.append(key)
        acts = (
            speaker.pause if reading else self.play_requested,
            speaker.repeat,
            speaker.slower,
            speaker.faster,
            speaker.quieter,
            speaker.louder,
            self.close_requested,
        )
        for key, act in zip(keys, acts, strict=True):
            key.clicked.connect(act)
        return keys

    def _manner(self) -> QWidget:
        """How fast and how loud it reads."""
        view, speaker = self.view, self._speaker
        volume = view.text("read_volume", n=speaker.volume + 1, of=len(VOLUMES))
        pace = Text(view, view.text(f"read_pace_{speaker.pace.name}"), "label")
        return holder(column(None, pace, Text(view, volume, "state", "ink2"), None))

    def _excuse(self, why: str, room: int) -> Card:
        """Why nothing can be read, as large as the text as far as it leaves most of the window to the page."""
        text = self.view.metrics.text
        card = self._excuse_in(self.view, why)
        while card.heightForWidth(room) > self.view.height * _MOST_OF_HEIGHT and text > _LEAST_FACTOR:
            text = max(_LEAST_FACTOR, text - _TEXT_STEP)
            card = self._excuse_in(replace(self.view, metrics=replace(self.view.metrics, text=text)), why)
        return card

    def _excuse_in(self, view: View, why: str) -> Card:
        """Why nothing can be read, and what one can do, at the text size of a view."""
        sp = view.metrics.sp
        again = Button(view, view.text("read_try_again"), "secondary", icon="repeat")
        again.setObjectName(f"{PREFIX}again")
        again.clicked.connect(self.play_requested)
        close = Button(view, view.text("done"), "quiet", icon="check")
        close.setObjectName(f"{PREFIX}close")
        close.clicked.connect(self.close_requested)
        buttons = Flow(sp(8), sp(4))
        for button in (again, close):
            self.buttons[button.objectName()] = button
            buttons.addWidget(button)
        words = column(Text(view, why, "body"), buttons, gap=sp(8), margins=(sp(22), sp(14), sp(22), sp(14)))
        return Card(view, words, fill="warm", radius=_RADIUS)


def _width(view: View, keys: Sequence[Key]) -> int:
    """The px keys take side by side."""
    return sum(key.sizeHint().width() for key in keys) + (len(keys) - 1) * view.metrics.sp(_GAP)
