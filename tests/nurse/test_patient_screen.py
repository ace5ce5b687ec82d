"""Where the patient's window stands when there is one screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from prep_guide.nurse.handle import Handle
from tests.ui.hands import press
from tests.ui.opening import settle

if TYPE_CHECKING:
    from tests.nurse.conftest import OpenDesk

# Off-screen, there is nobody to tell of windows on top of each other.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_UNSEEN = Qt.WidgetAttribute.WA_DontShowOnScreen


def test_beside_the_notes_it_is_seen_in_its_picture_only(open_desk: OpenDesk) -> None:
    _, desk, _ = open_desk()
    assert desk.window.testAttribute(_UNSEEN)
    assert desk.window.isVisible()


def test_it_is_shown_large_and_taken_away_again(open_desk: OpenDesk) -> None:
    console, desk, _ = open_desk()
    press(console, "walk-on", "show-patient")
    assert not desk.window.testAttribute(_UNSEEN)
    assert desk.window.isFullScreen()
    assert desk.window.navigator.place.anchor == "positioning"
    (handle,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, Handle)]
    press(handle, "hide-patient")
    assert desk.window.testAttribute(_UNSEEN)
    assert desk.window.navigator.place.anchor == "positioning"
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, Handle)]


def test_the_next_patient_stands_beside_the_notes_again(open_desk: OpenDesk) -> None:
    console, desk, _ = open_desk()
    console.screen_of_patient.show_large(large=True)
    settle()
    desk.begin_anew()
    settle()
    assert desk.window.testAttribute(_UNSEEN)
    assert not console.screen_of_patient.is_large
