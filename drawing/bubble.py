"""Speech bubbles, which stay empty of words."""

from __future__ import annotations

import math

from drawing.elements import path
from drawing.geometry import Point, numbers

TAIL = 13
"""Half the width of a bubble's tail where it leaves the bubble, in degrees of the ellipse."""
CURL = 0.16
"""How far a tail bends aside, of its length."""


def bubble(center: Point, radii: Point, angle: float, tip: Point, classes: str) -> str:
    """A speech bubble: an ellipse whose tail leaves it at an angle, in degrees clockwise from the right."""

    def edge(degrees: float) -> Point:
        turn = math.radians(degrees)
        return center[0] + radii[0] * math.cos(turn), center[1] + radii[1] * math.sin(turn)

    side = 1 if tip[0] > center[0] else -1
    start, end = edge(angle + TAIL), edge(angle - TAIL)
    data = f"M{numbers(*start)}A{numbers(*radii)} 0 1 1 {numbers(*end)}"
    data += f"Q{numbers(*_bent(end, tip, side))} {numbers(*tip)}Q{numbers(*_bent(tip, start, -side))} "
    return path(f"{data}{numbers(*start)}z", classes)


def _bent(start: Point, end: Point, side: int) -> Point:
    """The middle between two points, moved aside."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    return (start[0] + end[0]) / 2 - dy * CURL * side, (start[1] + end[1]) / 2 + dx * CURL * side
