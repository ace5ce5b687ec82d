"""What is read aloud, in order: the passages a page shows, and the sentences they are said in."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from prep_guide.speech.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that is shown in one place.

    Attributes:
        text: The text as it is said.
        language: The code of its language.
        voice: The BCP 47 tag of the voice that says it: ``es-US``.
        recording: The path of the sound of a person saying it, Ogg or WAV; empty where there is none. Passages one
            after the other with the same recording are all said by it.
    """

    text: str
    language: str
    voice: str
    recording: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is said at once, by the engine or by a recording.

    Attributes:
        passages: The numbers of the passages it is from: one, or all that a recording says.
        part: Where it lies in the text of its passage; all of it where there is a recording.
        text: Its words.
        voice: The BCP 47 tag of its voice.
        recording: The path of the sound to play instead; empty for none.
    """

    passages: range
    part: slice
    text: str
    voice: str
    recording: str = ""


def script(passages: Sequence[Passage]) -> tuple[Sentence, ...]:
    """The sentences of passages, in order; a recording is one sentence."""
    found: list[Sentence] = []
    for recording, numbers in groupby(range(len(passages)), lambda number: passages[number].recording):
        block = list(numbers)
        if recording:
            found.append(_played(passages, range(block[0], block[-1] + 1)))
        else:
            found += (each for number in block for each in _said(passages[number], number))
    return tuple(found)


def _played(passages: Sequence[Passage], numbers: range) -> Sentence:
    words = "\n".join(passages[number].text for number in numbers)
    first = passages[numbers[0]]
    return Sentence(numbers, slice(0, len(words)), words, first.voice, first.recording)


def _said(passage: Passage, number: int) -> Iterator[Sentence]:
    for part in sentences(passage.text, passage.language):
        yield Sentence(range(number, number + 1), part, passage.text[part], passage.voice)
