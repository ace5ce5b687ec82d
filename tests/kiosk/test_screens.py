"""The window stays on the screen there is, whatever becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from prep_guide.kiosk.screens import Screens
from tests.ui.opening import settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.kiosk.standing import Kiosk

CHANGES = {
    "turned": "geometryChanged",
    "scaled": "physicalDotsPerInchChanged",
}


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_a_screen_that_changes_is_filled_again(kiosk: Kiosk, qtbot: QtBot, change: str) -> None:
    Screens(kiosk.stand.around.application, kiosk.stand)
    kiosk.begin()
    screen = QGuiApplication.primaryScreen()
    kiosk.stand.resize(800, 600)
    settle()
    page = kiosk.window.page
    signal = getattr(screen, CHANGES[change])
    signal.emit(screen.geometry() if change == "turned" else screen.physicalDotsPerInch())
    qtbot.waitUntil(lambda: kiosk.stand.geometry() == screen.geometry(), timeout=10_000)
    assert kiosk.stand.isFullScreen()
    assert kiosk.place == "home"
    assert kiosk.window.page is not page


def test_one_that_comes_and_goes_ends_no_session(kiosk: Kiosk, qtbot: QtBot) -> None:
    application = kiosk.stand.around.application
    Screens(application, kiosk.stand)
    kiosk.begin()
    session, page = kiosk.session, kiosk.window.page
    application.screenRemoved.emit(QGuiApplication.primaryScreen())
    application.screenAdded.emit(QGuiApplication.primaryScreen())
    qtbot.waitUntil(lambda: kiosk.window.page is not page, timeout=10_000)
    assert kiosk.session is session
    assert kiosk.place == "home"
