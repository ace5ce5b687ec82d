"""Illustrations as pixmaps: rendered once per size, theme and needle-free, in a cache that cannot grow."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer, QtSvg

if TYPE_CHECKING:
    from prep_guide.pictures import Picture, Pictures
    from prep_guide.theme import Theme

_MOST_BYTES = 24 * 1024 * 1024
"""A scene at 1920x1080 takes 1.6 MB: room for every picture of a guide in one theme."""
_BYTES_PER_PIXEL = 4


class Scenes:
    """Illustrations drawn into pixmaps that fill a box, cut at the edges where the shape differs."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures
        self._pixmaps: OrderedDict[tuple[str, str, bool, int, int, float], QPixmap] = OrderedDict()
        self._bytes = 0

    def pixmap(
        self, picture: str, theme: Theme, size: QSize, ratio: float = 1.0, *, needle_free: bool = False
    ) -> QPixmap:
        """A still of a picture in ``size`` logical px for a screen of ``ratio`` device px each."""
        key = (picture, theme.name, needle_free, size.width(), size.height(), ratio)
        if key in self._pixmaps:
            self._pixmaps.move_to_end(key)
            return self._pixmaps[key]
        pixmap = _render(self._pictures.picture(picture, theme, needle_free=needle_free), size, ratio)
        self._pixmaps[key] = pixmap
        self._bytes += _weight(pixmap)
        while self._bytes > _MOST_BYTES and len(self._pixmaps) > 1:
            _, oldest = self._pixmaps.popitem(last=False)
            self._bytes -= _weight(oldest)
        return pixmap


def _weight(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * _BYTES_PER_PIXEL


def _render(picture: Picture, size: QSize, ratio: float) -> QPixmap:
    wide, high = max(1, round(size.width() * ratio)), max(1, round(size.height() * ratio))
    image = QImage(wide, high, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    brush = QPainter(image)
    brush.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    if picture.kind == "svg":
        renderer = QSvgRenderer()
        renderer.setOptions(QtSvg.Option.DisableAnimations)
        renderer.load(QByteArray(picture.data))
        box = renderer.viewBoxF()
        renderer.render(brush, _cover(box.width(), box.height(), wide, high))
    else:
        bitmap = QImage.fromData(picture.data)
        brush.drawImage(_cover(bitmap.width(), bitmap.height(), wide, high), bitmap)
    brush.end()
    pixmap = QPixmap.fromImage(image)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _cover(width: float, height: float, wide: float, high: float) -> QRectF:
    """Where a drawing of ``width`` x ``height`` lies so that it fills ``wide`` x ``high`` from its middle."""
    scale = max(wide / max(1.0, width), high / max(1.0, height))
    return QRectF((wide - width * scale) / 2, (high - height * scale) / 2, width * scale, height * scale)
