"""A PNG file that somebody else made."""

import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from prep_guide import paths
from prep_guide.pictures import Pictures, png
from prep_guide.theme import THEMES


def chunk(name: bytes, content: bytes = b"") -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def gray(width: int, height: int) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND")


GOOD = gray(8, 6)


def test_a_whole_png_is_taken_and_qt_reads_it() -> None:
    assert png.faults(GOOD, "pictures/x.png") == ()
    assert not QImage.fromData(GOOD).isNull()


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "not a PNG"),
        (b"<svg/>", "not a PNG"),
        (GOOD[:-4], "not complete"),
        (GOOD[:40], "not complete"),
        (GOOD[:8], "not complete"),
        (GOOD.replace(b"IDAT", b"IDBT"), "damaged"),
        (GOOD[:45] + bytes([GOOD[45] ^ 1]) + GOOD[46:], "damaged"),
        (GOOD[:8] + chunk(b"IEND"), "damaged"),
        (GOOD[:8] + chunk(b"IHDR", GOOD[16:29]) + chunk(b"IEND"), "damaged"),
        (GOOD[:8] + struct.pack(">I", 2**32 - 1) + GOOD[12:], "damaged"),
        (gray(4001, 1), "4001 by 1"),
        (gray(1, 4001), "1 by 4001"),
        (gray(0, 5), "0 by 5"),
        (b"\x89PNG\r\n\x1a\n" + b"a" * png.MOST_BYTES, "larger than 4 MB"),
    ],
)
def test_others_are_refused(data: bytes, problem: str) -> None:
    (fault,) = png.faults(data, "pictures/x.png")
    assert problem in fault.problem
    assert (fault.file, fault.line, fault.rule) == ("pictures/x.png", 0, "picture")


def test_a_clinics_photo_replaces_a_scene_in_every_theme(tmp_path: Path) -> None:
    file = tmp_path / "pictures" / "completion-ultrasound.png"
    file.parent.mkdir()
    file.write_bytes(GOOD)
    for theme in THEMES.values():
        picture = Pictures([tmp_path], paths.assets()).picture(
            "completion-ultrasound", theme, needle_free=True
        )
        assert (picture.kind, picture.data, picture.moving) == ("png", GOOD, False)


def test_a_damaged_photo_gives_way_to_the_drawing(tmp_path: Path) -> None:
    file = tmp_path / "pictures" / "completion-ultrasound.png"
    file.parent.mkdir()
    file.write_bytes(GOOD[:-1])
    pictures = Pictures([tmp_path], paths.assets())
    assert pictures.picture("completion-ultrasound", THEMES["light"]).kind == "svg"
    assert [fault.file for fault in pictures.faults] == ["pictures/completion-ultrasound.png"]
