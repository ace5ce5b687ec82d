"""Whatever mouse, keys, fingers and the system could send to a kiosk's window, by chance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from tests.kiosk.standing import Kiosk

_MOST_FINGERS = 10
_KEYS = [key for key in Qt.Key if key != Qt.Key.Key_unknown]
_HELD = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.MetaModifier,
)
_BUTTONS = (*[Qt.MouseButton.LeftButton] * 6, *list(Qt.MouseButton)[1:8])
"""The left one half of the time, since nothing else leads anywhere."""
_NONE = Qt.MouseButton.NoButton


class RandomInput:
    """Sends events to a kiosk, the same ones for the same choice.

    Args:
        kiosk: What gets them.
        choose: Chooses kind, key and place of each.
    """

    def __init__(self, kiosk: Kiosk, choose: Random) -> None:
        self._kiosk, self._choose = kiosk, choose
        self._panel = QTest.createTouchDevice(QPointingDevice.DeviceType.TouchScreen)
        self._kinds: list[Callable[[], None]] = [
            *[self._click] * 8, *[self._key] * 6, self._touch, self._drag, self._wheel, self._drop, self._ask_for_more,
            self._wish_of_the_system,
        ]  # fmt: skip

    def send(self) -> None:
        """Sends one event."""
        self._choose.choice(self._kinds)()

    def _click(self) -> None:
        handle = self._kiosk.stand.windowHandle()
        QTest.mouseClick(handle, self._choose.choice(_BUTTONS), self._held(), self._spot())

    def _key(self) -> None:
        key, held, handle = self._choose.choice(_KEYS), self._held(), self._kiosk.stand.windowHandle()
        # Keyboards that are not in order, and what pretends to be one, send letters with any key.
        text = chr(self._choose.randrange(0x250)) if self._choose.random() < 0.5 else ""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(handle, QKeyEvent(kind, key, held, text))

    def _touch(self) -> None:
        handle = self._kiosk.stand.windowHandle()
        fingers = [self._spot() for _ in range(self._choose.randint(1, _MOST_FINGERS))]
        touch = QTest.touchEvent(handle, self._panel)
        for number, finger in enumerate(fingers):
            touch.press(number, finger, handle)
        touch.commit()
        for number in range(len(fingers)):
            touch.release(number, self._spot(), handle)
        touch.commit()

    def _drag(self) -> None:
        handle, left = self._kiosk.stand.windowHandle(), Qt.MouseButton.LeftButton
        QTest.mousePress(handle, left, self._held(), self._spot())
        QTest.mouseMove(handle, self._spot())
        QTest.mouseRelease(handle, left, self._held(), self._spot())

    def _wheel(self) -> None:
        spot = QPointF(self._spot())
        turned = QPoint(self._choose.randint(-240, 240), self._choose.randint(-240, 240))
        phase, backwards = Qt.ScrollPhase.NoScrollPhase, self._choose.random() < 0.5
        self._post(QWheelEvent(spot, spot, QPoint(), turned, _NONE, self._held(), phase, backwards))

    def _drop(self) -> None:
        data, copied = QMimeData(), Qt.DropAction.CopyAction
        data.setText("file:///etc/passwd")
        spot, held = self._spot(), self._held()
        self._post(QDragEnterEvent(spot, copied, data, _NONE, held))
        self._post(QDropEvent(QPointF(spot), copied, data, _NONE, held))

    def _ask_for_more(self) -> None:
        spot = self._spot()
        mouse, help_for = QContextMenuEvent.Reason.Mouse, QEvent.Type.WhatsThis
        kinds = (
            QContextMenuEvent(mouse, spot, spot), QHelpEvent(QEvent.Type.ToolTip, spot, spot),
            QHelpEvent(help_for, spot, spot), QInputMethodEvent("word", []), QEvent(QEvent.Type.EnterWhatsThisMode),
            QEvent(QEvent.Type.RequestSoftwareInputPanel),
        )  # fmt: skip
        self._post(self._choose.choice(kinds))

    def _wish_of_the_system(self) -> None:
        stand = self._kiosk.stand
        wishes = (stand.windowHandle().close, stand.windowHandle().requestActivate, self._close)
        self._choose.choice(wishes)()

    def _close(self) -> None:
        self._post(QCloseEvent())

    def _post(self, event: QEvent) -> None:
        """Sends an event to whatever lies where chance has it."""
        stand = self._kiosk.stand
        QApplication.sendEvent(stand.childAt(self._spot()) or stand, event)

    def _spot(self) -> QPoint:
        size = self._kiosk.stand.size()
        return QPoint(self._choose.randrange(size.width()), self._choose.randrange(size.height()))

    def _held(self) -> Qt.KeyboardModifier:
        held = Qt.KeyboardModifier.NoModifier
        for each in _HELD:
            if self._choose.random() < 0.15:
                held |= each
        return held
