"""The card of "I'm not sure": a question, and somebody who answers."""

from __future__ import annotations

import math

from drawing.elements import disc, document, group, line, path
from drawing.geometry import Point, numbers
from drawing.room import arch

ROOT = 14
"""Half the width of a bubble's tail where it leaves the bubble, in degrees of the ellipse."""


def scene() -> str:
    """The SVG file."""
    return document(
        "Not sure yet",
        "Two speech bubbles before a soft arch. One holds a question mark, the other three dots.",
        group("background", arch()),
        group("question", _bubble((336, 246), (176, 142), 124, (206, 448), "f-kit o"), *_question_mark()),
        group("answer", _bubble((546, 420), (114, 88), 52, (650, 534), "f-blanket o"), *_dots()),
    )


def _bubble(center: Point, radii: Point, angle: float, tip: Point, classes: str) -> str:
    """A speech bubble: an ellipse whose tail leaves it at an angle (degrees, clockwise from the right)."""

    def at(degrees: float) -> Point:
        turn = math.radians(degrees)
        return center[0] + radii[0] * math.cos(turn), center[1] + radii[1] * math.sin(turn)

    start, end = at(angle + ROOT), at(angle - ROOT)
    inward = ((start[0] + tip[0] + center[0]) / 3, (start[1] + tip[1] + center[1]) / 3)
    del inward
    data = f"M{numbers(*start)}A{numbers(*radii)} 0 1 1 {numbers(*end)}L{numbers(*tip)}z"
    return path(data, classes)


def _question_mark() -> tuple[str, ...]:
    hook = "M288 202a48 48 0 1 1 74 40q-26 17 -26 46"
    return (
        line(hook, "s-scrub2", 24),
        disc(336, 330, 16, "f-scrub2"),
        # On the dark bubble of high contrast the mark is the one bright thing.
        line(hook, "s-focus hc", 24),
        disc(336, 330, 16, "f-focus hc"),
    )


def _dots() -> tuple[str, ...]:
    return tuple(
        disc(x, 420, 13, classes) for classes in ("f-ink", "f-trim hc") for x in (502, 546, 590)
    )
