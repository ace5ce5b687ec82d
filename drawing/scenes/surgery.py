"""Surgery or a picture-guided biopsy, under two arches: asleep below a lamp, or awake with somebody at the side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.cast import Person
from drawing.elements import bundle, disc, document, group, line, linear, oval, path, rect, stop, unnamed
from drawing.exam_room import BLANKET_GRADIENTS, MACHINE_GRADIENTS, pillow
from drawing.geometry import Corner, arc, limb, sector, smooth
from drawing.hair import BOB, BUN
from drawing.people import forearm
from drawing.room import BREATHING, WALL, floor, wall
from drawing.standing import HEAD, standing

if TYPE_CHECKING:
    from drawing.people import Eyes

PATIENT = Person("p", BOB)
HELPER = Person("t", BUN)
ASLEEP, AWAKE = 206, 594
"""The middle of each arch."""
HALF, FRAME, TOP, FOOT = 178, 14, 254, 520
"""Of an arch: half its width, the width of its frame, where it begins to round, and where it stands."""
GRADIENTS = (
    WALL,
    *BLANKET_GRADIENTS,
    *MACHINE_GRADIENTS,
    linear("gownG", (0, 244), (0, 340), stop("0", "gown"), stop("1", "gown2")),
)


def scene() -> str:
    """The SVG file."""
    return document(
        "Two ways",
        "Two arches. In the left one a patient sleeps under the lamp of an operating room. In the right one"
        " the same patient is awake. A team member holds her hand, and a screen shows an ultrasound picture.",
        group("background", wall(), *floor()),
        group("surgery", _arch(ASLEEP), _lamp(), _pulse(), _in_bed(ASLEEP, "closed"), _frame(ASLEEP)),
        group(
            "guided",
            _arch(AWAKE),
            _screen(),
            _in_bed(AWAKE, "open", behind=_helper(), before=_near_arm()),
            _frame(AWAKE),
        ),
        gradients=GRADIENTS,
    )


def _arch(x: float) -> str:
    """What is seen through the arch: a wall and a floor."""
    half = HALF - FRAME
    return bundle(
        path(f"M{x - half} {FOOT}V{TOP}a{half} {half} 0 0 1 {2 * half} 0V{FOOT}z", "f-wall"),
        rect(x - half, 452, 2 * half, FOOT - 452, 0, "f-floor2"),
    )


def _frame(x: float) -> str:
    """The frame, drawn last: it hides where bed and blanket end."""
    inner = HALF - FRAME
    outside = f"M{x - HALF} {FOOT}V{TOP}a{HALF} {HALF} 0 0 1 {2 * HALF} 0V{FOOT}"
    inside = f"h{-FRAME}V{TOP}a{inner} {inner} 0 0 0 {-2 * inner} 0V{FOOT}z"
    return path(outside + inside, "f-frame ob")


def _in_bed(x: float, eyes: Eyes, *, behind: str = "", before: str = "") -> str:
    """The patient in a bed whose foot end is behind the frame, drawn in the measure of the exam room.

    Args:
        x: The middle of the arch.
        eyes: The patient's.
        behind: Who stands behind the bed.
        before: Their near arm.
    """
    gown = [
        *((216, 248), (252, 252), (300, 274), (352, 292), (372, 320)),
        *((356, 348), (310, 338), (250, 320), (212, 304), (200, 276)),
    ]
    chest = bundle(
        path(limb([(182, 252, 13), (216, 268, 15)]), f"f-{PATIENT.skin}2"),
        path(smooth(gown), "o", fill="url(#gownG)"),
        line("M214 250q-10 22 -2 48", "s-trim", 5),
        BREATHING,
    )
    return bundle(
        behind,
        _bed(),
        unnamed(pillow()),
        chest,
        bundle(PATIENT.head(HEAD, eyes), transform="translate(166 240) rotate(-56)"),
        _blanket(),
        _patient_arm(),
        before,
        transform=f"translate({x - 256} 50) scale(1.05)",
    )


def _bed() -> str:
    return bundle(
        path("M246 340L352 376H412V448H262q-12 0 -12 -12z", "f-kit2 ob"),
        path("M246 340L300 358V448H262q-12 0 -12 -12z", "f-kit3 soft"),
        path(limb([(112, 290, 13), (240, 334, 13), (352, 368, 13)]), "f-pad2 ob"),
        path(limb([(104, 276, 13), (240, 322, 13), (352, 354, 13)]), "f-pad ob"),
        rect(338, 341, 74, 38, 13, "f-pad ob"),
    )


def _blanket() -> str:
    over = [
        *((330, 288), (352, 286), (378, 290), Corner(412, 280), Corner(412, 398), (384, 396)),
        *((350, 398), (342, 366), (326, 330)),
    ]
    sheet = [
        *((322, 284), (340, 278), (356, 286), (354, 310), (360, 350), (368, 384)),
        *((356, 399), (340, 396), (328, 352), (318, 312)),
    ]
    return bundle(
        path(smooth(over), "o", fill="url(#blG)"),
        line("M396 306q-8 26 -5 50", "s-blanket2 soft", 3),
        path(smooth(sheet), "f-sheet od"),
        line("M343 296q-2 40 12 88", "s-sheet2", 3),
    )


def _patient_arm() -> str:
    return bundle(
        forearm([(292, 324), (308, 313), (328, 299)], PATIENT.who, 0.92, thumb=-1, bend=26),
        path(limb([(236, 276, 17), (262, 310, 17), (292, 326, 14)]), "f-gown o"),
        line("M252 270q8 26 24 36", "s-gown2", 3),
        line("M303 316q-1 12 -10 22", "s-trim", 4),
    )


def _helper() -> str:
    """Somebody of the team without the near arm; the far one goes down behind the bed."""
    return bundle(
        standing(HELPER.who, HELPER.hair),
        path(limb([(440, 204, 20), (464, 252, 17), (462, 330, 14)]), "f-scrub o"),
        disc(437, 204, 19, "f-scrub"),
        line("M441 224q10 18 8 44", "s-scrub2", 3),
        transform="translate(-92 0)",
    )


def _near_arm() -> str:
    """The hand holds the patient's."""
    return group(
        "technologist-arm",
        forearm([(286, 262), (306, 276), (324, 288)], HELPER.who, 0.9, thumb=-1, bend=8),
        path(limb([(272, 203, 20), (258, 244, 17), (294, 268, 12.5)]), "f-scrub o"),
        disc(275, 203, 19, "f-scrub"),
        line("M268 222q-8 18 4 28", "s-scrub2", 3),
    )


