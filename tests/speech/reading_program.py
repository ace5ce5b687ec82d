"""A program of its own that opens the window, reads pages aloud and tells what it showed meanwhile.

Its orders are the words of its command line: the language, a pace and a volume in steps from the normal ones, how
many sentences of each page are enough, a folder of content to lay over the shipped one or a hyphen, and then pages
as ``name/anchor``. It tells a line of JSON for every sentence, and which one was cut off when it was enough.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QPoint, QTimer

from prep_guide.app import Start, create_window, open_shelf
from prep_guide.session.comfort import Comfort
from prep_guide.speech.speaker import FAILED, State
from prep_guide.ui.application import create_application
from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.read_aloud import ReadAloud
from prep_guide.ui.reading_aloud.frame import Frame

if TYPE_CHECKING:
    from prep_guide.speech.script import Sentence
    from prep_guide.ui.window import Window

PROCEDURE = "breast-ultrasound"


def main(language: str, pace: str, volume: str, enough: str, root: str, *pages: str) -> None:
    roots = () if root == "-" else (Path(root),)
    start = Start(language, PROCEDURE, Comfort(motion=False), roots)
    application = create_application()
    window = create_window(application, open_shelf(start), start)
    window.resize(1280, 800)
    window.show()
    set_manner(window, int(pace), int(volume))
    for page in pages:
        name, _, anchor = page.partition("/")
        window.navigator.go(Place(name, anchor))
        Reading(window, page, int(enough)).run()
    window.close()
    application.aboutToQuit.emit()


def set_manner(window: Window, pace: int, volume: int) -> None:
    speaker = window.reader.speaker
    for _ in range(abs(pace)):
        (speaker.faster if pace > 0 else speaker.slower)()
    for _ in range(abs(volume)):
        (speaker.louder if volume > 0 else speaker.quieter)()


def tell(news: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(news) + "\n")
    sys.stdout.flush()


class Reading:
    """Reads one page, and tells of it."""

    def __init__(self, window: Window, page: str, enough: int) -> None:
        self._window, self._page, self._left = window, page, enough
        self._reader, self._speaker = window.reader, window.reader.speaker
        self._loop = QEventLoop()

    def run(self) -> None:
        self._speaker.sentence_changed.connect(self._on_sentence)
        self._speaker.state_changed.connect(self._on_state)
        QTimer.singleShot(0, self._reader.toggle)
        self._loop.exec()
        self._speaker.sentence_changed.disconnect(self._on_sentence)
        self._speaker.state_changed.disconnect(self._on_state)
        self._reader.close()

    def _on_sentence(self, sentence: Sentence | None) -> None:
        self._left -= 1
        if self._left < 0:
            if sentence is not None:
                tell({"page": self._page, "cut": sentence.text})
            self._loop.quit()
        elif sentence is not None:
            shown, in_sight = self._shown()
            told = {"page": self._page, "said": sentence.text, "shown": shown, "in_sight": in_sight}
            tell(told | {"played": bool(sentence.recording)})

    def _on_state(self) -> None:
        done = self._speaker.state is State.PAUSED and self._speaker.sentence is None
        if done or self._speaker.state in FAILED:
            if not done:
                tell({"page": self._page, "failed": self._speaker.state.value})
            self._loop.quit()

    def _shown(self) -> tuple[str, bool]:
        """The words that are marked, or "framed" for what is framed; and whether all of it is in sight."""
        page = self._window.page
        assert page is not None
        assert page.scroller is not None
        for widget in page.findChildren(ReadAloud):
            if widget.mark is not None and widget.isVisible():
                place = widget.places(widget.mark.sentence)[0].toRect()
                return widget.read_as[widget.mark.sentence], self._sees(widget, place)
        for frame in page.findChildren(Frame):
            if frame.isVisible():
                return "framed", self._sees(frame, frame.rect())
        return "", False

    def _sees(self, widget, place) -> bool:
        view = self._window.page.scroller.viewport()
        corner = widget.mapTo(view, QPoint(place.x(), place.y()))
        return view.rect().contains(corner + QPoint(0, 8))


if __name__ == "__main__":
    main(*sys.argv[1:])
