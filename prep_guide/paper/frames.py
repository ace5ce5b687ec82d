"""Frames of bytes on a pipe: four bytes with the length, most significant first, then so many bytes."""

from __future__ import annotations

import struct
from typing import BinaryIO

HEAD = struct.Struct(">I")
MOST_BYTES = 64 * 1024 * 1024
"""A preview of many pages takes a few MB; more is no sheet of ours."""


def write_frame(pipe: BinaryIO, data: bytes) -> None:
    """Sends one frame at once."""
    pipe.write(HEAD.pack(len(data)) + data)
    pipe.flush()


def read_frame(pipe: BinaryIO) -> bytes | None:
    """The next frame, or None where the other side has closed the pipe.

    Raises:
        ValueError: The frame is too long or was cut off.
    """
    head = pipe.read(HEAD.size)
    if not head:
        return None
    (length,) = HEAD.unpack(head) if len(head) == HEAD.size else (MOST_BYTES + 1,)
    if length > MOST_BYTES:
        raise ValueError("no frame of ours")
    data = pipe.read(length)
    if len(data) < length:
        raise ValueError("the frame was cut off")
    return data
