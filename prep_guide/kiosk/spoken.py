"""Says a sentence of the kiosk itself aloud, and lets the reading of the page go on afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.speech.script import Passage
from prep_guide.speech.speaker import Speaker, State

if TYPE_CHECKING:
    from prep_guide.content.library import Library
    from prep_guide.speech.voice import Voice
    from prep_guide.ui.window import Window


class Spoken:
    """One voice, two who want it: the page that is read out, and a sentence that cannot wait.

    Args:
        voice: What says it.
        library: Knows the voices of the languages.
        window: The window whose page may be being read.
    """

    def __init__(self, voice: Voice, library: Library, window: Window) -> None:
        self._speaker, self._library, self._window = Speaker(voice), library, window
        self._interrupted = False

    def say(self, words: str) -> None:
        """Says a sentence in the language shown; silently nothing where there is no voice for it."""
        language = self._library.language(self._window.session.language)
        reading = self._window.reader.speaker
        self._interrupted = self._interrupted or reading.state in (State.READING, State.PREPARING)
        reading.pause()
        self._speaker.read([Passage(words, language.code, language.voice or language.code)])

    def stop(self) -> None:
        """Falls silent, and goes on with the page where that was being read."""
        self._speaker.stop()
        if self._interrupted:
            self._interrupted = False
            self._window.reader.speaker.resume()
