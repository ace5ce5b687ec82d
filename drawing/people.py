"""The people of the scenes, each by the letter that begins their colors.

``p``, ``a``, ``b`` and ``c`` are patients; ``t``, ``d`` and ``e`` belong to the team. A head is drawn in its own
measure, 100 units from crown to chin around (0, 0), and then made as large as the scene needs. It looks to the right
in three-quarter view; a group that mirrors it makes it look to the left.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal

from drawing.elements import disc, line, oval, path
from drawing.geometry import Joint, Point, enlarged, limb, numbers, scaled, smooth, widened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drawing.hair import Hair

Who = Literal["p", "a", "b", "c", "t", "d", "e"]
Eyes = Literal["closed", "smiling", "open"]

_FACE: list[Point] = [
    *((-2, -50), (24, -43), (38, -22), (40, 0), (39, 17), (32, 37), (18, 49)),
    *((2, 48), (-15, 38), (-30, 18), (-36, -6), (-34, -28), (-22, -44)),
]
_EYES = ((2, 3, 13), (26, 3, 11))
"""Middle and width; the far eye is narrower."""
_DARKEST = "c"
"""Whose eyes and mouth need a darker line than the others'."""


def head(
    height: float, who: Who, hair: Hair, eyes: Eyes = "closed", *, glasses: bool = False, jaw: float = 0
) -> str:
    """A calm head around (0, 0).

    Args:
        height: From crown to chin.
        who: Whose skin and hair.
        hair: The cut.
        eyes: Closed and resting, smiling, or open.
        glasses: Whether they wear any.
        jaw: How much wider the face is below than the others'.
    """
    k = height / 100
    face = "face2" if who == _DARKEST else "face"
    skin, shade = f"f-{who}_skin od", f"s-{who}_skin2"
    shapes = []
    if hair.bun:
        x, y, wide, high = hair.bun
        shapes.append(oval(x * k, y * k, wide * k, high * k, f"f-{who}_hair o"))
    shapes.append(path(smooth(enlarged(hair.back, k)), f"f-{who}_hair o"))
    shapes.append(path(smooth(enlarged(widened(_FACE, 1, jaw, (-20, 30)), k)), skin))
    if not hair.covers_ear:
        shapes.append(oval(-27 * k, 8 * k, 9 * k, 11 * k, f"f-{who}_skin"))
        shapes.append(line(scaled("M-29 4 q5 0 4 9", k), shade, 2.6 * k))
    shapes += [
        oval(6 * k, 20 * k, 9 * k, 6 * k, "f-blush bl"),
        oval(32 * k, 20 * k, 5 * k, 5.5 * k, "f-blush bl"),
        *(_eye(x, y, width, eyes, face, k) for x, y, width in _EYES),
        line(scaled("M-5 -10 q7 -6 14 -2", k), f"s-{who}_brow", 2.8 * k),
        line(scaled("M22 -13 q6 -3 10 1", k), f"s-{who}_brow", 2.8 * k),
        line(scaled("M17 8 q6 8 -1 10", k), shade, 2.8 * k),
        *([path(smooth(enlarged(hair.beard, k)), f"f-{who}_hair")] if hair.beard else []),
        line(scaled("M8 30 q9 8 18 -1", k), f"s-{face}", 3 * k),
        path(smooth(enlarged(hair.front, k)), f"f-{who}_hair"),
        line(scaled(hair.strand[0], k), f"s-{who}_hair2", hair.strand[1] * k),
        *(_glasses(k) if glasses else []),
    ]
    return "\n".join(shapes)


def _eye(x: float, y: float, width: float, eyes: Eyes, face: str, k: float) -> str:
    if eyes == "open":
        return oval(x * k, (y + 1) * k, 2.9 * k, 3.7 * k, f"f-{face}")
    if eyes == "closed":
        return line(scaled(f"M{x - width / 2} {y} q{width / 2} 6.5 {width} 0", k), f"s-{face}", 3 * k)
    return line(scaled(f"M{x - width / 2} {y + 3} q{width / 2} -7 {width} 0", k), f"s-{face}", 3 * k)


def _glasses(k: float) -> list[str]:
    rims = [
        disc(x * k, 3 * k, radius * k, "l s-ink", stroke_width=2.4 * k) for x, radius in ((2, 11.5), (27, 10))
    ]
    return [*rims, line(scaled("M13 1 q2 -2 4 0M-9 0L-26 -5", k), "s-ink", 2.4 * k)]


def forearm(joints: Sequence[Point], who: Who, size: float, *, thumb: Literal[1, -1], bend: float = 0) -> str:
    """A bare forearm and its mitten of a hand in one outline; it begins under a sleeve.

    Args:
        joints: Elbow, perhaps a point between, and wrist. The hand goes on from the wrist.
        who: Whose skin.
        size: 1 suits a head of 72.
        thumb: The side of the hand the thumb is on: 1 is to the right of the direction it points in.
        bend: Degrees by which the hand turns from the forearm.
    """
    wrist = _Wrist(joints[-2], joints[-1], size, bend)
    radii = (12.5, 11.5, 9.5) if len(joints) == 3 else (12, 9.5)
    arm: list[Joint] = [(x, y, radius * size) for (x, y), radius in zip(joints, radii, strict=True)]
    palm = [(*wrist.at(along, 0), radius * size) for along, radius in ((14, 11.5), (28, 11), (40, 8))]
    finger = [
        (*wrist.at(along, across * thumb), radius * size)
        for along, across, radius in ((6, 6, 6), (19, 14, 5.4), (30, 15, 4.6))
    ]
    skin, shade = f"f-{who}_skin od", f"s-{who}_skin2"
    return "\n".join(
        [
            path(limb(finger), skin),
            path(limb([*arm, *palm]), skin),
            *(
                line(_stroke(wrist.at(31, across), wrist.at(43, across * 0.7)), shade, 2 * size)
                for across in (-3.5, 3.5)
            ),
            line(_stroke(wrist.at(8, 7 * thumb), wrist.at(18, 9 * thumb)), shade, 2 * size),
        ]
    )


class _Wrist:
    """A frame for the hand: along its direction, and across."""

    def __init__(self, elbow: Point, wrist: Point, size: float, bend: float) -> None:
        self._x, self._y = wrist
        self._size = size
        self._turn = math.atan2(wrist[1] - elbow[1], wrist[0] - elbow[0]) + math.radians(bend)

    def at(self, along: float, across: float) -> Point:
        cosine, sine = math.cos(self._turn), math.sin(self._turn)
        return (
            self._x + (cosine * along - sine * across) * self._size,
            self._y + (sine * along + cosine * across) * self._size,
        )


def _stroke(start: Point, end: Point) -> str:
    return f"M{numbers(*start)}L{numbers(*end)}"
