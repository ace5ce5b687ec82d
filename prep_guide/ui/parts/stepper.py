"""The path through the six stages: circles that are buttons, or, where those do not fit, one line and a bar."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPen
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QSizePolicy, QWidget

from prep_guide.ui.look.painting import is_rtl, mirrored, painter, rounded
from prep_guide.ui.look.paragraph import Paragraph, Wrap
from prep_guide.ui.parts.pressable import Pressable, Touch

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from prep_guide.ui.view import View

_CIRCLE = 36
_HALO = 4
_TOP = 8
"""Px above the circles, for the halo and the focus ring."""
_BETWEEN = 8
"""Px between a circle and its label."""


class Progress(Enum):
    """Where a stage lies on the path: three shapes, not three colors."""

    DONE = "done"
    NOW = "now"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a step lies: the middle of its circle, and its label's left edge and width, from the leading edge."""

    middle: float
    label: float
    width: float


class _Step(Pressable, QPushButton):
    """One circle of the path with its label."""

    def __init__(self, view: View, number: int, label: str, progress: Progress, parent: QWidget) -> None:
        super().__init__(label, parent)
        self.prepare(view)
        self.radius = view.metrics.sp(14)
        self._number, self._progress = number, progress
        self._middle = self._label = 0.0
        self.label_shown = True
        self.paragraph = Paragraph(
            label,
            view.metrics.font("step", bold=progress is Progress.NOW),
            view.metrics.line("step"),
            wrap=Wrap.BALANCED,
            centered=True,
            rtl=view.metrics.rtl,
        )

    def minimumSizeHint(self) -> QSize:
        """The circle, and the longest word of the label where that is shown."""
        circle = self._view.metrics.px(_CIRCLE)
        return QSize(max(circle, math.ceil(self.paragraph.longest_word) if self.label_shown else 0), circle)

    def place(self, middle: float, label: float) -> None:
        """Sets where circle and label are painted, in its own px from the left."""
        self._middle, self._label = middle, label
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints circle, number or tick, and label."""
        view, brush = self._view, painter(self)
        side = view.metrics.px(_CIRCLE)
        middle = view.metrics.px(_TOP) + side / 2
        if self.touch is not Touch.REST:
            outline = view.color("focus") if view.contrast else None
            rounded(brush, self.rect(), self.radius, view.color("tint", 0.6), outline)
        circle = QRectF(self._middle - side / 2, middle - side / 2, side, side)
        if self._progress is Progress.DONE:
            fill, outline = ("ground", view.color("accent")) if view.contrast else ("ring", None)
            rounded(brush, circle, side, view.color(fill), outline)
            icon = view.metrics.px(22)
            place = QRectF(self._middle - icon / 2, middle - icon / 2, icon, icon)
            view.icons.paint(brush, self, "check", place, view.color("accent_ink"))
        else:
            now = self._progress is Progress.NOW
            if now:
                halo = view.metrics.px(_HALO)
                rounded(brush, circle.adjusted(-halo, -halo, halo, halo), side, view.color("ring"))
                rounded(brush, circle, side, view.color("accent"))
            else:
                width = 2 if view.contrast else 1.5
                rounded(brush, circle, side, view.color("surface"), view.color("edge"), width)
            brush.setFont(view.metrics.font("label"))
            brush.setPen(view.color("on_accent" if now else "ink2"))
            brush.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))
        if self.label_shown:
            ink = view.color("ink" if self._progress is Progress.NOW else "ink2")
            top = view.metrics.px(_TOP) + side + view.metrics.px(_BETWEEN)
            self.paragraph.draw(brush, self._label, top, ink)


class Stepper(QWidget):
    """The path as six circles. The first lies on the leading edge of the content, the last on the trailing one.

    Args:
        view: What the page is built with.
        labels: The names of the stages.
        now: The index of the present one, counted from 0.
        seen: The indices of those the reader has been at.

    Signals:
        stage_chosen: Emitted with the index of the stage whose circle was pressed, counted from 0.
    """

    stage_chosen = Signal(int)

    def __init__(self, view: View, labels: Sequence[str], now: int, seen: Collection[int]) -> None:
        super().__init__()
        self._view, self._now, self._seen = view, now, seen
        self._spots: list[_Spot] = []
        group = QButtonGroup(self)
        self._steps: list[_Step] = []
        for index, label in enumerate(labels):
            progress = Progress.NOW if index == now else Progress.DONE if index in seen else Progress.NEXT
            step = _Step(view, index + 1, label, progress, self)
            step.setObjectName(f"step-{index + 1}")
            step.setAccessibleName(view.text("step_name", n=index + 1, of=len(labels), stage=label))
            step.setAccessibleDescription(view.text(f"step_{progress.value}"))
            group.addButton(step, index)
            self._steps.append(step)
        group.idClicked.connect(self.stage_chosen)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """True: labels may take two lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in px at a width in px."""
        _, label_height, _ = self._plan(width)
        px = self._view.metrics.px
        return max(self._view.metrics.hit(), math.ceil(px(_TOP + _CIRCLE + _BETWEEN) + label_height + px(2)))

    def sizeHint(self) -> QSize:
        """Six circles with room for their labels."""
        width = self._view.metrics.px(600)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Six targets side by side."""
        return QSize(6 * self._view.metrics.hit(), self._view.metrics.hit())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Places the circles and gives each step the ground around it as its target."""
        width = self.width()
        self._spots, _, touching = self._plan(width)
        edges = self._edges(width)
        for index, (step, spot) in enumerate(zip(self._steps, self._spots, strict=True)):
            left, right = edges[index], edges[index + 1]
            step.setGeometry(mirrored(self, QRectF(left, 0, right - left, self.height())).toRect())
            middle, label = spot.middle - left, spot.label - left
            if is_rtl(self):
                middle, label = step.width() - middle, step.width() - label - spot.width
            step.label_shown = not touching or index == self._now
            # The words are centered in the width they were laid out to, which is wider than they are.
            step.place(middle, label - (self._laid_out(index) - spot.width) / 2)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints what joins the circles."""
        view, brush = self._view, painter(self)
        side, gap = view.metrics.px(_CIRCLE), view.metrics.px(11)
        y = view.metrics.px(_TOP) + side / 2
        for index, (here, there) in enumerate(pairwise(self._spots)):
            walked = {index, index + 1} <= {*self._seen, self._now}
            token = "accent" if walked else "edge" if view.contrast else "line"
            pen = QPen(view.color(token), view.metrics.px(3) if walked or not view.contrast else 2)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            brush.setPen(pen)
            start = here.middle + side / 2 + gap
            line = mirrored(self, QRectF(start, y, there.middle - side / 2 - gap - start, 0))
            brush.drawLine(QPointF(line.left(), y), QPointF(line.right(), y))

    def holds(self, width: int) -> bool:
        """Whether every label that is shown has room at a width in px; long words may need more than there is."""
        self._spots, _, touching = self._plan(width)
        edges = self._edges(width)
        shown = [self._now] if touching else range(len(self._spots))
        return all(
            edges[index] <= self._spots[index].label
            and self._spots[index].label + self._spots[index].width <= edges[index + 1]
            for index in shown
        )

    def _edges(self, width: int) -> list[int]:
        """Where each step ends and the next begins: halfway between their labels, but never on a circle."""
        side = self._view.metrics.px(_CIRCLE)
        edges = [0]
        for here, there in pairwise(self._spots):
            halfway = (here.label + here.width + there.label) / 2
            edge = max(min(halfway, there.middle - side / 2 - 6), here.middle + side / 2 + 6)
            edges.append(round(edge))
        return [*edges, width]

    def _laid_out(self, index: int) -> float:
        return self._label_room(index, self.width())

    def _label_room(self, index: int, width: float) -> float:
        """The width in px a label may take; the outer two have one neighbour only, but less than half a gap more."""
        last = len(self._steps) - 1
        gap = (width - self._view.metrics.px(_CIRCLE)) / max(1, last)
        share = 0.8 if index in (0, last) else 0.92
        return max(gap * share, self._steps[index].paragraph.longest_word + 2)

    def _plan(self, width: float) -> tuple[list[_Spot], float, bool]:
        """Where each step lies, the height of the highest label in px, and whether labels would touch."""
        side = self._view.metrics.px(_CIRCLE)
        last = len(self._steps) - 1
        spots: list[_Spot] = []
        highest = 0.0
        for index, step in enumerate(self._steps):
            height = step.paragraph.layout(self._label_room(index, width))
            used = math.ceil(step.paragraph.used)
            middle = side / 2 + index * (width - side) / max(1, last)
            label = 0.0 if index == 0 else width - used if index == last else middle - used / 2
            spots.append(_Spot(middle, label, used))
            highest = max(highest, height)
        air = self._view.metrics.px(8)
        touching = any(a.label + a.width + air > b.label for a, b in pairwise(spots))
        if touching:
            spots = [self._alone(index, spot, width) for index, spot in enumerate(spots)]
            highest = self._steps[self._now].paragraph.height
        return spots, highest, touching

    def _alone(self, index: int, spot: _Spot, width: float) -> _Spot:
        """The same step where only the present one shows its label."""
        side = self._view.metrics.px(_CIRCLE)
        if index != self._now:
            return _Spot(spot.middle, spot.middle - side / 2, side)
        left = min(max(0.0, spot.middle - spot.width / 2), width - spot.width)
        return _Spot(spot.middle, left, spot.width)


