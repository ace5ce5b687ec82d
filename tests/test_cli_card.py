"""``prep-guide card`` and the sheet for who comes along."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from PySide6.QtGui import QImage

from prep_guide.cli import main
from prep_guide.session.incoming.reading import read_code
from prep_guide.session.incoming.visit import Setting

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

ASKED = ("--procedure", "breast-ultrasound", "--appointment", "2026-12-03T10:30", "--language", "en")


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    file = tmp_path / "clinic.toml"
    file.write_text('timezone = "America/New_York"\n[[places]]\nid = "main"\nname = "Main building"\n')
    return file


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def test_the_code_alone_is_printed(clinic: Path) -> None:
    result = run("card", *ASKED, "--clinic", clinic, "--place", "main", "--out", "-")
    assert result.exit_code == 0
    visit = read_code(
        result.output, Setting("America/New_York", {"Main building": "main"}, ("breast-ultrasound",))
    )
    assert (visit.procedure, visit.appointment.place) == ("breast-ultrasound", "main")
    assert f"{visit.appointment.local:%Y-%m-%dT%H:%M}" == "2026-12-03T10:30"


@pytest.mark.parametrize(("ending", "begins"), [("svg", b"<svg"), ("png", b"\x89PNG"), ("pdf", b"%PDF")])
def test_a_card_is_drawn(clinic: Path, tmp_path: Path, ending: str, begins: bytes) -> None:
    file = tmp_path / f"card.{ending}"
    result = run("card", *ASKED, "--clinic", clinic, "--out", file)
    assert result.exit_code == 0, result.output
    assert file.read_bytes().startswith(begins)
    if ending == "png":
        image = QImage(str(file))
        assert image.width() > image.height() > 100


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("card", *ASKED, "--out", "card.txt"), "has to end with one of"),
        (("card", *ASKED, "--place", "moon"), "moon is not on offer"),
        (("card", "--appointment", "2026-12-03T10:30"), "A card needs a --procedure."),
        (("card", "--procedure", "breast-ultrasound"), "--appointment"),
    ],
)
def test_what_is_wrong_is_told(words: tuple[str, ...], said: str) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert said in result.output


def test_a_sheet_for_who_comes_along(clinic: Path, tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    result = run("handout", *ASKED, "--clinic", clinic, "--for", "companion", "--out", file)
    assert result.exit_code == 0, result.output
    assert file.read_bytes().startswith(b"%PDF")


def test_the_desk_needs_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("prep_guide.commands.nurse.has_display", lambda: False)
    result = run("nurse", "--desk-theme", "dark", "--desk-text-size", "150")
    assert result.exit_code == 3
    assert "There is no display" in result.output
