"""Results: patient and doctor at a small round table, a closed folder and two cups before them."""

from __future__ import annotations

from drawing.cast import Person
from drawing.elements import bundle, document, group, oval, path, rect
from drawing.other_hair import FRINGE, LOCS
from drawing.paper import cup, steam
from drawing.room import BREATHING, SKY, WALL, floor, glow, light, wall
from drawing.waist_up import arm, cardigan, cloth, coat

PATIENT = Person("a", FRINGE, 0.9, glasses=True)
DOCTOR = Person("c", LOCS, 1.04)
LIGHT = (400, 260, 330)
"""Where warm light falls on the wall, and how far."""
GRADIENTS = (
    WALL,
    SKY,
    glow(*LIGHT),
    cloth("leaf"),
    cloth("kit"),
)


def scene() -> str:
    """The SVG file."""
    return document(
        "Talking it over",
        "A patient and a doctor sit at a small round table and look at each other kindly."
        " A closed folder and two cups are on the table.",
        _background(),
        group(
            "patient", bundle(cardigan(PATIENT, "leaf", "blanket"), BREATHING), transform="translate(180 36)"
        ),
        group("doctor", coat(DOCTOR, "smiling"), transform="translate(620 36) scale(-1 1)"),
        _table(),
        group(
            "on-the-table",
            _closed_folder(),
            steam(286, 432, 0.8),
            cup(286, 512),
            bundle(cup(0, 0, "pad"), transform="translate(520 520) scale(-1 1)"),
        ),
        group(
            "hands",
            arm(PATIENT, "leaf", [(92, 500), (150, 536), (196, 548)], thumb=-1, bend=-6),
            bundle(
                arm(DOCTOR, "kit", [(92, 500), (150, 536), (196, 548)], thumb=-1, bend=-6),
                transform="translate(800 0) scale(-1 1)",
            ),
        ),
        gradients=GRADIENTS,
    )


def _background() -> str:
    return group(
        "background",
        wall(),
        *floor(),
        light(*LIGHT),
        path("M312 352V166a88 88 0 0 1 176 0V352z", "f-frame ob"),
        path("M326 338V166a74 74 0 0 1 148 0V338z", fill="url(#skyG)"),
        path("M326 268c40 -30 90 -30 148 -6v76H326z", "f-hill"),
        path("M326 300c50 -22 100 -18 148 -2v40H326z", "f-hill2"),
        rect(300, 346, 200, 16, 8, "f-frame ob"),
    )


def _closed_folder() -> str:
    """A folder that lies flat, its far edge shorter than its near one."""
    return group(
        "folder",
        path("M352 512q2 -10 10 -10h36q8 0 10 10z", "f-blanket2 o"),
        path("M344 508h112l30 44h-172z", "f-sheet od"),
        path("M340 516q3 -6 9 -6h102q6 0 9 6l26 40q4 8 -6 8h-160q-10 0 -6 -8z", "f-blanket o"),
        path("M372 532h56l4 9h-64z", "f-blanket2"),
    )


def _table() -> str:
    return group(
        "table",
        path("M380 560h40v60h-40z", "f-wood2 ob"),
        oval(400, 556, 330, 66, "f-wood2 ob"),
        oval(400, 544, 330, 66, "f-wood ob"),
        # In high contrast the wood would be a bright block.
        oval(400, 544, 330, 66, "f-floor ob hc"),
    )
