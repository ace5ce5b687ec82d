"""Counts the seconds of an exercise while it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from prep_guide.clock import Clock

_TICK_MS = 125
"""Eight times a second: enough for slow motion, at a few percent of a core."""


class Stopwatch(QObject):
    """Starts, holds on and goes on; never by itself.

    Args:
        clock: Tells the time.
        parent: What it is deleted with.

    Signals:
        ticked: Emitted a few times a second while it runs.
        changed: Emitted when it starts or holds on.
    """

    ticked = Signal()
    changed = Signal()

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._before = self._since = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.ticked)

    @property
    def running(self) -> bool:
        """Whether it runs."""
        return self._timer.isActive()

    @property
    def seconds(self) -> float:
        """The seconds it ran since it was set."""
        return self._before + (self._clock.elapsed() - self._since if self.running else 0.0)

    def start(self) -> None:
        """Goes on from where it is."""
        if not self.running:
            self._since = self._clock.elapsed()
            self._timer.start()
            self.changed.emit()

    def pause(self) -> None:
        """Holds on."""
        if self.running:
            self._before = self.seconds
            self._timer.stop()
            self.changed.emit()

    def set_seconds(self, seconds: float) -> None:
        """Takes another time, running or not."""
        self._before, self._since = seconds, self._clock.elapsed()
