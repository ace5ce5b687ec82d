"""The few strokes everything is painted with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QWidget


def painter(widget: QWidget) -> QPainter:
    """A smooth painter on a widget; where it draws words, "left" is the leading edge of the widget."""
    brush = QPainter(widget)
    brush.setLayoutDirection(widget.layoutDirection())
    brush.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    return brush


def is_rtl(widget: QWidget) -> bool:
    """Whether a widget is laid out from right to left."""
    return widget.layoutDirection() == Qt.LayoutDirection.RightToLeft


def mirrored(widget: QWidget, rect: QRectF) -> QRectF:
    """A rectangle inside a widget, moved to the other side where the widget is laid out from right to left."""
    if not is_rtl(widget):
        return QRectF(rect)
    return QRectF(widget.width() - rect.x() - rect.width(), rect.y(), rect.width(), rect.height())


def rounded(
    brush: QPainter,
    rect: QRectF | QRect,
    radius: float,
    fill: QColor | None = None,
    outline: QColor | None = None,
    width: float = 2,
) -> None:
    """Paints a rounded rectangle; an outline of ``width`` px lies inside ``rect``."""
    area = QRectF(rect)
    if outline is None:
        brush.setPen(Qt.PenStyle.NoPen)
    else:
        area.adjust(width / 2, width / 2, -width / 2, -width / 2)
        brush.setPen(QPen(outline, width))
    brush.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    round_by = min(radius, area.height() / 2, area.width() / 2)
    brush.drawRoundedRect(area, round_by, round_by)
