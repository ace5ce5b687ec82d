"""Voices for tests: Qt's engine that makes no sound, in the voice's own process."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Protocol

import pytest

from prep_guide.speech.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Iterator


class MakeVoice(Protocol):
    def __call__(self, engine: str = "mock") -> Voice: ...


@pytest.fixture
def make_voice(qapp: object) -> Iterator[MakeVoice]:
    """Makes voices by the name of their engine; they are closed when the test is over."""
    with ExitStack() as voices:

        def make(engine: str = "mock") -> Voice:
            voice = Voice(engine)
            voices.callback(voice.close)
            return voice

        yield make
