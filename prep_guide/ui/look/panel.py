"""How large a px is on the screen of a kiosk, so that targets and letters have their size in millimeters."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

    from prep_guide.clinic.model import Kiosk

TARGET_MM, MAIN_MM = 15, 20
"""The smallest side of anything that can be touched, and of what is pressed most."""
CAPITAL_MM, CAPITAL_AT_MM = 7.3, 600
"""How high a capital H is, at least, in the largest text, for people at that distance (EN 301 549, 5.1.4)."""
_THINNEST, _DENSEST = 1.5, 16.0
"""Px per millimeter of real panels: from a television on the wall to a small tablet."""
_SKEW = 1.15
"""How much the two sides of a panel may differ in px per millimeter."""
_SHAPES = frozenset({(16, 9), (16, 10), (160, 90), (160, 100), (1600, 900), (1600, 1000)})
"""What some panels tell instead of a size."""
_USUAL = 1920 / 476
"""A panel of 21.5 inches, which stands for one that does not tell its size."""


@dataclass(frozen=True, slots=True)
class Panel:
    """The screen of a kiosk.

    Attributes:
        density: Px per millimeter.
        distance: How far away people stand, in millimeters.
    """

    density: float
    distance: int = CAPITAL_AT_MM

    @classmethod
    def of(cls, screen: QScreen, kiosk: Kiosk) -> Panel:
        """The panel of a screen; what the clinic measured counts more than what the panel tells of itself."""
        size, told = screen.size(), screen.physicalSize()
        return cls(
            density((size.width(), size.height()), (told.width(), told.height()), kiosk.screen_width_mm),
            kiosk.viewing_distance_mm,
        )

    def px(self, millimeters: float) -> int:
        """The px that are at least so many millimeters."""
        return math.ceil(millimeters * self.density)

    @property
    def capital(self) -> float:
        """How high a capital letter has to be in the largest text, in px."""
        return CAPITAL_MM * self.distance / CAPITAL_AT_MM * self.density


def density(size: tuple[int, int], told: tuple[float, float], measured: int = 0) -> float:
    """The px per millimeter of a screen.

    Args:
        size: Its width and height in px.
        told: Its width and height in millimeters, as the panel tells them; often nonsense, or 0.
        measured: Its width in millimeters as the clinic measured it; 0 for not measured.

    Returns:
        What was measured, else what the panel tells if that can be, else that of a usual panel.
    """
    if measured > 0:
        return min(max(size[0] / measured, _THINNEST), _DENSEST)
    if min(told) > 0 and (round(told[0]), round(told[1])) not in _SHAPES:
        across, down = size[0] / told[0], size[1] / told[1]
        real = min(across, down) >= _THINNEST and max(across, down) <= _DENSEST
        if real and max(across, down) <= _SKEW * min(across, down):
            return (across + down) / 2
    return _USUAL
