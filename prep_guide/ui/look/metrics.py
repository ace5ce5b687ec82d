"""Sizes: text size x the size of the window. One object gives every pixel count of a page."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from prep_guide.session.comfort import TEXT_SIZES
from prep_guide.ui.look.panel import MAIN_MM, TARGET_MM

if TYPE_CHECKING:
    from prep_guide.ui.look.panel import Panel

FACE = "Source Sans Pro"
_OTHER_SCRIPTS = ("Noto Sans Arabic", "Noto Sans Hebrew")
"""The system's faces that go best with ours, where Qt would take the first one that has the letters."""
CAPITAL = 0.66
"""The height of a capital letter of the face, in em."""
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
_NARROWEST = 380
"""However large letters get, the shorter side of a window is worth so many px at 100 % to them, at least."""
HEADINGS = frozenset({"poster", "hero", "display", "title", "h2", "h3"})


@dataclass(frozen=True, slots=True)
class Metrics:
    """The sizes of one page.

    Attributes:
        text: The text size the reader chose, 1.0 to 2.0; in a kiosk the largest may be larger than that.
        view: How much larger than 1280x800 the window is felt to be, 1.0 to 1.3.
        rtl: Whether the language is written from right to left.
        panel: The screen, where sizes have to be right in millimeters too: in a kiosk.
    """

    text: float = 1.0
    view: float = 1.0
    rtl: bool = False
    panel: Panel | None = None

    @classmethod
    def of(
        cls, width: int, height: int, text: float, *, rtl: bool = False, panel: Panel | None = None
    ) -> Metrics:
        """The sizes for a window of ``width`` x ``height`` px (look: 6)."""
        longer, shorter = max(width, height), min(width, height)
        measure = min(longer / 1280, shorter / 800)
        slope = 0.8 if width >= height else 0.6
        view = min(1.3, max(1.0, 1 + (measure - 1) * slope))
        if panel is not None:
            text = _for_panel(text, panel, view, width)
        return cls(text, view, rtl, panel)

    @property
    def least(self) -> int:
        """The smallest side of anything that can be touched, in px."""
        return max(SMALLEST_TARGET, self.panel.px(TARGET_MM) if self.panel is not None else 0)

    @property
    def direction(self) -> Qt.LayoutDirection:
        """The direction the language is written in, as Qt's layouts want it."""
        return Qt.LayoutDirection.RightToLeft if self.rtl else Qt.LayoutDirection.LeftToRight

    def px(self, size: float) -> int:
        """Type, icons and controls: they follow text size and window."""
        return round(size * self.text * self.view)

    def sp(self, size: float) -> int:
        """Space: it follows the window and a third of the text size."""
        return round(size * self.view * (1 + (self.text - 1) / 3))

    def hit(self, size: float = SMALLEST_TARGET) -> int:
        """A target's side: never under 56 px, nor under 15 mm in a kiosk."""
        return max(self.least, self.px(size))

    def main_hit(self, size: float = SMALLEST_TARGET) -> int:
        """The side of what is pressed most: a target's, and never under 20 mm in a kiosk."""
        return max(self.hit(size), self.panel.px(MAIN_MM) if self.panel is not None else 0)

    def font(self, role: str, *, bold: bool | None = None) -> QFont:
        """The font of a role of the type scale, in pixels; ``bold`` overrides its weight."""
        size, _, weight, spacing = _ROLES[role]
        font = QFont([FACE, *_OTHER_SCRIPTS])
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


def _for_panel(text: float, panel: Panel, view: float, width: int) -> float:
    """The text size that makes the largest one on offer large enough on a panel, and the others grow with it.

    In a window that is too narrow for that, letters are as large as it can hold.
    """
    most = TEXT_SIZES[-1]
    wanted = math.ceil(panel.capital / CAPITAL) / (_ROLES["body"][0] * view)
    largest = max(most, min(wanted, width / _NARROWEST))
    return 1 + (text - 1) * (largest - 1) / (most - 1)
