"""Waiting: somebody sits by the window with a cup of tea."""

from __future__ import annotations

from drawing.cast import Person
from drawing.elements import bundle, disc, document, group, line, linear, path, rect, stop, sway
from drawing.geometry import limb
from drawing.other_hair import CURLS
from drawing.paper import cup, steam
from drawing.room import BREATHING, SKY, WALL, floor, plant, wall
from drawing.waist_up import arm, cloth, sweater

PERSON = Person("b", CURLS, 1.12, fullness=0.3)
GRADIENTS = (
    WALL,
    SKY,
    linear("beamG", (180, 100), (520, 560), stop("0", "glow", ".9"), stop("1", "glow", "0")),
    cloth("blanket"),
)


def scene() -> str:
    """The SVG file."""
    return document(
        "A quiet wait",
        "A woman with short curls sits in an armchair by an arched window, holds a warm cup and closes her eyes."
        " Outside are hills and a low sun.",
        _background(),
        _chair(),
        group(
            "person",
            bundle(sweater(PERSON, "blanket", "closed", 8), BREATHING),
            transform="translate(548 44) scale(-1 1)",
        ),
        group(
            "cup-and-hands",
            bundle(steam(436, 372), cup(436, 446, "knit")),
            bundle(
                arm(PERSON, "blanket", [(-88, 478), (4, 476), (60, 446)], thumb=-1),
                transform="translate(548 20) scale(-1 1)",
            ),
        ),
        _arm_rest(),
        plant(110, 572, 1.0),
        gradients=GRADIENTS,
    )


def _background() -> str:
    sun = bundle(disc(0, 0, 30, "f-sun"), sway("scale", "1 1;1.1 1.1;1 1"))
    return group(
        "background",
        wall(),
        *floor(),
        path("M84 380V190a120 120 0 0 1 240 0L640 600H240z", "bm", fill="url(#beamG)"),
        path("M64 396V186a140 140 0 0 1 280 0V396z", "f-frame ob"),
        path("M82 382V186a122 122 0 0 1 244 0V382z", fill="url(#skyG)"),
        bundle(sun, transform="translate(254 180)"),
        path("M82 290c60 -40 140 -40 244 -4v96H82z", "f-hill"),
        path("M82 336c80 -30 160 -26 244 -6v52H82z", "f-hill2"),
        rect(200, 48, 9, 336, 0, "f-frame"),
        rect(72, 224, 264, 9, 0, "f-frame"),
        rect(46, 386, 316, 18, 9, "f-frame ob"),
    )


def _chair() -> str:
    return group(
        "armchair",
        path("M398 620V330q0 -96 96 -96h140q96 0 96 96v290z", "f-pad ob"),
        line("M440 420q-6 -110 60 -132M690 420q6 -110 -60 -132", "s-pad2", 5),
    )


def _arm_rest() -> str:
    lap = [(660, 594, 62), (510, 576, 56), (420, 580, 46), (386, 620, 44)]
    return bundle(
        group("lap", path(limb(lap), "f-screen2 o"), line("M600 540q-60 -6 -110 -2", "s-echo2 soft", 4)),
        group("arm-rest", rect(636, 470, 124, 170, 44, "f-pad ob"), line("M666 560v60", "s-pad2", 5)),
    )
