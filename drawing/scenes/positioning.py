"""Positioning: the patient rests on the table, the technologist's hand on her shoulder."""

from __future__ import annotations

from drawing.elements import (
    bundle,
    disc,
    document,
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
from drawing.people import BOB, BUN, forearm, head
from drawing.room import BREATHING, SKY, WALL, floor, plant, wall

HEAD = 72
FAN = (648, 76)
"""Where the beam of the picture on the small screen begins."""

GRADIENTS = (
    linear("beamG", (120, 80), (340, 560), stop("0", "glow", ".85"), stop("1", "glow", "0")),
    WALL,
    SKY,
    linear("blG", (0, 268), (0, 400), stop("0", "blanket3"), stop(".5", "blanket"), stop("1", "blanket")),
    downward("fanG", stop("0", "echo"), stop(".5", "echo2"), stop("1", "tissue")),
    linear("gownG", (0, 244), (0, 340), stop("0", "gown"), stop("1", "gown2")),
)


def scene() -> str:
    """The SVG file."""
    return document(
        "Getting comfortable",
        "A patient rests on a padded exam table under a warm blanket, eyes closed and calm."
        " A technologist stands beside her with a hand on her shoulder. An ultrasound machine is ready nearby.",
        _background(),
        group("equipment", _machine(), _sweep()),
        _technologist(),
        _table(),
        _pillow(),
        group("patient", bundle(_chest(), BREATHING), _head()),
        _blanket(),
        group("motion", _patient_arm(), _near_arm(), BREATHING),
        _far_arm(),
        plant(96, 566, 0.96),
        gradients=GRADIENTS,
    )


def _background() -> str:
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


def _machine() -> str:
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


def _sweep() -> str:
    wedge = path(sector(0, 0, 28, 122, 4), "f-echo sw")
    return group(
        "screen-sweep",
        bundle(wedge, sway("rotate", "0;52;0"), transform="rotate(-26)"),
        transform=f"translate({FAN[0]} {FAN[1]})",
    )


def _technologist() -> str:
    scrub = [
        *((350, 192), (366, 179.5), (386, 173.5), (416, 173.5), (436, 179.5), (452, 192), (458, 208)),
        *((453, 232), (450, 330), (448, 396), (352, 396), (350, 330), (349, 232), (345, 208)),
    ]
    return group(
        "technologist",
        path(smooth(scrub), "f-scrub o"),
        path("M387 150h27v24q-13 14-27 0z", "f-t_skin2"),
        path("M378 174l22 31 24-31q-22 8-46 0z", "f-t_skin"),
        line("M376 172l25 37 25-37", "s-scrub3", 5),
        group(
            "technologist-head",
            head(HEAD, "t", BUN),
            transform="translate(398 130) scale(-1 1) rotate(10)",
        ),
        # Pocket and badge.
        rect(396, 232, 28, 30, 5, "f-scrub2"),
        rect(402, 224, 16, 23, 3, "f-trim"),
        rect(405.5, 229, 9, 8, 2, "f-t_skin"),
        rect(405.5, 240, 9, 2.5, 1, "f-kit3"),
    )


def _near_arm() -> str:
    return group(
        "technologist-arm",
        forearm([(308, 247), (288, 252), (270, 258)], "t", 0.9, thumb=1, bend=-10),
        path(limb([(364, 203, 20), (332, 240, 17), (283, 254, 12.5)]), "f-scrub o"),
        disc(367, 203, 19, "f-scrub"),
        line("M360 222q-10 22 -4 30", "s-scrub2", 3),
    )


def _far_arm() -> str:
    return group(
        "technologist-arm-2",
        forearm([(459, 278), (455, 282), (450, 287)], "t", 0.9, thumb=1, bend=12),
        path(limb([(440, 204, 20), (470, 248, 17), (456, 283, 12.5)]), "f-scrub o"),
        disc(437, 204, 19, "f-scrub"),
        line("M441 224q10 18 6 34", "s-scrub2", 3),
    )


def _table() -> str:
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


def _pillow() -> str:
    outline = [
        *((88, 232), (120, 222), (160, 236), (204, 262), (222, 290)),
        *((210, 304), (176, 300), (132, 288), (92, 272), (78, 252)),
    ]
    return group("pillow", path(smooth(outline), "f-sheet od"), line("M102 264q46 24 96 30", "s-sheet2", 3.5))


def _chest() -> str:
    gown = [
        *((216, 248), (252, 252), (300, 274), (352, 292), (372, 320)),
        *((356, 348), (310, 338), (250, 320), (212, 304), (200, 276)),
    ]
    dots = "M262 268h.1M286 284h.1M318 294h.1M300 306h.1M330 318h.1M240 262h.1M272 298h.1"
    return group(
        "patient-chest",
        path(limb([(182, 252, 13), (216, 268, 15)]), "f-p_skin2"),
        path(smooth(gown), "o", fill="url(#gownG)"),
        line("M214 250q-10 22 -2 48", "s-trim", 5),
        path(dots, "l s-trim soft", stroke_width=5),
    )


def _head() -> str:
    return group("patient-head", head(HEAD, "p", BOB), transform="translate(166 240) rotate(-56)")


def _patient_arm() -> str:
    return group(
        "patient-arm",
        forearm([(292, 324), (308, 313), (328, 299)], "p", 0.92, thumb=-1, bend=26),
        path(limb([(236, 276, 17), (262, 310, 17), (292, 326, 14)]), "f-gown o"),
        line("M252 270q8 26 24 36", "s-gown2", 3),
        line("M303 316q-1 12 -10 22", "s-trim", 4),
    )


def _blanket() -> str:
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