class Steps(QLabel):
    """The path in one line of words over segments; a reading, not a control (large text, kiosk header)."""

    def __init__(self, view: View, labels: Sequence[str], now: int) -> None:
        super().__init__(view.text("step_name", n=now + 1, of=len(labels), stage=labels[now]))
        self._view, self._now, self._count = view, now, len(labels)
        self._where = view.text("step_of", n=now + 1, of=len(labels))
        self._label = labels[now]
        # The bar follows the text only so far: it is no letter.
        self._bar = round(10 * view.metrics.view * min(view.metrics.text, 1.2))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(view.metrics.line("label") + view.metrics.sp(10) + self._bar)

    def minimumSizeHint(self) -> QSize:
        """The present label with a bar below it."""
        width = QFontMetricsF(self._view.metrics.font("label")).horizontalAdvance(self._label)
        return QSize(math.ceil(width) + 2, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the words and the segments."""
        view, brush = self._view, painter(self)
        light, strong = view.metrics.font("state"), view.metrics.font("label")
        start = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        line = QRectF(0, 0, self.width(), view.metrics.line("label"))
        offset = QFontMetricsF(light).horizontalAdvance(self._where) + view.metrics.px(12)
        label_width = QFontMetricsF(strong).horizontalAdvance(self._label)
        if offset + label_width <= self.width():
            brush.setFont(light)
            brush.setPen(view.color("ink2"))
            brush.drawText(line, start, self._where)
        else:
            offset = 0.0
        brush.setFont(strong)
        brush.setPen(view.color("ink"))
        brush.drawText(mirrored(self, line.adjusted(offset, 0, 0, 0)), start, self._label)
        gap = view.metrics.sp(8)
        width = (self.width() - gap * (self._count - 1)) / self._count
        for index in range(self._count):
            segment = mirrored(
                self, QRectF(index * (width + gap), self.height() - self._bar, width, self._bar)
            )
            if index <= self._now:
                rounded(brush, segment, self._bar, view.color("accent"))
            else:
                outline = view.color("edge") if view.contrast else None
                rounded(brush, segment, self._bar, view.color("ground" if view.contrast else "ring"), outline)
