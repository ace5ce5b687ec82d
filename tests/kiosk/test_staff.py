"""The way of the staff: the corner, the PIN, the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from prep_guide.kiosk.lock import FIRST_WAIT, TRIES
from prep_guide.kiosk.pin_pad import PinPad
from prep_guide.kiosk.staff_page import StaffPage
from tests.kiosk.standing import PIN, WITH_PIN
from tests.ui.opening import settle

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.kiosk.conftest import OpenKiosk
    from tests.kiosk.standing import Kiosk

WRONG = "30517483"


@pytest.fixture
def staffed(open_kiosk: OpenKiosk) -> Kiosk:
    return open_kiosk(WITH_PIN)


def type_in(kiosk: Kiosk, digits: str) -> None:
    kiosk.touch(*(f"pin-{digit}" for digit in digits), "pin-open")


def enter(kiosk: Kiosk) -> None:
    kiosk.hold_corner()
    type_in(kiosk, PIN)
    assert isinstance(kiosk.stand.overlay, StaffPage)


def test_without_a_pin_there_is_no_way_in(kiosk: Kiosk) -> None:
    kiosk.hold_corner()
    assert kiosk.stand.overlay is None


def test_the_pin_leads_to_the_page_and_back(staffed: Kiosk) -> None:
    enter(staffed)
    words = staffed.words()
    assert all(part in words for part in ("Version", "Started", "Ended by itself", "Content", "mm wide"))
    staffed.touch("staff-back")
    assert staffed.stand.overlay is None
    assert staffed.place == "attract"
    assert not staffed.stand.sitting.runs


def test_the_digits_are_dots_and_can_be_taken_back(staffed: Kiosk) -> None:
    staffed.hold_corner()
    staffed.touch("pin-1", "pin-2", "pin-delete")
    assert "1 digit typed" in staffed.words()
    assert "●●" not in staffed.words()
    assert not staffed.shows("pin-open")
    staffed.touch(*["pin-4"] * 20)
    assert "16 digits typed" in staffed.words()
    staffed.touch("pin-cancel")
    assert staffed.stand.overlay is None


def test_a_keyboard_types_no_pin(staffed: Kiosk) -> None:
    staffed.hold_corner()
    staffed.strike(*(Qt.Key(Qt.Key.Key_0 + int(digit)) for digit in PIN), Qt.Key.Key_Return)
    assert isinstance(staffed.stand.overlay, PinPad)
    assert not staffed.shows("pin-open")


def test_five_wrong_ones_lock_the_door_even_for_the_right_one(staffed: Kiosk) -> None:
    staffed.hold_corner()
    for left in range(TRIES - 1, 0, -1):
        type_in(staffed, WRONG)
        assert f"{left} tr" in staffed.words()
    type_in(staffed, WRONG)
    assert "Wait 5 minutes" in staffed.words()
    type_in(staffed, PIN)
    assert isinstance(staffed.stand.overlay, PinPad)
    staffed.touch("pin-cancel")
    staffed.clock.pass_by(seconds=FIRST_WAIT)
    enter(staffed)


def test_an_open_page_does_not_stay_open(staffed: Kiosk) -> None:
    enter(staffed)
    while staffed.stand.overlay is not None:
        staffed.wait(5)
    assert staffed.place == "attract"
    assert not staffed.stand.sitting.runs


def test_they_can_look_in_the_midst_of_a_session(staffed: Kiosk) -> None:
    staffed.begin()
    staffed.go("stage", "numbing")
    enter(staffed)
    staffed.touch("staff-back")
    assert staffed.window.navigator.place.anchor == "numbing"
    assert staffed.window.isEnabled()
    assert staffed.stand.sitting.runs


@pytest.mark.parametrize(("button", "code"), [("staff-restart", 75), ("staff-close", 0)])
def test_they_can_end_it_or_start_it_anew(
    staffed: Kiosk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, button: str, code: int
) -> None:
    monkeypatch.setenv("RUNTIME_DIRECTORY", str(tmp_path))
    enter(staffed)
    staffed.touch(button)
    assert staffed.ends == [code]
    # What the service looks for before it starts the guide again.
    assert (tmp_path / "closed").exists() == (button == "staff-close")


def test_the_voice_is_named_and_can_be_heard(staffed: Kiosk, qtbot: QtBot) -> None:
    enter(staffed)
    qtbot.waitUntil(lambda: "There is a voice for: English" in staffed.words(), timeout=30_000)
    with qtbot.waitSignal(staffed.stand.around.voice.said, timeout=30_000):
        staffed.touch("staff-test-voice")
    assert isinstance(staffed.stand.overlay, StaffPage)


def test_a_swipe_over_the_pad_turns_no_page(staffed: Kiosk) -> None:
    staffed.begin()
    staffed.go("stage", "numbing")
    staffed.hold_corner()
    handle, spot = staffed.stand.windowHandle(), staffed.stand.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    spot.setX(spot.x() - 400)
    QTest.mouseMove(handle, spot)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    settle()
    assert staffed.window.navigator.place.anchor == "numbing"
