"""Two ways side by side, each under an arch: ultrasound and MRI, surgery and a picture-guided biopsy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drawing.cast import Person
from drawing.elements import bundle, disc, document, group, line, oval, path, rect
from drawing.exam_room import BLANKET_GRADIENTS, MACHINE_GRADIENTS, blanket, machine, pillow, sweep, table
from drawing.geometry import limb, smooth
from drawing.hair import BOB, BUN
from drawing.mri import ring
from drawing.people import forearm
from drawing.room import BREATHING, SKY, WALL, floor, wall
from drawing.standing import arm_to_the_left, standing
from drawing.whole_figure import HEAD, fabric, figure, shadow, sleeve

if TYPE_CHECKING:
    from drawing.people import Eyes

PATIENT = Person("p", BOB)
GRADIENTS = (WALL, SKY, *BLANKET_GRADIENTS, *MACHINE_GRADIENTS, fabric("knit"), fabric("gown"))


def ultrasound_or_mri() -> str:
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


def surgery_or_needle() -> str:
    """Asleep under the lamp of an operating room, or awake beside the ultrasound machine."""
    return document(
        "Two ways",
        "Two arches. In the left one a patient sleeps under the lamp of an operating room."
        " In the right one the same patient is awake beside an ultrasound machine.",
        group("background", wall(), *floor(), _arch(206, 172), _arch(594, 172)),
        group(
            "surgery", _lamp(), _pulse(), bundle(_lying("closed"), transform="translate(20 246) scale(.47)")
        ),
        group(
            "guided",
            _nameless(bundle(machine(), transform="translate(352 224) scale(.52)")),
            bundle(standing("t", BUN), transform="translate(420 246) scale(.47)"),
            _nameless(bundle(_lying("open"), transform="translate(420 246) scale(.47)")),
            bundle(arm_to_the_left("t"), transform="translate(420 246) scale(.47)"),
        ),
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


def _nameless(drawn: str) -> str:
    """The same once more, without names: in one file each is used once."""
    return re.sub(r' id="[^"]*"', "", drawn)


def _pulse() -> str:
    """A small screen with a calm pulse."""
    return group(
        "pulse-screen",
        rect(304, 330, 8, 170, 4, "f-kit3 ob"),
        rect(284, 494, 48, 10, 5, "f-kit3 ob"),
        rect(262, 262, 92, 74, 12, "f-kit o"),
        rect(270, 270, 76, 58, 7, "f-screen"),
        line("M278 302h16l8 -16l10 28l8 -12h18", "s-ok", 4),
    )


def _lamp() -> str:
    return bundle(
        line("M206 90V150", "s-ink hc", 13),
        line("M206 90V150", "s-kit3", 8),
        path("M146 204a60 56 0 0 1 120 0z", "f-kit ob"),
        oval(206, 204, 60, 12, "f-kit2 ob"),
        *(disc(x, 205, 7, "f-sun") for x in (176, 206, 236)),
    )


def _lying(eyes: Eyes) -> str:
    gown = [
        *((216, 248), (252, 252), (300, 274), (352, 292), (372, 320)),
        *((356, 348), (310, 338), (250, 320), (212, 304), (200, 276)),
    ]
    return bundle(
        table(),
        pillow(),
        bundle(
            path(limb([(182, 252, 13), (216, 268, 15)]), f"f-{PATIENT.skin}2"),
            path(smooth(gown), "f-gown o"),
            line("M214 250q-10 22 -2 48", "s-trim", 5),
            BREATHING,
        ),
        bundle(PATIENT.head(HEAD, eyes), transform="translate(166 240) rotate(-56)"),
        blanket(),
        forearm([(292, 324), (308, 313), (328, 299)], PATIENT.who, 0.92, thumb=-1, bend=26),
        path(limb([(236, 276, 17), (262, 310, 17), (292, 326, 14)]), "f-gown o"),
    )
