"""The clinic's own music: what of its folder is offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.clinic.music import pieces

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def names(folder: Path | None) -> list[str]:
    return [piece.name for piece in pieces(folder)]


def fill(folder: Path, *files: str) -> Path:
    (folder / "music").mkdir()
    for file in files:
        (folder / "music" / file).write_bytes(b"sound")
    return folder


def test_a_clinic_without_the_folder_has_no_music(tmp_path: Path) -> None:
    assert names(tmp_path) == []
    assert names(None) == []


def test_sound_files_are_listed_by_name_and_nothing_else_is(tmp_path: Path) -> None:
    fill(tmp_path, "Rain.ogg", "a lake.WAV", "Piano 2.mp3", "notes.txt", ".hidden.ogg", "cover.png")
    assert names(tmp_path) == ["a lake", "Piano 2", "Rain"]


def test_a_link_that_leads_out_is_passed_over_and_named(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    clinic = tmp_path / "clinic"
    clinic.mkdir()
    fill(clinic, "Rain.ogg")
    (tmp_path / "private.ogg").write_bytes(b"sound")
    (clinic / "music" / "private.ogg").symlink_to(tmp_path / "private.ogg")
    (clinic / "music" / "folder.ogg").mkdir()
    assert names(clinic) == ["Rain"]
    assert "music/private.ogg" in caplog.text
    assert "music/folder.ogg" in caplog.text
