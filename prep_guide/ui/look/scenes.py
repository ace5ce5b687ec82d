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

    @property
    def pictures(self) -> Pictures:
        """The drawings themselves, for what is printed."""
        return self._pictures

    def pixmap(
        self, picture: str, theme: Theme, size: QSize, ratio: float = 1.0, *, needle_free: bool = False
    ) -> QPixmap:
        """A still of a picture in ``size`` logical px for a screen of ``ratio`` device px each."""
        key = (picture, theme.name, needle_free, size.width(), size.height(), ratio)
        if key in self._pixmaps:
            self._pixmaps.move_to_end(key)
            return self._pixmaps[key]
        pixmap = covering(
            drawn_from(self._pictures.picture(picture, theme, needle_free=needle_free)), size, ratio
        )
        self._pixmaps[key] = pixmap
        self._bytes += _weight(pixmap)
        while self._bytes > _MOST_BYTES and len(self._pixmaps) > 1:
            _, oldest = self._pixmaps.popitem(last=False)
            self._bytes -= _weight(oldest)
        return pixmap

    def moving(self, picture: str, theme: Theme, *, needle_free: bool = False) -> bytes:
        """The drawing of a picture that moves; empty for one that does not."""
        found = self._pictures.picture(picture, theme, needle_free=needle_free)
        return found.data if found.moving else b""


def covering(drawing: QSvgRenderer | QImage, size: QSize, ratio: float) -> QPixmap:
    """A drawing or a photo that fills ``size`` logical px of ``ratio`` device px each."""
    wide, high = max(1, round(size.width() * ratio)), max(1, round(size.height() * ratio))
    # Not by way of an image: turning a large one into a pixmap takes as long as drawing it.
    pixmap = QPixmap(wide, high)
    pixmap.fill(Qt.GlobalColor.transparent)
    brush = QPainter(pixmap)
    brush.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    if isinstance(drawing, QSvgRenderer):
        box = drawing.viewBoxF()
        drawing.render(brush, _cover(box.width(), box.height(), wide, high))
    else:
        brush.drawImage(_cover(drawing.width(), drawing.height(), wide, high), drawing)
    brush.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def drawn_from(picture: Picture) -> QSvgRenderer | QImage:
    """What a picture is drawn from, at rest."""
    if picture.kind == "png":
        return QImage.fromData(picture.data)
    renderer = QSvgRenderer()
    options = QtSvg.Option.DisableAnimations
    if not picture.shipped:
        options |= QtSvg.Option.Tiny12FeaturesOnly
    renderer.setOptions(options)
    renderer.load(QByteArray(picture.data))
    return renderer


def _weight(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * _BYTES_PER_PIXEL


def _cover(width: float, height: float, wide: float, high: float) -> QRectF:
    """Where a drawing of ``width`` x ``height`` lies so that it fills ``wide`` x ``high`` from its middle."""
    scale = max(wide / max(1.0, width), high / max(1.0, height))
    return QRectF((wide - width * scale) / 2, (high - height * scale) / 2, width * scale, height * scale)
