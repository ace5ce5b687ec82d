"""At home afterward: resting on the sofa with a cold pack, a blanket and a cup."""

from __future__ import annotations

from drawing.cast import Person
from drawing.cold_pack import cold_pack
from drawing.elements import bundle, document, group, line, linear, oval, path, rect, stop
from drawing.exam_room import BLANKET_GRADIENTS, ROOM_GRADIENTS, background, blanket
from drawing.geometry import limb, smooth
from drawing.hair import NATURAL
from drawing.paper import cup, steam
from drawing.people import forearm
from drawing.room import BREATHING, plant
from drawing.whole_figure import HEAD

PATIENT = Person("c", NATURAL)
GRADIENTS = (
    *ROOM_GRADIENTS,
    *BLANKET_GRADIENTS,
    linear("leafG", (0, 244), (0, 340), stop("0", "leaf"), stop("1", "leaf2")),
)


def scene() -> str:
    """The SVG file."""
    return document(
        "Resting at home",
        "A woman rests on a sofa under a warm blanket, eyes closed."
        " She holds a wrapped cold pack to the spot. A warm cup stands beside her.",
        background(),
        _sofa(),
        group("patient", bundle(_chest(), BREATHING), _head()),
        bundle(blanket(), transform="translate(6 2)"),
        group("motion", _pack_and_arm(), BREATHING),
        _side_table(),
        plant(96, 572, 0.9),
        gradients=GRADIENTS,
    )


def _sofa() -> str:
    return group(
        "sofa",
        oval(390, 552, 330, 14, "f-shadow sh"),
        rect(108, 500, 24, 46, 6, "f-wood2 ob"),
        rect(626, 500, 24, 46, 6, "f-wood2 ob"),
        rect(120, 206, 520, 240, 54, "f-pad ob"),
        line("M384 226v120", "s-pad2", 5),
        rect(70, 398, 600, 118, 34, "f-pad2 ob"),
        rect(120, 366, 520, 84, 30, "f-pad ob"),
        rect(52, 290, 108, 226, 46, "f-pad ob"),
        rect(596, 300, 96, 216, 46, "f-pad ob"),
        line("M160 440V350q0 -40 -30 -54M596 470V350q0 -26 14 -38M160 398h436", "s-pad2", 5),
        path("M96 240q30 -28 76 -8q44 24 60 62q6 26 -22 30q-60 6 -110 -24q-30 -26 -4 -60z", "f-sheet od"),
    )


def _chest() -> str:
    sweater = [
        *((216, 248), (252, 252), (300, 274), (352, 292), (372, 320)),
        *((356, 360), (310, 366), (250, 340), (212, 304), (200, 276)),
    ]
    return group(
        "patient-chest",
        path(limb([(182, 252, 13), (216, 268, 15)]), f"f-{PATIENT.skin}2"),
        path(smooth(sweater), "o", fill="url(#leafG)"),
        line("M214 250q-10 22 -2 48", "s-leaf2", 5),
    )


def _head() -> str:
    return group("patient-head", PATIENT.head(HEAD, "closed"), transform="translate(166 240) rotate(-56)")


def _pack_and_arm() -> str:
    return group(
        "patient-arm",
        cold_pack("translate(306 286) rotate(22) scale(.58)"),
        forearm([(262, 342), (288, 326), (306, 306)], PATIENT.who, 0.92, thumb=-1, bend=-4),
        path(limb([(232, 280, 18), (236, 330, 18), (272, 338, 14)]), "o", fill="url(#leafG)"),
        line("M250 280q8 20 4 38", "s-leaf2", 3),
    )


def _side_table() -> str:
    return group(
        "side-table",
        oval(728, 566, 44, 8, "f-shadow sh"),
        rect(721, 420, 14, 144, 4, "f-wood2 ob"),
        oval(728, 420, 48, 10, "f-wood ob"),
        steam(722, 350, 0.8),
        bundle(cup(0, 0), transform="translate(722 416) scale(.9)"),
    )
