"""Soft shadows without a blur: stacked rounded rectangles along an error function, drawn as nine patches."""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

if TYPE_CHECKING:
    from prep_guide.theme import Theme


@dataclass(frozen=True, slots=True)
class _Layer:
    """One soft edge: blur and drop in px at view 1.0, opacity 0 to 1."""

    blur: int
    drop: int
    opacity: float


_ELEVATIONS = {
    1: (_Layer(14, 4, 0.085),),
    2: (_Layer(24, 8, 0.11), _Layer(8, 2, 0.06)),
}
_STRONGER_ON_DARK = 2.6
_KEPT = 24
"""Edges kept; a window of one size and theme uses about four."""


class Shadows:
    """Draws shadows; each edge is made once per radius, blur, color and pixel ratio."""

    def __init__(self) -> None:
        self._edges: OrderedDict[tuple[int, int, str, float], QPixmap] = OrderedDict()

    def paint(
        self, brush: QPainter, rect: QRectF, radius: float, elevation: int, theme: Theme, scale: float = 1.0
    ) -> None:
        """Paints the shadow of a rounded card at ``rect``, below the card. High contrast has none."""
        if theme.name == "contrast" or elevation not in _ELEVATIONS:
            return
        stronger = 1.0 if theme.name == "light" else _STRONGER_ON_DARK
        for layer in _ELEVATIONS[elevation]:
            blur, drop = round(layer.blur * scale), round(layer.drop * scale)
            self._patch(brush, rect, round(radius), blur, drop, layer.opacity * stronger, theme)

    def _patch(
        self, brush: QPainter, rect: QRectF, radius: int, blur: int, drop: int, opacity: float, theme: Theme
    ) -> None:
        ratio = brush.device().devicePixelRatio()
        pixmap = self._edge(radius, blur, theme.colors["shadow"], ratio)
        corner, whole = radius + 2 * blur, pixmap.width() / ratio
        area = rect.adjusted(-blur, -blur + drop, blur, blur + drop)
        if area.width() < 2 * corner or area.height() < 2 * corner:
            return
        source = ((0.0, corner), (corner, whole - 2 * corner), (whole - corner, corner))
        across = (
            (area.left(), corner),
            (area.left() + corner, area.width() - 2 * corner),
            (area.right() - corner, corner),
        )
        down = (
            (area.top(), corner),
            (area.top() + corner, area.height() - 2 * corner),
            (area.bottom() - corner, corner),
        )
        brush.save()
        brush.setOpacity(brush.opacity() * min(1.0, opacity))
        # Stretching with smoothing on costs more than twice the time and shows no difference on a flat edge.
        brush.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
        for row in range(3):
            for column in range(3):
                if row == column == 1:
                    continue  # the card itself hides the middle
                target = QRectF(across[column][0], down[row][0], across[column][1], down[row][1])
                part = QRectF(
                    source[column][0] * ratio,
                    source[row][0] * ratio,
                    source[column][1] * ratio,
                    source[row][1] * ratio,
                )
                brush.drawPixmap(target, pixmap, part)
        brush.restore()

    def _edge(self, radius: int, blur: int, color: str, ratio: float) -> QPixmap:
        key = (radius, blur, color, ratio)
        if key not in self._edges:
            self._edges[key] = _soft_square(radius, blur, color, ratio)
            if len(self._edges) > _KEPT:
                self._edges.popitem(last=False)
        return self._edges[key]


def _soft_square(radius: int, blur: int, color: str, ratio: float) -> QPixmap:
    """A rounded square with soft edges, as small as nine patches allow."""
    side = 2 * (radius + blur) + 2 * blur + 2
    image = QImage(round(side * ratio), round(side * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    brush = QPainter(image)
    brush.setRenderHint(QPainter.RenderHint.Antialiasing)
    brush.setPen(Qt.PenStyle.NoPen)
    steps = max(8, blur)
    covered = 0.0
    for step in range(steps + 1):
        share = step / steps
        wanted = 0.5 * (1 + math.erf((share - 0.5) * 3.2))
        layer = QColor(color)
        layer.setAlphaF(min(1.0, max(0.0, (wanted - covered) / max(1e-6, 1 - covered))))
        covered = wanted
        inset = share * 2 * blur
        corner = max(2.0, radius + blur - inset * 0.75)
        brush.setBrush(layer)
        brush.drawRoundedRect(QRectF(inset, inset, side - 2 * inset, side - 2 * inset), corner, corner)
    brush.end()
    return QPixmap.fromImage(image)
