"""Paints the pictures in docs/writing.md, docs/translating.md and docs/clinic.md anew: make screenshots.

It follows the documents as their test does, and keeps what the window shows at each picture.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.following import Follower, window_for

DOCS = Path(__file__).parents[1] / "docs"
WIDTH = 800
"""The width of a picture in px; the window itself is 1280 wide."""


def main() -> None:
    """Follows each document in a folder of its own."""
    for name in ("writing.md", "translating.md", "clinic.md"):
        with TemporaryDirectory() as folder:
            follower = Follower(DOCS / name, Path(folder))
            for picture in follower.pictures():
                if follower.start is None:
                    sys.exit(f"{name} shows {picture} before it opens a window.")
                file = DOCS / "pictures" / f"{picture}.png"
                with window_for(picture, follower.start, Path(folder)) as window:
                    image = window.grab().toImage()
                small = image.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
                small.convertToFormat(QImage.Format.Format_RGB888).save(str(file), "PNG", 0)
                sys.stdout.write(f"{file.relative_to(DOCS.parent)}\n")


if __name__ == "__main__":
    main()
