"""Path data: smooth outlines through a few points, limbs, arcs. Units are those of the 800 x 600 sheet.

Numbers are written with one decimal, which is finer than a pixel at any size in use and keeps files small.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

Point = tuple[float, float]
Joint = tuple[float, float, float]
"""A point on the middle line of a limb, and the limb's radius there."""

_SAMPLES = 4
"""Points of a limb's edge worked out between two joints."""
_END_PULL = 0.6
"""How straight an open curve leaves its end points, of the way to the next."""
_NUMBER = re.compile(r"-?\d+\.?\d*")


class Corner(NamedTuple):
    """A point where an outline turns sharply; it may stand wherever a point may."""

    x: float
    y: float


def number(value: float) -> str:
    """A number as short as one decimal allows: ``3``, ``-0.5``."""
    text = f"{value:.1f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def numbers(*values: float) -> str:
    """Numbers with spaces between them."""
    return " ".join(number(value) for value in values)


def smooth(points: Sequence[Point], *, closed: bool = True) -> str:
    """A soft curve through all points: a Catmull-Rom spline written as cubic Bezier curves."""
    count = len(points)

    def at(index: int) -> Point:
        return points[index % count] if closed else points[max(0, min(count - 1, index))]

    data = "M" + numbers(*points[0])
    for index in range(count if closed else count - 1):
        before, start, end, after = at(index - 1), at(index), at(index + 1), at(index + 2)
        if isinstance(start, Corner) and isinstance(end, Corner):
            data += "L" + numbers(*end)
            continue
        length = math.dist(start, end) or 1
        leaving, arriving = _tangent(before, start, end), _tangent(start, end, after)
        straight = ((end[0] - start[0]) / length * _END_PULL, (end[1] - start[1]) / length * _END_PULL)
        if not closed and index == 0 and not isinstance(start, Corner):
            leaving = straight
        if not closed and index == count - 2 and not isinstance(end, Corner):
            arriving = straight
        data += "C" + numbers(
            start[0] + leaving[0] * length / 3,
            start[1] + leaving[1] * length / 3,
            end[0] - arriving[0] * length / 3,
            end[1] - arriving[1] * length / 3,
            *end,
        )
    return data + ("z" if closed else "")


def _tangent(before: Point, here: Point, after: Point) -> Point:
    """The direction of a curve in ``here``; the nearer neighbor counts for more. None in a corner."""
    if isinstance(here, Corner):
        return (0, 0)
    near, far = math.dist(before, here) or 1, math.dist(here, after) or 1
    return (
        (here[0] - before[0]) / near * far / (near + far) + (after[0] - here[0]) / far * near / (near + far),
        (here[1] - before[1]) / near * far / (near + far) + (after[1] - here[1]) / far * near / (near + far),
    )


def limb(joints: Sequence[Joint], *, round_start: bool = True) -> str:
    """The outline of a limb that bends and tapers through joints, with round ends.

    Args:
        joints: Where the middle line passes, and how thick the limb is there.
        round_start: Whether the first end is round; else it is open, for an end that lies under something.
    """
    middle = _middle_line(joints)
    left, right = [], []
    for index, (x, y, radius) in enumerate(middle):
        before, after = middle[max(0, index - 1)], middle[min(len(middle) - 1, index + 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        length = math.hypot(dx, dy) or 1
        left.append((x + dy / length * radius, y - dx / length * radius))
        right.append((x - dy / length * radius, y + dx / length * radius))
    left, right = left[::2], right[::2]
    back = smooth(right[::-1], closed=False)
    data = smooth(left, closed=False) + _cap(middle[-1][2], right[-1]) + back[back.index("C") :]
    return data + (_cap(middle[0][2], left[0]) if round_start else "") + "z"


def _middle_line(joints: Sequence[Joint]) -> list[Joint]:
    """A spline through the joints, sampled; the radius is smoothed like a third coordinate."""
    last = len(joints) - 1
    line: list[Joint] = []
    for index in range(last):
        p0, p1 = joints[max(0, index - 1)], joints[index]
        p2, p3 = joints[index + 1], joints[min(last, index + 2)]
        for step in range(_SAMPLES + (index == last - 1)):
            t = step / _SAMPLES
            x, y, radius = (_spline(p0[axis], p1[axis], p2[axis], p3[axis], t) for axis in range(3))
            line.append((x, y, radius))
    return line


def _spline(p0: float, p1: float, p2: float, p3: float, t: float) -> float:
    """A uniform Catmull-Rom spline between ``p1`` (t = 0) and ``p2`` (t = 1)."""
    return 0.5 * (
        2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t + (3 * p1 - p0 - 3 * p2 + p3) * t**3
    )


def _cap(radius: float, end: Point) -> str:
    return f"A{numbers(radius, radius)} 0 0 1 {numbers(*end)}"


def scaled(data: str, factor: float) -> str:
    """Path data with every number multiplied. Not for arcs, whose flags would be multiplied too."""
    return _NUMBER.sub(lambda found: number(float(found[0]) * factor), data)


def enlarged(points: Sequence[Point], factor: float) -> list[Point]:
    """Points moved away from the origin by a factor; corners stay corners."""
    return [
        Corner(p[0] * factor, p[1] * factor) if isinstance(p, Corner) else (p[0] * factor, p[1] * factor)
        for p in points
    ]


def widened(
    points: Sequence[Point], factor: float, further: float = 0, span: tuple[float, float] = (0, 1)
) -> list[Point]:
    """Points moved sideways, away from x = 0, by a factor; corners stay corners.

    Args:
        points: An outline around x = 0.
        factor: By how much everything is wider.
        further: What is added to the factor lower down.
        span: Where that begins, and from where on it counts in full.
    """
    top, bottom = span

    def moved(x: float, y: float) -> tuple[float, float]:
        share = min(1.0, max(0.0, (y - top) / (bottom - top)))
        return x * (factor + further * share), y

    return [Corner(*moved(*p)) if isinstance(p, Corner) else moved(*p) for p in points]


def arc(x: float, y: float, radius: float, start: float, end: float) -> str:
    """An open arc around (x, y); angles in degrees from straight down, positive to the right."""

    def at(angle: float) -> str:
        turn = math.radians(angle)
        return numbers(x + radius * math.sin(turn), y + radius * math.cos(turn))

    return f"M{at(start)}A{numbers(radius, radius)} 0 0 {0 if end > start else 1} {at(end)}"


def sector(x: float, y: float, inner: float, outer: float, half_angle: float) -> str:
    """The fan of an ultrasound picture: a part of a ring around (x, y) that opens downward, in degrees."""
    sine, cosine = math.sin(math.radians(half_angle)), math.cos(math.radians(half_angle))
    return (
        f"M{numbers(x - inner * sine, y + inner * cosine)}"
        f"A{numbers(inner, inner)} 0 0 0 {numbers(x + inner * sine, y + inner * cosine)}"
        f"L{numbers(x + outer * sine, y + outer * cosine)}"
        f"A{numbers(outer, outer)} 0 0 1 {numbers(x - outer * sine, y + outer * cosine)}z"
    )
