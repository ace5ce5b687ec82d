"""The room with the padded exam table and the ultrasound machine, and what lies on the table."""

from __future__ import annotations

from drawing.elements import (
    bundle,
    disc,
    downward,
    group,
    line,
    linear,
    oval,
    path,
    rect,
    stop,
    sway,
)
from drawing.geometry import Corner, arc, limb, sector, smooth
from drawing.room import SKY, WALL, floor, wall

FAN = (648, 76)
"""Where the beam of the picture on the small screen begins."""

ROOM_GRADIENTS = (
    linear("beamG", (120, 80), (340, 560), stop("0", "glow", ".85"), stop("1", "glow", "0")),
    WALL,
    SKY,
)
MACHINE_GRADIENTS = (downward("fanG", stop("0", "echo"), stop(".5", "echo2"), stop("1", "tissue")),)
BLANKET_GRADIENTS = (
    linear("blG", (0, 268), (0, 400), stop("0", "blanket3"), stop(".5", "blanket"), stop("1", "blanket")),
)


def background() -> str:
    """Wall, floor, and the arched window with its beam of light; it needs ``ROOM_GRADIENTS``."""
    return group(
        "background",
        wall(),
        *floor(),
        path("M60 206V112a80 80 0 0 1 160 0L520 600H180z", "bm", fill="url(#beamG)"),
        group(
            "window",
            path("M48 216V112a92 92 0 0 1 184 0V216z", "f-frame ob"),
            path("M60 206V112a80 80 0 0 1 160 0V206z", fill="url(#skyG)"),
            path("M60 172c30-22 60-26 92-10s48 6 68-4v48H60z", "f-hill"),
            path("M60 192c40-16 88-14 160-2v16H60z", "f-hill2"),
            rect(136, 32, 7, 176, 0, "f-frame"),
            rect(56, 126, 168, 7, 0, "f-frame"),
            rect(36, 206, 208, 14, 7, "f-frame ob"),
        ),
    )


def machine() -> str:
    """The ultrasound cart, its probe in the holder; it needs ``MACHINE_GRADIENTS``."""
    probe = [(728, 262), (744, 262), (746, 290), (752, 306), (750, 318), (722, 318), (720, 306), (726, 290)]
    console = "M582 276h132q14 0 16 14l4 18q2 14-14 14h-144q-16 0-14-14l4-18q2-14 16-14z"
    return group(
        "ultrasound-machine",
        oval(648, 530, 92, 10, "f-shadow sh"),
        path("M618 300h60l8 200h-76z", "f-kit2 ob"),
        path("M618 300h24l-6 200h-26z", "f-kit3 soft"),
        rect(582, 494, 132, 18, 9, "f-kit3 ob"),
        disc(598, 520, 11, "f-steel ob"),
        disc(698, 520, 11, "f-steel ob"),
        rect(640, 226, 16, 60, 4, "f-kit3"),
        path(console, "f-kit o"),
        rect(602, 288, 64, 8, 4, "f-kit2"),
        disc(688, 296, 9, "f-kit3"),
        rect(602, 302, 44, 7, 3.5, "f-kit2"),
        rect(560, 78, 176, 152, 18, "f-kit o"),
        rect(571, 89, 154, 122, 10, "f-screen"),
        path(sector(*FAN, 26, 124, 32), fill="url(#fanG)"),
        line(arc(*FAN, 58, -30, 30) + arc(*FAN, 92, -30, 30), "s-echo soft"),
        # The place that is looked for.
        oval(658, 158, 14, 10, "f-tissue"),
        oval(658, 158, 14, 10, "l s-ink hc", stroke_width=7),
        oval(658, 158, 14, 10, "l s-focus", stroke_width=2.5),
        disc(642, 220, 2.5, "f-kit3"),
        disc(654, 220, 2.5, "f-kit3"),
        # Readings on the screen.
        rect(696, 112, 18, 5, 2.5, "f-echo2"),
        rect(696, 123, 18, 5, 2.5, "f-echo2"),
        rect(696, 134, 12, 5, 2.5, "f-echo2"),
        line("M586 108v84", "s-echo2"),
        # The probe in its holder, with a soft cable.
        line("M736 296 q24 4 22 60 q-2 92 -74 96", "s-steel", 4),
        path(smooth(probe), "f-kit o"),
        path("M738 264q4 2 4 26l6 16v8h-10z", "f-kit2"),
        rect(721, 310, 30, 9, 4.5, "f-steel"),
    )


