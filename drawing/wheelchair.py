"""A wheelchair from the side, and somebody who sits in it and drives it, in a room where heads are 72 high."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from drawing.elements import bundle, disc, line, oval, path, rect
from drawing.geometry import Corner, limb, numbers, smooth, widened
from drawing.people import forearm
from drawing.waist_up import trim
from drawing.whole_figure import HEAD

if TYPE_CHECKING:
    from drawing.cast import Person
    from drawing.geometry import Point
    from drawing.people import Eyes
    from drawing.waist_up import Cloth

HUB = (-14, -84)
"""The middle of the large wheel; the feet of the chair stand on y = 0, the person looks to the right."""
WHEEL = 80
SPOKES = 8
_TORSO: list[Point] = [
    *((8, -311), (26, -306), (40, -292), (46, -266), (45, -220), Corner(48, -128)),
    *(Corner(-48, -128), (-47, -220), (-47, -266), (-42, -292), (-28, -306), (-10, -311)),
]


def in_a_wheelchair(person: Person, cloth: Cloth, eyes: Eyes = "open") -> str:
    """Somebody who drives the chair with a hand on the rim; it needs ``fabric(cloth)``."""
    return bundle(
        oval(16, 2, 128, 13, "f-shadow sh"),
        _frame(),
        _body(person, cloth, eyes),
        _legs(),
        _wheel(),
        _arm(person, cloth),
    )


def _body(person: Person, cloth: Cloth, eyes: Eyes) -> str:
    return bundle(
        path("M-15 -332h27v30q-13 16 -27 0z", f"f-{person.skin}2"),
        path(smooth(widened(_TORSO, person.width)), "o", fill=f"url(#{cloth}Fabric)"),
        path("M-22 -309q8 -2 7 -8h28q-1 6 8 8q-6 25 -21 25q-16 0 -22 -25z", f"f-{person.skin}"),
        path("M-15 -324q14 12 27 2v9q-13 12 -27 1z", f"f-{person.skin}2"),
        line("M-24 -309Q-18 -283 0 -283Q17 -283 23 -309", f"s-{trim(cloth)}", 5),
        bundle(person.head(HEAD, eyes), transform="translate(-1 -360) rotate(4)"),
        transform="translate(-16 0)",
    )


def _legs() -> str:
    shoe = "M98 -42h24q8 12 26 13q10 2 10 11h-64z"
    return bundle(
        path(
            limb([(-34, -146, 30), (60, -152, 26), (98, -140, 23), (104, -84, 18), (106, -40, 14)]),
            "f-screen2 o",
        ),
        path(shoe, "f-wood2 ob"),
    )


def _arm(person: Person, cloth: Cloth) -> str:
    sleeve = limb([(-46, -277, 17), (-60, -230, 15.5), (-28, -188, 13)])
    return bundle(
        forearm([(-40, -204), (-14, -182), (10, -166)], person.who, 0.95, thumb=-1, bend=10),
        path(sleeve, "o", fill=f"url(#{cloth}Fabric)"),
        disc(-46, -277, 15.5, fill=f"url(#{cloth}Fabric)"),
        line("M-33 -258Q-42 -232 -22 -204", f"s-{cloth}2", 3),
        line("M-38 -178q6 -12 18 -16", f"s-{trim(cloth)}", 4),
    )


def _frame() -> str:
    """The backrest with its handle, the seat, and the rest for the feet with its small wheel."""
    tubes = "M-98 -252h22q8 0 8 10L-62 -120H84L112 -22h44"
    return bundle(
        rect(-80, -236, 16, 120, 8, "f-pad2 ob"),
        line(tubes, "s-ink hc", 13),
        line(tubes, "s-steel", 8),
        rect(-72, -132, 150, 18, 9, "f-pad2 ob"),
        disc(92, -18, 18, "f-steel ob"),
        disc(92, -18, 7, "f-kit2"),
    )


def _wheel() -> str:
    x, y = HUB
    spokes = "".join(
        f"M{numbers(x, y)}L{numbers(x + (WHEEL - 8) * math.cos(turn), y + (WHEEL - 8) * math.sin(turn))}"
        for turn in (math.tau * index / SPOKES for index in range(SPOKES))
    )
    return bundle(
        line(spokes, "s-kit3", 2.5),
        disc(x, y, WHEEL - 18, "l s-kit3", stroke_width=4),
        disc(x, y, WHEEL, "l s-ink hc", stroke_width=14),
        disc(x, y, WHEEL, "l s-screen2", stroke_width=10),
        disc(x, y, WHEEL, "l s-trim hc", stroke_width=3),
        disc(x, y, 10, "f-steel ob"),
    )
