"""The one window of a kiosk: holds the guide of one person after the other, and what may lie over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QWidget

from prep_guide.kiosk.guard import Guard
from prep_guide.kiosk.idle_warning import IdleWarning
from prep_guide.kiosk.leftovers import clear_up
from prep_guide.kiosk.life import Life
from prep_guide.kiosk.pulse import Pulse
from prep_guide.kiosk.sitting import Sitting
from prep_guide.kiosk.spoken import Spoken
from prep_guide.session.session import Session
from prep_guide.ui.navigator import Place
from prep_guide.ui.window import Window

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent

    from prep_guide.kiosk.overlay import Overlay
    from prep_guide.ui.surroundings import Surroundings

_ATTRACT, _FAILED = "attract", "failed"
_LEADS_TO_A_BUTTON = frozenset(
    {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
)
"""The keys that choose between the two buttons of the warning; any other one says that somebody is there."""


class Stand(QWidget):
    """Full screen from the beginning to the end of the program. A session ends by being thrown away whole.

    Args:
        around: What windows are built with.
        language: The language to begin in.

    Attributes:
        around: What windows are built with.
        window_of_guide: The guide of the person at the screen.
        guard: Lets through what may get to it.
        pulse: Tells whether the window is painted.

    Signals:
        touched: Emitted whenever somebody touches the screen or a key.
        cleared: Emitted when a session was thrown away and the next one can begin.
        corner_held: Emitted when the hidden corner was held: the staff wants in.
    """

    touched = Signal()
    cleared = Signal()
    corner_held = Signal()

    def __init__(self, around: Surroundings, language: str) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint)
        self.around, self._language = around, language
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.guard = Guard(self._takes_press, self._takes_key)
        self.guard.corner_held.connect(self.corner_held)
        around.application.installEventFilter(self.guard)
        self._overlay: Overlay | None = None
        self._warning: IdleWarning | None = None
        self._focus_below = ""
        self.pulse = Pulse(self)
        # Clearing throws away the very button that was pressed for it: not before it is done with being pressed.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.clear)
        self._begin()

    @property
    def overlay(self) -> Overlay | None:
        """What lies over the guide, if anything does."""
        return self._overlay

    @property
    def sitting(self) -> Sitting:
        """The time of the present session."""
        return self._sitting

    def clear(self) -> None:
        """Throws the session away, with all that was built for it, and begins the next one."""
        self._soon.stop()
        self._sitting.end()
        self._spoken.stop()
        self.take_away()
        old = self.window_of_guide
        old.hide()
        # What the voice was given to say may have been somebody's own words.
        self.around.voice.dismiss()
        _empty_clipboard()
        self._begin()
        old.setParent(None)
        old.deleteLater()
        # Once it is deleted.
        QTimer.singleShot(0, self, clear_up)
        self.cleared.emit()

    def lay_over(self, overlay: Overlay, focus: QWidget) -> None:
        """Lays something over the guide, in place of what lies there; the guide below cannot be used."""
        if self._overlay is None:
            below = QGuiApplication.focusObject()
            self._focus_below = below.objectName() if below is not None else ""
        else:
            self._drop_overlay()
        self._overlay = overlay
        self.window_of_guide.setEnabled(False)
        overlay.lie_over(self, focus)
        if not self._sitting.runs:
            self._sitting.begin()

    def take_away(self) -> None:
        """Takes away what lies over the guide, which gets the focus back."""
        if self._overlay is None:
            return
        self._drop_overlay()
        window = self.window_of_guide
        window.setEnabled(True)
        focused = window.findChild(QWidget, self._focus_below) if self._focus_below else None
        target = focused if focused is not None else window.page
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        if window.navigator.place.page == _ATTRACT:
            self._sitting.end()

    def say(self, words: str) -> None:
        """Says a sentence aloud, in the language shown."""
        self._spoken.say(words)

    def show_failure(self) -> None:
        """Shows the calm page for what went wrong, as soon as Qt is done with what it was doing."""
        # It may have been painting: a page that is built and painted in the midst of that ends the process.
        QTimer.singleShot(0, self, self._go_to_failure)

    def _go_to_failure(self) -> None:
        if self.window_of_guide.navigator.place.page != _FAILED:
            self.window_of_guide.navigator.go(Place(_FAILED))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lets guide and overlay fill the window."""
        super().resizeEvent(event)
        self.window_of_guide.setGeometry(self.rect())
        if self._overlay is not None:
            self._overlay.setGeometry(self.rect())

    def changeEvent(self, event: QEvent) -> None:
        """Stays full screen, whatever anybody outside wants."""
        super().changeEvent(event)
        if event.type() == event.Type.WindowStateChange and self.isVisible() and not self.isFullScreen():
            QTimer.singleShot(0, self, self.showFullScreen)

    def leave(self) -> None:
        """Ends the kiosk: closes the window, which nobody else can, and guards nothing any more."""
        self.around.application.removeEventFilter(self.guard)
        self._sitting.end()
        self.close()

    def _begin(self) -> None:
        """Builds everything a session has."""
        around = self.around
        session = Session(self._language)
        session.ended.connect(self._on_ended)
        window = Window(around, session, Place(_ATTRACT))
        window.navigator.place_changed.connect(self._on_place_changed)
        self.window_of_guide = window
        self._spoken = Spoken(around.voice, around.library, window)
        self._sitting = Sitting(around.clinic.kiosk, around.clock, Life(window))
        self._sitting.warned.connect(self._on_warned)
        self._sitting.carried_on.connect(self._on_carried_on)
        self._sitting.over.connect(self._on_ended)
        window.setParent(self)
        window.setGeometry(self.rect())
        window.show()
        self.pulse.raise_()

    def _drop_overlay(self) -> None:
        if self._overlay is not None:
            self._overlay.hide()
            self._overlay.setParent(None)
            self._overlay.deleteLater()
        self._overlay = self._warning = None

    def _takes_press(self, position: QPointF) -> bool:
        """Takes a touch that only says that somebody is there: it presses nothing and does not stop the voice."""
        if self._warning is not None:
            if self._warning.clears(position):
                return False
            self._sitting.note_touch()
            return True
        self._note_touch()
        if self._overlay is not None:
            self._overlay.note_touch()
        return False

    def _takes_key(self, key: Qt.Key) -> bool:
        if self._overlay is not None:
            self._overlay.note_key()
        if self._warning is not None and key in _LEADS_TO_A_BUTTON:
            return False
        warned = self._warning is not None
        self._note_touch()
        return warned

    def _note_touch(self) -> None:
        self._sitting.note_touch()
        self.touched.emit()

    def _on_place_changed(self) -> None:
        if not self._sitting.runs:
            self._sitting.begin()

    def _on_ended(self) -> None:
        self._soon.start(0)

    def _on_warned(self, seconds: int) -> None:
        if self._warning is not None:
            self._warning.count(seconds)
            return
        window = self.window_of_guide
        if window.navigator.place.page == _ATTRACT:
            # Nobody has begun anything: there is nothing to lose.
            self._on_ended()
            return
        view = window.view
        warning = IdleWarning(view, self.around.application, seconds)
        warning.carried_on.connect(self._sitting.note_touch)
        warning.cleared.connect(self._on_ended)
        self.lay_over(warning, warning.first)
        self._warning = warning
        self._spoken.say(f"{view.text('idle_title')} {view.text('idle_line')}")

    def _on_carried_on(self) -> None:
        self.take_away()
        self._spoken.stop()


def _empty_clipboard() -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
