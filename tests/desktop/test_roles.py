"""A journey for each who uses the guide, in its real window with a real mouse and real keys, up to the sheet in hand.

What is saved, remembered and forgotten is looked for on the disk, where the program itself put it.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import pytest
import zxingcpp
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QWidget

from prep_guide.app import Start, create_console, create_window, open_shelf, surround
from prep_guide.session.comfort import Comfort
from prep_guide.session.incoming.question_code import write_questions
from prep_guide.session.memory import Memory
from prep_guide.session.session import Mode
from prep_guide.speech.voice import Voice
from prep_guide.ui.application import create_application
from prep_guide.ui.parts.sheet_preview import SheetPreview
from tests.desktop.display import DEADLINE_S, SIZE, Display, running_display
from tests.desktop.kiosk.account import account, own_folder
from tests.desktop.twins import Pair, program
from tests.kiosk.standing import standing
from tests.ui import hands
from tests.ui.opening import STILL, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prep_guide.nurse.console import Console
    from prep_guide.ui.window import Window

_PROGRAMS = ("Xvfb", "xdotool", "setpriv")
SECOND = (1920, 1080)
_MS = round(DEADLINE_S * 1000)
_OWN_WORDS = "may i drive?"
CLINIC = 'name = "Riverside Imaging"\nlanguages = ["en"]\n'
KIOSK = CLINIC + "[kiosk]\nscreen_width_mm = {width}\n"
WIDE, OF_THE_TWIN = 320, 200
"""As wide as 1280 px and the 800 px of an off-screen screen are where a px is as large: at a kiosk mm count."""
FOR_NURSE = ("--language", "en", "--procedure", "breast-ultrasound")

pytestmark = [pytest.mark.desktop, pytest.mark.xdist_group("desktop"), pytest.mark.timeout(240)]


class Practice(NamedTuple):
    """Where somebody sits: a display, a folder for their files, the settings of the practice."""

    display: Display
    home: Path
    clinic: Path

    @property
    def downloads(self) -> Path:
        return self.home / "Downloads"

    def leaves_nothing_behind(self) -> bool:
        """Whether nothing is left in the folder for what is temporary, and no file has what somebody wrote."""
        files = [file for file in self.home.rglob("*") if file.is_file() and file.parent != self.downloads]
        kept = [file for file in files if _OWN_WORDS in file.read_text("latin-1").lower()]
        return not [*(self.home / "temporary").iterdir(), *kept]


@pytest.fixture
def practice(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Practice]:
    """A place with one screen, or with those a test wants."""
    missing = [name for name in _PROGRAMS if shutil.which(name) is None]
    if missing and not os.environ.get("CI"):
        pytest.skip(f"not installed: {', '.join(missing)}")
    home, clinic = tmp_path / "home", tmp_path / "clinic.toml"
    (home / "temporary").mkdir(parents=True)
    home.chmod(0o700)
    clinic.write_text(CLINIC)
    with running_display(tmp_path, getattr(request, "param", [SIZE])) as display:
        yield Practice(display, home, clinic)


@pytest.fixture
def open_at_home(qapp: object, practice: Practice, tmp_path: Path) -> Iterator[Callable[[], Window]]:
    """Opens twins of windows at home; they remember in a file of their own, which is not the program's."""
    application, start = create_application(), Start("en", comfort=STILL, clinic=practice.clinic)
    shelf = open_shelf(start)
    opened: list[Window] = []

    def open_one() -> Window:
        around = surround(application, shelf, Mode.HOME, Memory(tmp_path / "of-the-twin.json"))
        window = create_window(application, shelf, start, replace(around, voice=Voice("mock")))
        window.resize(*SIZE)
        window.show()
        settle()
        opened.append(window)
        return window

    yield open_one
    for window in opened:
        window.close()
        window.deleteLater()
    settle()


@pytest.fixture
def console(qapp: object, practice: Practice) -> Iterator[Console]:
    """The twin of a nurse's console."""
    start = Start("en", "breast-ultrasound", STILL, clinic=practice.clinic, mode=Mode.NURSE)
    console = create_console(create_application(), open_shelf(start), start, Comfort(motion=False))
    console.resize(*SIZE)
    console.show()
    settle()
    yield console
    window = console.desk.window
    console.desk.around.press.close()
    console.leave()
    for each in (window, console):
        each.deleteLater()
    settle()


