"""Plays recorded voices, through Qt. Runs in the voice's own process only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer

if TYPE_CHECKING:
    from prep_guide.speech.orders import Piece


class Player(QObject):
    """Plays one recording at a time.

    Signals:
        said: Emitted when a recording was played to its end.
        failed: Emitted when a recording cannot be played.
    """

    said = Signal()
    failed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._output = QAudioOutput(self)
        self._player = QMediaPlayer(self)
        self._player.setAudioOutput(self._output)
        self._player.mediaStatusChanged.connect(self._on_status_changed)
        self._player.errorOccurred.connect(self._on_error)

    def play(self, piece: Piece) -> None:
        """Plays a recording from its beginning."""
        self._player.setSource(QUrl())  # so that the same file, too, begins anew
        self._player.setSource(QUrl.fromLocalFile(piece.file))
        self.change(piece.speed, piece.volume)
        self._player.play()

    def change(self, speed: float, volume: float) -> None:
        """Takes over a speed and a volume at once."""
        self._player.setPlaybackRate(speed)
        self._output.setVolume(volume)

    def pause(self) -> None:
        """Holds on."""
        self._player.pause()

    def resume(self) -> None:
        """Goes on from where it held on."""
        self._player.play()

    def stop(self) -> None:
        """Falls silent, without telling."""
        self._player.stop()

    def _on_status_changed(self, status: QMediaPlayer.MediaStatus) -> None:
        if status == QMediaPlayer.MediaStatus.EndOfMedia:
            self.said.emit()

    def _on_error(self) -> None:
        self.failed.emit()
