"""One of a few choices, side by side in one track."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from prep_guide.ui.look.painting import is_rtl, painter, rounded
from prep_guide.ui.look.paragraph import Paragraph, Wrap
from prep_guide.ui.parts.pressable import Pressable, Touch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPainter, QPaintEvent

    from prep_guide.ui.view import View

_RADIUS = 24
_CELL_RADIUS = 20
_INSET = 5
_GLYPH = 28


@dataclass(frozen=True, slots=True)
class Choice:
    """One cell: its key, its words, and what stands above them.

    Attributes:
        icon: The name of an icon; empty for none.
        letter: The size in px of a letter A instead of an icon; 0 for none.
    """

    key: str
    words: str
    icon: str = ""
    letter: int = 0


class _Cell(Pressable, QRadioButton):
    """One cell of the track."""

    def __init__(self, view: View, choice: Choice, group: str, *, glyph: bool) -> None:
        super().__init__(choice.words)
        self.prepare(view)
        self.setObjectName(f"{group}-{choice.key}")
        self.radius = view.metrics.sp(_CELL_RADIUS)
        self._choice, self._glyph = choice, glyph
        self._words = Paragraph(
            choice.words, view.metrics.font("label"), view.metrics.line("label"), wrap=Wrap.BALANCED,
            centered=True, rtl=view.metrics.rtl,
        )  # fmt: skip
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """Glyph over words."""
        metrics = self._view.metrics
        width = math.ceil(self._words.natural) + metrics.sp(24)
        glyph = metrics.px(_GLYPH) + metrics.sp(4) if self._glyph else 0
        return QSize(
            max(metrics.hit(), width), max(metrics.hit(64), glyph + metrics.line("label") + metrics.sp(28))
        )

    def minimumSizeHint(self) -> QSize:
        """The longest word."""
        width = math.ceil(self._words.longest_word) + self._view.metrics.sp(16)
        return QSize(max(self._view.metrics.hit(), width), self.sizeHint().height())

    def hitButton(self, position: QPoint) -> bool:
        """All of it is the target."""
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the cell."""
        view, brush, metrics = self._view, painter(self), self._view.metrics
        cell = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        chosen = self.isChecked()
        if chosen:
            rounded(brush, cell, self.radius, view.color("accent"))
        elif self.touch is not Touch.REST:
            outline = view.color("focus") if view.contrast else None
            rounded(brush, cell, self.radius, view.color("tint2"), outline)
        ink = view.color("on_accent" if chosen else "ink")
        words = self._words.layout(self.width() - 2 * _INSET)
        glyph = metrics.px(_GLYPH) if self._glyph else 0
        gap = metrics.sp(4) if self._glyph else 0
        y = (self.height() - glyph - gap - words) / 2
        if self._choice.icon and self._glyph:
            place = QRectF((self.width() - glyph) / 2, y, glyph, glyph)
            view.icons.paint(brush, self, self._choice.icon, place, ink)
        elif self._choice.letter and self._glyph:
            self._paint_letter(brush, y + glyph)
        self._words.draw(brush, _INSET, y + glyph + gap, ink)

    def _paint_letter(self, brush: QPainter, baseline: float) -> None:
        font = self._view.metrics.font("label")
        font.setPixelSize(round(self._choice.letter * self._view.metrics.view))
        brush.setFont(font)
        brush.setPen(self._view.color("on_accent" if self.isChecked() else "ink"))
        width = QFontMetricsF(font).horizontalAdvance("A")
        brush.drawText(round((self.width() - width) / 2), round(baseline - self._view.metrics.px(3)), "A")


class Segmented(QWidget):
    """A track of cells, one of them chosen.

    Args:
        view: What it is built with.
        group: The name of what is chosen; the cells' object names begin with it.
        choices: The cells, from the leading edge.
        chosen: The key of the chosen one.

    Signals:
        chosen_changed: Emitted with the key of a newly chosen cell.
    """

    chosen_changed = Signal(str)

    def __init__(self, view: View, group: str, choices: Sequence[Choice], chosen: str) -> None:
        super().__init__()
        self._view = view
        self._keys = [choice.key for choice in choices]
        # At 200 % there is no room for both, and the words say more.
        glyph = view.metrics.text < 2 and any(choice.icon or choice.letter for choice in choices)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        buttons = QButtonGroup(self)
        self._cells: list[_Cell] = []
        for index, choice in enumerate(choices):
            cell = _Cell(view, choice, group, glyph=glyph)
            cell.setChecked(choice.key == chosen)
            buttons.addButton(cell, index)
            box.addWidget(cell, 1)
            self._cells.append(cell)
        buttons.idClicked.connect(self._on_clicked)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the track, and a hairline between two cells neither of which is chosen."""
        view, brush = self._view, painter(self)
        radius = view.metrics.sp(_RADIUS)
        width = 2 if view.contrast else 1.5
        rounded(brush, self.rect(), radius, view.color("surface"), view.color("edge"), width)
        cells = self._cells if not is_rtl(self) else self._cells[::-1]
        brush.setPen(Qt.PenStyle.NoPen)
        brush.setBrush(view.color("line"))
        for here, there in pairwise(cells):
            if not (here.isChecked() or there.isChecked()):
                inset = round(self.height() * 0.25)
                brush.drawRect(there.x(), inset, 1, self.height() - 2 * inset)

    def _on_clicked(self, index: int) -> None:
        self.update()
        self.chosen_changed.emit(self._keys[index])
