"""Where the patient's window stands: on a second screen, over the console, or out of sight behind its picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication, QScreen
    from PySide6.QtWidgets import QWidget

    from prep_guide.ui.window import Window

_UNSEEN = (1280, 800)
"""The size in px of a window that is seen in its picture only."""


class PatientScreen(QObject):
    """Shows the patient's window where there is room for it.

    With a second screen it fills that one. With one screen it is out of sight, and the nurse shows it large.

    Args:
        application: Tells when screens come and go.
        console: The nurse's window; the patient's never covers it unless the nurse wants that.

    Signals:
        changed: Emitted after it stands somewhere else.
    """

    changed = Signal()

    def __init__(self, application: QGuiApplication, console: QWidget) -> None:
        super().__init__(console)
        self._application, self._console = application, console
        self._window: Window | None = None
        self._large = False
        application.screenAdded.connect(self._on_screens)
        application.screenRemoved.connect(self._on_screens)

    @property
    def second(self) -> QScreen | None:
        """The screen that is the patient's; None where there is only the nurse's."""
        own = self._console.screen()
        return next((screen for screen in self._application.screens() if screen is not own), None)

    @property
    def is_large(self) -> bool:
        """Whether the patient's window covers the console."""
        return self._large

    def stand(self, window: Window) -> None:
        """Puts a window where the patient's stands; the one before it is somebody else's business."""
        self._window, self._large = window, False
        self._place()

    def show_large(self, *, large: bool) -> None:
        """Lets the patient's window cover the console of the only screen, or takes it away."""
        self._large = large
        self._place()

    def _place(self) -> None:
        window, second = self._window, self.second
        if window is None:
            return
        seen = second is not None or self._large
        # Whether a window is on the screen at all is settled when it is shown.
        window.hide()
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, not seen)
        if not seen:
            window.setWindowState(Qt.WindowState.WindowNoState)
            window.resize(*_UNSEEN)
            window.show()
        else:
            screen = second or self._console.screen()
            window.setScreen(screen)
            window.setGeometry(screen.geometry())
            window.showFullScreen()
        self.changed.emit()

    def _on_screens(self) -> None:
        self._large = False
        self._place()
