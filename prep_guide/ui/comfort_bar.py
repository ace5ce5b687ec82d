"""The comfort bar: the same few things within reach on every page, in one order."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetricsF, QPainter
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from prep_guide.ui.look.painting import is_rtl, mirrored, painter, rounded
from prep_guide.ui.look.paragraph import Paragraph, Wrap
from prep_guide.ui.parts.card import Canvas
from prep_guide.ui.parts.pressable import Pressable, Touch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from prep_guide.ui.view import View

_STEP = 0.05
_LEAST_FACTOR = 1.0
_WIDEST_RAIL = 0.125
"""A rail never takes more than this share of the window's width."""
_CELL = 88
_EDGE = 10
_ICON, _LABEL, _LINE = 30, 17, 21


@dataclass(frozen=True, slots=True)
class BarItem:
    """One thing within reach: its name in signals, its icon and its group (items of a group stand together)."""

    key: str
    icon: str
    group: int


ITEMS = (
    BarItem("home", "home", 0),
    BarItem("comfort", "sliders", 1),
    BarItem("read", "sound", 1),
    BarItem("language", "globe", 1),
    BarItem("calm", "breathe", 2),
    BarItem("questions", "ask", 2),
    BarItem("call", "phone", 2),
)
"""What there is, from the leading end."""
_BADGE = 26


class ComfortBar(Canvas):
    """A rail at the leading edge of a wide window, a bar at the bottom of a high one.

    Args:
        view: Wording and looks, with the size of the whole window.
        active: The key of the item that stands for the present page or open sheet; empty for none.
        questions: How many questions the reader has put on their list.
        calm: Whether there is anything in the calm corner.

    Signals:
        item_chosen: Emitted with the key of the item that was pressed.
    """

    item_chosen = Signal(str)
    spoken_role = QAccessible.Role.ToolBar

    def __init__(self, view: View, active: str, questions: int, *, calm: bool = True) -> None:
        super().__init__(view, "ground2")
        self.setAccessibleName(view.text("bar_name"))
        self._upright = not view.portrait
        there = {"language": len(view.languages) > 1, "calm": calm}
        shown = [item for item in ITEMS if there.get(item.key, True)]
        factor = _factor(view, shown)
        buttons = [_BarButton(view, item, factor, active=item.key == active) for item in shown]
        self._buttons = buttons
        for button in buttons:
            button.clicked.connect(self._on_clicked)
            if button.key == "questions":
                self._questions = button
        self.count_questions(questions)
        sp = view.metrics.sp
        box: QBoxLayout
        if self._upright:
            box = QVBoxLayout(self)
            box.setContentsMargins(sp(_EDGE), sp(14), sp(_EDGE), sp(14))
            box.setSpacing(sp(2))
            for button, item, before in zip(buttons, shown, [None, *shown], strict=False):
                if before is not None and before.group != item.group:
                    box.addStretch(2)
                box.addWidget(button)
            self.setFixedWidth(_rail_width(view, shown, factor))
        else:
            box = QHBoxLayout(self)
            box.setContentsMargins(sp(20), sp(12), sp(20), sp(16))
            box.setSpacing(sp(4))
            for button in buttons:
                box.addWidget(button, 1)
            self.setFixedHeight(max(button.sizeHint().height() for button in buttons) + sp(28))

    def show_active(self, key: str) -> None:
        """Marks the item that stands for the present page or open sheet; empty for none."""
        for button in self._buttons:
            button.show_active(active=button.key == key)

    def count_questions(self, count: int) -> None:
        """Shows how many questions are on the reader's list."""
        self._questions.show_count(count)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the ground and the line towards the page."""
        super().paintEvent(event)
        view, brush = self.view, QPainter(self)
        color, width = view.color("edge" if view.contrast else "line"), 2 if view.contrast else 1
        if self._upright:
            brush.fillRect(0 if is_rtl(self) else self.width() - width, 0, width, self.height(), color)
        else:
            brush.fillRect(0, 0, self.width(), width, color)

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, _BarButton):
            self.item_chosen.emit(sender.key)


class _BarButton(Pressable, QPushButton):
    """An icon over its label. ``factor`` is how far it follows the text size."""

    def __init__(self, view: View, item: BarItem, factor: float, *, active: bool) -> None:
        words = view.text(f"bar_{item.key}")
        super().__init__(words)
        self.prepare(view)
        self.key = item.key
        self.setObjectName(f"bar-{item.key}")
        self._icon, self._active, self._factor = item.icon, active, factor
        self._cell = _cell(view, item, factor)
        self._count = 0
        self.radius = view.metrics.sp(18)
        font = view.metrics.font("rail")
        font.setPixelSize(self._size(_LABEL))
        line = self._size(24 if view.metrics.rtl else 21)
        self._words = Paragraph(words, font, line, wrap=Wrap.BALANCED, centered=True, rtl=view.metrics.rtl)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_active(self, *, active: bool) -> None:
        """Paints it as the one that is open, or as one of the others."""
        self._active = active
        self.update()

    def show_count(self, count: int) -> None:
        """Shows a number on the icon; none for 0. Assistive technology hears it in the name."""
        self._count = count
        key, text = f"bar_{self.key}_count", self._view.text
        self.setAccessibleName(text(key, n=count) if count else text(f"bar_{self.key}"))
        self.update()

    def sizeHint(self) -> QSize:
        """Icon, label and the air around them; never a small target."""
        return self._cell

    def minimumSizeHint(self) -> QSize:
        """Icon and label with little air: a low window has no room for more."""
        inside = self._size(_ICON) + self._size(6) + self._size(24)
        return QSize(self._cell.width(), max(inside, self._view.metrics.least))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints icon and label."""
        view, brush = self._view, painter(self)
        if self._active:
            outline = view.color("edge") if view.contrast else None
            rounded(brush, self.rect(), self.radius, view.color("tint"), outline)
        elif self.touch is not Touch.REST:
            outline = view.color("focus") if view.contrast else None
            rounded(brush, self.rect(), self.radius, view.color("tint", 0.55), outline)
        side, gap = self._size(_ICON), self._size(6)
        words = self._words.layout(self.width() - 4)
        top = (self.height() - side - gap - words) / 2
        place = QRectF((self.width() - side) / 2, top, side, side)
        view.icons.paint(brush, self, self._icon, place, view.color("accent_ink"))
        self._words.draw(brush, 2, top + side + gap, view.color("ink"))
        if self._count:
            self._paint_badge(brush, top)

    def _paint_badge(self, brush: QPainter, top: float) -> None:
        """Paints the number at the icon's upper corner, with a gap in the color of the bar around it."""
        view, side = self._view, self._size(_BADGE)
        badge = QRectF(self.width() / 2 + self._size(9), top - self._size(11), side, side)
        badge = mirrored(self, badge)
        around = view.color("tint" if self._active else "ground2")
        rounded(brush, badge.adjusted(-3, -3, 3, 3), side, around)
        rounded(brush, badge, side / 2, view.color("warm_ink"))
        font = view.metrics.font("rail")
        font.setPixelSize(self._size(_LABEL))
        brush.setFont(font)
        brush.setPen(view.color("surface" if view.theme.name == "light" else "ground"))
        brush.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(self._count))

    def _size(self, size: float) -> int:
        return round(size * self._factor * self._view.metrics.view)


