"""Two ways side by side, each under an arch: ultrasound and MRI, surgery and a picture-guided biopsy."""

from __future__ import annotations

from drawing.cast import Person
from drawing.elements import bundle, document, group, oval, path, rect
from drawing.exam_room import BLANKET_GRADIENTS, MACHINE_GRADIENTS, machine, sweep
from drawing.hair import BOB
from drawing.mri import ring
from drawing.room import SKY, WALL, floor, wall
from drawing.whole_figure import fabric, figure, shadow, sleeve

PATIENT = Person("p", BOB)
GRADIENTS = (WALL, SKY, *BLANKET_GRADIENTS, *MACHINE_GRADIENTS, fabric("knit"), fabric("gown"))


def scene() -> str:
    """The two machines, a patient between them."""
    return document(
        "Two kinds of machine",
        "A patient stands between two arches. In the left one is an ultrasound machine on wheels,"
        " in the right one the large ring of an MRI machine.",
        group("background", wall(), *floor(), _arch(172, 134), _arch(628, 134)),
        group("ultrasound", machine(), sweep(), transform="translate(-346 104) scale(.8)"),
        group("mri", _ring_and_bed(), transform="translate(628 0)"),
        group("patient", _patient(), transform="translate(400 572) scale(.96)"),
        gradients=GRADIENTS,
    )


def _arch(x: float, half: float) -> str:
    top = 76 + half
    return bundle(
        path(f"M{x - half} 520V{top}a{half} {half} 0 0 1 {2 * half} 0V520z", "f-frame ob"),
        path(f"M{x - half + 14} 520V{top}a{half - 14} {half - 14} 0 0 1 {2 * half - 28} 0V520z", "f-wall"),
        rect(x - half + 14, 452, 2 * half - 28, 68, 0, "f-floor2"),
    )


def _ring_and_bed() -> str:
    return bundle(
        oval(0, 508, 104, 10, "f-shadow sh"),
        path("M-70 400h140l14 106h-168z", "f-kit2 ob"),
        ring(0, 300, 116),
        path("M-36 330h72l20 70h-112z", "f-pad ob"),
        path("M-56 400h112v18q0 10 -10 10h-92q-10 0 -10 -10z", "f-pad2 ob"),
        path("M-32 326h64l5 22h-74z", "f-sheet od"),
        path("M-30 428h60l6 78h-72z", "f-kit ob"),
    )


def _patient() -> str:
    return bundle(
        shadow(),
        sleeve(
            PATIENT,
            "knit",
            [(44, -350, 17), (62, -294, 16), (54, -238, 13)],
            [(56, -250), (52, -226), (46, -206)],
            thumb=1,
            shade=-1,
        ),
        figure(PATIENT, "knit", top="blanket3"),
        sleeve(
            PATIENT,
            "knit",
            [(-44, -350, 18), (-60, -292, 16), (-48, -238, 13)],
            [(-51, -250), (-44, -226), (-36, -206)],
            thumb=-1,
        ),
    )
