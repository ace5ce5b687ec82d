"""The voice as the program sees it: asks for what is to be said, and never waits for it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from prep_guide.child import start_command
from prep_guide.speech.orders import Answer, packed, unpacked

if TYPE_CHECKING:
    from collections.abc import Collection

    from prep_guide.speech.orders import Piece, Utterance

_LOADING_MS = 20_000
"""How long the first answer may take: loading an engine takes a few seconds on a slow computer."""
_BEGINNING_MS = 8_000
"""How long a text may take besides its letters. An engine without a sound card says it has begun, and no more."""
_SLOWEST_LETTER_MS = 250
"""How long a letter may take: more than twice as long as at the slowest pace on offer."""
_FAREWELL_MS = 500
"""How long a process may take to end by itself once nothing more is to come."""
_DYING_MS = 10_000
"""How long a killed process may take to be gone: next to no time, but on a computer that is busy with a lot else."""


class Voice(QObject):
    """Says one thing at a time, through a child process that is started when something is first to be said.

    Args:
        engine: Which of Qt's speech engines; empty for the system's own.

    Signals:
        answered: Emitted with what was asked about: an :class:`Answer` for every tag.
        said: Emitted when a text or a recording was said to its end.
        word_reached: Emitted with where in the text the word begins that is being said, and its length; only where
            the engine reports words.
        spoiled: Emitted when a recording cannot be played.
        failed: Emitted when the voice broke down or does not answer; the next order finds a new one.
    """

    answered = Signal(object)
    said = Signal()
    word_reached = Signal(int, int)
    spoiled = Signal()
    failed = Signal()

    def __init__(self, engine: str = "") -> None:
        super().__init__()
        self._engine = engine
        self._number = 0
        self._answers: dict[str, Answer] = {}
        self._asked: frozenset[str] = frozenset()
        self._incoming = bytearray()
        self._process: QProcess | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._fail)

    def ask(self, tags: Collection[str]) -> None:
        """Asks whether there are voices for BCP 47 tags; what is known already is answered at once."""
        self._asked = frozenset(tags)
        if self._asked <= self._answers.keys():
            self._answer()
        else:
            self._order(_LOADING_MS, ask=sorted(self._asked))

    def say(self, utterance: Utterance) -> None:
        """Says a text instead of what is being said."""
        self._number += 1
        patience = _BEGINNING_MS + len(utterance.text) * _SLOWEST_LETTER_MS
        self._order(patience, say=asdict(utterance), number=self._number)

    def play(self, piece: Piece) -> None:
        """Plays a recording instead of what is being said."""
        self._number += 1
        self._order(0, play=asdict(piece), number=self._number)

    def change(self, speed: float, volume: float) -> None:
        """Gives the recording that is being played another speed and volume."""
        self._order(0, change=[speed, volume])

    def pause(self) -> None:
        """Lets the recording hold on."""
        self._order(0, pause=True)

    def resume(self) -> None:
        """Lets the recording go on from where it held on."""
        self._order(0, resume=True)

    def stop(self) -> None:
        """Falls silent, without telling."""
        self._number += 1
        self._asked = frozenset()
        self._patience.stop()
        if self._process is not None:
            self._process.write(packed(stop=True))

    def dismiss(self) -> None:
        """Falls silent and forgets all it was given, without waiting; what is to be said next gets a new process."""
        self.stop()
        process = self._let_go()
        if process is not None:
            process.closeWriteChannel()
            # A process that hangs does not hear that.
            QTimer.singleShot(_FAREWELL_MS, process, process.kill)

    def close(self) -> None:
        """Does the same and waits until no process is left, as there has to be none when the program ends."""
        self.dismiss()
        for process in self.findChildren(QProcess):
            if not process.waitForFinished(_FAREWELL_MS):
                process.kill()
                process.waitForFinished(_DYING_MS)

    def _let_go(self) -> QProcess | None:
        """Takes leave of the child process, which is deleted once it has ended, and of all that is known from it."""
        self._patience.stop()
        self._answers.clear()
        process, self._process = self._process, None
        if process is not None:
            process.errorOccurred.disconnect(self._fail)
            process.finished.disconnect(self._fail)
            process.readyReadStandardOutput.disconnect(self._on_news)
            process.finished.connect(process.deleteLater)
            if process.state() is QProcess.ProcessState.NotRunning:
                process.deleteLater()
        return process

    def _order(self, patience: int, **order: Any) -> None:  # noqa: ANN401 - whatever JSON can hold
        """Sends an order; ``patience`` is how many ms it may take to be done, 0 for as long as it likes."""
        if patience:
            self._patience.start(patience)
        else:
            self._patience.stop()
        if self._process is None:
            self._process = self._started()
        self._process.write(packed(**order))

    def _started(self) -> QProcess:
        process = QProcess(self)
        # What libraries complain about goes where the program's own log goes.
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._on_news)
        process.errorOccurred.connect(self._fail)
        process.finished.connect(self._fail)
        self._incoming.clear()
        start_command(process, "speak", *([self._engine] if self._engine else []))
        return process

    def _on_news(self) -> None:
        if self._process is None:
            return
        self._incoming += self._process.readAllStandardOutput().data()
        *lines, rest = self._incoming.split(b"\n")
        self._incoming = bytearray(rest)
        for line in lines:
            self._take(unpacked(bytes(line)))

    def _take(self, news: dict[str, Any]) -> None:
        """Takes one piece of news. What is about an earlier order is of no interest any more."""
        match news:
            case {"answers": dict(answers)}:
                self._answers |= {tag: Answer(answer) for tag, answer in answers.items()}
                if self._asked and self._asked <= self._answers.keys():
                    self._patience.stop()
                    self._answer()
            case {"said": self._number}:
                self._patience.stop()
                self.said.emit()
            case {"word": [int(start), int(length)], "number": self._number}:
                self.word_reached.emit(start, length)
            case {"spoiled": self._number}:
                self.spoiled.emit()
            case {"failed": self._number}:
                self._fail()

    def _answer(self) -> None:
        tags, self._asked = self._asked, frozenset()
        answers = {tag: self._answers[tag] for tag in tags}
        if Answer.NO_ENGINE in answers.values():
            self.dismiss()
        self.answered.emit(answers)

    def _fail(self) -> None:
        """Gives the voice up: only a new one finds an engine that was started again."""
        process = self._let_go()
        if process is not None:
            process.kill()
        self._asked = frozenset()
        self.failed.emit()
