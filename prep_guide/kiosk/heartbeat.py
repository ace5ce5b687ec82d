"""Tells systemd that the program lives, as only a program that lives can.

The usual libraries fall silent under a compositor: they send only where they are the main process of their unit, and
that is the compositor. So the few words of the protocol are sent from here (sd_notify(3)).
"""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from prep_guide import log

if TYPE_CHECKING:
    from prep_guide.clock import Clock
    from prep_guide.kiosk.pulse import Pulse

_USUAL = 5.0
"""Seconds from beat to beat where the unit does not say how often it looks."""
_LATE = 2.0
"""Seconds a beat may be late: whoever touches the screen waits as long."""


class Heartbeat(QObject):
    """Beats in the thread that paints, and only where the last beat was on time and the last paint was done.

    Without the variable ``NOTIFY_SOCKET`` nobody listens, and nothing is done.

    Args:
        clock: Tells how late a beat is.
        pulse: Tells whether the window is painted.
    """

    def __init__(self, clock: Clock, pulse: Pulse) -> None:
        super().__init__()
        self._clock, self._pulse = clock, pulse
        self._address = os.environ.get("NOTIFY_SOCKET", "")
        self._seconds = _interval(os.environ.get("WATCHDOG_USEC", ""))
        self._last = 0.0
        self._unheard = False
        self._timer = QTimer(self)
        self._timer.setInterval(round(self._seconds * 1000))
        self._timer.timeout.connect(self.beat)

    def begin(self) -> None:
        """Tells that the guide can be used, and beats from now on."""
        if self._address:
            self._last = self._clock.elapsed()
            self._send("READY=1")
            self._pulse.ask()
            self._timer.start()

    def end(self) -> None:
        """Tells that the program ends because somebody wants it to."""
        if self._address:
            self._timer.stop()
            self._send("STOPPING=1")

    def beat(self) -> None:
        """Tells that all is well, if it is. Called by its timer."""
        now = self._clock.elapsed()
        on_time = now - self._last <= self._seconds + _LATE
        self._last = now
        if on_time and self._pulse.was_painted:
            self._send("WATCHDOG=1")
        self._pulse.ask()

    def _send(self, words: str) -> None:
        # An address that begins with @ is one in the abstract namespace, which begins with a zero byte.
        address = f"\0{self._address[1:]}" if self._address.startswith("@") else self._address
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as line:
                line.settimeout(0)
                line.sendto(words.encode(), address)
        except OSError as error:
            if not self._unheard:
                log.note(log.Event.UNHEARD, reason=error.strerror or "")
            self._unheard = True
        else:
            self._unheard = False


def _interval(microseconds: str) -> float:
    """Seconds from beat to beat: a third of what the unit waits, so that one lost beat is no end."""
    if not (microseconds.isascii() and microseconds.isdecimal() and int(microseconds)):
        return _USUAL
    return max(0.2, min(_USUAL, int(microseconds) / 3_000_000))
