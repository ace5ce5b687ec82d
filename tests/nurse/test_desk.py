"""What comes in at the nurse's desk: appointments and questions from elsewhere, each with a sentence."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from prep_guide.session.appointment import Appointment
from prep_guide.session.calendar_file import Entry, calendar_file
from prep_guide.session.incoming.card import write_code
from prep_guide.session.incoming.question_code import write_questions
from prep_guide.session.incoming.visit import Refusal, Visit
from prep_guide.session.remembered import Remembered
from tests.ui.hands import find, press
from tests.ui.opening import settle

if TYPE_CHECKING:
    from pathlib import Path

    from tests.nurse.conftest import OpenDesk

VISIT = Appointment(datetime(2026, 12, 3, 10, 30), "America/New_York", "main")  # noqa: DTZ001 - a local time


def test_a_scanned_card_brings_procedure_place_and_time(open_desk: OpenDesk) -> None:
    _, desk, _ = open_desk()
    said = desk.scan(write_code(Visit(VISIT, "thyroid-ultrasound")).lower())
    assert said == "nurse_took_visit"
    assert desk.session.procedure == "thyroid-ultrasound"
    assert desk.session.appointment == VISIT


def test_a_scanned_code_of_the_kiosk_brings_the_questions(open_desk: OpenDesk) -> None:
    console, desk, _ = open_desk()
    press(console, "tab-visit")
    field = find(console, "scan", QLineEdit)
    QTest.keyClicks(field, write_questions("breast-ultrasound", ["pain", "work"]))
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    assert desk.session.questions == ("pain", "work")
    assert field.text() == ""


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("4006381333931", Refusal.WRONG_CODE),
        ("PG1.KIDNEY..202612031030.00", Refusal.WRONG_CODE),
        ("PGQ1", Refusal.WRONG_CODE),
        ("PGQ1.", Refusal.WRONG_QUESTIONS),
        ("PGQ1.KIDNEY.PAIN.00", Refusal.WRONG_QUESTIONS),
        ("PGQ1.BREAST-ULTRASOUND.PAIN.00", Refusal.WRONG_QUESTIONS),
    ],
)
def test_any_other_code_gets_a_sentence_and_changes_nothing(
    open_desk: OpenDesk, typed: str, said: Refusal
) -> None:
    _, desk, _ = open_desk()
    before = Remembered.of(desk.session)
    assert desk.scan(typed) == said
    assert Remembered.of(desk.session) == before
    assert desk.questions == []


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_file_is_chosen_in_a_dialog(open_desk: OpenDesk, tmp_path: Path) -> None:
    console, desk, clock = open_desk()
    file = tmp_path / "visit.ics"
    file.write_bytes(calendar_file(Entry(VISIT, "Visit", "Main building"), clock.now()))
    press(console, "tab-visit", "open-file")
    dialog = console.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    settle()
    assert desk.session.appointment is not None
    assert desk.session.appointment.local == VISIT.local


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfe", b"{}", b"x" * 100_000], ids=["empty", "no text", "no", "long"]
)
def test_a_file_that_is_none_gets_a_sentence(open_desk: OpenDesk, tmp_path: Path, data: bytes) -> None:
    _, desk, _ = open_desk()
    file = tmp_path / "visit.ics"
    file.write_bytes(data)
    said = desk.read_visit(file)
    assert said in set(Refusal)
    assert desk.session.appointment is None


def test_a_file_that_is_not_there_gets_a_sentence(open_desk: OpenDesk, tmp_path: Path) -> None:
    _, desk, _ = open_desk()
    assert desk.read_visit(tmp_path / "none.ics") == Refusal.NOT_READABLE


def test_a_typed_appointment_is_chosen_on_the_patients_page(open_desk: OpenDesk) -> None:
    console, desk, _ = open_desk()
    press(console, "tab-visit", "type-visit")
    assert desk.window.navigator.place.page == "appointment"
    desk.session.choose_appointment(VISIT)
    settle()
    assert find(console, "save-calendar").isVisibleTo(console)
