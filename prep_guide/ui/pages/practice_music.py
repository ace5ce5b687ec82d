"""The clinic's music: its pieces by name, and the keys to play them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup

from prep_guide.clinic.music import pieces
from prep_guide.speech.orders import Piece as Recording
from prep_guide.ui.accessible.announcement import announce
from prep_guide.ui.pages.practicing import Practicing
from prep_guide.ui.parts.boxes import column, fits, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.changing_text import ChangingText
from prep_guide.ui.parts.check_row import RadioRow
from prep_guide.ui.parts.icon_button import IconButton
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from prep_guide.ui.view import View

_PIECE, _VOLUME = "piece-", "volume-"
"""What comes before the number of the piece, in object names too, and of the volume in a place's ``opened``."""
VOLUMES = (0.15, 0.3, 0.5, 0.7, 1.0)
"""From quiet to loud, as shares of what the computer gives."""
_AT_FIRST = 1
_NOTHING = ""


class MusicPractice(Practicing):
    """Pieces to choose from. Nothing plays before one presses "Play"."""

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self._pieces = pieces(view.clinic.folder)
        self._at, self._loudness = 0, _AT_FIRST
        self._playing, self._paused = False, -1
        view.voice.said.connect(self._on_ended)
        view.voice.spoiled.connect(self._on_failed)
        view.voice.failed.connect(self._on_failed)
        sp = view.metrics.sp
        self._group = QButtonGroup(self)
        rows = column(gap=sp(4))
        for number, piece in enumerate(self._pieces):
            choice = RadioRow(view, piece.name, chosen=number == 0)
            choice.setObjectName(f"{_PIECE}{number}")
            self._group.addButton(choice, number)
            rows.addWidget(choice)
        self._group.idClicked.connect(self._on_chosen)
        self._told = ChangingText(view, (_NOTHING, view.text("music_failed")), "body", "ink2")
        self.body = column(
            Text(view, view.text("music_title"), "title"),
            sp(4),
            Text(view, view.text("music_line"), "lead", "ink2"),
            sp(16),
            rows,
            None,
            self._told,
        )
        self._build_keys()
        volume = row(self._quieter, self._level, self._louder, gap=sp(4))
        self.footer = row(gap=sp(12))
        if fits(view, (self._quieter, self._level, self._louder, self._stop, self._play), gap=sp(12)):
            self.footer.addLayout(volume)
        else:
            self.body.addLayout(row(volume, None))
        self.footer.addStretch(1)
        self.footer.addWidget(self._stop)
        self.footer.addWidget(self._play)
        self._show_state()

    @property
    def running(self) -> bool:
        """Whether a piece plays just now."""
        return self._playing

    def kept(self) -> set[str]:
        """The piece, and how loud it is."""
        return {f"{_PIECE}{self._at}", f"{_VOLUME}{self._loudness}"}

    def restore(self, kept: AbstractSet[str]) -> None:
        """Takes piece and volume over again."""
        for choice in self._group.buttons():
            if choice.objectName() in kept:
                choice.setChecked(True)
                self._at = self._group.id(choice)
        self._loudness = next((at for at in range(len(VOLUMES)) if f"{_VOLUME}{at}" in kept), _AT_FIRST)
        self._show_state()

    def go_on(self) -> None:
        """Plays the chosen piece: on from where it was paused, else from its beginning."""
        self._told.say(_NOTHING)
        if self._paused == self._at:
            self._view.voice.resume()
        else:
            self._view.voice.play(Recording(str(self._pieces[self._at].file), 1.0, VOLUMES[self._loudness]))
        self._playing, self._paused = True, -1
        self._show_state()

    def take_up(self) -> None:
        """Lets the piece go on that the page before has just paused."""
        self._paused = self._at
        self.go_on()

    def hold_on(self) -> None:
        """Pauses at once."""
        if self._playing:
            self._view.voice.pause()
            self._playing, self._paused = False, self._at
            self._show_state()

    def _build_keys(self) -> None:
        view = self._view
        self._play = Button(view, view.text("music_play"), "primary", icon="play", tall=True)
        self._play.setObjectName("run")
        self._play.clicked.connect(self._on_play)
        self._stop = Button(view, view.text("music_stop"), "secondary", icon="stop", tall=True)
        self._stop.setObjectName("stop")
        self._stop.clicked.connect(self._on_stop)
        self._quieter = IconButton(view, "quieter", view.text("music_quieter"))
        self._quieter.setObjectName("quieter")
        self._quieter.clicked.connect(self._on_quieter)
        self._louder = IconButton(view, "louder", view.text("music_louder"))
        self._louder.setObjectName("louder")
        self._louder.clicked.connect(self._on_louder)
        self._levels = [view.text("music_volume", n=n, of=len(VOLUMES)) for n in range(1, len(VOLUMES) + 1)]
        self._level = ChangingText(view, self._levels, "body")
        for button in (self._stop, self._quieter, self._louder):
            keep = button.sizePolicy()
            keep.setRetainSizeWhenHidden(True)
            button.setSizePolicy(keep)

    def _show_state(self) -> None:
        key, icon = ("practice_pause", "pause") if self._playing else ("music_play", "play")
        self._play.show_as(self._view.text(key), icon)
        self._stop.setVisible(self._playing)
        self._level.say(self._levels[self._loudness])
        self._quieter.setVisible(self._loudness > 0)
        self._louder.setVisible(self._loudness < len(VOLUMES) - 1)

    def _on_chosen(self, number: int) -> None:
        self._at = number
        if self._playing:
            self.go_on()

    def _on_play(self) -> None:
        if self._playing:
            self.hold_on()
        else:
            self.go_on()

    def _on_stop(self) -> None:
        self._view.voice.stop()
        self._on_ended()

    def _on_quieter(self) -> None:
        self._change_volume(-1)

    def _on_louder(self) -> None:
        self._change_volume(1)

    def _change_volume(self, steps: int) -> None:
        self._loudness += steps
        if self._playing:
            self._view.voice.change(1.0, VOLUMES[self._loudness])
        self._show_state()

    def _on_ended(self) -> None:
        self._playing, self._paused = False, -1
        self._show_state()

    def _on_failed(self) -> None:
        if self._playing:
            self._on_ended()
            words = self._view.text("music_failed")
            self._told.say(words)
            announce(self._told, words)
