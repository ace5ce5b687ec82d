"""Sizes: text size x the size of the window. One object gives every pixel count of a page."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtGui import QFont

FACE = "Source Sans Pro"
SMALLEST_TARGET = 56
"""The smallest side of anything that can be touched, in px, whatever the settings (look: 5)."""

# role: (size px, line px, weight, letter spacing %), at 100 % text and view 1.0
_ROLES = {
    "poster": (76, 82, 600, 98.0),
    "hero": (56, 64, 600, 98.5),
    "display": (46, 54, 600, 98.5),
    "title": (40, 46, 600, 98.5),
    "h2": (28, 36, 600, 99.0),
    "h3": (22, 30, 600, 100.0),
    "lead2": (24, 36, 400, 100.0),
    "lead": (22, 33, 400, 100.0),
    "body": (20, 30, 400, 100.0),
    "strong": (20, 28, 600, 100.0),
    "button": (20, 26, 600, 100.0),
    "label": (18, 24, 600, 100.0),
    "state": (18, 24, 400, 100.0),
    "small": (18, 26, 400, 100.0),
    "rail": (17, 21, 600, 100.0),
    "step": (17, 21, 400, 100.0),
}
HEADINGS = frozenset({"poster", "hero", "display", "title", "h2", "h3"})


@dataclass(frozen=True, slots=True)
class Metrics:
    """The sizes of one page.

    Attributes:
        text: The text size the reader chose, 1.0 to 2.0.
        view: How much larger than 1280x800 the window is felt to be, 1.0 to 1.3.
        rtl: Whether the language is written from right to left.
    """

    text: float = 1.0
    view: float = 1.0
    rtl: bool = False

    @classmethod
    def of(cls, width: int, height: int, text: float, *, rtl: bool = False) -> Metrics:
        """The sizes for a window of ``width`` x ``height`` px (look: 6)."""
        longer, shorter = max(width, height), min(width, height)
        measure = min(longer / 1280, shorter / 800)
        slope = 0.8 if width >= height else 0.6
        view = min(1.3, max(1.0, 1 + (measure - 1) * slope))
        return cls(text, view, rtl)

    def px(self, size: float) -> int:
        """Type, icons and controls: they follow text size and window."""
        return round(size * self.text * self.view)

    def sp(self, size: float) -> int:
        """Space: it follows the window and a third of the text size."""
        return round(size * self.view * (1 + (self.text - 1) / 3))

    def hit(self, size: float = SMALLEST_TARGET) -> int:
        """A target's side: never under 56 px."""
        return max(SMALLEST_TARGET, self.px(size))

    def font(self, role: str, *, bold: bool | None = None) -> QFont:
        """The font of a role of the type scale, in pixels; ``bold`` overrides its weight."""
        size, _, weight, spacing = _ROLES[role]
        font = QFont(FACE)
        font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight(weight if bold is None else 600 if bold else 400))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        # Spread or tightened letters break the joins of connected scripts.
        if spacing != 100.0 and not self.rtl:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, spacing)
        return font

    def line(self, role: str) -> int:
        """The line height of a role in px; Arabic letters need taller lines."""
        return math.ceil(_ROLES[role][1] * self.text * self.view * (1.18 if self.rtl else 1.0))
