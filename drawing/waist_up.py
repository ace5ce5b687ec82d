"""Dressed people from the waist up, around x = 0 and looking to the right, where heads are 112 high.

Their forearms are a scene's own: :func:`arm` draws one.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal

from drawing.bust import HEAD
from drawing.elements import bundle, disc, line, linear, path, rect, stop
from drawing.geometry import Corner, Joint, Point, limb, smooth, widened
from drawing.people import forearm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drawing.cast import Person
    from drawing.people import Eyes

Cloth = Literal["knit", "leaf", "gown", "blanket", "scrub", "kit", "pad"]

_BODY: list[Point] = [
    *((24, 262), (58, 272), (84, 290), (97, 326), (105, 400), (111, 480), (114, 560), Corner(116, 620)),
    *(Corner(-116, 620), (-114, 560), (-111, 480), (-105, 400), (-97, 326), (-84, 290), (-58, 272)),
    (-24, 262),
]
"""The outline with both upper arms at the sides."""
_BELLY = (280, 470)
"""Where a full body grows wider."""
_SIDES: tuple[list[Point], ...] = ([(-70, 360), (-78, 440), (-78, 530)], [(76, 360), (82, 440), (82, 530)])
"""The folds between the arms and the body."""
_LIGHT = {"knit": "knit3", "scrub": "scrub3", "blanket": "blanket3", "gown": "trim", "kit": "kit3"}
"""The tone of a cloth's collar and cuffs, where it has one of its own."""


def cloth(token: Cloth) -> str:
    """The gradient of a cloth, which is paler above."""
    return linear(f"{token}Cloth", (0, 250), (0, 600), stop("0", token), stop("1", f"{token}2"))


def trim(token: Cloth) -> str:
    """The token of a cloth's collar and cuffs."""
    return _LIGHT.get(token, f"{token}2")


def sweater(person: Person, token: Cloth, eyes: Eyes = "open", tilt: float = 4) -> str:
    """Somebody in a sweater with a round neck; it needs ``cloth(token)``."""
    return bundle(
        _body(person, token),
        _neck(person),
        line("M-27 261Q-14 301 4 301Q22 301 35 261", f"s-{trim(token)}", 7),
        _sides(person, f"s-{token}2"),
        _head(person, eyes, tilt),
    )


def cardigan(person: Person, token: Cloth, top: Cloth, eyes: Eyes = "open", tilt: float = 4) -> str:
    """Somebody in an open cardigan over a plain top; it needs ``cloth(token)``."""
    front = [
        *(Corner(-26, 258), (0, 270), Corner(28, 258), (44, 340), (50, 480)),
        *(Corner(50, 620), Corner(-40, 620), (-42, 480), (-38, 340)),
    ]
    return bundle(
        _body(person, token),
        path(smooth(front), f"f-{trim(top)}"),
        _neck(person),
        _sides(person, f"s-{token}2"),
        line("M-28 260Q-48 400 -42 600M30 260Q56 400 52 600", f"s-{token}2", 5),
        _head(person, eyes, tilt),
    )


def scrubs(person: Person, eyes: Eyes = "open", tilt: float = 4) -> str:
    """Somebody of the team in scrubs, with a badge; it needs ``cloth("scrub")``."""
    return bundle(
        _body(person, "scrub"),
        _neck(person),
        path("M-27 258L4 318L-22 292zM35 258L4 318L28 292z", "f-scrub"),
        line("M-32 259L4 321L40 259", "s-scrub3", 7),
        _sides(person, "s-scrub2"),
        _badge(person, "scrub2"),
        _head(person, eyes, tilt),
    )


def coat(person: Person, eyes: Eyes = "open", tilt: float = 4) -> str:
    """A doctor in a white coat over scrubs; it needs ``cloth("kit")``."""
    front = [Corner(-30, 256), (4, 268), Corner(38, 256), (24, 380), Corner(8, 470), (-16, 380)]
    return bundle(
        _body(person, "kit"),
        path(smooth(front), "f-scrub"),
        _neck(person),
        line("M-30 259L4 312L38 259", "s-scrub3", 6),
        line("M-36 262L-40 330L8 470L44 330L42 262M8 470v140", "s-kit3", 5),
        _sides(person, "s-kit3"),
        _badge(person, "kit2"),
        _head(person, eyes, tilt),
    )