def _screen() -> str:
    """The ultrasound picture on the wall, small."""
    fan = (534, 170)
    return group(
        "ultrasound-screen",
        rect(528, 256, 12, 60, 4, "f-kit3 ob"),
        rect(470, 150, 128, 108, 14, "f-kit o"),
        rect(479, 159, 110, 86, 8, "f-screen"),
        path(sector(*fan, 12, 68, 34), fill="url(#fanG)"),
        line(arc(*fan, 34, -31, 31) + arc(*fan, 52, -32, 32), "s-echo soft"),
        disc(540, 212, 11, "f-tissue"),
        disc(540, 212, 11, "l s-ink hc", stroke_width=7),
        disc(540, 212, 11, "l s-focus", stroke_width=2.5),
        disc(530, 252, 2.5, "f-kit3"),
        disc(538, 252, 2.5, "f-kit3"),
    )


def _pulse() -> str:
    """A small screen with a calm pulse."""
    return group(
        "pulse-screen",
        rect(300, 276, 8, 200, 4, "f-kit3 ob"),
        rect(250, 196, 108, 86, 12, "f-kit o"),
        rect(259, 205, 90, 68, 7, "f-screen"),
        line("M268 242h20l9 -18l12 32l9 -14h22", "s-ok", 4),
    )


def _lamp() -> str:
    return group(
        "lamp",
        line("M170 96V150", "s-ink hc", 13),
        line("M170 96V150", "s-kit3", 8),
        path("M104 204a66 58 0 0 1 132 0z", "f-kit ob"),
        oval(170, 204, 66, 13, "f-kit2 ob"),
        *(disc(x, 205, 7, "f-sun") for x in (136, 170, 204)),
    )
