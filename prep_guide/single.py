"""One guide at a time: a second start brings the open window to the front and ends."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QStandardPaths, QThread, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_ANSWERS_WITHIN_MS = 1000
_CALLS, _BETWEEN_CALLS_MS = 30, 100
"""Three seconds together, in which a window is painted on any computer the guide is of use on."""


class SingleInstance(QObject):
    """Who of several starts of one mode is the first, for one person on one computer.

    A lock decides it, since asking for one costs nothing at start; only a second start needs the network.

    Args:
        name: What is to be open only once, such as ``home``.

    Signals:
        called: Emitted when a later start wants the window to come to the front.
    """

    called = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        place = _folder() / f"prep-guide-{name}"
        # Elsewhere than on Windows the name of a socket is a path, and a bare name would be one for all people.
        self._name = place.name if sys.platform == "win32" else str(place)
        self._lock = QLockFile(f"{place}.lock")
        # A lock is given up by the death of who holds it, never by its age: the guide may be open for weeks.
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None
        self._is_first = True

    @property
    def is_first(self) -> bool:
        """Whether this start goes on: it is the first, or the first does not answer."""
        return self._is_first

    def begin(self) -> None:
        """Finds out whether this is the first, and calls the one that is.

        One that has not painted its window yet does not listen yet: it is called again for a while.
        """
        for _ in range(_CALLS):
            self._is_first = self.claim()
            if self._is_first or self.call_first():
                return
            QThread.msleep(_BETWEEN_CALLS_MS)
        self._is_first = True

    def claim(self) -> bool:
        """Whether this is the first, which it then stays for as long as it lives.

        Where locks cannot be had, such as on a disk that is full, everyone is the first.
        """
        return self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError

    def call_first(self) -> bool:
        """Asks the first to come to the front; whether it heard that."""
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - a second start only

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        heard = socket.waitForConnected(_ANSWERS_WITHIN_MS)
        socket.disconnectFromServer()
        return heard

    def listen(self) -> None:
        """Hears later starts from now on; for the first, once its window stands.

        One that goes on beside a first that does not answer leaves its name alone.
        """
        if not self._lock.isLocked():
            return
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - not before the first page is painted

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        # What a killed program left behind would keep the name taken.
        QLocalServer.removeServer(self._name)
        server.newConnection.connect(self._on_called)
        server.listen(self._name)
        self._server = server

    def release(self) -> None:
        """Lets another be the first."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _on_called(self) -> None:
        if self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.disconnectFromServer()
        self.called.emit()


def _folder() -> Path:
    """A folder that is this person's and gone with the next start of the computer, where there is one."""
    locations = QStandardPaths.StandardLocation
    runtime = QStandardPaths.writableLocation(locations.RuntimeLocation)
    return Path(runtime or QStandardPaths.writableLocation(locations.TempLocation))