def arm(
    person: Person, token: Cloth, joints: Sequence[Point], *, thumb: Literal[1, -1], bend: float = 0
) -> str:
    """A forearm in its sleeve; it needs ``cloth(token)``.

    Args:
        person: Whose arm.
        token: What the sleeve is made of.
        joints: Elbow, the end of the sleeve, and wrist.
        thumb: The side of the hand the thumb is on, see :func:`drawing.people.forearm`.
        bend: Degrees by which the hand turns from the forearm.
    """
    elbow, end, _ = joints
    upper = 1 if end[0] > elbow[0] else -1
    return bundle(
        forearm(joints, person.who, 1.5, thumb=thumb, bend=bend),
        path(limb([(*elbow, 23), (*end, 20)]), "o", fill=f"url(#{token}Cloth)"),
        disc(*elbow, 20.5, fill=f"url(#{token}Cloth)"),
        line(fold([(*elbow, 23), (*end, 20)], upper), f"s-{token}2", 5),
        line(cuff(elbow, end, 19), f"s-{trim(token)}", 6),
    )


def fold(sleeve: Sequence[Joint], side: float) -> str:
    """The line along one edge of a sleeve, where it lies against the body.

    Args:
        sleeve: The middle line of the sleeve, and its radius.
        side: 1 is to the left of the direction the sleeve points in, -1 to the right.
    """
    edge: list[Point] = []
    for index, (x, y, radius) in enumerate(sleeve):
        before, after = sleeve[max(0, index - 1)], sleeve[min(len(sleeve) - 1, index + 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        reach = (radius - 2) / math.hypot(dx, dy) * side
        edge.append((x + dy * reach, y - dx * reach))
    return smooth(edge, closed=False)


def cuff(start: Point, end: Point, half: float) -> str:
    """The line across the end of a sleeve that comes from ``start``, ``half`` to each side."""
    length = math.dist(start, end)
    ux, uy = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    middle = (end[0] + ux * half / 2, end[1] + uy * half / 2)
    edges = (end[0] + uy * half, end[1] - ux * half), (end[0] - uy * half, end[1] + ux * half)
    return smooth([edges[0], middle, edges[1]], closed=False)


def _body(person: Person, token: Cloth) -> str:
    return path(
        smooth(widened(_BODY, person.width, person.fullness, _BELLY)), "o", fill=f"url(#{token}Cloth)"
    )


def _sides(person: Person, classes: str) -> str:
    folds = (widened(fold, person.width, person.fullness, _BELLY) for fold in _SIDES)
    return line("".join(smooth(fold, closed=False) for fold in folds), classes, 5)


def _neck(person: Person) -> str:
    return bundle(
        path("M-15 200h38v64q-2 30 -19 30q-17 0 -19 -30z", f"f-{person.skin}2"),
        path("M-25 262q12 -4 10 -12h38q-2 10 10 12q-10 38 -29 38q-19 0 -29 -38z", f"f-{person.skin}"),
        path("M-15 232q20 22 38 4v14q-18 22 -38 2z", f"f-{person.skin}2"),
        transform=f"scale({1 + person.fullness:.2f} 1)",
    )


def _head(person: Person, eyes: Eyes, tilt: float) -> str:
    return bundle(person.head(HEAD, eyes), transform=f"translate(0 187) rotate({tilt})")


def _badge(person: Person, pocket: str) -> str:
    """The breast pocket with the badge; nobody could read it."""
    return bundle(
        rect(-66, 356, 42, 48, 7, f"f-{pocket}"),
        rect(-56, 340, 26, 38, 4, "f-trim od"),
        rect(-50, 348, 14, 12, 3, f"f-{person.skin}"),
        rect(-50, 365, 14, 4, 2, "f-kit3"),
    )
