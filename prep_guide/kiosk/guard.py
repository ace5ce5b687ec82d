"""What gets through to the guide: one finger, the left mouse button, a few keys. All else is refused."""

from __future__ import annotations

import sys
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_Type = QEvent.Type
_REFUSED = frozenset(
    {
        _Type.Clipboard, _Type.ContextMenu, _Type.DragEnter, _Type.DragLeave, _Type.DragMove, _Type.Drop,
        _Type.EnterWhatsThisMode, _Type.FileOpen, _Type.HelpRequest, _Type.InputMethod,
        _Type.NativeGesture, _Type.NonClientAreaMouseButtonDblClick, _Type.NonClientAreaMouseButtonPress,
        _Type.QueryWhatsThis, _Type.RequestSoftwareInputPanel, _Type.Shortcut, _Type.StatusTip, _Type.TabletMove,
        _Type.TabletPress, _Type.TabletRelease, _Type.ToolTip, _Type.WhatsThis, _Type.WhatsThisClicked, _Type.Wheel,
    }
)  # fmt: skip
"""What reaches nobody. Touch is not among it: Qt makes mouse events of the first finger, and no widget asks for
the others."""
_PRESSES = frozenset({_Type.MouseButtonPress, _Type.MouseButtonDblClick})
_KEYS = frozenset(
    {
        Qt.Key.Key_Tab, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape,
    }
)  # fmt: skip
"""The keys that work everywhere."""
_DELETING = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete})
"""The keys that work in a field besides letters."""
_Held = Qt.KeyboardModifier
_HOLD_MS = 3000
_CORNER_PX = 120


class Guard(QObject):
    """A filter on the whole application: whatever is not on its list does not happen.

    Args:
        takes_press: Asked with where in the window, in px, a press begins; True takes the press away.
        takes_key: Asked with which key goes down, of those that get through; True takes it away.

    Signals:
        corner_held: Emitted when the upper left corner of the window was held down for three seconds.
    """

    corner_held = Signal()

    def __init__(self, takes_press: Callable[[QPointF], bool], takes_key: Callable[[Qt.Key], bool]) -> None:
        super().__init__()
        self._takes_press, self._takes_key = takes_press, takes_key
        self._taken = False
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(_HOLD_MS)
        self._hold.timeout.connect(self.corner_held)
        mouse, key = self._refuses_mouse, self._refuses_key
        # Every event of every object comes by: one look into a table has to be enough for nearly all of them.
        self._looks: Mapping[QEvent.Type, Callable[..., bool]] = MappingProxyType(
            {
                _Type.MouseButtonPress: mouse,
                _Type.MouseButtonDblClick: mouse,
                _Type.MouseButtonRelease: mouse,
                _Type.MouseMove: mouse,
                _Type.KeyPress: key,
                _Type.KeyRelease: key,
                _Type.ShortcutOverride: key,
                _Type.Close: _refuse_close,
                **dict.fromkeys(_REFUSED, _refuse),
            }
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuses the event, or lets it pass."""
        look = self._looks.get(event.type())
        if look is None:
            return False
        try:
            return look(watched, event)
        except Exception:
            # An error that leaves a filter ends the process.
            sys.excepthook(*sys.exc_info())
            return True

    def _refuses_mouse(self, watched: QObject, event: QMouseEvent) -> bool:
        left, kind = Qt.MouseButton.LeftButton, event.type()
        if event.button() not in (left, Qt.MouseButton.NoButton) or event.buttons() & ~left:
            event.accept()
            return True
        # A key that is stuck, or held on a keyboard out of sight, must not make the screen dead to the touch.
        event.setModifiers(_Held.NoModifier)
        if not isinstance(watched, QWindow):
            return False
        if kind in _PRESSES:
            self._taken = self._takes_press(event.position())
        self._watch_corner(event)
        taken = self._taken
        if kind == _Type.MouseButtonRelease:
            self._taken = False
        return taken

    def _watch_corner(self, event: QMouseEvent) -> None:
        inside = QRectF(0, 0, _CORNER_PX, _CORNER_PX).contains(event.position())
        if event.type() in _PRESSES and inside:
            self._hold.start()
        elif event.type() == _Type.MouseButtonRelease or not inside:
            self._hold.stop()

    def _refuses_key(self, watched: QObject, event: QKeyEvent) -> bool:
        if not _may_pass(event):
            # Accepted, a shortcut is told that somebody else has taken the key.
            event.accept()
            return True
        at_window = event.type() == _Type.KeyPress and isinstance(watched, QWindow)
        return at_window and self._takes_key(Qt.Key(event.key()))


def _refuse(_watched: QObject, event: QEvent) -> bool:
    event.accept()
    return True


def _refuse_close(_watched: QObject, event: QEvent) -> bool:
    event.ignore()
    return True


def _may_pass(event: QKeyEvent) -> bool:
    if event.isAutoRepeat():
        return False
    key, held = event.key(), event.modifiers() & ~_Held.KeypadModifier
    if key == Qt.Key.Key_Backtab:
        return held == _Held.ShiftModifier
    if key in _KEYS and held == _Held.NoModifier:
        return True
    in_field = isinstance(QGuiApplication.focusObject(), QLineEdit | QPlainTextEdit)
    if not in_field or held & ~(_Held.ShiftModifier | _Held.GroupSwitchModifier):
        return False
    return key in _DELETING or (len(event.text()) == 1 and event.text().isprintable())
