"""Your team: names, roles and pictures from the clinic's settings, or who takes part in general."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from prep_guide.theme import THEMES
from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.portrait import Portrait
from tests.ui.hands import press, words
from tests.ui.opening import STILL, settle
from tests.ui.reading_root import complaints

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from prep_guide.app import Shelf
    from prep_guide.ui.window import Window
    from tests.ui.conftest import OpenWindow

SETTINGS = """\
name = "A practice"

[[places]]
id = "main"
name = "Main building"
address = "First line"
directions = {en = "Take the elevator to the second floor."}
hours = "8:00-17:00"

[[team]]
name = "First Person"
role = {en = "Technologist", es = "Tecnóloga"}
picture = "first.png"

[[team]]
name = "Second Person"
role = {es = "Enfermera"}

[[team]]
name = "Third Person"
"""
ONE = '[[team]]\nname = "First Person"\npicture = "first.png"\n'
RED, BLUE = QColor("#cc2200"), QColor("#0022cc")


@pytest.fixture
def open_team(open_window: OpenWindow, tmp_path: Path) -> Callable[..., Window]:
    """Opens the page with the settings of a practice."""

    def open_one(settings: str = "", size: tuple[int, int] = (1280, 800), **start: object) -> Window:
        clinic = tmp_path / "clinic.toml"
        clinic.write_text(settings, encoding="utf-8")
        window = open_window(size, clinic=clinic, procedure="breast-ultrasound", **start)
        window.navigator.go(Place("team"))
        settle()
        return window

    return open_one


def portraits(window: Window) -> list[Portrait]:
    assert window.page is not None
    return window.page.findChildren(Portrait)


def test_everyone_has_a_name_and_a_role(open_team: Callable[..., Window]) -> None:
    read = words(open_team(SETTINGS)).splitlines()
    start = read.index("Your team")
    assert read[start : start + 7] == [
        "Your team",
        "A practice",
        "First Person",
        "Technologist",
        "Second Person",
        "Enfermera",
        "Third Person",
    ]


def test_places_have_address_hours_and_directions(open_team: Callable[..., Window]) -> None:
    read = words(open_team(SETTINGS))
    for part in ("Where to go", "Main building", "First line", "Hours: 8:00-17:00", "Take the elevator"):
        assert part in read
    assert "Where to go" not in words(open_team())


def test_a_clinic_without_names_shows_who_takes_part_in_the_glossarys_words(
    open_team: Callable[..., Window], shipped_shelf: Shelf
) -> None:
    read = words(open_team())
    glossary = shipped_shelf.library.guide("breast-ultrasound", "en").glossary
    for name in ("technologist", "radiologist", "pathologist"):
        assert glossary[name].word.capitalize() in read
        assert glossary[name].means in read


def test_a_picture_is_shown_in_a_circle_from_its_middle(
    open_team: Callable[..., Window], tmp_path: Path
) -> None:
    # A wide picture, red in its middle square and blue beside it.
    picture = QImage(600, 200, QImage.Format.Format_RGB32)
    picture.fill(BLUE)
    for x in range(200, 400):
        for y in range(200):
            picture.setPixelColor(x, y, RED)
    assert picture.save(str(tmp_path / "first.png"))
    first, second, third = portraits(open_team(SETTINGS))
    assert (first.has_photo, second.has_photo, third.has_photo) == (True, False, False)
    seen = first.grab().toImage()
    side = seen.width()
    for x, y in ((side // 2, side // 2), (4, side // 2), (side - 5, side // 2)):
        assert seen.pixelColor(x, y) == RED


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_what_a_file_is_says_its_content(open_team: Callable[..., Window], tmp_path: Path, kind: str) -> None:
    picture = QImage(50, 80, QImage.Format.Format_RGB32)
    picture.fill(RED)
    assert picture.save(str(tmp_path / "first.png"), kind)
    window = open_team(ONE)
    assert [each.has_photo for each in portraits(window)] == [True]


def test_a_picture_that_is_too_large_is_replaced_by_a_silhouette(
    open_team: Callable[..., Window], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    picture = QImage(4001, 2, QImage.Format.Format_RGB32)
    picture.fill(RED)
    assert picture.save(str(tmp_path / "first.png"), "JPEG")
    window = open_team(ONE)
    assert [each.has_photo for each in portraits(window)] == [False]
    assert "a side is too long" in caplog.text


def test_a_missing_picture_is_named_in_the_log(
    open_team: Callable[..., Window], caplog: pytest.LogCaptureFixture
) -> None:
    window = open_team(SETTINGS)
    assert [each.has_photo for each in portraits(window)] == [False, False, False]
    assert "first.png" in caplog.text


def test_the_way_back_leads_home(open_team: Callable[..., Window]) -> None:
    window = open_team(SETTINGS)
    press(window, "back")
    assert window.page is not None
    assert window.page.name == "home"


@pytest.mark.parametrize("settings", ["", SETTINGS], ids=["bare", "names"])
@pytest.mark.parametrize(
    ("size", "theme", "text"),
    [
        *(((1280, 800), theme, text) for theme in THEMES for text in (1.0, 2.0)),
        *((size, "light", text) for size in ((800, 1280), (1024, 768)) for text in (1.0, 1.25, 2.0)),
        ((1920, 1080), "light", 1.0),
        ((1080, 1920), "light", 1.0),
    ],
)
def test_the_page_is_fit_to_read(
    open_team: Callable[..., Window], settings: str, size: tuple[int, int], theme: str, text: float
) -> None:
    window = open_team(settings, size, comfort=replace(STILL, theme=theme, text=text))
    assert complaints(window) == []
