"""The sheet in the window: seen, saved, printed; for the patient and for who comes along; never in a kiosk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter

from prep_guide import paths
from prep_guide.session.session import Mode
from prep_guide.ui import printers
from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.sheet_preview import SheetPreview
from tests.ui.hands import is_shown, press, words
from tests.ui.opening import settle

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from prep_guide.ui.window import Window
    from tests.ui.conftest import OpenWindow


@pytest.fixture
def downloads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where files are saved."""
    folder = tmp_path / "Downloads"
    monkeypatch.setattr(paths, "downloads", lambda: folder)
    return folder


@pytest.fixture
def at_home(open_window: OpenWindow) -> Window:
    return open_window(procedure="breast-ultrasound")


def test_a_patient_sees_the_sheet_and_saves_it(at_home: Window, qtbot: QtBot, downloads: Path) -> None:
    press(at_home, "paper")
    qtbot.waitUntil(lambda: _pages(at_home) == 2, timeout=20_000)
    for name in ("my-biopsy-sheet.pdf", "my-biopsy-sheet-2.pdf"):
        press(at_home, "save-sheet")
        qtbot.waitUntil(lambda name=name: name in words(at_home), timeout=20_000)
        assert (downloads / name).read_bytes().startswith(b"%PDF")


def test_large_print_takes_more_pages(at_home: Window, qtbot: QtBot) -> None:
    press(at_home, "paper")
    qtbot.waitUntil(lambda: _pages(at_home) == 2, timeout=20_000)
    press(at_home, "large-print")
    qtbot.waitUntil(lambda: _pages(at_home) > 2, timeout=20_000)


def test_who_comes_along_finds_a_page_and_a_sheet(at_home: Window, qtbot: QtBot) -> None:
    press(at_home, "door-learn", "topic-for-companions", "companion-sheet")
    assert at_home.navigator.place == Place("paper", "companion")
    qtbot.waitUntil(lambda: _pages(at_home) >= 1, timeout=20_000)
    assert "A sheet for who comes along" in words(at_home)


def test_a_computer_without_a_printer_says_so(at_home: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printers, "printer_names", list)
    press(at_home, "paper", "print-sheet")
    assert "No printer is set up on this computer." in words(at_home)


def test_of_several_printers_one_is_chosen(
    at_home: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[tuple[str, int, str]] = []

    def take(name: str, pages: list[bytes], paper: str) -> bool:
        taken.append((name, len(pages), paper))
        return True

    monkeypatch.setattr(printers, "printer_names", lambda: ["Front desk", "Room 2"])
    monkeypatch.setattr(printers, "print_on", take)
    press(at_home, "paper", "print-sheet", "printer-1")
    qtbot.waitUntil(lambda: "Sent to Room 2." in words(at_home), timeout=20_000)
    assert taken == [("Room 2", 2, "letter")]


def test_a_printer_that_takes_nothing_is_told(
    at_home: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printers, "printer_names", lambda: ["Only one"])
    monkeypatch.setattr(printers, "print_on", lambda *_: False)
    press(at_home, "paper", "print-sheet")
    qtbot.waitUntil(lambda: "The printer did not take the sheet." in words(at_home), timeout=20_000)


def test_a_folder_that_cannot_be_written_is_told(at_home: Window, qtbot: QtBot, downloads: Path) -> None:
    downloads.write_text("a file where the folder should be")
    press(at_home, "paper", "save-sheet")
    qtbot.waitUntil(lambda: "The sheet could not be saved." in words(at_home), timeout=20_000)


def test_pages_fill_the_paper(qapp: QApplication, tmp_path: Path) -> None:
    page = QImage(850, 1100, QImage.Format.Format_RGB32)
    page.fill("#336699")
    file = tmp_path / "page.png"
    page.save(str(file))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    assert printers.put_on_paper(printer, [file.read_bytes()] * 2, "a4")
    assert (tmp_path / "out.pdf").stat().st_size > 1000
    assert printer.pageLayout().pageSize().name() == "A4"


def test_a_kiosk_does_not_print(open_window: OpenWindow) -> None:
    window = open_window(procedure="breast-ultrasound", mode=Mode.KIOSK)
    assert not is_shown(window, "paper")
    window.navigator.go(Place("paper"))
    settle()
    assert window.page is not None
    assert window.page.name == "home"
    window.navigator.go(Place("topic", "for-companions"))
    settle()
    assert not is_shown(window, "companion-sheet")


def _pages(window: Window) -> int:
    preview = window.findChild(SheetPreview)
    return preview.count if preview is not None else 0
