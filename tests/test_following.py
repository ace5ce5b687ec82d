"""The documents for writers, followed literally: every command typed, every file written, every picture looked at."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from prep_guide import paths
from prep_guide.clinic import read_clinic
from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.letterhead import Logo
from tests.following import CLINIC, FOLDER, PICTURES, Follower, window_for
from tests.ui.hands import press, words
from tests.ui.opening import settle

if TYPE_CHECKING:
    from prep_guide.ui.window import Window

DOCS = Path(__file__).parents[1] / "docs"


def read(window: Window) -> str:
    """All that can be read in the window, the strip below the page too."""
    strip = window.findChild(QWidget, "staff-strip")
    told = strip.accessibleName() if strip is not None and strip.isVisible() else ""
    return f"{words(window)}\n{told}"


def follow(name: str, folder: Path) -> Follower:
    """Follows a document to its end, and looks at each of its pictures on the way."""
    follower = Follower(DOCS / name, folder)
    for picture in follower.pictures():
        assert follower.start is not None, "a picture before any window"
        with window_for(picture, follower.start, folder) as window:
            assert PICTURES[picture].words in read(window), picture
            broken = "There is no field of this name." in read(window)
            assert broken == picture.endswith("broken"), picture
    return follower


def fingerprint(folder: Path) -> str:
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def test_nurses_change_hide_and_add_and_get_a_new_procedure(qapp: object, tmp_path: Path) -> None:
    before = fingerprint(paths.shipped_content())
    follower = follow("writing.md", tmp_path)
    checks = [said for said in follower.said if said.command.startswith("prep-guide check")]
    assert [said.code for said in checks] == [1, 0]
    assert "No findings in " in checks[-1].output
    assert {said.code for said in follower.said if said not in checks} == {0}
    assert follower.start is not None
    with window_for("writing-procedure", follower.start, tmp_path) as window:
        press(window, "offer-kidney-ultrasound", "walk")
        assert window.navigator.place == Place("stage", "positioning")
        window.navigator.go(Place("questions", "what-is-special"))
        settle()
        assert "Ask your team how you will lie." in words(window)
        window.session.choose_procedure("breast-ultrasound")
        window.navigator.go(Place("questions"))
        settle()
        assert "Where do I park?" in words(window)
        assert "Do men get a breast biopsy too?" not in words(window)
        window.navigator.go(Place("about"))
        settle()
        assert "Your name, radiology nurse, on Monday, November 30, 2026" in words(window)
    assert fingerprint(paths.shipped_content()) == before


def test_translators_get_a_third_language_on_screen(qapp: object, tmp_path: Path) -> None:
    follower = follow("translating.md", tmp_path)
    codes = {said.command.split()[1]: said.code for said in follower.said}
    assert codes == {"new": 0, "--content": 0, "customise": 0, "check": 1, "sign": 0}
    (check,) = [said for said in follower.said if said.command.startswith("prep-guide check")]
    assert "base/pt/questions/pain.md: This file is missing" in check.output
    assert "questions/stop.md" not in check.output
    assert follower.start is not None
    with window_for("translating-welcome", follower.start, tmp_path) as window:
        assert "Mama" in words(window)
        press(window, "language-en")
        assert "Hello. " in words(window)
        press(window, "language-pt")
        assert "Olá. " in words(window)


def test_a_practice_has_its_own_guide_in_one_folder(qapp: object, tmp_path: Path) -> None:
    follower = follow("clinic.md", tmp_path)
    codes = [(said.command.split()[1], said.code) for said in follower.said]
    assert codes[-2:] == [("check", 1), ("check", 0)]
    assert {code for _, code in codes[:-2]} == {0}
    found = [line for line in follower.said[-2].output.splitlines() if line.endswith("[parity]")]
    assert all("pt" in line for line in found)
    assert follower.said[-2].output.splitlines()[-1].startswith(f"{len(found)} findings ")
    assert "3 notes" in follower.said[-1].output
    assert follower.start is not None
    with window_for("clinic-language", follower.start, tmp_path) as window:
        assert window.findChild(Logo) is not None
        assert window.page is not None
        assert window.page.view.theme.colors["accent"].lower() == "#7a3e8e"
        press(window, "offer-kidney-ultrasound", "walk")
        assert window.navigator.place == Place("stage", "positioning")
    assert [place.id for place in read_clinic(tmp_path / CLINIC / "clinic.toml")[0].places] == [
        "north",
        "south",
        "harbor",
    ]


@pytest.mark.parametrize("name", ["writing.md", "translating.md", "clinic.md"])
def test_every_picture_of_a_document_is_known(name: str) -> None:
    text = (DOCS / name).read_text("utf-8")
    shown = {picture for picture in PICTURES if f"(pictures/{picture}.png)" in text}
    assert shown == {picture for picture in PICTURES if picture.startswith(name[:4])}
    assert text.count("](pictures/") == len(shown)
    assert FOLDER in text or CLINIC in text
