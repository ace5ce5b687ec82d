"""Reads a page aloud: from sentence to sentence, with the keys of a tape recorder."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from itertools import compress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from prep_guide.speech.orders import Answer, Piece, Utterance
from prep_guide.speech.script import Passage, Sentence, script

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from prep_guide.speech.voice import Voice


class State(Enum):
    """What the speaker is doing. In the last two it can do nothing before it is asked again."""

    SILENT = "silent"
    PREPARING = "preparing"
    READING = "reading"
    PAUSED = "paused"
    NO_VOICE = "no voice"
    BROKEN = "broken"


FAILED = frozenset({State.NO_VOICE, State.BROKEN})


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast: ``name`` for the wording, ``rate`` for the engine, ``speed`` for a recording."""

    name: str
    rate: float
    speed: float


PACES = (
    Pace("slowest", -0.6, 0.7),
    Pace("slow", -0.4, 0.85),
    Pace("normal", -0.2, 1.0),
    Pace("fast", 0.0, 1.15),
    Pace("fastest", 0.2, 1.5),
)
"""From about 110 words a minute to 250 with espeak-ng; the middle one says 165, as one reads to somebody."""
VOLUMES = (0.25, 0.5, 0.75, 1.0)
"""From the lowest to the highest are 12 dB (EN 301 549, 8.2.1.2)."""
_NORMAL_PACE, _NORMAL_VOLUME = 2, 1


