"""The contact sheets: every scene in its place, as the reader would see it."""

from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from drawing.contact_sheet import GAP, LABEL, contact_sheet
from prep_guide.theme import THEMES

TWO = ("targeting-ultrasound", "page-welcome")
FIRST = QRect(0, LABEL, 400, 300)
SECOND = QRect(400 + GAP, LABEL, 400, 300)


def test_a_sheet_has_room_for_every_scene_and_its_name(qtbot: QtBot) -> None:
    names = ("page-welcome",) * 6  # one more than fits into a row
    sheet = contact_sheet(names, THEMES["light"], 400, needle_free=False)
    assert sheet.width() == 5 * (400 + GAP)
    assert sheet.height() == 2 * (300 + LABEL + GAP)
    below = QRect(0, 300 + LABEL + GAP + LABEL, 400, 300)
    assert sheet.copy(below) == sheet.copy(FIRST)


def test_a_scene_is_the_same_wherever_it_stands(qtbot: QtBot) -> None:
    sheet = contact_sheet(TWO, THEMES["dark"], 400, needle_free=False)
    alone = contact_sheet(TWO[1:], THEMES["dark"], 400, needle_free=False)
    assert sheet.copy(SECOND) == alone.copy(FIRST)
    assert sheet.copy(FIRST) != alone.copy(FIRST)


def test_needle_free_changes_only_the_scene_that_has_a_needle(qtbot: QtBot) -> None:
    full = contact_sheet(TWO, THEMES["contrast"], 400, needle_free=False)
    gentle = contact_sheet(TWO, THEMES["contrast"], 400, needle_free=True)
    assert full.copy(FIRST) != gentle.copy(FIRST)
    assert full.copy(SECOND) == gentle.copy(SECOND)
