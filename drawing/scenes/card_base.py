"""The card of "I'm not sure": a question, and somebody who answers."""

from __future__ import annotations

import math

from drawing.elements import disc, document, group, line, path
from drawing.geometry import Point, numbers
from drawing.room import arch

TAIL = 13
"""Half the width of a bubble's tail where it leaves the bubble, in degrees of the ellipse."""
CURL = 0.16
"""How far a tail bends aside, of its length."""


def scene() -> str:
    """The SVG file."""
    return document(
        "Not sure yet",
        "Two speech bubbles before a soft arch. One holds a question mark, the other three dots.",
        group("background", arch()),
        group("question", _bubble((346, 244), (178, 142), 122, (212, 452), "f-kit o"), *_question_mark()),
        group("answer", _bubble((544, 408), (116, 90), 54, (648, 540), "f-blanket o"), *_dots()),
    )


def _bubble(center: Point, radii: Point, angle: float, tip: Point, classes: str) -> str:
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


def _question_mark() -> tuple[str, ...]:
    hook = "M298 200a48 48 0 1 1 74 40q-26 17 -26 46"
    return (
        line(hook, "s-scrub2", 24),
        disc(346, 328, 16, "f-scrub2"),
        # On the dark bubble of high contrast the mark is the one bright thing.
        line(hook, "s-focus hc", 24),
        disc(346, 328, 16, "f-focus hc"),
    )


def _dots() -> tuple[str, ...]:
    return tuple(disc(x, 408, 13, classes) for classes in ("f-ink", "f-trim hc") for x in (500, 544, 588))
