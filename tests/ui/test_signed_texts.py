"""What the window says of who has signed the texts: to everyone in "About this guide", to nurses on every page."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from prep_guide import paths
from prep_guide.session.session import Mode
from prep_guide.ui.navigator import Place
from tests.ui import inspection
from tests.ui.hands import words
from tests.ui.opening import settle

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from prep_guide.ui.window import Window
    from tests.ui.conftest import OpenWindow

NOT_REVIEWED = "These texts are not yet reviewed by a clinician."


def sign(root: Path, by: str, day: date, paths_below: Iterable[str]) -> None:
    """Signs shipped files in a root."""
    root.mkdir(exist_ok=True)
    with (root / "reviews.toml").open("a", encoding="utf-8") as ledger:
        for path in paths_below:
            digest = sha256((paths.shipped_content() / path).read_bytes()).hexdigest()
            ledger.write(f'["{path}"]\nsha256 = "{digest}"\nby = "{by}"\non = {day}\nuntil = 2099-12-31\n')


def shipped(*languages: str) -> list[str]:
    """The paths of all shipped texts in some languages."""
    root = paths.shipped_content()
    places = [place for language in languages for place in root.glob(f"*/{language}/**/*.*")]
    tables = ("language.toml", "calm.toml")
    return [place.relative_to(root).as_posix() for place in places if place.name not in tables]


def about(window: Window) -> str:
    window.navigator.go(Place("about"))
    settle()
    return words(window)


def strip(window: Window) -> str:
    found = window.findChild(QWidget, "staff-strip")
    return found.accessibleName() if found is not None and found.isVisible() else ""


def test_part_of_it_signed_says_how_much_and_by_whom(open_window: OpenWindow, tmp_path: Path) -> None:
    paths_below = ["breast-ultrasound/en/stages/2-numbing.md", "breast-ultrasound/en/stages/4-sampling.md"]
    sign(tmp_path / "own", "A. Nurse, radiology", date(2026, 11, 2), paths_below[:1])
    sign(tmp_path / "own", "B. Doctor, radiology", date(2026, 11, 9), paths_below[1:])
    read = about(open_window(roots=(tmp_path / "own",), procedure="breast-ultrasound"))
    assert "\n2 of " in read
    assert "A. Nurse, radiology, on Monday, November 2, 2026" in read
    assert "B. Doctor, radiology, on Monday, November 9, 2026" in read
    assert "follow your care team." in read
    assert NOT_REVIEWED not in read


def test_all_of_it_signed_says_so(open_window: OpenWindow, tmp_path: Path) -> None:
    sign(tmp_path / "own", "A. Nurse, radiology", date(2026, 11, 2), shipped("en"))
    read = about(open_window(roots=(tmp_path / "own",), procedure="breast-ultrasound"))
    assert " texts have been reviewed." in read
    assert " of " not in read.partition(" texts have been reviewed.")[0].rpartition("\n")[2]


def test_a_translation_nobody_has_signed_says_so_quietly(open_window: OpenWindow, tmp_path: Path) -> None:
    line = "Nadie ha revisado aún esta traducción."
    window = open_window(procedure="breast-ultrasound", language="es")
    assert line in about(window)
    assert strip(window) == ""
    sign(tmp_path / "own", "A. Nurse, radiology", date(2026, 11, 2), shipped("es"))
    assert line not in about(
        open_window(roots=(tmp_path / "own",), procedure="breast-ultrasound", language="es")
    )


@pytest.mark.parametrize("page", ["home", "about", "questions"])
def test_in_nurse_mode_every_page_of_such_a_translation_says_so(open_window: OpenWindow, page: str) -> None:
    window = open_window(procedure="breast-ultrasound", language="es", mode=Mode.NURSE)
    window.navigator.go(Place(page))
    settle()
    assert strip(window) == "Nadie ha revisado aún esta traducción."
    assert [*inspection.clipped(window), *inspection.overlapping(window)] == []
    window.session.choose_language("en")
    settle()
    assert strip(window) == ""


def test_where_all_is_signed_nurses_are_told_nothing(open_window: OpenWindow, tmp_path: Path) -> None:
    sign(tmp_path / "own", "A. Nurse, radiology", date(2026, 11, 2), shipped("es"))
    start = {"procedure": "breast-ultrasound", "language": "es", "mode": Mode.NURSE}
    assert strip(open_window(roots=(tmp_path / "own",), **start)) == ""
