"""What gets through to the guide, and what does not, whatever is plugged in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.opening import settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.kiosk.standing import Kiosk

Mod, Key = Qt.KeyboardModifier, Qt.Key
NO = Mod.NoModifier
REFUSED_KEYS = [
    (Key.Key_F4, Mod.AltModifier),
    (Key.Key_F1, NO),
    (Key.Key_F10, Mod.ShiftModifier),
    (Key.Key_F11, NO),
    (Key.Key_Menu, NO),
    (Key.Key_Left, Mod.AltModifier),
    (Key.Key_Home, Mod.AltModifier),
    (Key.Key_Back, NO),
    (Key.Key_Backspace, NO),
    (Key.Key_Tab, Mod.AltModifier),
    (Key.Key_Tab, Mod.ControlModifier),
    (Key.Key_Escape, Mod.ControlModifier | Mod.ShiftModifier),
    (Key.Key_Space, Mod.AltModifier),
    (Key.Key_Return, Mod.AltModifier),
    (Key.Key_Print, NO),
    (Key.Key_LaunchMail, NO),
    (Key.Key_A, NO),
    (Key.Key_1, NO),
    *(
        (key, Mod.ControlModifier)
        for key in (Key.Key_W, Key.Key_Q, Key.Key_P, Key.Key_O, Key.Key_S, Key.Key_N)
    ),
    *((key, Mod.ControlModifier) for key in (Key.Key_C, Key.Key_V, Key.Key_Z, Key.Key_Plus)),
    *((key, Mod.MetaModifier) for key in (Key.Key_R, Key.Key_E, Key.Key_L)),
]


def state(kiosk: Kiosk) -> tuple[object, ...]:
    focused = QApplication.focusWidget()
    return (
        kiosk.window.navigator.place,
        kiosk.window.page,
        kiosk.window.sheet,
        kiosk.stand.overlay,
        focused.objectName() if focused else "",
        kiosk.stand.isVisible(),
        len(QApplication.topLevelWidgets()),
    )


@pytest.mark.parametrize(
    ("key", "held"), REFUSED_KEYS, ids=[f"{key.name}+{held.value}" for key, held in REFUSED_KEYS]
)
def test_no_other_key_does_anything(kiosk: Kiosk, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    kiosk.begin()
    before = state(kiosk)
    kiosk.strike(key, held=held)
    assert state(kiosk) == before


def test_the_few_keys_lead_through_the_guide(kiosk: Kiosk) -> None:
    kiosk.find("begin-es").setFocus()
    kiosk.strike(Key.Key_Backtab, held=Mod.ShiftModifier)
    kiosk.strike(Key.Key_Return)
    assert (kiosk.place, kiosk.session.language) == ("welcome", "en")
    kiosk.session.choose_procedure("breast-ultrasound")
    kiosk.go("stage", "positioning")
    kiosk.strike(Key.Key_Right)
    assert kiosk.window.navigator.place.anchor == "numbing"
    kiosk.touch("bar-comfort")
    assert kiosk.window.sheet is not None
    kiosk.strike(Key.Key_Escape)
    assert kiosk.window.sheet is None


def field_of(kiosk: Kiosk) -> QLineEdit:
    kiosk.begin()
    kiosk.go("questions")
    (entry,) = [each for each in kiosk.stand.findChildren(QLineEdit) if each.isVisible()]
    entry.setFocus()
    return entry


def test_letters_go_into_a_field_and_shortcuts_do_not(kiosk: Kiosk) -> None:
    entry = field_of(kiosk)
    kiosk.strike(Key.Key_P, Key.Key_A, Key.Key_X, Key.Key_Backspace, Key.Key_I)
    kiosk.strike(Key.Key_N, held=Mod.ShiftModifier)
    assert entry.text().lower() == "pain"
    kiosk.strike(Key.Key_A, Key.Key_C, Key.Key_V, Key.Key_Z, held=Mod.ControlModifier)
    kiosk.strike(Key.Key_Insert, held=Mod.ShiftModifier)
    assert entry.text().lower() == "pain"
    assert QApplication.clipboard().text() == ""


@pytest.mark.parametrize("code", sorted({*range(0x20)} - {0x08, 0x09, 0x0D, 0x1B}))
def test_a_scanner_that_types_control_characters_types_nothing(kiosk: Kiosk, code: int) -> None:
    entry = field_of(kiosk)
    before = state(kiosk)
    QTest.sendKeyEvent(QTest.KeyAction.Click, entry, Key(0x40 + code), chr(code), Mod.ControlModifier)
    settle()
    assert entry.text() == ""
    assert state(kiosk) == before


def test_a_key_that_is_held_down_counts_once(kiosk: Kiosk) -> None:
    kiosk.begin()
    kiosk.go("stage", "positioning")
    for repeated in (False, True, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Right, NO, "", repeated)
        QApplication.sendEvent(kiosk.stand.windowHandle(), event)
        settle()
    assert kiosk.window.navigator.place.anchor == "numbing"


@pytest.mark.parametrize(
    "button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton]
)
def test_other_buttons_of_a_mouse_press_nothing(kiosk: Kiosk, button: Qt.MouseButton) -> None:
    kiosk.begin()
    kiosk.go("stage", "positioning")
    before = state(kiosk)
    kiosk.touch("next", button=button)
    kiosk.touch(QPoint(640, 300), button=button)
    assert state(kiosk) == before


def test_a_stuck_key_does_not_make_the_screen_dead(kiosk: Kiosk) -> None:
    handle = kiosk.stand.windowHandle()
    QTest.mouseClick(
        handle, Qt.MouseButton.LeftButton, Mod.ControlModifier | Mod.AltModifier, kiosk.spot("begin-en")
    )
    settle()
    assert kiosk.place == "welcome"


class Witness(QObject):
    """Sees what reaches a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen: list[QEvent.Type] = []
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.seen.append(event.type())
        return False


