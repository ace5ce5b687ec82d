"""The tour: a picture of every page, of the size asked for, and a page to look at them all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from prep_guide import tour
from prep_guide.app import Start, open_shelf
from prep_guide.session.comfort import Comfort
from prep_guide.theme import THEMES
from prep_guide.ui.window import Window

if TYPE_CHECKING:
    from pathlib import Path

STAGES = ("positioning", "numbing", "targeting", "sampling", "marker", "completion")
SIZE = (1000, 720)


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    file = tmp_path / "clinic.toml"
    file.write_text("")
    return file


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "new" / "tour"


def walked(start: Start, out: Path) -> list[tour.TourPage]:
    return list(tour.walk(open_shelf(start), start, out, SIZE))


def test_every_page_has_its_picture(qapp: QApplication, clinic: Path, out: Path) -> None:
    pages = walked(Start(language="en", procedure="breast-ultrasound", clinic=clinic), out)
    names = " ".join(page.file for page in pages)
    for name in ("welcome", "home", *STAGES, "opened", "skipped", "comfort", "word", "failed"):
        assert re.search(rf"\d\d-{name}\.png", names), name
    for page in pages:
        picture = QImage(str(out / page.file))
        assert (picture.width(), picture.height()) == SIZE, page
    assert len({(out / page.file).read_bytes() for page in pages}) == len(pages)


def test_the_index_shows_every_picture(qapp: QApplication, clinic: Path, out: Path) -> None:
    pages = walked(Start(language="en", clinic=clinic), out)
    index = (out / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'<img src="([^"]+)"', index) == [page.file for page in pages]
    assert {file.name for file in out.iterdir()} == {"index.html", *(page.file for page in pages)}


def test_the_tour_wears_the_theme_and_the_text_size_asked_for(
    qapp: QApplication, clinic: Path, out: Path
) -> None:
    comfort = Comfort(theme="dark", text=2.0)
    walked(Start(language="en", comfort=comfort, clinic=clinic), out)
    picture = QImage(str(out / "01-welcome.png"))
    corner = picture.pixelColor(picture.width() - 3, picture.height() - 3)
    assert corner.name() == THEMES["dark"].colors["ground"].lower()


def windows() -> list[QWidget]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Window)]


def test_the_tour_leaves_no_window_behind(qapp: QApplication, clinic: Path, out: Path) -> None:
    walked(Start(language="en", clinic=clinic), out)
    assert windows() == []


def test_a_folder_that_cannot_be_made_is_an_error_of_the_system(
    qapp: QApplication, clinic: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    start = Start(language="en", clinic=clinic)
    with pytest.raises(OSError, match="Not a directory"):
        walked(start, tmp_path / "file" / "tour")
    assert windows() == []
