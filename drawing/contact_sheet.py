"""Contact sheets for whoever reviews the drawings: ``python -m drawing.contact_sheet``.

A sheet shows all scenes beside each other in one theme, at one size, with or without what hints at a needle.
"""

from __future__ import annotations

import os
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer, QtSvg

from drawing.scenes import SCENES
from prep_guide import paths
from prep_guide.pictures import Pictures
from prep_guide.theme import THEMES, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

OUT = Path("build/pictures")
SIZES = {400: 5, 800: 3}
"""The width of a scene, and how many stand in a row. Its height is three quarters of the width."""
GAP = 8
LABEL = 18
"""Room above a scene for its name."""


def main() -> None:
    """Writes a sheet for each theme, size and version into ``build/pictures``."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication([])
    OUT.mkdir(parents=True, exist_ok=True)
    for theme, width, needle_free in product(THEMES.values(), SIZES, (False, True)):
        version = "-needle-free" if needle_free else ""
        file = OUT / f"{theme.name}-{width}{version}.png"
        if not contact_sheet(tuple(SCENES), theme, width, needle_free=needle_free).save(str(file)):
            raise OSError(f"cannot write {file}")
        print(file)
    app.quit()


def contact_sheet(names: Sequence[str], theme: Theme, width: int, *, needle_free: bool) -> QImage:
    """All scenes of these names as stills, each under its name.

    It needs a ``QGuiApplication``.

    Args:
        names: The ids of shipped scenes.
        theme: The look they are drawn in.
        width: Of one scene in pixels, one of ``SIZES``.
        needle_free: Whether what hints at a needle is left out.
    """
    columns = SIZES[width]
    height = width * 3 // 4
    rows = -(-len(names) // columns)
    cell_width, cell_height = width + GAP, height + LABEL + GAP
    sheet = QImage(columns * cell_width, rows * cell_height, QImage.Format.Format_RGB32)
    sheet.fill(QColor(theme.colors["ground2"]))
    pictures = Pictures([], paths.assets())
    painter = QPainter(sheet)
    painter.setPen(QColor(theme.colors["ink"]))
    for index, name in enumerate(names):
        x, y = index % columns * cell_width, index // columns * cell_height
        painter.drawText(x + 4, y + LABEL - 4, name)
        drawing = pictures.picture(name, theme, needle_free=needle_free).data
        painter.drawImage(x, y + LABEL, _still(drawing, width, height))
    painter.end()
    return sheet


def _still(drawing: bytes, width: int, height: int) -> QImage:
    """A scene in an image of its own, which cuts what runs over its edge."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    renderer = QSvgRenderer()
    renderer.setOptions(QtSvg.Option.DisableAnimations)
    renderer.load(QByteArray(drawing))
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image


if __name__ == "__main__":
    main()
