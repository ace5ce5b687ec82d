"""A touch on a panel, as the system tells it to the kiosk: as touch, and by some systems as a mouse as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from tests.ui.opening import settle

if TYPE_CHECKING:
    from tests.kiosk.standing import Kiosk


def touch(kiosk: Kiosk, name: str) -> None:
    device = QTest.createTouchDevice(QPointingDevice.DeviceType.TouchScreen)
    handle, spot = kiosk.stand.windowHandle(), kiosk.spot(name)
    sequence = QTest.touchEvent(handle, device)
    sequence.press(0, spot, handle)
    sequence.commit()
    sequence.release(0, spot, handle)
    sequence.commit()
    settle()


def test_one_touch_presses_once(kiosk: Kiosk) -> None:
    kiosk.begin()
    kiosk.go("stage", "positioning")
    button = kiosk.find("next")
    assert isinstance(button, QAbstractButton)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    touch(kiosk, "next")
    assert pressed == [True]
    assert kiosk.window.navigator.place.anchor == "numbing"
