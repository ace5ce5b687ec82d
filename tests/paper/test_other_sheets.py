"""The sheet for who comes along, the sign-off sheet and the card: tagged, in their language, and readable."""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
import zxingcpp
from pypdf import PdfReader
from PySide6.QtGui import QImage

from prep_guide.paper.handout import Asked, Order
from prep_guide.paper.signoff import Line, Record, sign_off
from prep_guide.paper.visit_card import visit_card
from prep_guide.session.appointment import Appointment
from prep_guide.session.incoming.card import write_code
from prep_guide.session.incoming.visit import Visit
from tests.paper.conftest import APPOINTMENT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from prep_guide.app import Shelf
    from prep_guide.paper.press import Form, Press
    from tests.paper.conftest import MakeSheet, Typeset

RECORD = Record(
    procedure="Breast biopsy",
    appointment=APPOINTMENT,
    shown=[Line("Numbing", "seen")],
    taught=[Line("In your own words?", "said back")],
    checklist=[
        Line(f"Point number {number}, as long as most of them are?", "Not asked") for number in range(18)
    ],
    questions=[Asked("Will it hurt?", answered=True), Asked("#set page(fill: red) May I drive?")],
    minutes=8,
)


def read(document: bytes) -> tuple[PdfReader, str]:
    pdf = PdfReader(io.BytesIO(document))
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "pdfuaid:part" in pdf.trailer["/Root"]["/Metadata"].get_object().get_data().decode()
    return pdf, " ".join("\n".join(page.extract_text() for page in pdf.pages).split())


def documents(press: Press, qtbot: QtBot, sheet: dict[str, object], template: str, form: Form) -> list[bytes]:
    with qtbot.waitSignal(press.printed, timeout=20_000) as done:
        press.typeset(sheet, form, template, 200 if form == "png" else 0)
    return done.args[1]


@pytest.mark.parametrize("language", ["en", "es"])
def test_who_comes_along_gets_one_page_of_their_own(
    make_sheet: MakeSheet, typeset: Typeset, language: str
) -> None:
    order = Order(APPOINTMENT, [Asked("Something private")], reader="companion")
    (document,) = typeset(make_sheet("breast-ultrasound", language, order))
    pdf, said = read(document)
    assert len(pdf.pages) == 1
    assert str(pdf.trailer["/Root"]["/Lang"]).startswith(language)
    assert "Something private" not in said
    assert "(203) 555-0100" in said


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_sign_off_sheet_has_lines_to_sign_on(
    clinic_shelf: Shelf, press: Press, qtbot: QtBot, language: str
) -> None:
    library = clinic_shelf.library
    sheet = sign_off(RECORD, library.wording(language), clinic_shelf.clinic, None, library.language(language))
    (document,) = documents(press, qtbot, sheet, "signoff", "pdf")
    pdf, said = read(document)
    assert len(pdf.pages) == 1
    assert str(pdf.trailer["/Root"]["/Lang"]).startswith(language)
    for key in ("signoff_patient", "signoff_nurse", "signoff_signature"):
        assert library.wording(language).text(key) in said
    assert "#set page(fill: red) May I drive?" in said


def test_the_card_is_read_by_another_reader_and_says_not_what_for(
    clinic_shelf: Shelf, press: Press, qtbot: QtBot
) -> None:
    visit = Visit(Appointment(datetime(2026, 12, 3, 10, 30), "America/New_York", "main"), "breast-ultrasound")  # noqa: DTZ001
    library = clinic_shelf.library
    sheet = visit_card(visit, library.wording("en"), clinic_shelf.clinic, library.language("en"))
    (picture,) = documents(press, qtbot, sheet, "card", "png")
    image = QImage.fromData(picture).convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = memoryview(image.constBits()).cast("B", (image.height(), image.bytesPerLine()))
    found = zxingcpp.read_barcodes(pixels)
    assert [each.text for each in found] == [write_code(visit)]
    (document,) = documents(press, qtbot, sheet, "card", "pdf")
    _, said = read(document)
    assert "Main building" in said
    assert "biopsy" not in said.lower()
