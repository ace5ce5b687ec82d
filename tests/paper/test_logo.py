"""The practice's logo on its sheets: drawn as it is, read aloud by its name, and never in the way of the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from prep_guide import paths
from prep_guide.app import Start, open_shelf
from prep_guide.paper.handout import Handout, Order
from prep_guide.paper.logo import logo_of
from prep_guide.paper.signoff import Record, sign_off
from prep_guide.pictures import Pictures
from prep_guide.pictures.logo import MOST_BYTES, ClinicLogo
from tests.paper.conftest import APPOINTMENT, CLINIC

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prep_guide.app import Shelf
    from prep_guide.paper.handout import Sheet
    from prep_guide.paper.press import Press

    OpenPractice = Callable[[str, bytes], Shelf]

PURPLE = QColor("#7A2E8C")
"""No other color of the sheets is like it."""
DRAWN = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30">'
    f'<rect width="90" height="30" fill="{PURPLE.name()}"/></svg>'
).encode()


def painted() -> bytes:
    image = QImage(90, 30, QImage.Format.Format_RGB32)
    image.fill(PURPLE)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return buffer.data().data()


@pytest.fixture
def open_practice(tmp_path: Path) -> OpenPractice:
    def open_one(name: str, data: bytes) -> Shelf:
        (tmp_path / name).write_bytes(data)
        file = tmp_path / "clinic.toml"
        file.write_text(f'logo = "{name}"\n{CLINIC}', encoding="utf-8")
        return open_shelf(Start(clinic=file))

    return open_one


def handout(shelf: Shelf) -> Sheet:
    guide, wording = shelf.library.guide("breast-mri", "en"), shelf.library.wording("en", "breast-mri")
    pictures = Pictures(shelf.roots, paths.assets())
    logo = ClinicLogo(shelf.clinic).picture
    handout = Handout(guide, wording, shelf.clinic, logo, pictures, shelf.clock)
    return handout.sheet(Order(APPOINTMENT))


def record(shelf: Shelf) -> Sheet:
    empty = Record("Breast biopsy", None, (), (), (), (), minutes=8)
    logo = ClinicLogo(shelf.clinic).picture
    return sign_off(empty, shelf.library.wording("en"), shelf.clinic, logo, shelf.library.language("en"))


def pages(press: Press, qtbot: QtBot, sheet: Sheet, template: str) -> list[bytes]:
    with qtbot.waitSignal(press.printed, timeout=20_000) as done:
        press.typeset(sheet, "png", template)
    return done.args[1]


def has_purple(page: bytes) -> bool:
    image = QImage.fromData(page)
    return any(
        image.pixelColor(x, y) == PURPLE
        for x in range(0, image.width(), 4)
        for y in range(0, image.height() // 4, 4)
    )


@pytest.mark.parametrize(("name", "data"), [("logo.svg", DRAWN), ("logo.png", painted())], ids=["svg", "png"])
def test_it_stands_at_the_head_of_each_sheet(
    open_practice: OpenPractice, press: Press, qtbot: QtBot, name: str, data: bytes
) -> None:
    shelf = open_practice(name, data)
    for sheet, template, most in ((handout(shelf), "handout", 2), (record(shelf), "signoff", 1)):
        drawn = pages(press, qtbot, sheet, template)
        assert has_purple(drawn[0])
        assert len(drawn) <= most


def test_it_is_read_aloud_as_the_name_of_the_practice(open_practice: OpenPractice) -> None:
    clinic = open_practice("logo.svg", DRAWN).clinic
    logo = logo_of(clinic, ClinicLogo(clinic).picture)
    assert logo is not None
    assert logo["alt"] == "Riverside Imaging"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("logo.svg", b"<svg"),
        ("logo.svg", b"\xff\xfe\x00"),
        ("logo.png", painted()[:40]),
        ("logo.png", b"<svg/>"),
        ("logo.png", b""),
    ],
)
def test_one_that_is_no_picture_takes_no_sheet_away(
    open_practice: OpenPractice, press: Press, qtbot: QtBot, name: str, data: bytes
) -> None:
    drawn = pages(press, qtbot, handout(open_practice(name, data)), "handout")
    assert len(drawn) == 2


def test_one_that_is_too_large_is_left_out(open_practice: OpenPractice) -> None:
    assert ClinicLogo(open_practice("logo.png", painted() + bytes(MOST_BYTES)).clinic).picture is None


def test_without_one_there_is_none(clinic_shelf: Shelf) -> None:
    assert ClinicLogo(clinic_shelf.clinic).picture is None
    assert logo_of(clinic_shelf.clinic, None) is None
