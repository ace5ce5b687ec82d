"""The calm corner in the real window, with a clock that is moved and a voice that notes what it is to say."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from prep_guide.app import Start, create_window, open_shelf, surround
from prep_guide.session.session import Mode
from prep_guide.speech.orders import Answer
from prep_guide.speech.voice import Voice
from prep_guide.ui.application import create_application
from tests.session.moving_clock import MovingClock
from tests.ui.opening import STILL, settle

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from prep_guide.speech.orders import Piece, Utterance
    from prep_guide.ui.navigator import Place
    from prep_guide.ui.window import Window


class NotedVoice(Voice):
    """Notes what it is asked to do, and has a voice for the languages it is told."""

    def __init__(self, *languages: str) -> None:
        super().__init__()
        self.languages = languages
        self.orders: list[str] = []

    def ask(self, tags: Collection[str]) -> None:
        known = {tag: tag.partition("-")[0] in self.languages for tag in tags}
        self.answered.emit({tag: Answer.YES if can else Answer.NO_VOICE for tag, can in known.items()})

    def say(self, utterance: Utterance) -> None:
        self.orders.append(utterance.text)

    def play(self, piece: Piece) -> None:
        self.orders.append(f"play {piece.file.rpartition('/')[2]} at {piece.volume}")

    def change(self, _speed: float, volume: float) -> None:
        self.orders.append(f"change to {volume}")

    def pause(self) -> None:
        self.orders.append("pause")

    def resume(self) -> None:
        self.orders.append("resume")

    def stop(self) -> None:
        self.orders.append("stop")


class CalmDown(Protocol):
    def __call__(
        self, place: Place, size: tuple[int, int] = (1280, 800), **start: object
    ) -> tuple[Window, MovingClock, NotedVoice]: ...


@contextmanager
def calming(clinic: Path) -> Iterator[CalmDown]:
    """Opens the shipped guide at a place of it; gives the window, its clock and its voice."""
    with ExitStack() as windows:

        def open_one(
            place: Place, size: tuple[int, int] = (1280, 800), **start: object
        ) -> tuple[Window, MovingClock, NotedVoice]:
            given = {"language": "en", "procedure": "breast-ultrasound", "comfort": STILL, "clinic": clinic}
            begin = Start(**{**given, **start})
            clock, voice = MovingClock(), NotedVoice("en")
            shelf = open_shelf(begin, clock)
            application = create_application()
            around = replace(surround(application, shelf, Mode(begin.mode)), voice=voice)
            window = create_window(application, shelf, begin, around)
            windows.callback(_close, window)
            window.resize(*size)
            window.show()
            window.activateWindow()
            settle()
            window.navigator.go(place)
            settle()
            return window, clock, voice

        yield open_one


def _close(window: Window) -> None:
    window.close()
    window.deleteLater()
    settle()
