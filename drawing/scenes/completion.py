"""Completion: dressed and smiling, a cold pack at the place, thumbs up, and a way out into the sun."""

from __future__ import annotations

from typing import Literal

from drawing.bust import HEAD, SCRUB, team, torso
from drawing.cast import Person
from drawing.cold_pack import cold_pack
from drawing.elements import bundle, disc, document, group, line, linear, path, rect, stop, sway
from drawing.geometry import Corner, limb, smooth
from drawing.hair import BEARD, BOB, BUN, CROP, NATURAL, SCARF, WAVES
from drawing.lens import bandage_lens
from drawing.people import forearm
from drawing.room import BREATHING, SKY, WALL, floor, glow, light, wall

Cardigan = Literal["knit", "leaf"]
"""What the patient goes home in."""

_CUFF = {"knit": "knit3", "leaf": "hill2"}
LIGHT = (400, 270, 330)
"""Where warm light falls on the wall, and how far."""
GRADIENTS = (
    WALL,
    SKY,
    glow(*LIGHT),
    SCRUB,
)


def breast() -> str:
    """The cold pack lies on the chest."""
    return _on_the_chest(Person("p", BOB), "knit", Person("t", BUN))


def mri() -> str:
    """As after an ultrasound, with the patient of the MRI."""
    return _on_the_chest(Person("c", NATURAL, 1.06), "leaf", Person("e", SCARF))


def _on_the_chest(patient: Person, cloth: Cardigan, helper: Person) -> str:
    held = (
        cold_pack("translate(148 366) rotate(-10)"),
        group(
            "patient-arm",
            forearm([(238, 417), (220, 409), (198, 398)], patient.who, 1.5, thumb=1, bend=4),
            path(limb([(276, 432, 22), (226, 411, 20)]), "o", fill="url(#cardiganG)"),
            disc(275, 428, 19.5, fill="url(#cardiganG)"),
            line("M246 346q4 36 14 62", f"s-{cloth}2", 5),
            line("M226 394q-8 16 2 34", f"s-{_CUFF[cloth]}", 6),
        ),
    )
    return _scene("to the chest", patient, cloth, held, helper)


def neck() -> str:
    """The cold pack lies at the collar."""
    held = (
        cold_pack("translate(172 296) rotate(-8) scale(.7)"),
        group(
            "patient-arm",
            forearm([(262, 396), (248, 370), (228, 340)], "b", 1.5, thumb=1, bend=-12),
            path(limb([(282, 430, 23), (258, 386, 21)]), "o", fill="url(#cardiganG)"),
            disc(281, 428, 20.5, fill="url(#cardiganG)"),
            line("M236 386q16 -16 34 -18", "s-knit3", 6),
        ),
    )
    return _scene("to the neck", Person("b", CROP, 1.08), "knit", held, Person("d", BEARD))


def node() -> str:
    """The cold pack is tucked under the upper arm."""
    sleeve = limb([(108, 322, 28), (94, 400, 27), (88, 480, 27), (83, 590, 27)])
    held = (
        cold_pack("translate(166 350) rotate(-8) scale(.86)"),
        group(
            "patient-arms",
            path(sleeve, "o", fill="url(#cardiganG)"),
            disc(108, 316, 27, fill="url(#cardiganG)"),
            line("M128 322Q112 380 112 430T116 586", "s-knit2", 5),
            forearm([(250, 420), (236, 414), (216, 404)], "a", 1.5, thumb=1, bend=4),
            path(limb([(290, 429, 22), (240, 413, 20)]), "o", fill="url(#cardiganG)"),
            disc(290, 427, 20, fill="url(#cardiganG)"),
            line("M240 397q-8 16 2 34", "s-knit3", 6),
        ),
    )
    return _scene(
        "under the upper arm", Person("a", WAVES, 1.12, glasses=True), "knit", held, Person("t", BUN)
    )