def sweep() -> str:
    """The beam that wanders over the small screen."""
    wedge = path(sector(0, 0, 28, 122, 4), "f-echo sw")
    return group(
        "screen-sweep",
        bundle(wedge, sway("rotate", "0;52;0"), transform="rotate(-26)"),
        transform=f"translate({FAN[0]} {FAN[1]})",
    )


def table() -> str:
    """The padded table, its backrest raised."""
    return group(
        "exam-table",
        oval(404, 548, 150, 13, "f-shadow sh"),
        path("M356 410h98l12 110h-122z", "f-kit2 ob"),
        path("M356 410h36l-4 110h-44z", "f-kit3 soft"),
        rect(300, 516, 208, 26, 13, "f-kit3 ob"),
        rect(326, 388, 158, 28, 12, "f-kit3 ob"),
        path(limb([(200, 330, 6), (330, 400, 7)]), "f-steel ob"),
        path(limb([(112, 290, 13), (240, 334, 13), (352, 368, 13)]), "f-pad2 ob"),
        rect(338, 354, 352, 27, 13.5, "f-pad2 ob"),
        path(limb([(104, 276, 13), (240, 322, 13), (352, 354, 13)]), "f-pad ob"),
        rect(338, 341, 358, 26, 13, "f-pad ob"),
    )


def pillow() -> str:
    """The pillow on the backrest."""
    outline = [
        *((88, 232), (120, 222), (160, 236), (204, 262), (222, 290)),
        *((210, 304), (176, 300), (132, 288), (92, 272), (78, 252)),
    ]
    return group("pillow", path(smooth(outline), "f-sheet od"), line("M102 264q46 24 96 30", "s-sheet2", 3.5))


def blanket() -> str:
    """The blanket from the waist down, its white sheet turned over; it needs ``BLANKET_GRADIENTS``."""
    over_the_knees = [
        *((330, 288), (352, 286), (392, 292), (430, 276), (462, 264), (496, 276), (536, 298), (572, 302)),
        *((594, 284), (612, 277), (630, 284), (644, 312), (656, 344), (662, 376), (654, 392)),
    ]
    lower_edge = [
        *((636, 394), (606, 390), (560, 398), (504, 391), (448, 400), (394, 393)),
        Corner(350, 398),
    ]
    hem = [
        *(Corner(346, 374), (394, 369), (448, 376), (504, 367), (560, 374)),
        *((606, 366), (636, 369), Corner(661, 368), (660, 384), (652, 393)),
    ]
    folded_sheet = [
        *((322, 284), (340, 278), (356, 286), (354, 310), (360, 350), (368, 384)),
        *((356, 399), (340, 396), (328, 352), (318, 312)),
    ]
    folds = "M462 286q-9 40 -4 80M548 316q-8 24 -4 48M618 298q-4 30 2 58M404 310q-8 26 -5 50"
    return group(
        "blanket",
        path(smooth([*over_the_knees, *lower_edge, (342, 366), (326, 330)]), "o", fill="url(#blG)"),
        path(smooth([*hem, *lower_edge]), "f-blanket2 soft"),
        line(folds, "s-blanket2 soft", 3),
        path(smooth(folded_sheet), "f-sheet od"),
        line("M343 296q-2 40 12 88", "s-sheet2", 3),
    )
