"""Interface icons: drawn once in black, painted in any token's color."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from prep_guide.ui.look.painting import is_rtl

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QWidget

_MIRRORED = frozenset(
    {"left", "right", "skip", "repeat", "sound", "quieter", "louder", "list", "ask", "breathe"}
    | {"detail1", "detail2", "detail3"}
)
"""Icons whose meaning has a direction; a clock or a tick has none."""
_KEPT = 400
"""Pixmaps kept; a page uses about twenty."""


class Icons:
    """The set of icons in a folder, as pixmaps in the size and color wanted."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawings: dict[str, str] = {}
        self._pixmaps: OrderedDict[tuple[str, int, int, float, bool], QPixmap] = OrderedDict()

    def paint(self, brush: QPainter, widget: QWidget, name: str, rect: QRectF, color: QColor) -> None:
        """Paints an icon into a square of a widget; ``rect`` is where it lies, already mirrored if need be."""
        flipped = is_rtl(widget) and name in _MIRRORED
        pixmap = self.pixmap(name, round(rect.width()), color, widget.devicePixelRatioF(), flipped=flipped)
        brush.drawPixmap(QPointF(round(rect.x()), round(rect.y())), pixmap)

    def pixmap(
        self, name: str, size: int, color: QColor, ratio: float = 1.0, *, flipped: bool = False
    ) -> QPixmap:
        """An icon of ``size`` logical px for a screen of ``ratio`` device px each."""
        key = (name, size, color.rgba(), ratio, flipped)
        if key in self._pixmaps:
            self._pixmaps.move_to_end(key)
            return self._pixmaps[key]
        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        renderer = QSvgRenderer(QByteArray(self._drawing(name).replace("#000", color.name()).encode()))
        brush = QPainter(pixmap)
        brush.setRenderHint(QPainter.RenderHint.Antialiasing)
        if flipped:
            brush.translate(size, 0)
            brush.scale(-1, 1)
        renderer.render(brush, QRectF(0, 0, size, size))
        brush.end()
        self._pixmaps[key] = pixmap
        if len(self._pixmaps) > _KEPT:
            self._pixmaps.popitem(last=False)
        return pixmap

    def _drawing(self, name: str) -> str:
        if name not in self._drawings:
            self._drawings[name] = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        return self._drawings[name]
