"""The waiting room's picture: two people on a bench, seen from behind, look at a low sun over soft hills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.elements import bundle, disc, document, group, line, oval, path, rect, sway
from drawing.geometry import Corner, Point, limb, smooth
from drawing.people import forearm
from drawing.room import SKY

if TYPE_CHECKING:
    from drawing.people import Who

SUN = (470, 214)
"""The middle of the sun."""
_TRUNK = [(168, 520, 19), (172, 380, 14), (182, 240, 12)]
_BOUGH = [(175, 330, 9), (220, 270, 7), (250, 220, 6)]


def scene() -> str:
    """The SVG file."""
    return document(
        "Sun and hills",
        "Two people sit side by side on a bench below a tree, seen from behind."
        " Before them a low sun stands over soft green hills, and two birds fly by.",
        group("sky", rect(0, 0, 800, 600, fill="url(#skyG)"), _sun()),
        group("birds", _birds(), transform="translate(520 86)"),
        _hills(),
        _tree(),
        group("people", _silver(), _dark()),
        _bench(),
        gradients=(SKY,),
    )


def _sun() -> str:
    sun = bundle(disc(0, 0, 70, "f-sun"), sway("scale", "1 1;1.06 1.06;1 1"))
    return bundle(disc(0, 0, 112, "f-sun hi"), sun, transform=f"translate({SUN[0]} {SUN[1]})")


def _birds() -> str:
    far, near = "M84 34q11 -13 21 0q10 -13 21 0", "M0 0q16 -18 30 0q14 -18 30 0"
    return bundle(
        *(line(near, token, 6) + line(far, token, 5) for token in ("s-scrub", "s-trim hc")),
        sway("translate", "0 0;10 -6;0 0"),
    )


def _hills() -> str:
    way = [
        *((700, 620), (640, 560), (560, 516), (566, 478), (640, 446), (644, 414), (592, 388), (588, 366)),
        *(Corner(600, 350), Corner(604, 350), (606, 366), (624, 386), (688, 412), (692, 452), (624, 486)),
        *((626, 512), (740, 556), (830, 620)),
    ]
    return group(
        "hills",
        path("M-10 344H0C110 262 260 250 400 308S640 396 800 288H810V620H-10z", "f-hill ob"),
        path("M-10 404H0C150 330 320 352 470 396S700 408 800 356H810V620H-10z", "f-hill2 ob"),
        path(smooth(way), "f-path od"),
        path("M-10 500H0C140 452 320 452 480 484S660 590 680 620H-10z", "f-leaf ob"),
    )


def _tree() -> str:
    crown = [
        *((186, 20), (262, 44), (316, 104), (330, 176), (292, 236), (226, 262), (150, 270), (78, 250)),
        *((30, 196), (24, 130), (58, 66), (112, 32)),
    ]
    lit = [(150, 60), (206, 62), (236, 104), (214, 142), (160, 148), (108, 134), (96, 96)]
    return group(
        "tree",
        oval(170, 520, 70, 9, "f-shadow sh"),
        # In high contrast the wood would be bright.
        *(
            path(limb(joints, round_start=False), classes)
            for classes in ("f-wood2", "f-floor ob hc")
            for joints in (_BOUGH, _TRUNK)
        ),
        path(smooth(crown), "f-leaf2 ob"),
        path(smooth(lit), "f-leaf soft"),
        path(smooth([(x * 0.6 + 150, y * 0.5 + 140) for x, y in lit]), "f-leaf soft"),
    )


def _back(x: float, cloth: str) -> str:
    """A back in a sweater, from the neck to the seat."""
    outline: list[Point] = [
        *((16, 362), (40, 370), (56, 390), (62, 430), (62, 470), Corner(58, 510)),
        *(Corner(-58, 510), (-62, 470), (-62, 430), (-56, 390), (-40, 370), (-16, 362)),
    ]
    return bundle(
        path(smooth(outline), f"f-{cloth} o"),
        line("M-42 402q-6 30 -4 70M42 402q6 30 4 70", f"s-{cloth}2", 4),
        line("M-20 364q20 10 40 0", f"s-{cloth}2", 5),
        transform=f"translate({x} 0)",
    )


def _head(who: Who, *hair: str, turn: float) -> str:
    """A head from behind, which leans to one side."""
    return bundle(
        path("M-13 18h26v34q-13 12 -26 0z", f"f-{who}_skin2"),
        *(oval(x, 6, 6, 8, f"f-{who}_skin od") for x in (-28, 28)),
        *hair,
        transform=f"rotate({turn})",
    )


def _cap(*right: Point) -> str:
    """Hair from behind, by its right side, the last point at the nape."""
    return smooth([(0, -37), *right, *((-x, y) for x, y in reversed(right[:-1]))])


def _silver() -> str:
    """An older woman, her silver hair in a bun."""
    head = _head(
        "a",
        path(_cap((20, -30), (30, -10), (28, 14), (16, 28), (0, 32)), "f-a_hair o"),
        disc(0, -34, 15, "f-a_hair o"),
        line("M-16 -14q16 -12 32 0M-18 8q18 10 36 0M-8 -40q8 -6 16 0", "s-a_hair2", 3),
        turn=9,
    )
    return group("woman", bundle(head, transform="translate(354 322)"), _back(352, "knit"))


def _dark() -> str:
    """Somebody younger with dark hair, an arm around her shoulders."""
    head = _head(
        "c",
        path(_cap((22, -32), (32, -10), (29, 10), (18, 22), (0, 25)), "f-c_hair o"),
        line("M-14 -20q14 -8 26 0", "s-c_hair2", 3),
        turn=-6,
    )
    arm = bundle(
        forearm([(330, 398), (318, 399)], "c", 0.8, thumb=1, bend=-8),
        path(limb([(440, 392, 19), (380, 402, 17), (322, 398, 14)]), "f-pad o"),
        disc(442, 393, 17, "f-pad"),
        line("M322 385q-6 14 0 26", "s-pad2", 4),
    )
    return group("companion", bundle(head, transform="translate(462 320)"), _back(464, "pad"), arm)


def _bench() -> str:
    legs = [(x, 430, 16, 112, 6) for x in (272, 528)]
    planks = [(248, 436, 320, 24, 10), (248, 470, 320, 24, 10)]
    return group(
        "bench",
        oval(408, 544, 170, 9, "f-shadow sh"),
        *(rect(*leg, "f-wood2") + rect(*leg, "f-floor ob hc") for leg in legs),
        *(rect(*plank, "f-wood") + rect(*plank, "f-floor o hc") for plank in planks),
        rect(240, 504, 336, 16, 8, "f-wood2"),
        rect(240, 504, 336, 16, 8, "f-floor o hc"),
    )
