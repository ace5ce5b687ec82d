"""Whether a PNG file that somebody else made can be shown.

Source of the rules: "Portable Network Graphics (PNG) Specification (Third Edition)", W3C.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, NamedTuple

from prep_guide.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MOST_BYTES = 4 * 1024 * 1024
MOST_PIXELS = 4000
"""The longest side. Decoded, a picture of this size takes 64 MB for a moment."""

_AGAIN = "Save it again."
_HEADER = ">IIBBBBB"
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_NEEDED = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND"})
"""The chunks without which nothing can be drawn; their names, and no others, begin with a capital letter."""

_PALETTE = 3
_SAMPLES = {0: 1, 2: 3, _PALETTE: 1, 4: 2, 6: 4}
"""How many numbers a pixel has, by the type of its color: gray, RGB, palette, and two of them with alpha."""

_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), _PALETTE: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
"""How many bits each of them may have."""

_WHOLE = ((0, 0, 1, 1),)
_INTERLACED = (
    (0, 0, 8, 8),
    (4, 0, 8, 8),
    (0, 4, 4, 8),
    (2, 0, 4, 4),
    (0, 2, 2, 4),
    (1, 0, 2, 2),
    (0, 1, 1, 2),
)
"""The passes of an interlaced picture: where each begins from the left and the top, and its steps."""

_PIECE = 64 * 1024
_FILTERS = 5
"""Each row begins with the number of the filter it was written with, counted from 0."""


class _Header(NamedTuple):
    """The first chunk, number by number."""

    width: int
    height: int
    depth: int
    color: int
    compression: int
    filtering: int
    interlaced: int

    def is_known(self) -> bool:
        """Whether it tells of a kind of picture there is."""
        others = (self.compression, self.filtering, self.interlaced)
        return self.depth in _DEPTHS.get(self.color, ()) and others in ((0, 0, 0), (0, 0, 1))

    def passes(self) -> Iterator[tuple[int, int]]:
        """How many rows each pass has, and how many bytes each of its rows."""
        for left, top, across, down in _INTERLACED if self.interlaced else _WHOLE:
            columns, rows = -(-(self.width - left) // across), -(-(self.height - top) // down)
            if columns > 0 and rows > 0:
                yield rows, 1 + -(-columns * self.depth * _SAMPLES[self.color] // 8)


def faults(data: bytes, file: str) -> tuple[Fault, ...]:
    """What speaks against showing a PNG file; empty when nothing does.

    All of it is unpacked, piece by piece, since a picture that ends in the middle would be an empty box.

    Args:
        data: Its content; no more than one byte beyond ``MOST_BYTES`` need be read.
        file: What the file is called in the faults.
    """
    found = _wrong(data)
    return (Fault(file, 0, "", "picture", *found),) if found else ()


def _wrong(data: bytes) -> tuple[str, str] | None:
    """The problem and the remedy, if there is one."""
    if len(data) > MOST_BYTES:
        return "It is larger than 4 MB.", "Save it smaller, 1600 pixels wide is plenty."
    if not data.startswith(_SIGNATURE):
        return "It is not a PNG file.", "Save it as PNG; renaming it is not enough."
    chunks = tuple(_chunks(data))
    if not _are_in_order([name for name, _ in chunks]) or len(chunks[0][1]) != struct.calcsize(_HEADER):
        return "The file is damaged or not complete.", _AGAIN
    return _wrong_inside(_Header(*struct.unpack(_HEADER, chunks[0][1])), chunks)


def _wrong_inside(header: _Header, chunks: Sequence[tuple[bytes, memoryview]]) -> tuple[str, str] | None:
    width, height = header.width, header.height
    if not 0 < max(width, height) <= MOST_PIXELS or not min(width, height):
        return f"It is {width} by {height} pixels.", f"Make no side longer than {MOST_PIXELS} pixels."
    has_palette = any(name == b"PLTE" for name, _ in chunks)
    if not header.is_known() or (header.color == _PALETTE and not has_palette):
        return "There is no PNG of this kind.", _AGAIN
    if not _fills(header, (content for name, content in chunks if name == b"IDAT")):
        return "Its pixels are damaged or not complete.", _AGAIN
    return None


def _chunks(data: bytes) -> Iterator[tuple[bytes, memoryview]]:
    """The name and the content of each chunk up to the end mark, or to the first that is damaged."""
    view = memoryview(data)
    at, name = len(_SIGNATURE), b""
    while at + 12 <= len(data) and name != b"IEND":
        (length,) = struct.unpack_from(">I", data, at)
        end = at + 12 + length
        if (
            end > len(data)
            or zlib.crc32(view[at + 4 : end - 4]) != struct.unpack_from(">I", data, end - 4)[0]
        ):
            return
        name = data[at + 4 : at + 8]
        yield name, view[at + 8 : end - 4]
        at = end


def _are_in_order(names: list[bytes]) -> bool:
    """Whether the chunks that are needed are there and in their order, the pixels all together."""
    needed = [name for name in names if name[:1].isupper()]
    pixels = [place for place, name in enumerate(names) if name == b"IDAT"]
    return (
        names[:1] == [b"IHDR"]
        and names[-1:] == [b"IEND"]
        and bool(pixels)
        and pixels[-1] - pixels[0] == len(pixels) - 1
        and b"PLTE" not in names[pixels[0] :]
        and needed.count(b"IHDR") == 1
        and needed.count(b"PLTE") <= 1
        and _NEEDED.issuperset(needed)
    )


def _fills(header: _Header, packed: Iterable[memoryview]) -> bool:
    """Whether the pixels can be unpacked and are as many as the header says."""
    pieces = _unpacked(packed)
    held = b""
    try:
        for rows, size in header.passes():
            for _ in range(rows):
                while len(held) < size:
                    held += next(pieces)
                if held[0] >= _FILTERS:
                    return False
                held = held[size:]
    except (StopIteration, zlib.error):
        return False
    return True


def _unpacked(packed: Iterable[memoryview]) -> Iterator[bytes]:
    """The pixels in small pieces: a file of 4 MB may unpack to a thousand times as much."""
    stream = zlib.decompressobj()
    for content in packed:
        rest: bytes | memoryview = content
        while rest and not stream.eof:
            yield stream.decompress(rest, _PIECE)
            rest = stream.unconsumed_tail
