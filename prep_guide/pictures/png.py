"""Whether a PNG file that somebody else made can be shown."""

from __future__ import annotations

import struct
import zlib

from prep_guide.faults import Fault

MOST_BYTES = 4 * 1024 * 1024
MOST_PIXELS = 4000
"""The longest side. Decoded, a picture of this size takes 64 MB for a moment."""

_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def faults(data: bytes, file: str) -> tuple[Fault, ...]:
    """What speaks against showing a PNG file; empty when nothing does.

    Args:
        data: Its content; no more than one byte beyond ``MOST_BYTES`` need be read.
        file: What the file is called in the faults.
    """
    if len(data) > MOST_BYTES:
        return (_fault(file, "It is larger than 4 MB.", "Save it smaller, 1600 pixels wide is plenty."),)
    if not data.startswith(_SIGNATURE):
        return (_fault(file, "It is not a PNG file.", "Save it as PNG; renaming it is not enough."),)
    if not _is_whole(data):
        return (_fault(file, "The file is damaged or not complete.", "Save it again."),)
    width, height = struct.unpack_from(">II", data, len(_SIGNATURE) + 8)
    if not 0 < max(width, height) <= MOST_PIXELS or not min(width, height):
        size = f"It is {width} by {height} pixels."
        return (_fault(file, size, f"Make no side longer than {MOST_PIXELS} pixels."),)
    return ()


def _is_whole(data: bytes) -> bool:
    """Whether the chunks follow one another from the header to the end mark, each with its right checksum."""
    names: list[bytes] = []
    at = len(_SIGNATURE)
    while at + 12 <= len(data) and (not names or names[-1] != b"IEND"):
        (length,) = struct.unpack_from(">I", data, at)
        end = at + 12 + length
        if end > len(data):
            return False
        (checksum,) = struct.unpack_from(">I", data, end - 4)
        if zlib.crc32(data[at + 4 : end - 4]) != checksum:
            return False
        names.append(data[at + 4 : at + 8])
        at = end
    return names[:1] == [b"IHDR"] and data[12:16] == b"IHDR" and b"IDAT" in names and names[-1] == b"IEND"


def _fault(file: str, problem: str, remedy: str) -> Fault:
    return Fault(file, 0, "", "picture", problem, remedy)
