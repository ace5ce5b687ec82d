"""Paints the program's icon from its drawing, in the forms that systems ask for.

``python packaging/icon/paint.py FOLDER`` writes ``prep-guide.ico`` for Windows, ``prep-guide.icns`` for macOS and a
``prep-guide-SIZE.png`` for each size that a Linux desktop shows.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).with_name("prep-guide.svg")
PNG_SIZES = (48, 64, 128, 256)
_ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
_ICNS_KINDS = {b"ic07": 128, b"ic08": 256, b"ic09": 512}
"""Apple's names of the sizes that may be PNG."""


def painted(size: int) -> bytes:
    """The icon as a PNG of ``size`` by ``size`` px."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter, QRectF(image.rect()))
    painter.end()
    png = QBuffer()
    png.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(png, "PNG")
    return png.data().data()


def ico(sizes: tuple[int, ...] = _ICO_SIZES) -> bytes:
    """All sizes in the form of Windows: a list of where each picture lies, then the pictures."""
    pictures = [painted(size) for size in sizes]
    place = 6 + 16 * len(sizes)
    entries = b""
    for size, picture in zip(sizes, pictures, strict=True):
        # A byte has no room for 256, which is written as 0. Then: no palette, one plane, 32 bits a pixel.
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return struct.pack("<HHH", 0, 1, len(sizes)) + entries + b"".join(pictures)


def icns() -> bytes:
    """All sizes in the form of macOS: pictures one after the other, each with its kind and its length."""
    pictures = {kind: painted(size) for kind, size in _ICNS_KINDS.items()}
    parts = b"".join(
        kind + struct.pack(">I", 8 + len(picture)) + picture for kind, picture in pictures.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(parts)) + parts


def main() -> None:
    """Writes all forms into the folder named on the command line."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "prep-guide.ico").write_bytes(ico())
    (folder / "prep-guide.icns").write_bytes(icns())
    for size in PNG_SIZES:
        (folder / f"prep-guide-{size}.png").write_bytes(painted(size))


if __name__ == "__main__":
    main()
