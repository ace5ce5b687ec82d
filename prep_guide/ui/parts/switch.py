"""On or off, as a whole row."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from prep_guide.ui.look.painting import mirrored, painter, rounded
from prep_guide.ui.look.paragraph import Paragraph
from prep_guide.ui.parts.pressable import Pressable, Touch

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPainter, QPaintEvent

    from prep_guide.ui.view import View

_TRACK_WIDTH, _TRACK_HEIGHT, _KNOB = 72, 40, 30


class Switch(Pressable, QCheckBox):
    """A title, a line under it, and a knob: on and off differ in fill, place, tick and word."""

    def __init__(self, view: View, name: str, title: str, hint: str, *, on: bool) -> None:
        super().__init__(title)
        self.prepare(view)
        self.setObjectName(name)
        self.setChecked(on)
        self.setAccessibleDescription(hint)
        metrics = view.metrics
        self.radius = metrics.sp(14)
        self._title = Paragraph(title, metrics.font("strong"), metrics.line("strong"), rtl=metrics.rtl)
        self._hint = Paragraph(hint, metrics.font("small"), metrics.line("small"), rtl=metrics.rtl)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """True: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in px at a width in px."""
        words = self._words_width(width)
        height = self._title.layout(words) + self._hint.layout(words)
        return max(self._view.metrics.hit(64), math.ceil(height) + self._view.metrics.sp(20))

    def sizeHint(self) -> QSize:
        """A comfortable row."""
        width = self._view.metrics.px(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The knob and the longest word."""
        width = math.ceil(max(self._title.longest_word, self._hint.longest_word)) + self._control_width()
        return QSize(width, self._view.metrics.hit(64))

    def hitButton(self, position: QPoint) -> bool:
        """All of the row is the target."""
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints words, state and knob."""
        view, brush, metrics = self._view, painter(self), self._view.metrics
        if self.touch is not Touch.REST:
            outline = view.color("focus") if view.contrast else None
            rounded(brush, self.rect(), self.radius, view.color("tint2"), outline)
        words = self._words_width(self.width())
        title, hint = self._title.layout(words), self._hint.layout(words)
        top = (self.height() - title - hint) / 2
        left = self.width() - words if metrics.rtl else 0
        self._title.draw(brush, left, top, view.color("ink"))
        self._hint.draw(brush, left, top + title, view.color("ink2"))
        self._paint_control(brush, words)

    def _paint_control(self, brush: QPainter, words: float) -> None:
        view, metrics, on = self._view, self._view.metrics, self.isChecked()
        width, height, knob = metrics.px(_TRACK_WIDTH), metrics.px(_TRACK_HEIGHT), metrics.px(_KNOB)
        middle = self.height() / 2
        track = QRectF(self.width() - width, middle - height / 2, width, height)
        brush.setFont(metrics.font("label"))
        brush.setPen(view.color("ink"))
        state = QRectF(words, 0, track.left() - metrics.sp(10) - words, self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        brush.drawText(mirrored(self, state), flags, view.text("on" if on else "off"))
        air = (height - knob) / 2
        if on:
            rounded(brush, mirrored(self, track), height / 2, view.color("accent"))
            seat = mirrored(self, QRectF(track.right() - air - knob, middle - knob / 2, knob, knob))
            rounded(brush, seat, knob / 2, view.color("on_accent"))
            icon = metrics.px(22)
            place = QRectF(seat.center().x() - icon / 2, middle - icon / 2, icon, icon)
            view.icons.paint(brush, self, "check", place, view.color("accent"))
        else:
            rounded(brush, mirrored(self, track), height / 2, view.color("surface"), view.color("edge"))
            seat = mirrored(self, QRectF(track.left() + air, middle - knob / 2, knob, knob))
            rounded(brush, seat, knob / 2, view.color("edge"))

    def _control_width(self) -> int:
        metrics = self._view.metrics
        words = QFontMetricsF(metrics.font("label"))
        state = max(words.horizontalAdvance(self._view.text(key)) for key in ("on", "off"))
        return metrics.px(_TRACK_WIDTH) + math.ceil(state) + metrics.sp(28)

    def _words_width(self, width: int) -> int:
        return max(1, width - self._control_width())
