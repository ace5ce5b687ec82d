"""The computer's speech engine, through Qt. Runs in the voice's own process only."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtTextToSpeech import QTextToSpeech

from prep_guide.speech.orders import Answer, Utterance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtTextToSpeech import QVoice

_FOR_TESTS = "mock"
"""An engine that Qt always offers and that makes no sound."""
_LATIN_AMERICA = "419"
# espeak-ng counts its Caribbean voice as one of the United States, and Qt takes the first one.
_BEST_VOICE: Mapping[str, str] = MappingProxyType({"en_US": "English (America)"})


class Engine(QObject):
    """Says one text at a time.

    Engines report late and not everything: speech-dispatcher tells that it has begun some time after it was asked
    to, may say nothing at all when it is stopped before, and falls silent some time after it was stopped. So what
    is to be said waits until the engine has come to rest, and what is not wanted any more is stopped once it has
    begun.

    Args:
        name: Which of Qt's engines; empty for the system's own.

    Signals:
        said: Emitted when a text was said to its end.
        word_reached: Emitted with where in the text the word begins that is being said, and its length; only by
            engines that report words.
        rested: Emitted when nothing is said any more.
        failed: Emitted when the engine is of no use any more.
    """

    said = Signal()
    word_reached = Signal(int, int)
    rested = Signal()
    failed = Signal()

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._speech: QTextToSpeech | None = None
        if name or set(QTextToSpeech.availableEngines()) - {_FOR_TESTS}:
            speech = QTextToSpeech(name, self) if name else QTextToSpeech(self)
            if speech.state() != QTextToSpeech.State.Error:
                self._speech = speech
                speech.stateChanged.connect(self._on_state_changed)
                speech.sayingWord.connect(self._on_word)
        self._voices: dict[str, QVoice | None] = {}
        self._next: Utterance | None = None
        self._busy = self._wanted = False

    @property
    def at_rest(self) -> bool:
        """Whether nothing is being said, nor about to be."""
        return not self._busy

    def answer(self, tag: str) -> Answer:
        """Whether there is a voice for a BCP 47 tag."""
        if self._speech is None:
            return Answer.NO_ENGINE
        return Answer.YES if self._voice(self._speech, tag) is not None else Answer.NO_VOICE

    def say(self, utterance: Utterance) -> None:
        """Says a text instead of what is being said, as soon as the engine is at rest."""
        self.stop()
        self._next = utterance
        if not self._busy:
            self._say_next()

    def stop(self) -> None:
        """Falls silent, without telling."""
        self._next, self._wanted = None, False
        if self._speech is not None and self._speech.state() == QTextToSpeech.State.Speaking:
            self._speech.stop()

    def _say_next(self) -> None:
        utterance, self._next = self._next, None
        speech = self._speech
        voice = self._voice(speech, utterance.voice) if speech is not None and utterance is not None else None
        if speech is None or utterance is None or voice is None:
            self.failed.emit()
            return
        if speech.voice() != voice:
            speech.setLocale(voice.locale())
            speech.setVoice(voice)
        speech.setRate(utterance.rate)
        speech.setVolume(utterance.volume)
        self._busy = self._wanted = True
        speech.say(utterance.text)

    def _voice(self, speech: QTextToSpeech, tag: str) -> QVoice | None:
        """The voice for a tag: of its very region if there is one, else of the nearest."""
        if tag not in self._voices:
            self._voices[tag] = _chosen(speech, QLocale(tag))
        return self._voices[tag]

    def _on_state_changed(self, state: QTextToSpeech.State) -> None:
        match state:
            case QTextToSpeech.State.Speaking if not self._wanted and self._speech is not None:
                self._speech.stop()
            case QTextToSpeech.State.Ready:
                self._busy = False
                if self._next is not None:
                    self._say_next()
                elif self._wanted:
                    self._wanted = False
                    self.said.emit()
                if not self._busy:
                    self.rested.emit()
            case QTextToSpeech.State.Error:
                self.failed.emit()

    def _on_word(self, _word: str, _utterance: int, start: int, length: int) -> None:
        if self._wanted:
            self.word_reached.emit(start, length)


def _chosen(speech: QTextToSpeech, wanted: QLocale) -> QVoice | None:
    names = [each.name() for each in speech.availableLocales() if each.language() == wanted.language()]
    if not names:
        return None
    language = wanted.name().partition("_")[0]
    near = (wanted.name(), f"{language}_{_LATIN_AMERICA}", *names)
    best = next(name for name in near if name in names)
    speech.setLocale(QLocale(best))
    voices = speech.availableVoices()
    named = (each for each in voices if each.name() == _BEST_VOICE.get(best))
    return next(named, voices[0] if voices else None)