def read_code(screen: QImage) -> str:
    """What another reader finds in the one code on a screen."""
    gray = screen.convertToFormat(QImage.Format.Format_Grayscale8)
    (code,) = zxingcpp.read_barcodes(
        memoryview(gray.constBits()).cast("B", (gray.height(), gray.bytesPerLine()))
    )
    return code.text


def comes_to_lie(folder: Path, name: str, qtbot: QtBot) -> Path:
    """Waits for a file that the program writes."""
    qtbot.waitUntil(lambda: bool(list(folder.glob(name))), timeout=_MS)
    return next(folder.glob(name))


def saved_sheet(folder: Path, qtbot: QtBot) -> str:
    """Waits for the one PDF that is saved, and gives what it says."""
    file = comes_to_lie(folder, "*.pdf", qtbot)
    qtbot.waitUntil(lambda: b"%%EOF" in file.read_bytes()[-20:], timeout=_MS)
    return " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())


def preview_comes(window: Window | Console, qtbot: QtBot) -> None:
    """Waits until the twin shows the pages of a sheet."""
    qtbot.waitUntil(lambda: any(each.count for each in window.findChildren(SheetPreview)), timeout=_MS)
    settle()


def test_a_patient_at_home(practice: Practice, open_at_home: Callable[[], Window], qtbot: QtBot) -> None:
    display = practice.display
    remembered = practice.home / "state" / "prep-guide" / "remembered.json"
    window = open_at_home()
    you = Pair(display, window)
    with program(display, practice.home, clinic=practice.clinic) as running:
        assert you.sees(), "the welcome page"
        display.give_keys_to("Prep Guide")
        you.clicks("offer-breast-ultrasound", "walk", "next", "skip", "bar-questions", "question-pain")
        you.scrolls_to("on-my-list")
        you.clicks("on-my-list", "bar-home", "door-appointment")
        days = [each.objectName() for each in window.findChildren(QWidget) if each.isVisible()]
        day = max(name for name in days if name.startswith("day-"))
        you.clicks(day, "hour-10", "half-0", "minute-30")
        you.scrolls_to("use-appointment")
        you.clicks("use-appointment")
        assert not remembered.exists()
        you.scrolls_to("remember")
        you.clicks("remember")
        assert remembered.exists()
        you.clicks("bar-home", "paper")
        preview_comes(window, qtbot)
        you.clicks("save-sheet")
        said = saved_sheet(practice.downloads, qtbot)
        assert "Will it hurt?" in said
        assert "10:30" in said
        running.kill()
    window = open_at_home()
    you = Pair(display, window)
    with program(display, practice.home, clinic=practice.clinic):
        assert you.sees(), "home, with the day that was remembered"
        assert window.session.appointment is not None
        display.give_keys_to("Prep Guide")
        you.clicks("door-appointment")
        you.scrolls_to("forget-me")
        you.clicks("forget-me")
        assert not remembered.exists()
    assert practice.leaves_nothing_behind()


def test_who_comes_along(practice: Practice, open_at_home: Callable[[], Window], qtbot: QtBot) -> None:
    window = open_at_home()
    you = Pair(practice.display, window)
    with program(practice.display, practice.home, clinic=practice.clinic):
        assert you.sees(), "the welcome page"
        you.clicks("offer-breast-ultrasound", "door-learn")
        for name in ("topic-for-companions", "companion-sheet"):
            you.scrolls_to(name)
            you.clicks(name)
        preview_comes(window, qtbot)
        you.clicks("save-sheet")
        assert "If you come along with someone" in saved_sheet(practice.downloads, qtbot)
    assert practice.leaves_nothing_behind()


