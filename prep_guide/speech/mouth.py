"""The voice's own process: orders come in on its standard input, news go out on its standard output.

A process of its own, since a speech engine holds up whoever asks it something: Qt needs seconds to list the voices
of speech-dispatcher, and waits for ever for one that has lost its sound card. The window must not wait with it.
"""

from __future__ import annotations

import os
import sys
from threading import Thread
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from prep_guide.speech.engine import Engine
from prep_guide.speech.orders import Piece, Utterance, packed, unpacked

if TYPE_CHECKING:
    from typing import BinaryIO

    from prep_guide.speech.player import Player

_MOMENT_MS = 400
"""How long it waits for an engine to fall silent; the program waits a little longer for its end."""


class Mouth(QObject):
    """Does what it is told.

    Args:
        engine: Which of Qt's speech engines; empty for the system's own.
        news: Where it tells what has happened.

    Signals:
        heard: Emitted, from the thread that listens, with an order.
        deaf: Emitted when no more orders will come.
        done: Emitted when it has fallen silent after that.
    """

    heard = Signal(bytes)
    deaf = Signal()
    done = Signal()

    def __init__(self, engine: str, news: BinaryIO) -> None:
        super().__init__()
        self._news = news
        self._number = 0
        self._engine = Engine(engine)
        self._player: Player | None = None
        self._engine.said.connect(self._on_said)
        self._engine.word_reached.connect(self._on_word)
        self._engine.failed.connect(self._on_engine_failed)
        self.heard.connect(self._obey)
        self.deaf.connect(self._fall_silent)

    def listen(self, orders: BinaryIO) -> None:
        """Passes on orders, a line each, until there are no more. Meant for a thread of its own."""
        for line in orders:
            self.heard.emit(line)
        self.deaf.emit()

    def _obey(self, line: bytes) -> None:
        match unpacked(line):
            case {"ask": list(tags)}:
                self._tell(answers={tag: self._engine.answer(tag) for tag in tags})
            case {"say": dict(utterance), "number": int(number)}:
                self._number = number
                self._hold()
                self._engine.say(Utterance(**utterance))
            case {"play": dict(piece), "number": int(number)}:
                self._number = number
                self._engine.stop()
                self._opened_player().play(Piece(**piece))
            case {"change": [speed, volume]}:
                self._opened_player().change(speed, volume)
            case {"pause": True}:
                self._opened_player().pause()
            case {"resume": True}:
                self._opened_player().resume()
            case {"stop": True}:
                self._engine.stop()
                self._hold()

    def _fall_silent(self) -> None:
        """Ends once nothing is said any more: what has just been begun can be stopped a moment later only."""
        self._engine.stop()
        self._hold()
        if self._engine.at_rest:
            self.done.emit()
        else:
            self._engine.rested.connect(self.done)
            QTimer.singleShot(_MOMENT_MS, self, self.done.emit)

    def _hold(self) -> None:
        if self._player is not None:
            self._player.stop()

    def _opened_player(self) -> Player:
        if self._player is None:
            # Imported here: it brings the decoders of films with it, and few clinics record anything.
            from prep_guide.speech.player import Player  # noqa: PLC0415

            self._player = Player()
            self._player.said.connect(self._on_said)
            self._player.failed.connect(self._on_player_failed)
        return self._player

    def _on_said(self) -> None:
        self._tell(said=self._number)

    def _on_word(self, start: int, length: int) -> None:
        self._tell(word=[start, length], number=self._number)

    def _on_engine_failed(self) -> None:
        self._tell(failed=self._number)

    def _on_player_failed(self) -> None:
        self._tell(spoiled=self._number)

    def _tell(self, **news: Any) -> None:  # noqa: ANN401 - whatever JSON can hold
        self._news.write(packed(**news))
        self._news.flush()


def main(engine: str = "") -> None:
    """Says what comes in on the standard input, until it is closed."""
    application = QCoreApplication([])
    mouth = Mouth(engine, sys.stdout.buffer)
    mouth.done.connect(application.quit)
    Thread(target=mouth.listen, args=(sys.stdin.buffer,), daemon=True).start()
    application.exec()
    # Libraries of speech and sound leave threads behind that do not bear being taken down in order.
    os._exit(0)
