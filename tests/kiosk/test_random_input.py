"""Whatever is sent to a kiosk by chance: nothing opens beside its window, nothing breaks, nothing stays."""

from __future__ import annotations

import os
from random import Random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.kiosk.random_input import RandomInput
from tests.kiosk.standing import WITH_PIN
from tests.ui.opening import settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.kiosk.conftest import OpenKiosk
    from tests.kiosk.standing import Kiosk

# Qt says so of a finger whose page was built anew in the midst of its movement.
pytestmark = pytest.mark.qt_log_ignore("QGestureManager::deliverEvents: could not find the target")

SHORT, LONG = 400, 180_000 * (10 if os.environ.get("LONG") else 1)
A_TIME = 50
"""So many events are sent before the kiosk is looked at."""
SEED = 11


class Doorman(QObject):
    """Sees every window that is shown, were it for a moment only."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


@pytest.fixture
def doorman(qapp: QApplication) -> Iterator[Doorman]:
    """Sees the windows that are shown from now on."""
    doorman = Doorman()
    qapp.installEventFilter(doorman)
    yield doorman
    qapp.removeEventFilter(doorman)


def complaints(kiosk: Kiosk) -> list[str]:
    """What has got out, or broken."""
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return [
        *(f"opened {each}" for each in windows if each is not kiosk.stand),
        *([] if kiosk.stand.isVisible() else ["the window is gone"]),
        *([] if QApplication.activePopupWidget() is None else ["a menu is open"]),
        *([] if QApplication.activeModalWidget() is None else ["a dialog is open"]),
        *([] if kiosk.place != "failed" else ["a page could not be built"]),
        *(f"ended with {code}" for code in kiosk.ends),
        *([] if QGuiApplication.clipboard().text() == "" else ["something was copied"]),
    ]


def send(kiosk: Kiosk, count: int) -> int:
    """Sends so many events to a kiosk, while time goes by; gives how many sessions there were."""
    sessions: list[bool] = []
    kiosk.stand.cleared.connect(lambda: sessions.append(True))
    choose = Random(SEED)  # noqa: S311 - the same events every time, nothing secret
    by_chance = RandomInput(kiosk, choose)
    for sent in range(0, count, A_TIME):
        for _ in range(A_TIME):
            by_chance.send()
        settle()
        kiosk.wait(choose.randrange(4))
        assert complaints(kiosk) == [], f"after {sent + A_TIME} events of seed {SEED}"
    return len(sessions)


def test_random_events_open_and_break_nothing(open_kiosk: OpenKiosk, doorman: Doorman) -> None:
    kiosk = open_kiosk(WITH_PIN)
    kiosk.begin()
    doorman.shown.clear()
    send(kiosk, SHORT)
    assert doorman.shown == []


def test_a_page_that_is_built_anew_with_words_in_its_field_opens_no_window(
    kiosk: Kiosk, doorman: Doorman
) -> None:
    kiosk.begin()
    kiosk.go("questions")
    (field,) = [each for each in kiosk.stand.findChildren(QLineEdit) if each.isVisible()]
    field.setText("pain")
    doorman.shown.clear()
    kiosk.window.rebuild()
    settle()
    assert kiosk.shows("clear-search")
    assert doorman.shown == []


@pytest.mark.soak
@pytest.mark.timeout(36_000)
def test_many_random_events_open_and_break_nothing(open_kiosk: OpenKiosk, doorman: Doorman) -> None:
    kiosk = open_kiosk(WITH_PIN)
    doorman.shown.clear()
    sessions = send(kiosk, LONG)
    assert doorman.shown == []
    print(f"{LONG} random events off-screen, in {sessions} sessions: nothing opened, nothing broke")  # noqa: T201
