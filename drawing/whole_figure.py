"""Whole people, standing or walking, around x = 0 with their feet on y = 0 and looking to the right.

A figure is six and a half heads high; a head is 72. Its parts are drawn one after the other by :func:`figure`, with
the far arm behind the body and the near one before it, which a scene draws by :func:`sleeve`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from drawing.elements import bundle, disc, line, linear, oval, path, rect, stop
from drawing.geometry import Corner, Joint, Point, limb, numbers, smooth, widened
from drawing.people import forearm
from drawing.waist_up import Cloth, cuff, fold, trim

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from drawing.cast import Person
    from drawing.people import Eyes

HEAD = 72
HEAD_MIDDLE = -430
_TORSO: list[Point] = [
    *((14, -381), (34, -375), (50, -362), (57, -340), (55, -300), (51, -264), (53, -230), Corner(55, -204)),
    *(Corner(-55, -204), (-53, -230), (-51, -264), (-55, -300), (-57, -340), (-50, -362), (-34, -375)),
    (-14, -381),
]
_SHADED = {"screen2": "tissue", "steel": "kit3", "wood": "wood2", "scrub2": "scrub2", "pad2": "pad2"}
"""The tone of the far leg, by that of the near one."""


class Legs(NamedTuple):
    """How somebody stands: the middle lines of the far and the near leg from the hip to the ankle."""

    far: Sequence[Joint]
    near: Sequence[Joint]


STANDING = Legs(
    far=((20, -216, 28), (22, -120, 21), (22, -22, 15)),
    near=((-20, -216, 30), (-22, -120, 22), (-24, -18, 15)),
)
WALKING = Legs(
    far=((-8, -216, 30), (-26, -122, 21), (-62, -30, 14)), near=((8, -216, 32), (28, -122, 22), (36, -18, 15))
)


def fabric(token: Cloth) -> str:
    """The gradient of a figure's cloth."""
    return linear(f"{token}Fabric", (0, -380), (0, -150), stop("0", token), stop("1", f"{token}2"))


def figure(
    person: Person,
    token: Cloth,
    legs: Legs = STANDING,
    *,
    eyes: Eyes = "open",
    tilt: float = 4,
    trousers: str = "screen2",
    top: str = "",
) -> str:
    """Somebody without arms; it needs ``fabric(token)``.

    Args:
        person: Who it is.
        token: What they wear above.
        legs: How they stand.
        eyes: Where they look.
        tilt: Degrees by which the head leans forward.
        trousers: The token of their trousers.
        top: The token of what is seen under an open cardigan; without it the cloth is closed.
    """
    open_front = "M-8 -380L22 -380Q34 -300 32 -205L-12 -205Q-14 -300 -8 -380z"
    return bundle(
        _leg(legs.far, _SHADED[trousers]),
        _leg(legs.near, trousers),
        path("M-13 -402h27v30q-13 16 -27 0z", f"f-{person.skin}2"),
        path(
            smooth(widened(_TORSO, person.width, person.fullness, (-350, -260))),
            "o",
            fill=f"url(#{token}Fabric)",
        ),
        *(_open(open_front, top, token) if top else ()),
        path("M-20 -379q8 -2 7 -8h28q-1 6 8 8q-6 25 -21 25q-16 0 -22 -25z", f"f-{person.skin}"),
        path("M-13 -394q14 12 27 2v9q-13 12 -27 1z", f"f-{person.skin}2"),
        *(() if top else (line("M-22 -379Q-16 -353 2 -353Q19 -353 25 -379", f"s-{trim(token)}", 5),)),
        bundle(person.head(HEAD, eyes), transform=f"translate(1 {HEAD_MIDDLE}) rotate({tilt})"),
    )


def sleeve(
    person: Person,
    token: Cloth,
    upper: Sequence[Joint],
    hand: Sequence[Point],
    *,
    thumb: Literal[1, -1],
    bend: float = 0,
    shade: Literal[1, -1] = 1,
) -> str:
    """An arm in its sleeve; it needs ``fabric(token)``.

    Args:
        person: Whose arm.
        token: What the sleeve is made of.
        upper: The middle line of the sleeve, from the shoulder to its end.
        hand: Where the bare arm passes, from inside of the sleeve to the wrist.
        thumb: The side of the hand the thumb is on, see :func:`drawing.people.forearm`.
        bend: Degrees by which the hand turns from the forearm.
        shade: The side of the sleeve that lies in the shade: 1 is to the left of the direction it points in.
    """
    x, y, radius = upper[0]
    return bundle(
        forearm(hand, person.who, 0.95, thumb=thumb, bend=bend),
        path(limb(upper), "o", fill=f"url(#{token}Fabric)"),
        disc(x, y, radius - 1.5, fill=f"url(#{token}Fabric)"),
        line(fold(_against_the_body(upper), shade), f"s-{token}2", 3),
        line(cuff(upper[-2][:2], upper[-1][:2], upper[-1][2] - 2), f"s-{trim(token)}", 4),
    )


def shadow(wide: float = 84) -> str:
    """The shadow on the ground."""
    return oval(0, 2, wide, wide * 0.12, "f-shadow sh")


def badge(person: Person) -> str:
    """The pocket and badge of the team."""
    return bundle(
        rect(-34, -318, 28, 30, 5, "f-scrub2"),
        rect(-28, -327, 16, 23, 3, "f-trim od"),
        rect(-24.5, -322, 9, 8, 2, f"f-{person.skin}"),
        rect(-24.5, -311, 9, 2.5, 1, "f-kit3"),
    )


def _against_the_body(upper: Sequence[Joint]) -> list[Joint]:
    """The part of a sleeve where its fold is seen, from below the shoulder to above the cuff."""
    return [_between(upper[0], upper[1]), *upper[1:-1], _between(upper[-1], upper[-2])]


def _between(end: Joint, inner: Joint) -> Joint:
    """A third of the way from the end of a sleeve inward."""
    x, y, radius = ((2 * a + b) / 3 for a, b in zip(end, inner, strict=True))
    return x, y, radius


def _open(front: str, top: str, token: Cloth) -> tuple[str, ...]:
    return (
        path(front, f"f-{top}"),
        line("M-9 -378Q-16 -300 -13 -206M23 -378Q36 -300 33 -206", f"s-{token}2", 4),
    )


def _leg(joints: Sequence[Joint], trousers: str) -> str:
    x, y, _ = joints[-1]
    shoe = f"M{numbers(x - 17, y + 2)}h28q8 10 24 11q9 2 9 9h-61z"
    return bundle(
        path(shoe, "f-wood2 ob"),
        path(limb(joints, round_start=False), f"f-{trousers} o"),
    )
