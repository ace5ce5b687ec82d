"""The way the staff take: hidden corner, PIN, page. It ends at the page, never at the system."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from prep_guide import files, log, paths
from prep_guide.kiosk.health import health
from prep_guide.kiosk.pin_pad import PinPad
from prep_guide.kiosk.staff_page import StaffPage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prep_guide.kiosk.health import Running
    from prep_guide.kiosk.lock import Lock
    from prep_guide.kiosk.stand import Stand
    from prep_guide.speech.orders import Answer
    from prep_guide.ui.surroundings import Surroundings

CLOSED, RESTARTED = 0, 75
"""Exit codes: somebody wanted the guide to end; somebody wanted it to start anew (sysexits: try again)."""


class Desk(QObject):
    """Shows the staff what they asked for, over the guide of a stand.

    Args:
        stand: The window of the kiosk.
        around: What it is built with.
        lock: Opens for the PIN.
        running: How this start came about.

    Signals:
        left: Emitted with the exit code when the staff want the program to end.
    """

    left = Signal(int)

    def __init__(self, stand: Stand, around: Surroundings, lock: Lock, running: Running) -> None:
        super().__init__()
        self._stand, self._around, self._lock, self._running = stand, around, lock, running
        stand.corner_held.connect(self._on_corner)
        around.voice.answered.connect(self._on_voices)

    def _on_corner(self) -> None:
        """Without a PIN there is no way in; who is in needs none."""
        if self._lock.can_open and not isinstance(self._stand.overlay, StaffPage):
            self._ask(self._stand.window_of_guide.view.text("pin_line"))

    def _ask(self, line: str) -> None:
        view = self._stand.window_of_guide.view
        wait = self._lock.wait
        if wait:
            line = view.text("pin_wait", n=math.ceil(wait / 60))
        pad = PinPad(view, self._around.application, line)
        pad.tried.connect(self._on_tried)
        pad.closed.connect(self._stand.take_away)
        self._stand.lay_over(pad, pad.first)

    def _on_tried(self, digits: str) -> None:
        if self._lock.opens(digits):
            self._show_page(None)
            languages = self._stand.window_of_guide.view.languages
            self._around.voice.ask({language.voice or language.code for language in languages})
        else:
            view = self._stand.window_of_guide.view
            self._ask(view.text("pin_wrong", n=self._lock.tries_left))

    def _show_page(self, voices: Mapping[str, Answer] | None) -> None:
        view = self._stand.window_of_guide.view
        lines = health(view, self._running, self._stand.screen(), voices)
        page = StaffPage(view, self._around.application, lines)
        page.voice_tested.connect(self._on_voice_tested)
        page.restarted.connect(self._on_restarted)
        page.ended.connect(self._on_closed)
        page.closed.connect(self._stand.take_away)
        self._stand.lay_over(page, page.first)

    def _on_voices(self, voices: Mapping[str, Answer]) -> None:
        # A sentence that is said asks for its own voice only.
        if isinstance(self._stand.overlay, StaffPage) and len(voices) >= len(
            self._around.library.languages()
        ):
            self._show_page(voices)

    def _on_voice_tested(self) -> None:
        self._stand.say(self._stand.window_of_guide.view.text("staff_test_words"))

    def _on_restarted(self) -> None:
        self.left.emit(RESTARTED)

    def _on_closed(self) -> None:
        _stay_closed()
        self.left.emit(CLOSED)


def _stay_closed() -> None:
    """Tells the service not to start the guide again: it cannot go by exit codes, which a compositor may swallow."""
    mark = paths.closed_mark()
    if mark is None:
        return
    try:
        files.write_whole(mark, b"")
    except OSError as error:
        log.note(log.Event.NOT_WRITTEN, file=mark.name, reason=error.strerror or "")
