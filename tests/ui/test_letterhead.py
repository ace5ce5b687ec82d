"""Whose guide it is: the practice's logo or name, where people begin."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from prep_guide.theme import THEMES
from prep_guide.ui.parts.letterhead import Logo
from prep_guide.ui.parts.text import Text
from tests.ui.hands import words
from tests.ui.opening import STILL, settle
from tests.ui.reading_root import complaints

if TYPE_CHECKING:
    from pathlib import Path

    from prep_guide.ui.window import Window
    from tests.ui.conftest import OpenWindow

INK = QColor("#123456")
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 50">'
LOGO = f'{HEAD}<rect width="200" height="50" fill="#123456"/></svg>'
NAME = "Valley Imaging and Breast Care Center"


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    (tmp_path / "logo.svg").write_text(LOGO)
    file = tmp_path / "clinic.toml"
    file.write_text(f'name = "{NAME}"\nlogo = "logo.svg"\n')
    return file


def logo_of(window: Window) -> Logo | None:
    return window.findChild(Logo)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
def test_the_logo_stands_on_the_first_page_with_its_name(
    open_window: OpenWindow, settings: Path, theme: str, size: tuple[int, int]
) -> None:
    window = open_window(size, clinic=settings, comfort=replace(STILL, theme=theme))
    logo = logo_of(window)
    assert logo is not None
    assert logo.accessibleName() == NAME
    image = logo.grab().toImage()
    middle = image.pixelColor(image.width() // 2, image.height() // 2)
    assert middle == INK
    corner = image.pixelColor(image.width() // 2, 2)
    assert corner == (INK if theme == "light" else QColor(THEMES["light"].colors["surface"]))
    assert complaints(window) == []


@pytest.mark.parametrize("text", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
def test_without_a_logo_there_is_the_name(
    open_window: OpenWindow, settings: Path, size: tuple[int, int], text: float
) -> None:
    settings.write_text(f'name = "{NAME}"\n')
    window = open_window(size, clinic=settings, comfort=replace(STILL, text=text))
    assert NAME in words(window)
    assert complaints(window) == []


def test_a_logo_that_could_do_harm_gives_way_to_the_name(
    open_window: OpenWindow, settings: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (settings.parent / "logo.svg").write_text(
        LOGO.replace("<rect", '<image href="file:///etc/hostname"/><rect')
    )
    window = open_window(clinic=settings)
    assert logo_of(window) is None
    assert NAME in words(window)
    assert caplog.text.count("logo.svg") == 1
    # A kiosk shows its first page a hundred times a day: its log has the reason once.
    window.rebuild()
    settle()
    assert NAME in words(window)
    assert caplog.text.count("logo.svg") == 1


@pytest.mark.parametrize("logo", ["", 'logo = "logo.svg"'])
@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
def test_with_one_language_it_stands_where_the_greeting_begins(
    open_window: OpenWindow, settings: Path, logo: str, size: tuple[int, int]
) -> None:
    settings.write_text(f'name = "{NAME}"\nlanguages = ["en"]\n{logo}\n')
    window = open_window(size, clinic=settings)
    texts = {text.text(): text for text in window.findChildren(Text)}
    whose, greeting = logo_of(window) or texts[NAME], texts["Hello. Let’s take this one step at a time."]
    assert (logo_of(window) is None) == (logo == "")
    assert whose.mapTo(window, QPoint(0, 0)).x() == greeting.mapTo(window, QPoint(0, 0)).x()
    assert complaints(window) == []


def test_where_nothing_is_set_nothing_stands_there(open_window: OpenWindow) -> None:
    assert logo_of(open_window()) is None
