"""The hand-out as its readers get it: two pages, tagged, in the right language, with pictures that have words."""

from __future__ import annotations

import io
import itertools
from typing import TYPE_CHECKING

import pytest
import zxingcpp
from icalendar import Calendar
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject
from PySide6.QtGui import QImage

from prep_guide.paper.handout import Asked, Order
from tests.paper.conftest import APPOINTMENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.paper.conftest import MakeSheet, Typeset

PROCEDURES = ("base", "breast-ultrasound", "thyroid-ultrasound", "lymph-node-ultrasound", "breast-mri")
TEN = tuple(Asked(f"This is my question number {number}, and it is as long as most?") for number in range(10))


def read(document: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(document))


def words(document: bytes) -> str:
    return " ".join("\n".join(page.extract_text() for page in read(document).pages).split())


def elements(node: object) -> Iterator[DictionaryObject]:
    """All elements of a document's structure, in reading order."""
    node = node.get_object() if isinstance(node, IndirectObject) else node
    if isinstance(node, DictionaryObject):
        if "/S" in node:
            yield node
        node = node.get("/K", [])
        node = node.get_object() if isinstance(node, IndirectObject) else node
    for child in node if isinstance(node, list) else [node] if isinstance(node, DictionaryObject) else []:
        yield from elements(child)


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("procedure", PROCEDURES)
def test_it_is_two_tagged_pages_in_its_language(
    make_sheet: MakeSheet, typeset: Typeset, procedure: str, language: str, paper: str
) -> None:
    (document,) = typeset(make_sheet(procedure, language, Order(APPOINTMENT, TEN, paper)))
    pdf = read(document)
    assert len(pdf.pages) == 2
    width, height = pdf.pages[0].mediabox[2:]
    assert (round(width), round(height)) == {"letter": (612, 792), "a4": (595, 842)}[paper]
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert str(root["/Lang"]).partition("-")[0] == language
    assert pdf.metadata is not None
    assert pdf.metadata.title
    assert "pdfuaid:part" in root["/Metadata"].get_object().get_data().decode()
    tags = list(elements(root["/StructTreeRoot"]))
    figures = [tag for tag in tags if tag["/S"] == "/Figure"]
    assert len(figures) == 7  # six stages and the code
    assert all(str(figure.get("/Alt", "")) for figure in figures)
    assert sum(tag["/S"] == "/H1" for tag in tags) == 1
    assert [str(entry["/Title"]) for entry in pdf.outline if isinstance(entry, dict)]
    fonts = [font.get_object() for page in pdf.pages for font in page["/Resources"]["/Font"].values()]
    assert fonts
    for font in fonts:
        descendant = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        assert descendant["/FontDescriptor"].get_object().keys() & {"/FontFile", "/FontFile2", "/FontFile3"}


def test_it_says_what_a_patient_needs(make_sheet: MakeSheet, typeset: Typeset) -> None:
    (document,) = typeset(make_sheet(order=Order(APPOINTMENT, (Asked("Will it hurt?", answered=True),))))
    said = words(document)
    for wanted in (
        "Riverside Imaging",
        "Nurse line: (203) 555-0100 (8-5)",
        "911",
        "Thursday, December 3, 2026, at 10:30 AM",
        "1 River Road, Level 2",
        "7 days before: Thursday, November 26",
        "What to bring",
        "1. Positioning",
        "6. Completion",
        "When to call",
        "Expected by about Monday, December 14.",
        "From: the doctor who sent you",
        "How: by phone",
        "call (203) 555-0101",
        "1. Will it hurt? (answered)",
        "Where this is from",
    ):
        assert wanted in said.replace("\N{NO-BREAK SPACE}", " "), wanted


def test_without_an_appointment_there_are_lines_for_it(make_sheet: MakeSheet, typeset: Typeset) -> None:
    said = words(typeset(make_sheet(order=Order()))[0])
    assert "Write down the day, the time, and the place:" in said
    assert "7 days before Call your care team" in said


@pytest.mark.parametrize("questions", [0, 10, 40])
@pytest.mark.parametrize("large", [False, True])
def test_many_questions_take_more_pages_and_none_is_lost(
    make_sheet: MakeSheet, typeset: Typeset, questions: int, large: bool
) -> None:
    asked = tuple(Asked(f"Question {number:02}?") for number in range(questions))
    (document,) = typeset(make_sheet(order=Order(APPOINTMENT, asked, large=large)))
    said = words(document)
    assert all(f"Question {number:02}?" in said for number in range(questions))
    assert len(read(document).pages) <= (9 if large else 2 if questions <= 10 else 4)


def test_the_code_on_the_page_is_read_by_another_reader(make_sheet: MakeSheet, typeset: Typeset) -> None:
    first = QImage.fromData(typeset(make_sheet(), "png")[0]).convertToFormat(QImage.Format.Format_Grayscale8)
    seen = memoryview(first.constBits()).cast("B", (first.height(), first.bytesPerLine()))
    (code,) = zxingcpp.read_barcodes(seen)
    (event,) = Calendar.from_ical(code.bytes).walk("VEVENT")
    assert event["DTSTART"].dt == APPOINTMENT.moment
    assert event["SUMMARY"] == "Medical visit"


NASTY = (
    '#panic("x")',
    "*bold* _it_ $x$ `raw`",
    '#image("/etc/passwd")',
    "\\ \" ' < > &",
    "@label <x> = H",
    "عربى 中文 🙂",
)


@pytest.mark.parametrize("nasty", NASTY)
def test_a_text_is_never_markup(make_sheet: MakeSheet, typeset: Typeset, nasty: str) -> None:
    sheet = make_sheet(order=Order(APPOINTMENT, (Asked(nasty),)))
    sheet |= {"clinic": nasty, "phones": [{"label": nasty, "number": nasty, "hours": nasty}]}
    said = words(typeset(sheet)[0])
    if nasty.isascii():
        assert "".join(nasty.split()) in "".join(said.split())


def test_needle_free_leaves_needles_out(make_sheet: MakeSheet, typeset: Typeset) -> None:
    for procedure, language in itertools.product(PROCEDURES, ("en", "es")):
        sheet = make_sheet(procedure, language, Order(APPOINTMENT, needle_free=True))
        said = words(typeset(sheet)[0]).lower()
        alts = " ".join(str(stage["alt"]) for stage in sheet["stages"]).lower()
        assert not {"needle", "syringe", "aguja", "jeringa"} & set(f"{said} {alts}".split())