def test_a_patient_at_the_kiosk_and_the_nurse_afterwards(
    practice: Practice, console: Console, tmp_path: Path, qtbot: QtBot
) -> None:
    display, own, twins = practice.display, own_folder(tmp_path, "kiosk"), own_folder(tmp_path, "twin")
    own_folder(own, "temporary")
    practice.clinic.write_text(KIOSK.format(width=WIDE))
    with (
        standing(twins, KIOSK.format(width=OF_THE_TWIN)) as kiosk,
        program(display, own, "kiosk", clinic=practice.clinic, before=account()),
    ):
        you = Pair(display, kiosk.stand)
        kiosk.session.choose_comfort(STILL)
        settle()
        assert you.sees(), "the page that invites"
        you.clicks("begin-en", "offer-breast-ultrasound", "bar-questions", "question-pain")
        # A wheel is nothing a touch screen has, and a kiosk takes none.
        display.give_keys_to_the_one_window()
        you.strikes("Page_Down", Qt.Key.Key_PageDown)
        assert you.sees(), "what comes below"
        you.clicks("on-my-list", "finish")
        code = read_code(display.picture())
        you.clicks("clear")
        assert kiosk.place == "attract"
    assert code == write_questions("breast-ultrasound", ["pain"])

    nurse, desk = Pair(display, console), console.desk
    with program(display, practice.home, "nurse", *FOR_NURSE, clinic=practice.clinic):
        assert nurse.sees(), "the desk"
        display.give_keys_to("Getting ready")
        nurse.clicks("tab-visit", "scan")
        nurse.types(code)
        assert nurse.sees(), "that the questions are in"
        assert desk.session.questions == ("pain",)
        nurse.clicks("tab-talk", "walk-on")
        nurse.scrolls_to("teach-said")
        nurse.clicks("teach-said")
        nurse.scrolls_to("add-question")
        nurse.clicks("asked-0", "add-question")
        nurse.types(_OWN_WORDS)
        assert [each.words for each in desk.unanswered] == [_OWN_WORDS]
        nurse.clicks("tab-paper", "sheet-signoff")
        preview_comes(console, qtbot)
        nurse.clicks("save-sheet")
        said = saved_sheet(practice.downloads, qtbot)
        for words in ("Questions for the doctor", _OWN_WORDS, "Will it hurt?", "said back"):
            assert words in said
        nurse.clicks("finish", "finish-yes")
        assert desk.questions == []
    assert practice.leaves_nothing_behind()


def test_a_nurse_with_one_screen(practice: Practice, console: Console) -> None:
    display, desk = practice.display, console.desk
    nurse = Pair(display, console)
    with program(display, practice.home, "nurse", *FOR_NURSE, clinic=practice.clinic):
        assert nurse.sees(), "the desk"
        display.give_keys_to("Getting ready")
        nurse.clicks("walk-on", "walk-on")
        nurse.scrolls_to("teach-again")
        nurse.clicks("teach-again")
        assert desk.window.navigator.place.page == "again"
        display.strike("F6")
        assert nurse.sees(desk.window), "the patient's page all over the screen"
        # The drawer: a button at the middle of the edge, which is in no window of the twin's.
        display.click(QPoint(SIZE[0] - 20, SIZE[1] // 2))
        assert nurse.sees(), "the notes again"
        nurse.clicks("teach-later")
        nurse.scrolls_to("point-identity")
        nurse.clicks("point-identity", "answer-identity-yes", "finish", "finish-no")
    assert practice.leaves_nothing_behind()


@pytest.mark.parametrize("practice", [[SIZE, SECOND]], indirect=True)
def test_a_nurse_with_two_screens(practice: Practice, console: Console, tmp_path: Path) -> None:
    display, desk = practice.display, console.desk
    # The twin has one screen: its patient's page is as large as the second one, and need not be shown on the first.
    desk.window.resize(*SECOND)
    hands.find(console, "show-patient").hide()
    settle()
    nurse, patient = (
        Pair(display, console),
        Pair(Display(display.name, tmp_path / "Xvfb_screen1"), desk.window),
    )
    with program(display, practice.home, "nurse", *FOR_NURSE, clinic=practice.clinic):
        assert nurse.sees(), "the desk"
        nurse.clicks("walk-on", "walk-on")
        assert patient.sees(), "the step on the second screen"
        nurse.scrolls_to("teach-again")
        nurse.clicks("teach-again")
        assert patient.sees(), "other words on the second screen"
        back = hands.find(desk.window, "to-step", QAbstractButton)
        spot = back.mapTo(desk.window, back.rect().center())
        display.hand("mousemove", "--screen", 1, spot.x(), spot.y(), "click", 1)
        back.click()
        assert patient.sees(), "what the patient pressed"
        assert nurse.sees(), "the same at the desk"
    assert practice.leaves_nothing_behind()
