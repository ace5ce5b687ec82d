"""Keeps the window on the screen there is, when one is unplugged, turned or scaled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

    from prep_guide.kiosk.stand import Stand

_REST_MS = 200
"""A screen that is plugged in tells several things about itself, one after the other."""


class Screens(QObject):
    """Fits a stand to its screen anew after anything about the screens has changed.

    Args:
        application: Tells of screens that come and go.
        stand: The window of the kiosk.
    """

    def __init__(self, application: QGuiApplication, stand: Stand) -> None:
        super().__init__(stand)
        self._stand = stand
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_REST_MS)
        self._soon.timeout.connect(self.fit)
        application.screenAdded.connect(self._on_added)
        application.screenRemoved.connect(self._on_changed)
        application.primaryScreenChanged.connect(self._on_changed)
        for screen in QGuiApplication.screens():
            self._watch(screen)

    def fit(self) -> None:
        """Fills the screen and builds the guide for its size; where there is none, waits for one."""
        screen = QGuiApplication.primaryScreen()
        handle = self._stand.windowHandle()
        # The last screen may have gone between the word of it and now.
        if screen is None or handle is None or not self._stand.isVisible():
            return
        handle.setScreen(screen)
        # In this order: who sets the size of a full-screen window takes it out of that state.
        self._stand.setGeometry(screen.geometry())
        self._stand.showFullScreen()
        self._stand.window_of_guide.rebuild()

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_changed)
        screen.physicalDotsPerInchChanged.connect(self._on_changed)

    def _on_added(self, screen: QScreen) -> None:
        self._watch(screen)
        self._on_changed()

    def _on_changed(self) -> None:
        self._soon.start()
