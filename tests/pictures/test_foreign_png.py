"""A PNG file that somebody else made."""

import struct
import tracemalloc
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from prep_guide import paths
from prep_guide.pictures import Pictures, png
from prep_guide.theme import THEMES


def chunk(name: bytes, content: bytes = b"") -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def picture(header: tuple[int, ...], rows: bytes, before: bytes = b"", after: bytes = b"") -> bytes:
    """A file of sound chunks, whatever stands in them; ``rows`` are the packed pixels."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", *header))
    return b"\x89PNG\r\n\x1a\n" + head + before + chunk(b"IDAT", rows) + after + chunk(b"IEND")


def gray(width: int, height: int) -> bytes:
    return picture((width, height, 8, 0, 0, 0, 0), zlib.compress((b"\0" + b"\x80" * width) * height))


GOOD = gray(8, 6)
ROWS = zlib.compress((b"\0" + b"\x80" * 8) * 6)
PALETTE = chunk(b"PLTE", bytes(range(12)))


def test_a_whole_png_is_taken_and_qt_reads_it() -> None:
    assert png.faults(GOOD, "pictures/x.png") == ()
    assert not QImage.fromData(GOOD).isNull()


@pytest.mark.parametrize("interlaced", [0, 1])
@pytest.mark.parametrize(
    ("color", "depth", "size"),
    [
        *((0, 1, 1), (0, 2, 2), (0, 4, 3), (0, 8, 5), (0, 16, 10)),
        *((2, 8, 15), (2, 16, 30), (3, 1, 1), (3, 4, 3), (3, 8, 5)),
        *((4, 8, 10), (4, 16, 20), (6, 8, 20), (6, 16, 40)),
    ],
)
def test_every_kind_of_png_is_taken_and_qt_reads_it(
    color: int, depth: int, size: int, interlaced: int
) -> None:
    """A picture of 5 by 3; interlaced it has six passes, here with their rows and columns."""
    passes = [(1, 1), (1, 1), (1, 1), (1, 3), (2, 2), (1, 5)] if interlaced else [(3, 5)]
    bits = max(depth, size * 8 // 5) if depth >= 8 else depth
    rows = b"".join((b"\0" + bytes(-(-columns * bits // 8))) * high for high, columns in passes)
    assert interlaced or len(rows) == 3 * (1 + size)
    palette = PALETTE if color == 3 else b""
    data = picture((5, 3, depth, color, 0, 0, interlaced), zlib.compress(rows), palette)
    assert png.faults(data, "pictures/x.png") == ()
    assert QImage.fromData(data).width() == 5
    one_less = picture((5, 3, depth, color, 0, 0, interlaced), zlib.compress(rows[:-1]), palette)
    assert "not complete" in png.faults(one_less, "pictures/x.png")[0].problem


def test_pixels_may_lie_in_several_chunks_with_others_around_them() -> None:
    text = chunk(b"tEXt", b"Comment\0hello")
    parts = b"".join(chunk(b"IDAT", ROWS[at : at + 3]) for at in range(0, len(ROWS), 3))
    head = GOOD[: 8 + 25]
    assert png.faults(head + text + parts + text + chunk(b"IEND") + b"more", "x.png") == ()
    apart = chunk(b"IDAT", ROWS[:4]) + text + chunk(b"IDAT", ROWS[4:])
    assert "damaged" in png.faults(head + apart + chunk(b"IEND"), "x.png")[0].problem


def test_a_small_file_that_unpacks_without_end_is_left_in_time() -> None:
    bomb = zlib.compress(bytes(200_000_000), 9)
    assert len(bomb) < 200_000
    tracemalloc.start()
    try:
        assert png.faults(picture((4000, 4000, 16, 6, 0, 0, 0), bomb), "x.png") == ()
        assert png.faults(picture((8, 6, 8, 0, 0, 0, 0), bomb), "x.png") == ()
        assert tracemalloc.get_traced_memory()[1] < 4_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (picture((8, 6, 99, 0, 0, 0, 0), ROWS), "no PNG of this kind"),
        (picture((8, 6, 4, 2, 0, 0, 0), ROWS), "no PNG of this kind"),
        (picture((8, 6, 8, 1, 0, 0, 0), ROWS), "no PNG of this kind"),
        (picture((8, 6, 8, 3, 0, 0, 0), ROWS), "no PNG of this kind"),
        (picture((8, 6, 8, 0, 1, 0, 0), ROWS), "no PNG of this kind"),
        (picture((8, 6, 8, 0, 0, 1, 0), ROWS), "no PNG of this kind"),
        (picture((8, 6, 8, 0, 0, 0, 2), ROWS), "no PNG of this kind"),
        (picture((8, 6, 8, 0, 0, 0, 0), b"garbage"), "pixels are damaged"),
        (picture((8, 6, 8, 0, 0, 0, 0), b""), "pixels are damaged"),
        (picture((8, 6, 8, 0, 0, 0, 0), ROWS[:-9]), "pixels are damaged"),
        (picture((8, 7, 8, 0, 0, 0, 0), ROWS), "pixels are damaged"),
        (picture((8, 6, 8, 0, 0, 0, 0), zlib.compress((b"\5" + bytes(8)) * 6)), "pixels are damaged"),
        (picture((8, 6, 8, 3, 0, 0, 0), ROWS, after=PALETTE), "damaged"),
        (picture((8, 6, 8, 3, 0, 0, 0), ROWS, PALETTE + PALETTE), "damaged"),
        (picture((8, 6, 8, 0, 0, 0, 0), ROWS, chunk(b"NEWS", b"x")), "damaged"),
        (GOOD[:8] + chunk(b"IHDR", GOOD[16:28]) + GOOD[33:], "damaged"),
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


@given(st.binary(max_size=300), st.integers(0, 120))
def test_whatever_stands_in_a_file_never_raises(junk: bytes, at: int) -> None:
    assert isinstance(png.faults(GOOD[:at] + junk, "x.png"), tuple)
    assert isinstance(png.faults(picture((8, 6, 8, 0, 0, 0, 0), junk), "x.png"), tuple)
    header = tuple(junk[:5].ljust(5, b"\0"))
    assert isinstance(png.faults(picture((8, 6, *header), ROWS), "x.png"), tuple)