class Speaker(QObject):
    """Says the sentences of one page. Pace and volume are one person's: a new person gets a new speaker.

    Pause stops the engine, and going on says the sentence from its beginning: engines hold on at the end of a
    sentence only, seconds later (``docs/decisions``), and half a sentence is of no use after a break.

    Args:
        voice: What says them.

    Signals:
        state_changed: Emitted when it does something else now, or speaks at another pace or volume.
        sentence_changed: Emitted with the :class:`Sentence` that is being said, or None when none is.
        word_reached: Emitted with where in the passage the word begins that is being said, and its length.
    """

    state_changed = Signal()
    sentence_changed = Signal(object)
    word_reached = Signal(int, int)

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self._passages: tuple[Passage, ...] = ()
        self._script: tuple[Sentence, ...] = ()
        self._answers: Mapping[str, Answer] = {}
        self._first = self._at = 0
        self._state = State.SILENT
        self._pace, self._volume = _NORMAL_PACE, _NORMAL_VOLUME
        voice.answered.connect(self._on_answered)
        voice.said.connect(self._on_said)
        voice.word_reached.connect(self._on_word)
        voice.spoiled.connect(self._on_recording_spoiled)
        voice.failed.connect(self._on_failed)

    @property
    def state(self) -> State:
        """What it is doing."""
        return self._state

    @property
    def sentence(self) -> Sentence | None:
        """The sentence that is being said, or was when it was paused; None before and after."""
        active = self._state in (State.READING, State.PAUSED) and self._at < len(self._script)
        return self._script[self._at] if active else None

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What it reads."""
        return self._passages

    @property
    def pace(self) -> Pace:
        """How fast it speaks."""
        return PACES[self._pace]

    @property
    def volume(self) -> int:
        """How loud it speaks, as a number of ``VOLUMES``."""
        return self._volume

    def read(self, passages: Sequence[Passage], first: int = 0) -> None:
        """Reads passages aloud, beginning with one of them. What there is no voice for is passed over."""
        self._voice.stop()
        self._passages, self._first = tuple(passages), first
        self._become(State.PREPARING)
        self._voice.ask({each.voice for each in script(self._passages) if not each.recording})

    def change_page(self, passages: Sequence[Passage]) -> None:
        """Goes on with the same sentence on a page that was built anew; stops where that has it no more."""
        if self._state is State.PREPARING:
            self.read(passages, self._first)
        if self._state not in (State.READING, State.PAUSED):
            return
        current, changed = self.sentence, self._sayable(passages)
        same = [at for at, each in enumerate(changed) if current is not None and each.text == current.text]
        if current is not None and not same:
            self.stop()
            return
        self._passages, self._script = tuple(passages), changed
        self._at = min(same, key=self._distance, default=len(changed))
        self.sentence_changed.emit(self.sentence)

    def pause(self) -> None:
        """Holds on; what has not begun yet is not begun."""
        if self._state is State.PREPARING:
            self.stop()
        if self._state is not State.READING:
            return
        current = self.sentence
        if current is not None and current.recording:
            self._voice.pause()
        else:
            self._voice.stop()
        self._become(State.PAUSED)

    def resume(self) -> None:
        """Goes on with the sentence it held on in; after the last one from the beginning."""
        if self._state is not State.PAUSED:
            return
        current = self.sentence
        if current is not None and current.recording:
            self._voice.resume()
            self._become(State.READING)
            return
        if current is None:
            self._at = 0
        self._go_on()

    def repeat(self) -> None:
        """Says the present sentence again; the last one where all is said."""
        if self._state in (State.READING, State.PAUSED):
            self._at = min(self._at, len(self._script) - 1)
            self._go_on()

    def stop(self) -> None:
        """Falls silent and forgets what it read."""
        self._voice.stop()
        self._passages, self._script, self._at = (), (), 0
        self.sentence_changed.emit(None)
        self._become(State.SILENT)

    def slower(self) -> None:
        """Speaks at the next slower of ``PACES``, if there is one."""
        self._set_manner(self._pace - 1, self._volume)

    def faster(self) -> None:
        """Speaks at the next faster of ``PACES``, if there is one."""
        self._set_manner(self._pace + 1, self._volume)

    def quieter(self) -> None:
        """Speaks at the next lower of ``VOLUMES``, if there is one."""
        self._set_manner(self._pace, self._volume - 1)

    def louder(self) -> None:
        """Speaks at the next higher of ``VOLUMES``, if there is one."""
        self._set_manner(self._pace, self._volume + 1)

    def _set_manner(self, pace: int, volume: int) -> None:
        """Takes over pace and volume as far as there are such, and lets them be heard at once."""
        if pace not in range(len(PACES)) or volume not in range(len(VOLUMES)):
            return
        self._pace, self._volume = pace, volume
        current = self.sentence
        if current is not None and current.recording:
            self._voice.change(self.pace.speed, VOLUMES[volume])
        elif self._state is State.READING:
            # An engine takes it over with the next text only.
            self._go_on()
        self.state_changed.emit()

    def _sayable(self, passages: Sequence[Passage]) -> tuple[Sentence, ...]:
        """The sentences that there is a recording or a voice for."""
        can = (each.recording or self._answers.get(each.voice) is Answer.YES for each in script(passages))
        return tuple(compress(script(passages), can))

    def _distance(self, at: int) -> int:
        return abs(at - self._at)

    def _go_on(self) -> None:
        """Says the sentence it is at, or holds on where all is said."""
        if self._at >= len(self._script):
            self.sentence_changed.emit(None)
            self._become(State.PAUSED)
            return
        self._become(State.READING)
        current, volume = self._script[self._at], VOLUMES[self._volume]
        self.sentence_changed.emit(current)
        if current.recording:
            self._voice.play(Piece(current.recording, self.pace.speed, volume))
        else:
            self._voice.say(Utterance(current.text, current.voice, self.pace.rate, volume))

    def _become(self, state: State) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit()

    def _on_answered(self, answers: Mapping[str, Answer]) -> None:
        if self._state is not State.PREPARING:
            return
        self._answers = answers
        self._script = self._sayable(self._passages)
        if not self._script and answers:
            self._become(State.BROKEN if Answer.NO_ENGINE in answers.values() else State.NO_VOICE)
            return
        later = (at for at, each in enumerate(self._script) if each.passages[-1] >= self._first)
        self._at = next(later, 0)
        self._go_on()

    def _on_said(self) -> None:
        if self._state is State.READING:
            self._at += 1
            self._go_on()

    def _on_word(self, start: int, length: int) -> None:
        current = self.sentence
        if current is not None and self._state is State.READING:
            self.word_reached.emit(current.part.start + start, length)

    def _on_failed(self) -> None:
        if self._state in (State.READING, State.PREPARING):
            self.sentence_changed.emit(None)
            self._become(State.BROKEN)

    def _on_recording_spoiled(self) -> None:
        """Lets the engine say what a broken recording does not."""
        if self._state is State.READING:
            self._passages = tuple(replace(each, recording="") for each in self._passages)
            self.read(self._passages, self._script[self._at].passages[0])