def _scene(place: str, patient: Person, cloth: Cardigan, held: tuple[str, ...], helper: Person) -> str:
    return document(
        "All done",
        f"The patient stands dressed and smiling, holding a wrapped cold pack {place}."
        " The technologist gives a thumbs-up. A close-up shows one small bandage. A sunny path leads outside.",
        _background(),
        group("motion", group("patient", _dressed(patient, cloth), *held, BREATHING)),
        group("technologist", team(helper.who, helper.hair), _thumbs_up(helper)),
        bandage_lens(patient.who),
        gradients=(
            *GRADIENTS,
            linear("cardiganG", (0, 260), (0, 600), stop("0", cloth), stop("1", f"{cloth}2")),
        ),
    )


def _background() -> str:
    way_out = "M320 470V420C366 404 396 380 384 342q-4 -20 8 -58h6q-8 36 2 58C420 392 376 440 366 482z"
    crown = [(0, -92), (24, -66), (22, -28), (0, -14), (-22, -28), (-24, -66)]
    sun = group("sun", disc(0, 0, 22, "f-sun"), sway("scale", "1 1;1.12 1.12;1 1"))
    tree = group("tree", path(smooth(crown), "f-leaf ob"), sway("rotate", "0;2;0;-2;0"))
    return group(
        "background",
        wall(),
        *floor(),
        light(*LIGHT),
        group(
            "doorway",
            path("M306 482V160a94 94 0 0 1 188 0V482z", "f-frame ob"),
            path("M320 482V160a80 80 0 0 1 160 0V482z", fill="url(#skyG)"),
            bundle(sun, transform="translate(436 150)"),
            path("M320 300c40-34 90-34 160-8v190H320z", "f-hill"),
            path("M320 346c50-26 110-20 160-4v140H320z", "f-hill2"),
            path(way_out, "f-path"),
            rect(347, 262, 7, 44, 3.5, "f-wood2"),
            bundle(tree, transform="translate(350 296)"),
        ),
    )


def _dressed(patient: Person, cloth: Cardigan) -> str:
    """The patient in a cardigan, without the forearm."""
    skin = f"f-{patient.skin}"
    top = [
        *(Corner(158, 258), (184, 270), Corner(212, 258), (228, 340), (234, 480)),
        *(Corner(234, 620), Corner(144, 620), (142, 480), (146, 340)),
    ]
    return bundle(
        path(torso(184, width=patient.width), "o", fill="url(#cardiganG)"),
        line("M118 350q-12 60 -8 170", f"s-{cloth}2", 5),
        path(smooth(top), "f-blanket3"),
        path("M169 200h38v64q-2 30 -19 30q-17 0 -19 -30z", f"{skin}2"),
        path("M159 262q12 -4 10 -12h38q-2 10 10 12q-10 38 -29 38q-19 0 -29 -38z", skin),
        path("M169 232q20 22 38 4v14q-18 22 -38 2z", f"{skin}2"),
        line("M156 260Q136 400 142 600M214 260Q240 400 236 600", f"s-{cloth}2", 5),
        group(
            "patient-head",
            patient.head(HEAD, "smiling"),
            transform="translate(184 187) rotate(4)",
        ),
    )


def _thumbs_up(helper: Person) -> str:
    fist = "M-31 -12q0 -12 12 -12h32q14 0 22 8l8 6v24l-8 4q-8 6 -20 6h-34q-12 0 -12 -12z"
    hand = group(
        "hand-thumb",
        path(limb([(-2, -12, 10), (-9, -32, 9.5), (-7, -50, 8.5)]), f"f-{helper.skin} od"),
        path(fist, f"f-{helper.skin} od"),
        path("M2 -22q-8 -6 -9 -14l13 4 8 8z", f"f-{helper.skin}"),
        line("M-28 -6h27M-29 7h27M-27 19h25", f"s-{helper.skin}2", 3),
        sway("rotate", "0;-3;0"),
    )
    return group(
        "thumbs-up",
        bundle(hand, transform="translate(436 366) rotate(22) scale(1.15)"),
        path(limb([(526, 432, 22), (472, 389, 22)]), "o", fill="url(#scrubG)"),
        disc(528, 428, 20, fill="url(#scrubG)"),
        line("M556 346q-4 40 -14 66", "s-scrub2", 5),
        line("M486 374q-15 6 -27 24", "s-scrub3", 6),
    )
