"""People from the waist up, in scenes where heads are 112 high and two of them face each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.elements import bundle, group, line, linear, path, rect, stop
from drawing.geometry import Corner, Point, smooth
from drawing.people import head

if TYPE_CHECKING:
    from drawing.hair import Hair
    from drawing.people import Eyes, Who

HEAD = 112
SCRUB = linear("scrubG", (0, 250), (0, 600), stop("0", "scrub"), stop("1", "scrub2"))
TEAM_X = 618
"""Where the middle of somebody of the team is."""

_TORSO: list[Point] = [
    *((24, 262), (58, 272), (84, 290), (97, 326), (107, 384), (114, 420), (110, 442), (97, 454)),
    *((86, 468), (83, 505), (88, 560), Corner(94, 620), Corner(-116, 620), (-114, 560)),
    *((-110, 480), (-104, 400), (-97, 326), (-84, 290), (-58, 272), (-24, 262)),
]
"""A bust with both upper arms inside of the outline, around x = 0; the bent elbow is on the right."""


def torso(x: float, *, width: float = 1, mirrored: bool = False) -> str:
    """The outline of a bust around x; mirrored, the bent elbow is on the left.

    Args:
        x: Its middle.
        width: 1 is slender, 1.15 sturdy.
        mirrored: Whether they look to the left.
    """
    if mirrored:
        return smooth([_moved(point, x, -width) for point in reversed(_TORSO)])
    return smooth([_moved(point, x, width) for point in _TORSO])


def _moved(point: Point, x: float, stretch: float) -> Point:
    moved = (x + stretch * point[0], point[1])
    return Corner(*moved) if isinstance(point, Corner) else moved


def team(who: Who, hair: Hair, eyes: Eyes = "open") -> str:
    """Somebody of the team who looks to the left, without the forearm; it needs ``SCRUB``."""
    skin = f"f-{who}_skin"
    return bundle(
        path(torso(TEAM_X, mirrored=True), "o", fill="url(#scrubG)"),
        line("M684 350q12 60 8 170", "s-scrub2", 5),
        path("M595 196h38v72h-38z", f"{skin}2"),
        path("M587 263q12 -3 9 -16h36q-2 13 17 16L618 316z", skin),
        path("M595 230q18 20 38 -2v16q-18 20 -38 4z", f"{skin}2"),
        line("M582 259l36 62 36-62", "s-scrub3", 7),
        # Pocket and badge.
        rect(640, 356, 42, 48, 7, "f-scrub2"),
        rect(649, 340, 26, 38, 4, "f-trim"),
        rect(655, 348, 14, 12, 3, skin),
        rect(655, 365, 14, 4, 2, "f-kit3"),
        group(
            "technologist-head",
            head(HEAD, who, hair, eyes),
            transform=f"translate({TEAM_X} 184) scale(-1 1) rotate(4)",
        ),
    )