def test_what_no_touch_screen_sends_is_refused(kiosk: Kiosk) -> None:
    kiosk.begin()
    page, middle = kiosk.window.page, QPoint(200, 200)
    assert page is not None
    witness = Witness(page)
    data = QMimeData()
    data.setText("file:///etc/passwd")
    none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
    wheel = QWheelEvent(
        QPointF(middle), QPointF(middle), QPoint(), QPoint(0, 120), none, Mod.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 - Qt knows no name for it
    )  # fmt: skip
    drag = QDragEnterEvent(middle, Qt.DropAction.CopyAction, data, left, NO)
    for event in (
        wheel,
        drag,
        QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, middle),
        QHelpEvent(QEvent.Type.ToolTip, middle, middle),
        QHelpEvent(QEvent.Type.WhatsThis, middle, middle),
        QInputMethodEvent(),
        QEvent(QEvent.Type.EnterWhatsThisMode),
        QEvent(QEvent.Type.RequestSoftwareInputPanel),
    ):
        QApplication.sendEvent(page, event)
    assert witness.seen == []
    QApplication.sendEvent(page, QEvent(QEvent.Type.LayoutRequest))
    assert witness.seen == [QEvent.Type.LayoutRequest]


def test_nobody_outside_can_close_the_window(kiosk: Kiosk) -> None:
    kiosk.stand.windowHandle().close()
    settle()
    assert kiosk.stand.isVisible()


def test_ten_fingers_press_what_the_first_one_touches(kiosk: Kiosk) -> None:
    device = QTest.createTouchDevice(QPointingDevice.DeviceType.TouchScreen)
    handle, spot = kiosk.stand.windowHandle(), kiosk.spot("begin-en")
    fingers = [spot, *(QPoint(40 + 100 * n, 700) for n in range(9))]
    touch = QTest.touchEvent(handle, device)
    for number, finger in enumerate(fingers):
        touch.press(number, finger, handle)
    touch.commit()
    for number, finger in enumerate(fingers):
        touch.release(number, finger, handle)
    touch.commit()
    settle()
    assert kiosk.place == "welcome"
    assert len(QApplication.topLevelWidgets()) == len([kiosk.stand, *_unseen()])


def _unseen() -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if not each.isVisible()]


@pytest.mark.parametrize(("spot", "asks"), [(QPoint(10, 10), True), (QPoint(300, 300), False)])
def test_the_corner_asks_for_the_staff_when_it_is_held(kiosk: Kiosk, spot: QPoint, asks: bool) -> None:
    held: list[bool] = []
    kiosk.stand.corner_held.connect(lambda: held.append(True))
    handle = kiosk.stand.windowHandle()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, NO, spot)
    timer = kiosk.stand.guard.findChild(QTimer)
    assert timer.isActive() == asks
    if asks:
        timer.timeout.emit()
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, NO, spot)
    assert not timer.isActive()
    assert held == [True] * asks


def test_who_moves_out_of_the_corner_does_not_hold_it(kiosk: Kiosk) -> None:
    handle = kiosk.stand.windowHandle()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, NO, QPoint(10, 10))
    QTest.mouseMove(handle, QPoint(400, 10))
    assert not kiosk.stand.guard.findChild(QTimer).isActive()
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, NO, QPoint(400, 10))
