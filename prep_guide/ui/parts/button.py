"""The worded button in its kinds."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from prep_guide.ui.look.painting import mirrored, painter, rounded
from prep_guide.ui.parts.pressable import Pressable, Touch

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from prep_guide.ui.view import View

Kind = Literal["primary", "secondary", "tonal", "plain", "quiet"]
_PADDING = {"primary": 28, "secondary": 26, "tonal": 26, "plain": 26, "quiet": 14}
_ICON = 1.25
"""An icon's side in em of the words."""


class Button(Pressable, QPushButton):
    """A pill with words and, if wanted, an icon before or after them.

    Args:
        view: What the page is built with.
        words: What it says.
        kind: ``primary`` (one a screen), ``secondary`` (outline), ``tonal`` (tint), ``plain`` (gray outline, for what
            is no step of the way) or ``quiet`` (words only).
        icon: The icon before the words.
        after: The icon after the words.
        tall: Whether it is the 64 px high one of a footer.
        role: Its place in the type scale.
    """

    def __init__(
        self,
        view: View,
        words: str,
        kind: Kind = "primary",
        *,
        icon: str = "",
        after: str = "",
        tall: bool = False,
        role: str = "button",
        parent: QWidget | None = None,
    ) -> None:
        # Asked for words, PySide would see whether they are an icon, and make that class before the first paint.
        super().__init__(parent)
        self.setText(words)
        self.prepare(view)
        self._kind = kind
        self._icon = icon
        self._after = after
        main = kind == "primary" or tall
        self._height = view.metrics.main_hit(64 if tall else 56) if main else view.metrics.hit()
        self._face = view.metrics.font(role)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_as(self, words: str, icon: str) -> None:
        """Takes other words and another icon; it stays the same button."""
        self._icon = icon
        self.setText(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The words, the icons and the padding of its kind."""
        padding = self._view.metrics.sp(_PADDING[self._kind])
        # An icon's own air lets it sit closer to the edge than words would.
        icons = bool(self._icon) + bool(self._after)
        width = self._words_width() + 2 * padding + icons * (self._icon_side() + self._gap())
        return QSize(max(math.ceil(width) - icons * self._view.metrics.sp(6), self._height), self._height)

    def minimumSizeHint(self) -> QSize:
        """It never shrinks: a footer drops or moves a whole button instead."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints pill, icons and words."""
        brush = painter(self)
        fill, outline, ink = self._colors()
        rounded(brush, self.rect(), self.height() / 2, fill, outline)
        side, gap, words = self._icon_side(), self._gap(), self._words_width()
        total = words + (side + gap) * (bool(self._icon) + bool(self._after))
        x, top = (self.width() - total) / 2, (self.height() - side) / 2
        if self._icon:
            self._view.icons.paint(brush, self, self._icon, mirrored(self, QRectF(x, top, side, side)), ink)
            x += side + gap
        brush.setFont(self._face)
        brush.setPen(ink)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
        brush.drawText(mirrored(self, QRectF(x, 0, words + 2, self.height())), flags, self.text())
        x += words + gap
        if self._after:
            self._view.icons.paint(brush, self, self._after, mirrored(self, QRectF(x, top, side, side)), ink)

    def _colors(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Fill, outline and ink of the kind as it is touched now."""
        view, touch = self._view, self.touch
        met = touch is not Touch.REST
        if self._kind == "primary":
            token = {Touch.REST: "accent", Touch.HOVER: "accent_hover", Touch.PRESS: "accent_press"}[touch]
            return view.color(token), None, view.color("on_accent")
        ink = view.color("accent_ink")
        if view.contrast:
            edge = {"secondary": "accent", "tonal": "edge", "plain": "edge", "quiet": ""}[self._kind]
            outline = view.color("focus") if met else view.color(edge) if edge else None
            return view.color("surface") if self._kind != "quiet" else None, outline, ink
        if self._kind in ("secondary", "plain"):
            token = {Touch.REST: "surface", Touch.HOVER: "tint2", Touch.PRESS: "tint"}[touch]
            return view.color(token), view.color("accent" if self._kind == "secondary" else "edge"), ink
        if self._kind == "tonal":
            token = {Touch.REST: "tint", Touch.HOVER: "ring", Touch.PRESS: "ring"}[touch]
            return view.color(token), None, ink
        return view.color("tint", 1.0 if touch is Touch.PRESS else 0.6) if met else None, None, ink

    def _words_width(self) -> float:
        return QFontMetricsF(self._face).horizontalAdvance(self.text())

    def _icon_side(self) -> int:
        return round(self._face.pixelSize() * _ICON)

    def _gap(self) -> int:
        return self._view.metrics.sp(10)
