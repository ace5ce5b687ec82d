"""Rows to choose with: a box to tick, and one of several places."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy

from prep_guide.ui.look.painting import is_rtl, mirrored, painter, rounded
from prep_guide.ui.look.paragraph import Paragraph
from prep_guide.ui.parts.pressable import Pressable, Touch

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPainter, QPaintEvent

    from prep_guide.ui.view import View

_BOX, _TICK = 32, 24
_BOX_RADIUS = 10
_GAP = 14
_END = 4
"""The px free behind the words."""


def words_start(view: View) -> int:
    """Where the words of a row begin, in px from its leading edge; what goes with them begins there too."""
    return view.metrics.px(_BOX) + view.metrics.sp(_GAP)


class _Row(Pressable):
    """A mark and words that wrap; all of it is the target. In front of the Qt class, like ``Pressable``."""

    def lay(self, view: View, words: str) -> None:
        """Sets what both kinds of rows have. Called once by the constructor."""
        self.prepare(view)
        metrics = view.metrics
        self.radius = metrics.sp(14)
        # Layouts ask for heights hundreds of times, so what they are made of is reckoned once.
        self._least, self._air = metrics.hit(), metrics.sp(_GAP)
        self._around = words_start(view) + _END
        self._words = Paragraph(words, metrics.font("body"), metrics.line("body"), rtl=metrics.rtl)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """True: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in px at a width in px."""
        return max(self._least, math.ceil(self._words.height_at(self._room(width))) + self._air)

    def sizeHint(self) -> QSize:
        """A comfortable row."""
        width = math.ceil(min(self._words.natural, self._view.metrics.px(460))) + self._around + 4
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word beside the mark."""
        width = math.ceil(self._words.longest_word) + self._around + 2
        return QSize(max(self._view.metrics.least, width), self._least)

    def hitButton(self, position: QPoint) -> bool:
        """All of the row is the target."""
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints mark and words."""
        view, brush, metrics = self._view, painter(self), self._view.metrics
        room = self._room(self.width())
        top = (self.height() - self._words.layout(room)) / 2
        side = metrics.px(_BOX)
        box = mirrored(self, QRectF(0, top + (metrics.line("body") - side) / 2, side, side))
        self.paint_mark(brush, box)
        left = _END if is_rtl(self) else words_start(view)
        self._words.draw(brush, left, top, view.color(self.ink()))

    def paint_mark(self, brush: QPainter, box: QRectF) -> None:
        """Paints the mark into its square."""
        raise NotImplementedError

    def ink(self) -> str:
        """The token of the words' color."""
        return "ink"

    def paint_off(self, brush: QPainter, box: QRectF, radius: float) -> None:
        """Paints the mark of a row that is not chosen."""
        view, met = self._view, self.touch is not Touch.REST
        outline = view.color("focus" if met and view.contrast else "edge")
        rounded(brush, box, radius, view.color("tint2" if met else "surface"), outline, 2)

    def _room(self, width: int) -> int:
        return max(1, width - self._around)


class CheckRow(_Row, QCheckBox):
    """One thing to do, with a box of 32 px to tick. What is done steps back in color and has a tick.

    Its view is that of its words, which may be in another language than the page.
    """

    def __init__(self, view: View, words: str, *, ticked: bool) -> None:
        super().__init__(words)
        self.lay(view, words)
        self.setChecked(ticked)

    def paint_mark(self, brush: QPainter, box: QRectF) -> None:
        """Paints the box and its tick."""
        view, radius = self._view, self._view.metrics.px(_BOX_RADIUS)
        if not self.isChecked():
            self.paint_off(brush, box, radius)
            return
        rounded(brush, box, radius, view.color("accent"))
        side, middle = view.metrics.px(_TICK), box.center()
        tick = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        view.icons.paint(brush, self, "check", tick, view.color("on_accent"))

    def ink(self) -> str:
        """Softer once it is done."""
        return "ink2" if self.isChecked() else "ink"


class RadioRow(_Row, QRadioButton):
    """One of several, with a circle of 32 px; the chosen one has a filled middle."""

    def __init__(self, view: View, words: str, *, chosen: bool) -> None:
        super().__init__(words)
        self.lay(view, words)
        self.setChecked(chosen)

    def paint_mark(self, brush: QPainter, box: QRectF) -> None:
        """Paints the circle."""
        view, radius = self._view, box.width() / 2
        if not self.isChecked():
            self.paint_off(brush, box, radius)
            return
        rounded(brush, box, radius, view.color("surface"), view.color("accent"), view.metrics.px(4))
        inset = box.width() * 0.3
        rounded(brush, box.adjusted(inset, inset, -inset, -inset), radius, view.color("accent"))
