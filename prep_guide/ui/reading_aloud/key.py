"""A key of the reading bar: an icon over its word."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QPushButton, QSizePolicy

from prep_guide.ui.look.painting import painter, rounded
from prep_guide.ui.look.paragraph import Paragraph, Wrap
from prep_guide.ui.parts.pressable import Pressable, Touch

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from prep_guide.ui.view import View

_ICON, _WORD, _LINE = 26, 17, 21
_HEIGHT, _RADIUS = 68, 22


class Key(Pressable, QPushButton):
    """One key.

    Args:
        view: Wording and looks, with the size of the whole window.
        icon: Its icon.
        words: Its word.
        factor: How far it follows the text size.
        main: Whether it is the filled one.
        narrow: Whether its words may take two lines.
    """

    def __init__(
        self, view: View, icon: str, words: str, factor: float, *, main: bool = False, narrow: bool = False
    ) -> None:
        super().__init__(words)
        self.prepare(view)
        self._icon, self._main, self._factor, self._narrow = icon, main, factor, narrow
        self.radius = view.metrics.sp(_RADIUS)
        font, rtl = view.metrics.font("rail"), view.metrics.rtl
        font.setPixelSize(self._size(_WORD))
        self._words = Paragraph(words, font, self._size(_LINE), wrap=Wrap.BALANCED, centered=True, rtl=rtl)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Icon, word and the air around them; never a small target."""
        metrics = self._view.metrics
        words = self._words.longest_word if self._narrow else self._words.natural
        height = _HEIGHT + (_LINE if self._narrow else 0)
        # Its size follows what fits, not the text size: the bar has to hold all keys.
        width = math.ceil(words) + metrics.sp(8 if self._narrow else 20)
        return QSize(max(width, metrics.least), max(self._size(height), metrics.least))

    def minimumSizeHint(self) -> QSize:
        """It never shrinks."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints icon and word."""
        view, brush, touch = self._view, painter(self), self.touch
        sign, ink = view.color("accent_ink"), view.color("ink")
        if self._main:
            token = {Touch.REST: "accent", Touch.HOVER: "accent_hover", Touch.PRESS: "accent_press"}[touch]
            rounded(brush, self.rect(), self.radius, view.color(token))
            sign = ink = view.color("on_accent")
        elif touch is not Touch.REST:
            outline = view.color("focus") if view.contrast else None
            rounded(brush, self.rect(), self.radius, view.color("tint"), outline)
        side, gap = self._size(_ICON), self._size(4)
        top = (self.height() - side - gap - self._words.layout(self.width())) / 2
        view.icons.paint(brush, self, self._icon, QRectF((self.width() - side) / 2, top, side, side), sign)
        self._words.draw(brush, 0, top + side + gap, ink)

    def _size(self, size: float) -> int:
        return round(size * self._factor * self._view.metrics.view)
