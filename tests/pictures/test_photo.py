"""Photographs of a practice: what is read, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from prep_guide.faults import Fault
from prep_guide.pictures.photo import MOST_BYTES, read_photo

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "clinic"
    folder.mkdir()
    for name in ("clinic/someone.png", "clinic/someone.jpg", "outside.png"):
        picture = QImage(8, 8, QImage.Format.Format_RGB32)
        picture.fill(0)
        assert picture.save(str(tmp_path / name))
    return folder


def refused(folder: Path, name: str) -> Fault:
    found = read_photo(folder, name)
    assert isinstance(found, Fault)
    assert found.file == name
    return found


@pytest.mark.parametrize("name", ["someone.png", "someone.jpg"])
def test_a_picture_beside_the_settings_is_read(folder: Path, name: str) -> None:
    assert read_photo(folder, name) == (folder / name).read_bytes()


@pytest.mark.parametrize(
    "name",
    ["", "../outside.png", "..", ".hidden.png", "a/someone.png", "a\\b.png", "C:x.png", "x\0.png", " x.png"],
)
def test_only_a_plain_name_is_followed(folder: Path, name: str) -> None:
    assert "not the name of a file" in refused(folder, name).problem


def test_a_link_out_of_the_folder_is_refused(folder: Path) -> None:
    (folder / "link.png").symlink_to(folder.parent / "outside.png")
    assert "no such file" in refused(folder, "link.png").problem


def test_a_link_inside_of_the_folder_is_followed(folder: Path) -> None:
    (folder / "link.png").symlink_to(folder / "someone.png")
    assert isinstance(read_photo(folder, "link.png"), bytes)


def test_a_folder_and_a_missing_file_are_refused(folder: Path) -> None:
    (folder / "sub").mkdir()
    assert "no such file" in refused(folder, "sub").problem
    assert "no such file" in refused(folder, "missing.png").problem


@pytest.mark.parametrize("name", ["large.png", "large.jpg"])
def test_a_file_of_more_than_4_mb_is_refused(folder: Path, name: str) -> None:
    source = (folder / f"someone.{name[-3:]}").read_bytes()
    (folder / name).write_bytes(source.ljust(MOST_BYTES + 1, b"\0"))
    assert "larger than 4 MB" in refused(folder, name).problem


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"<svg/>", b"\x89PNG\r\n\x1a\n"])
def test_anything_else_is_refused(folder: Path, data: bytes) -> None:
    (folder / "odd.png").write_bytes(data)
    refused(folder, "odd.png")


@given(name=st.text(max_size=40))
def test_no_name_raises(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    assert isinstance(read_photo(tmp_path_factory.getbasetemp(), name), Fault)
