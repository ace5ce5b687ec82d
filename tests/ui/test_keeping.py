"""Taking the appointment along, and remembering it at home only, only when asked."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from prep_guide import paths
from prep_guide.app import Start, create_window, open_shelf, surround
from prep_guide.session.memory import Memory
from prep_guide.session.remembered import read_remembered
from prep_guide.session.session import Mode
from prep_guide.ui.application import create_application
from prep_guide.ui.navigator import Place
from tests.ui.hands import find, is_shown, press, words
from tests.ui.opening import STILL, settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Protocol

    from prep_guide.ui.window import Window
    from tests.ui.conftest import OpenWindow

    class OpenAtHome(Protocol):
        def __call__(self, **start: object) -> Window: ...


THURSDAY = datetime(2026, 12, 3, 10, 30)  # noqa: DTZ001 - a local time


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "remembered.json"


@pytest.fixture
def open_at_home(qapp: object, file: Path, no_clinic: Path) -> Iterator[OpenAtHome]:
    """Opens a window on the person's own computer, as the program does, with a file of the test's own."""
    opened: list[Window] = []

    def open_one(**start: object) -> Window:
        wanted = Start(**{"comfort": STILL, "clinic": no_clinic, **start})
        application, shelf = create_application(), open_shelf(wanted)
        around = surround(application, shelf, Mode.HOME, Memory(file))
        window = create_window(application, shelf, wanted, around)
        opened.append(window)
        window.show()
        settle()
        return window

    yield open_one
    for window in opened:
        window.close()
        window.deleteLater()
    settle()


def test_the_visit_is_saved_for_a_calendar(
    open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "downloads", lambda: tmp_path)
    window = open_window(procedure="breast-ultrasound", appointment=THURSDAY)
    window.navigator.go(Place("appointment"))
    press(window, "save-calendar")
    assert f"Saved as my-visit.ics in the folder {tmp_path.name}." in words(window)
    events = Calendar.from_ical((tmp_path / "my-visit.ics").read_bytes()).walk("VEVENT")
    assert len(events) > 1
    assert events[0]["summary"] == "Medical visit"


def test_nothing_of_a_kiosk_is_saved_or_printed(open_window: OpenWindow) -> None:
    window = open_window(procedure="breast-ultrasound", appointment=THURSDAY, mode=Mode.KIOSK)
    window.navigator.go(Place("appointment"))
    for name in ("save-calendar", "to-paper", "remember"):
        assert not is_shown(window, name)


@pytest.mark.parametrize("mode", [Mode.NURSE, Mode.KIOSK])
def test_only_at_home_anything_is_remembered(open_window: OpenWindow, mode: Mode) -> None:
    window = open_window(procedure="breast-ultrasound", mode=mode)
    assert window.page is not None
    assert window.page.view.memory is None
    window.navigator.go(Place("appointment"))
    assert not is_shown(window, "remember")


def test_a_person_is_remembered_only_when_they_ask(open_at_home: OpenAtHome, file: Path) -> None:
    window = open_at_home(procedure="breast-ultrasound", appointment=THURSDAY)
    window.navigator.go(Place("appointment"))
    window.session.tick("pack", done=True)
    assert not file.exists()
    press(window, "remember")
    assert "Your day and your ticks will be here next time." in words(window)
    window.session.tick("plan-your-ride", done=True)
    kept = read_remembered(file.read_bytes())
    assert kept.ticked == {"pack", "plan-your-ride"}

    again = open_at_home()
    assert again.page is not None
    assert again.page.name == "home"
    assert again.session.appointment is not None
    assert again.session.appointment.local == THURSDAY
    assert again.session.ticked == kept.ticked
    again.navigator.go(Place("welcome"))
    assert "are kept on this computer, as you asked" in words(again)

    again.navigator.go(Place("appointment"))
    press(again, "forget-me")
    assert not file.exists()
    assert "Nothing of you is kept on this computer." in words(again)
    assert not find(again, "remember").isChecked()
    assert open_at_home().session.appointment is None


def test_what_cannot_be_read_is_told_on_the_first_page(open_at_home: OpenAtHome, file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b'{"form": 1')
    window = open_at_home()
    assert window.page is not None
    assert window.page.name == "welcome"
    assert "What was kept on this computer could not be read" in words(window)


def test_a_guide_that_is_gone_is_not_brought_back(open_at_home: OpenAtHome, file: Path) -> None:
    window = open_at_home(procedure="breast-ultrasound", appointment=THURSDAY)
    window.navigator.go(Place("appointment"))
    press(window, "remember")
    file.write_bytes(file.read_bytes().replace(b"breast-ultrasound", b"kidney"))
    again = open_at_home()
    assert again.page is not None
    assert again.page.name == "welcome"
