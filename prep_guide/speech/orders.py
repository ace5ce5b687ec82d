"""What the program and the voice's own process say to each other: a line of JSON each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Answer(StrEnum):
    """Whether something can be said: yes, not in this language, or not at all just now."""

    YES = "yes"
    NO_VOICE = "no voice"
    NO_ENGINE = "no engine"


@dataclass(frozen=True, slots=True)
class Utterance:
    """What is said at once.

    Attributes:
        text: The words.
        voice: The BCP 47 tag of the voice.
        rate: From -1 (slow) to 1 (fast); 0 is the engine's own.
        volume: From 0 to 1.
    """

    text: str
    voice: str
    rate: float
    volume: float


@dataclass(frozen=True, slots=True)
class Piece:
    """A recording that is played.

    Attributes:
        file: The path of an Ogg or WAV file.
        speed: How many times as fast as it was spoken.
        volume: From 0 to 1.
    """

    file: str
    speed: float
    volume: float


def packed(**message: Any) -> bytes:  # noqa: ANN401 - whatever JSON can hold
    """A message as it is sent."""
    import json  # noqa: PLC0415 - nothing is said before the first paint

    return json.dumps(message).encode() + b"\n"


def unpacked(line: bytes | str) -> dict[str, Any]:
    """A message as it was sent; empty for what is none of ours, such as a word of a library on the same pipe."""
    import json  # noqa: PLC0415 - likewise

    try:
        message = json.loads(line)
    except ValueError:
        return {}
    return message if isinstance(message, dict) else {}
