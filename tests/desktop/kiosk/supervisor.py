"""What systemd does for a service, as far as a kiosk needs it: hears that it lives, and starts it again.

It speaks the protocol of sd_notify(3) with ``Restart=always``, ``NotifyAccess=all`` and a watchdog.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

_LOOK_S = 0.02
_START_S = 60.0


class Supervisor:
    """Keeps one service alive.

    Args:
        folder: Where its socket is; the service has to be let in.
        watchdog: How many seconds it may be silent once it was ready.
        start: Starts it, in a process group of its own, with more for its environment.

    Attributes:
        hung: How often it was ended for its silence.
        ended: How often it has ended by itself, or by the hand of others.
    """

    def __init__(self, folder: Path, watchdog: float, start: Callable[..., subprocess.Popen[bytes]]) -> None:
        self._watchdog, self._start = watchdog, start
        address = folder / "notify"
        self._line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._line.bind(str(address))
        address.chmod(0o666)
        self._line.settimeout(_LOOK_S)
        self._environment = {
            "NOTIFY_SOCKET": str(address),
            "WATCHDOG_USEC": str(round(watchdog * 1_000_000)),
        }
        self.hung = self.ended = 0
        self.process = self._start(**self._environment)

    def comes_to_be_ready(self) -> None:
        """Waits until the service says so, and starts it again as often as it ends before."""
        deadline = time.monotonic() + _START_S
        while self._heard() != "READY=1":
            assert time.monotonic() < deadline, "the service does not get ready"
            self._start_again_if_ended()

    def lives_for(self, beats: int) -> None:
        """Waits for so many signs of life; ends the service, and starts it again, where they stop."""
        last, heard = time.monotonic(), 0
        while heard < beats:
            if self._heard() == "WATCHDOG=1":
                last, heard = time.monotonic(), heard + 1
            elif self._start_again_if_ended():
                return
            elif time.monotonic() - last > self._watchdog:
                self.hung += 1
                self._end(signal.SIGKILL)
                self._begin_again()
                return

    def look_after_it(self) -> None:
        """Starts the service again if it has ended."""
        self._start_again_if_ended()

    def close(self) -> None:
        """Ends the service for good."""
        self._end(signal.SIGTERM)
        self._line.close()

    def _heard(self) -> str:
        try:
            return self._line.recv(200).decode()
        except TimeoutError:
            return ""

    def _start_again_if_ended(self) -> bool:
        if self.process.poll() is None:
            return False
        self.ended += 1
        # Whatever is left of it ends with it.
        self._end(signal.SIGKILL)
        self._begin_again()
        return True

    def _begin_again(self) -> None:
        while self._heard():
            """What the one before has said is not the new one's word."""
        self.process = self._start(**self._environment)

    def _end(self, how: signal.Signals) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, how)
        self.process.wait(_START_S)
