"""Being told to end: systemd sends a signal, which Qt's loop would not let Python see before the next event."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_SIGNALS = (signal.SIGTERM, signal.SIGINT)


class Farewell(QObject):
    """Wakes the event loop for a signal of the system.

    Signals:
        came: Emitted when the system wants the program to end.
    """

    came = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._inside, self._outside = socket.socketpair()
        for end in (self._inside, self._outside):
            end.settimeout(0)
        self._notifier = QSocketNotifier(self._inside.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def listen(self) -> None:
        """Takes the signals from now on."""
        signal.set_wakeup_fd(self._outside.fileno())
        for number in _SIGNALS:
            signal.signal(number, _noted)

    def _on_signal(self) -> None:
        self._inside.recv(64)
        self.came.emit()


def _noted(_number: int, _frame: object) -> None:
    """Nothing: that it came is told through the socket."""
