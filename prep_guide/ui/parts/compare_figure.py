"""The small figures of a comparison: a pair for each row, drawn as icons or from the row's numbers."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget

from prep_guide.ui.look.painting import mirrored, painter, rounded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QColor, QPainter, QPaintEvent

    from prep_guide.ui.view import View

_SIDE = 64

_ICONS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "sleep": ("moon", "sun"),
        "cut": ("cut", "nick"),
        "stitches": ("stitches", "bandage"),
        "scar": ("scar", "scar-fine"),
        "place": ("hospital", "scanner"),
        "finding": ("hand", "scanner"),
        "tissue": ("lump", "samples"),
    }
)
"""The figures that have a name: the icon of the surgical and of the guided side."""
_AMOUNT = re.compile(r"(?P<least>\d{1,4}(?:\.\d{1,2})?)(?:\s*[-–]\s*(?P<most>\d{1,4}(?:\.\d{1,2})?))?")
_POSSIBLE, _REST = 0.5, 0.3
"""How solid the part between the least and the most of an amount is, and the part beyond."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of a figure, or a range of them; ``least`` is never above ``most``."""

    least: float
    most: float


def figure_pair(view: View, figure: str | Mapping[str, str] | None) -> tuple[QWidget, QWidget] | None:
    """The surgical and the guided figure of a row, or None where there is none to draw.

    They repeat what the words beside them say, so assistive technology hears nothing of them.

    Args:
        view: What the page is built with.
        figure: The name of a figure, or ``surgical``, ``guided`` and a ``unit``: ``days`` (at most 28, a dot
            each), ``minutes`` (at most 120, a disc an hour), ``mm`` (two lengths) or ``of 100`` (a share). Numbers
            may be ranges: ``7-14``.
    """
    if figure is None:
        return None
    if isinstance(figure, str):
        icons = _ICONS.get(figure)
        return (_IconFigure(view, icons[0]), _IconFigure(view, icons[1], guided=True)) if icons else None
    surgical, guided = _amount(figure.get("surgical", "")), _amount(figure.get("guided", ""))
    drawn = _UNITS.get(figure.get("unit", ""))
    if surgical is None or guided is None or drawn is None:
        return None
    largest = max(surgical.most, guided.most)
    if not 0 < largest <= drawn.highest:
        return None
    return drawn(view, surgical, largest), drawn(view, guided, largest, guided=True)


def _amount(written: str) -> Amount | None:
    found = _AMOUNT.fullmatch(written.strip())
    if found is None:
        return None
    least = float(found["least"])
    most = float(found["most"] or least)
    return Amount(least, most) if least <= most else None


class _Figure(QWidget):
    """A rounded tile to draw on; the guided side's is tinted."""

    def __init__(self, view: View, *, guided: bool = False) -> None:
        super().__init__()
        self.view = view
        self._ground, self._ink = ("tint", "accent_ink") if guided else ("sunken", "ink2")
        side = view.metrics.px(_SIDE)
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the tile and what is drawn on it."""
        view, brush = self.view, painter(self)
        outline = view.color("edge") if view.contrast else None
        rounded(brush, self.rect(), view.metrics.px(18), view.color(self._ground), outline)
        brush.setPen(Qt.PenStyle.NoPen)
        self.draw(brush)

    def draw(self, brush: QPainter) -> None:
        """Draws the figure, without a pen unless it sets one."""
        raise NotImplementedError

    def ink(self, solid: float = 1.0) -> QColor:
        """The color to draw with; ``solid`` is 0 to 1."""
        return self.view.color(self._ink, solid)


class _IconFigure(_Figure):
    """A figure that is an icon."""

    def __init__(self, view: View, icon: str, *, guided: bool = False) -> None:
        super().__init__(view, guided=guided)
        self._icon = icon

    def draw(self, brush: QPainter) -> None:
        """Draws the icon in the middle."""
        side = self.view.metrics.px(36)
        edge = (self.width() - side) / 2
        self.view.icons.paint(brush, self, self._icon, QRectF(edge, edge, side, side), self.ink())


class _NumberFigure(_Figure):
    """A figure of an amount; ``largest`` is the most of both sides, so that they share a scale.

    Attributes:
        highest: The largest amount that can be drawn.
    """

    highest = 0.0

    def __init__(self, view: View, amount: Amount, largest: float, *, guided: bool = False) -> None:
        super().__init__(view, guided=guided)
        self._amount, self._largest = amount, largest


class _Days(_NumberFigure):
    """A dot for each day, a week in each row."""

    highest = 28.0

    def draw(self, brush: QPainter) -> None:
        """Draws full dots for the least, paler ones up to the most, and rings for the other side's days."""
        px, weeks = self.view.metrics.px, math.ceil(self._largest / 7)
        across, down, size = px(7), px(10), px(5.4)
        left = (self.width() - 6 * across - size) / 2
        top = (self.height() - (weeks - 1) * down - size) / 2
        for day in range(weeks * 7):
            week, weekday = divmod(day, 7)
            dot = mirrored(self, QRectF(left + weekday * across, top + week * down, size, size))
            if day < self._amount.most:
                solid = 1.0 if day < self._amount.least else _POSSIBLE
                rounded(brush, dot, size, self.ink(solid))
            else:
                rounded(brush, dot, size, None, self.ink(_REST), 1.2)