def _cell(view: View, item: BarItem, factor: float) -> QSize:
    """The size in px an item asks for where the bar follows the text by ``factor``.

    A bar below a high window has little width and enough height: there a label may take two lines.
    """
    font = view.metrics.font("rail")
    font.setPixelSize(round(_LABEL * factor * view.metrics.view))
    label = view.text(f"bar_{item.key}")
    parts = label.split() if view.portrait else [label]
    words = math.ceil(max(QFontMetricsF(font).horizontalAdvance(part) for part in parts))
    width = max(words + view.metrics.sp(10), view.metrics.least)
    high = _CELL + (_LINE if len(parts) > 1 else 0)
    return QSize(width, max(round(high * factor * view.metrics.view), view.metrics.least))


def _rail_width(view: View, items: Sequence[BarItem], factor: float) -> int:
    widest = max(_cell(view, item, factor).width() for item in items)
    return max(widest, round(_CELL * factor * view.metrics.view)) + 2 * view.metrics.sp(_EDGE)


def _factor(view: View, items: Sequence[BarItem]) -> float:
    """How far the bar may follow the text size: as far as all items fit the window."""
    factor = view.metrics.text
    while factor > _LEAST_FACTOR and not _fits(view, items, factor):
        factor -= _STEP
    return factor


def _fits(view: View, items: Sequence[BarItem], factor: float) -> bool:
    cells = [_cell(view, item, factor) for item in items]
    sp = view.metrics.sp
    if view.portrait:
        return sum(cell.width() for cell in cells) + sp(40) + (len(items) - 1) * sp(4) <= view.width
    high = sum(cell.height() for cell in cells) + sp(28) + sp(30)
    return high <= view.height and _rail_width(view, items, factor) <= view.width * _WIDEST_RAIL
