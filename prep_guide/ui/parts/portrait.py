"""Someone of the team: their photograph in a circle, or a silhouette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QImageReader, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from prep_guide import log
from prep_guide.faults import Fault
from prep_guide.pictures.photo import MOST_PIXELS, read_photo
from prep_guide.ui.look.painting import painter, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from prep_guide.ui.view import View

_SIDE = 96
_LARGEST_TEXT = 1.25
"""The text size up to which it grows: beyond, the room is the name's (look: 12.4)."""
_GLYPH = 0.56


class Portrait(QWidget):
    """A circle that only decorates: the name stands beside it.

    Args:
        view: What the page is built with.
        picture: The name of a file beside the clinic's settings; empty for none. One that cannot be shown
            is named in the log, and the silhouette stands in.
    """

    def __init__(self, view: View, picture: str) -> None:
        super().__init__()
        self._view = view
        side = round(_SIDE * view.metrics.view * min(view.metrics.text, _LARGEST_TEXT))
        self.setFixedSize(side, side)
        self._photo = self._read(picture) if picture else None

    @property
    def has_photo(self) -> bool:
        """Whether a photograph is shown, and not the silhouette."""
        return self._photo is not None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the photograph through a texture, since a painter's clip has jagged edges; or the silhouette."""
        view, brush, side = self._view, painter(self), self.width()
        edge = view.color("edge") if view.contrast else None
        if self._photo is None:
            rounded(brush, self.rect(), side / 2, view.color("tint"), edge)
            glyph = round(side * _GLYPH)
            place = QRectF((side - glyph) / 2, (side - glyph) / 2, glyph, glyph)
            view.icons.paint(brush, self, "person", place, view.color("accent_ink"))
            return
        brush.setBrush(QBrush(self._photo))
        brush.setPen(QPen(edge, 2) if edge is not None else Qt.PenStyle.NoPen)
        inset = 1 if edge is not None else 0
        brush.drawEllipse(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))

    def _read(self, name: str) -> QPixmap | None:
        folder = self._view.clinic.folder
        if folder is None:
            return None
        found = read_photo(folder, name)
        if not isinstance(found, Fault):
            photo = _square(found, self.width(), self.devicePixelRatioF())
            if photo is not None:
                return photo
            problem = "The file is damaged, or a side is too long."
            found = Fault(
                name, 0, "", "picture", problem, f"Save it anew, up to {MOST_PIXELS} pixels a side."
            )
        log.note_fault(found)
        return None


def _square(data: bytes, side: int, ratio: float) -> QPixmap | None:
    """The middle of a picture as a square of ``side`` logical px; None if it cannot or should not be decoded."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isEmpty() or max(size.width(), size.height()) > MOST_PIXELS:
        return None
    wanted = round(side * ratio)
    reader.setScaledSize(size.scaled(QSize(wanted, wanted), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        return None
    left, top = (image.width() - wanted) // 2, (image.height() - wanted) // 2
    pixmap = QPixmap.fromImage(image.copy(left, top, wanted, wanted))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
