"""What is left of a person when their session is over: nothing that Python can be asked for, and nothing on disk."""

from __future__ import annotations

import gc
import re
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer, SignalInstance
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from prep_guide.session.appointment import Appointment, read_local
from prep_guide.session.comfort import Detail
from prep_guide.ui.navigator import Place
from tests.ui.opening import settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.kiosk.conftest import OpenKiosk
    from tests.kiosk.standing import Kiosk

MARK = "k4n4ry"


def canary(number: int) -> str:
    """A word that nothing else has. It is made anew each time, so that the test does not keep it."""
    return "-".join((MARK, str(number), "x"))


def use(kiosk: Kiosk) -> None:
    """Does all that a person can do, and leaves 20 canaries."""
    kiosk.begin()
    session = kiosk.session
    for number in range(8):
        session.write_question(f"What about {canary(number)}?")
    for number in range(8, 12):
        session.ask(canary(number), wanted=True)
    session.ticked.add(canary(12))
    session.skipped.add(canary(13))
    session.seen.add(canary(14))
    session.choose_appointment(Appointment(read_local("2026-12-03T10:30"), "", canary(15)))
    session.worry_before = 9
    session.choose_comfort(
        replace(session.comfort, theme="dark", text=1.5, detail=Detail.MORE, needle_free=True)
    )
    kiosk.go("questions")
    type_into(kiosk, QLineEdit, canary(16))
    kiosk.go("write")
    type_into(kiosk, QPlainTextEdit, canary(17))
    kiosk.window.navigator.go(Place("home", focus=canary(18)))
    QGuiApplication.clipboard().setText(canary(19))
    kiosk.window.reader.speaker.louder()
    kiosk.window.reader.speaker.slower()
    for page in ("asked", "appointment", "finish"):
        kiosk.go(page)
    session.choose_language("es")
    settle()


def type_into(kiosk: Kiosk, kind: type[QWidget], words: str) -> None:
    (field,) = [each for each in kiosk.stand.findChildren(kind) if each.isVisible()]
    field.insert(words) if isinstance(field, QLineEdit) else field.insertPlainText(words)
    settle()


def finish(kiosk: Kiosk) -> None:
    kiosk.go("finish")
    kiosk.touch("clear")


def stay_away(kiosk: Kiosk) -> None:
    while kiosk.place != "attract":
        kiosk.wait(5)


def fall_asleep(kiosk: Kiosk) -> None:
    kiosk.clock.pass_by(hours=9)
    kiosk.stand.sitting.tick()
    settle()


ENDS = [finish, stay_away, fall_asleep]


def found_canaries() -> set[int]:
    """The numbers of the canaries in any text that any object holds."""
    gc.collect()
    texts = (each for held in gc.get_objects() for each in gc.get_referents(held) if isinstance(each, str))
    return {int(number) for text in texts for number in re.findall(rf"{MARK}-(\d+)-x", text)}


def state(kiosk: Kiosk) -> list[object]:
    """All that could tell one session from the next."""
    gc.collect()
    settle()
    window, session = kiosk.window, kiosk.session
    speaker = window.reader.speaker
    focused = QApplication.focusWidget()
    return [
        kiosk.stand.grab().toImage(),
        [
            (type(each).__name__, each.objectName(), each.geometry(), each.isVisible(), each.isEnabled())
            for each in kiosk.stand.findChildren(QWidget)
        ],
        sorted(each.objectName() for each in kiosk.stand.findChildren(QTimer) if each.isActive()),
        {name: repr(value) for name, value in vars(session).items() if not isinstance(value, SignalInstance)},
        window.navigator.place,
        (speaker.pace, speaker.volume, speaker.state),
        (QGuiApplication.clipboard().text(), focused.objectName() if focused else ""),
        (kiosk.stand.sitting.runs, kiosk.stand.sitting.warns, kiosk.stand.overlay),
        len(QApplication.allWidgets()),
    ]


@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.__name__)
def test_after_any_end_it_is_as_if_nobody_had_been_there(kiosk: Kiosk, end: Callable[[Kiosk], None]) -> None:
    kiosk.begin()
    finish(kiosk)
    fresh = state(kiosk)
    use(kiosk)
    assert state(kiosk) != fresh
    end(kiosk)
    for now, then in zip(state(kiosk), fresh, strict=True):
        assert now == then


def test_a_cleared_kiosk_is_like_one_that_was_just_started(kiosk: Kiosk, open_kiosk: OpenKiosk) -> None:
    use(kiosk)
    finish(kiosk)
    used = state(kiosk)
    kiosk.stand.hide()
    started = state(open_kiosk())
    # All but the number of widgets, of which there are two kiosks now.
    for now, then in zip(used[:-1], started[:-1], strict=True):
        assert now == then


@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.__name__)
def test_no_canary_is_left_in_memory(kiosk: Kiosk, end: Callable[[Kiosk], None]) -> None:
    use(kiosk)
    # What was typed is kept by Qt's fields, not by Python, and the focus goes where something of that name is.
    assert found_canaries() >= set(range(16))
    end(kiosk)
    assert found_canaries() == set()


@pytest.fixture(scope="module")
def written() -> Iterator[list[str]]:
    """The paths of all files that are opened for writing while the list is in use."""
    paths: list[str] = []
    watching = True

    def watch(event: str, details: tuple[object, ...]) -> None:
        if watching and event == "open":
            path, mode, flags = details
            writes = isinstance(flags, int) and flags & 0o1103
            if writes or (isinstance(mode, str) and set(mode) & set("wax+")):
                paths.append(str(path))

    sys.addaudithook(watch)
    yield paths
    watching = False


def test_nothing_is_written_while_people_come_and_go(kiosk: Kiosk, written: list[str]) -> None:
    use(kiosk)
    finish(kiosk)
    written.clear()
    for end in ENDS:
        use(kiosk)
        end(kiosk)
    assert [path for path in written if path != "/dev/null"] == []
    assert not kiosk.state.exists()
    (kiosk.state.parent / "probe").write_text("")
    assert written, "the test sees what is written"
