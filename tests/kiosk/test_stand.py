"""A session at a kiosk from the first touch to the last, and what of it is left."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QProcess, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from prep_guide.session.incoming.question_code import write_questions
from prep_guide.speech.script import Passage
from prep_guide.speech.speaker import State
from prep_guide.ui.pages.guided import GUIDED_PAGES
from prep_guide.ui.parts.qr_code import QrCode
from tests.ui.opening import settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.kiosk.conftest import OpenKiosk
    from tests.kiosk.standing import Kiosk

ASIDE = QPoint(640, 60)
"""A spot where nothing can be pressed."""


def test_it_begins_neutral_with_a_language_to_touch(kiosk: Kiosk) -> None:
    for language in ("es", "en"):
        kiosk.session.choose_language(language)
        settle()
        assert "biops" not in kiosk.words().lower()
    assert not kiosk.stand.sitting.runs
    assert not any(kiosk.shows(name) for name in ("finish", "bar-home", "bar-comfort"))
    kiosk.touch("begin-es")
    assert (kiosk.place, kiosk.session.language) == ("welcome", "es")
    assert kiosk.stand.sitting.runs


def test_touching_nothing_begins_nothing(kiosk: Kiosk) -> None:
    kiosk.touch(ASIDE, QPoint(900, 400))
    assert kiosk.place == "attract"
    assert not kiosk.stand.sitting.runs


@pytest.mark.parametrize("page", [*GUIDED_PAGES, "welcome", "failed"])
def test_every_page_can_be_finished_in_the_same_corner(kiosk: Kiosk, page: str) -> None:
    kiosk.begin()
    anchors = {"practice": "breathing", "exercise": "breathing", "topic": "what-is-a-biopsy"}
    kiosk.go(page, anchors.get(page, ""))
    if kiosk.place == "finish":
        assert not kiosk.shows("finish")
        return
    assert kiosk.window.page is not None
    finish = kiosk.find("finish")
    corner = finish.mapTo(kiosk.stand, QPoint(finish.width(), 0))
    assert (corner.x(), corner.y()) == (kiosk.stand.width() - kiosk.window.page.view.gutter, 20)
    kiosk.touch("finish")
    assert kiosk.place == "finish"


def test_it_asks_once_and_goes_back_to_where_one_was(kiosk: Kiosk) -> None:
    kiosk.begin()
    kiosk.go("stage", "sampling")
    kiosk.touch("finish", "go-on")
    assert (kiosk.place, kiosk.window.navigator.place.anchor) == ("stage", "sampling")
    before = kiosk.session
    kiosk.touch("finish", "clear")
    assert kiosk.place == "attract"
    assert kiosk.session is not before
    assert not kiosk.stand.sitting.runs


def test_the_questions_leave_with_the_person_and_their_own_words_do_not(kiosk: Kiosk) -> None:
    kiosk.begin()
    kiosk.session.write_question("Can my sister come?")
    kiosk.go("finish")
    assert not kiosk.shows("questions-code")
    for question in ("pain", "how-long"):
        kiosk.session.ask(question, wanted=True)
    kiosk.go("home")
    kiosk.go("finish")
    code = kiosk.find("questions-code")
    assert isinstance(code, QrCode)
    assert code.data == write_questions("breast-ultrasound", ["pain", "how-long"])
    assert "SISTER" not in code.data.upper()
    kiosk.touch("show-nurse")
    assert kiosk.place == "asked"
    assert "sister" in kiosk.words()


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="this system cannot hold a process")
def test_a_voice_that_hangs_does_not_hold_up_the_next_session(kiosk: Kiosk) -> None:
    kiosk.begin()
    voice = kiosk.stand.around.voice
    voice.ask(["en-US"])
    process = voice.findChild(QProcess)
    assert process is not None
    assert process.waitForStarted()
    os.kill(process.processId(), signal.SIGSTOP)
    kiosk.stand.clear()
    assert kiosk.place == "attract"
    assert process.state() is QProcess.ProcessState.Running, "nobody has waited for its end"


def test_nobody_there_clears_the_screen(kiosk: Kiosk) -> None:
    kiosk.begin()
    kiosk.wait(89)
    assert kiosk.stand.overlay is None
    kiosk.wait(1)
    assert "Are you still there?" in kiosk.words()
    kiosk.wait(30)
    assert kiosk.place == "attract"
    assert kiosk.stand.overlay is None


def test_any_touch_ends_the_warning_and_presses_nothing(kiosk: Kiosk) -> None:
    kiosk.begin()
    kiosk.go("stage", "positioning")
    spots = [
        kiosk.spot("next"),
        kiosk.spot("finish"),
        kiosk.spot("bar-home"),
        QPoint(640, 400),
        QPoint(5, 795),
    ]
    for spot in spots:
        warn(kiosk)
        kiosk.touch(spot)
        assert kiosk.stand.overlay is None
        assert kiosk.window.navigator.place.anchor == "positioning"
        assert kiosk.window.isEnabled()
    kiosk.touch("next")
    assert kiosk.window.navigator.place.anchor == "numbing"


def warn(kiosk: Kiosk) -> None:
    while kiosk.stand.overlay is None:
        kiosk.wait(1)


def test_both_buttons_of_the_warning_do_what_they_say(kiosk: Kiosk) -> None:
    kiosk.begin()
    warn(kiosk)
    kiosk.touch("carry-on")
    assert (kiosk.place, kiosk.stand.overlay) == ("home", None)
    warn(kiosk)
    kiosk.touch("clear-now")
    assert kiosk.place == "attract"


@pytest.mark.parametrize("key", [Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Escape, Qt.Key.Key_PageDown])
def test_any_other_key_carries_on_and_does_nothing_else(kiosk: Kiosk, key: Qt.Key) -> None:
    kiosk.begin()
    kiosk.go("stage", "positioning")
    warn(kiosk)
    kiosk.strike(key)
    assert kiosk.stand.overlay is None
    assert kiosk.window.navigator.place.anchor == "positioning"


def test_the_warning_can_be_answered_by_keys_and_keeps_them_to_itself(kiosk: Kiosk) -> None:
    kiosk.begin()
    warn(kiosk)
    names = set()
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.add(focused.objectName())
        kiosk.strike(Qt.Key.Key_Tab)
    assert names == {"carry-on", "clear-now"}
    while QApplication.focusWidget() is not kiosk.find("clear-now"):
        kiosk.strike(Qt.Key.Key_Tab)
    kiosk.strike(Qt.Key.Key_Return)
    assert kiosk.place == "attract"


def test_the_focus_is_where_it_was_after_the_warning(kiosk: Kiosk) -> None:
    kiosk.begin()
    kiosk.find("bar-language").setFocus()
    warn(kiosk)
    kiosk.touch(ASIDE)
    assert QApplication.focusWidget() is kiosk.find("bar-language")


def test_a_voice_that_was_interrupted_by_the_warning_goes_on_after_a_touch(
    open_kiosk: OpenKiosk, qtbot: QtBot
) -> None:
    kiosk = open_kiosk("[kiosk]\ncap = 5\n")
    kiosk.begin()
    speaker = kiosk.window.reader.speaker
    speaker.read([Passage("This is read out for quite some time. " * 200, "en", "en-US")])
    qtbot.waitUntil(lambda: speaker.state is State.READING, timeout=30_000)
    kiosk.wait(5 * 60)
    assert kiosk.stand.overlay is not None
    assert speaker.state is State.PAUSED
    kiosk.touch(ASIDE)
    assert speaker.state is State.READING


def test_an_exercise_is_not_interrupted_unless_nobody_touches_it(kiosk: Kiosk) -> None:
    kiosk.begin()
    kiosk.go("practice", "breathing")
    assert kiosk.window.page is not None
    assert kiosk.window.page.runs
    kiosk.wait(12 * 60)
    kiosk.strike(Qt.Key.Key_Up)
    kiosk.wait(19 * 60)
    assert kiosk.stand.overlay is None
    kiosk.wait(60)
    assert kiosk.shows("carry-on")


def test_an_address_on_the_web_is_shown_as_a_code(kiosk: Kiosk) -> None:
    kiosk.begin()
    assert kiosk.window.page is not None
    kiosk.window.page.link_requested.emit("https://www.cancer.gov/types/breast")
    settle()
    (code,) = kiosk.stand.findChildren(QrCode)
    assert code.data == "https://www.cancer.gov/types/breast"
    kiosk.touch("sheet-done")
    assert not kiosk.stand.findChildren(QrCode)
    for address in (
        "http://x.org",
        "file:///etc/passwd",
        "mailto:a@b.org",
        "javascript:1",
        "https://" + "a" * 900,
    ):
        kiosk.window.page.link_requested.emit(address)
        settle()
        assert kiosk.window.sheet is None


def test_the_clipboard_is_empty_after_a_session(kiosk: Kiosk) -> None:
    kiosk.begin()
    QGuiApplication.clipboard().setText("mine")
    kiosk.touch("finish", "clear")
    assert QGuiApplication.clipboard().text() == ""


def test_what_changed_size_is_built_for_it(kiosk: Kiosk) -> None:
    kiosk.begin()
    warn(kiosk)
    for size in ((800, 1280), (1920, 1080), (1280, 800)):
        kiosk.stand.resize(*size)
        settle()
        assert (kiosk.window.width(), kiosk.window.height()) == size
        assert kiosk.stand.overlay is not None
        assert (kiosk.stand.overlay.width(), kiosk.stand.overlay.height()) == size
        assert kiosk.window.page is not None
        assert kiosk.window.page.view.portrait == (size[0] < size[1])


def test_a_window_that_is_made_smaller_fills_the_screen_again(kiosk: Kiosk) -> None:
    kiosk.stand.showFullScreen()
    settle()
    kiosk.stand.showMinimized()
    settle()
    assert kiosk.stand.isFullScreen()


def test_the_idle_times_are_the_clinics(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk("[kiosk]\nidle = 120\nwarning = 20\n")
    kiosk.begin()
    kiosk.wait(119)
    assert kiosk.stand.overlay is None
    kiosk.wait(1)
    assert kiosk.stand.overlay is not None
    kiosk.wait(20)
    assert kiosk.place == "attract"


def test_there_is_one_window_however_many_sessions(kiosk: Kiosk) -> None:
    for _ in range(3):
        kiosk.begin()
        warn(kiosk)
        seen = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        assert seen == [kiosk.stand]
        kiosk.touch("clear-now")
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [kiosk.stand]
    assert QApplication.activeModalWidget() is None


def test_the_widgets_of_an_overlay_are_gone_with_it(kiosk: Kiosk) -> None:
    kiosk.begin()
    warn(kiosk)
    kiosk.touch(ASIDE)
    before = len(kiosk.stand.findChildren(QWidget))
    for _ in range(3):
        warn(kiosk)
        kiosk.touch(ASIDE)
    assert len(kiosk.stand.findChildren(QWidget)) == before