class _Minutes(_NumberFigure):
    """Hours as discs beside each other, filled as far as a clock's hand would have come."""

    highest = 120.0

    def draw(self, brush: QPainter) -> None:
        """Draws full sectors for the least, and paler ones up to the most."""
        px, hours = self.view.metrics.px, math.ceil(self._largest / 60)
        size, gap = px(40 if hours == 1 else 24), px(5)
        left = (self.width() - hours * size - (hours - 1) * gap) / 2
        for hour in range(hours):
            disc = mirrored(self, QRectF(left + hour * (size + gap), (self.height() - size) / 2, size, size))
            rounded(brush, disc, size / 2, None, self.ink(), 1.5)
            brush.setPen(Qt.PenStyle.NoPen)
            for minutes, solid in ((self._amount.most, _POSSIBLE), (self._amount.least, 1.0)):
                share = min(1.0, max(0.0, minutes / 60 - hour))
                brush.setBrush(self.ink(solid))
                # Qt counts sixteenths of a degree, against the clock, from where the hand shows a quarter past.
                brush.drawPie(disc, 90 * 16, -round(share * 360 * 16))


class _Length(_NumberFigure):
    """A line as long as the amount, in the proportion of both sides."""

    highest = 1000.0

    def draw(self, brush: QPainter) -> None:
        """Draws the line in the middle."""
        thick = self.view.metrics.px(6)
        length = max(thick, self.view.metrics.px(44) * self._amount.most / self._largest)
        line = QRectF((self.width() - length) / 2, (self.height() - thick) / 2, length, thick)
        rounded(brush, line, thick, self.ink())


class _Share(_NumberFigure):
    """How many of a hundred, as a number over a bar."""

    highest = 100.0

    def draw(self, brush: QPainter) -> None:
        """Draws the number, and the bar filled from the leading edge."""
        px, amount = self.view.metrics.px, self._amount
        brush.setFont(self.view.metrics.font("label"))
        brush.setPen(self.ink())
        number = f"{amount.least:g}" if amount.least == amount.most else f"{amount.least:g}–{amount.most:g}"
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
        brush.drawText(QRectF(0, px(9), self.width(), px(26)), flags, number)
        wide, high, top = px(46), px(10), px(40)
        left = (self.width() - wide) / 2
        bars = ((100.0, None), (amount.most, self.ink(_POSSIBLE)), (amount.least, self.ink()))
        for share, fill in bars:
            bar = mirrored(self, QRectF(left, top, wide * share / 100, high))
            rounded(brush, bar, high / 2, fill, None if fill else self.ink(), 1.5)


_UNITS: Mapping[str, type[_NumberFigure]] = MappingProxyType(
    {"days": _Days, "minutes": _Minutes, "mm": _Length, "of 100": _Share}
)
"""What draws the numbers of a unit."""
