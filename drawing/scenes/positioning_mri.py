"""Positioning, for MRI: the patient rests on the tummy before the ring, a hand on her back."""

from __future__ import annotations

from drawing.elements import bundle, document, group, line, linear, path, rect, stop
from drawing.exam_room import ROOM_GRADIENTS, background
from drawing.geometry import Corner, limb, smooth
from drawing.hair import NATURAL, SCARF
from drawing.mri import BORE_GRADIENTS, bed, headphones, machine, near_rim
from drawing.people import forearm, head
from drawing.room import BREATHING, plant
from drawing.standing import HEAD, arm_to_the_left, resting_arm, standing

GRADIENTS = (
    *ROOM_GRADIENTS,
    *BORE_GRADIENTS,
    linear("gownG", (0, 268), (0, 366), stop("0", "gown"), stop("1", "gown2")),
    linear("blG", (0, 270), (0, 372), stop("0", "blanket3"), stop(".5", "blanket"), stop("1", "blanket")),
)


def scene() -> str:
    """The SVG file."""
    return document(
        "Settling in",
        "A patient rests on her tummy on a padded support under a warm blanket, headphones on, eyes closed."
        " A technologist has a hand on her back. The large ring of the machine stands behind.",
        background(),
        group("equipment", machine()),
        bundle(standing("e", SCARF), transform="translate(-58 3)"),
        bed(),
        _support(),
        group("patient", bundle(_back(), BREATHING), _blanket(), _head(), _arm()),
        near_rim(),
        bundle(arm_to_the_left("e"), transform="translate(-58 3)"),
        bundle(resting_arm("e"), transform="translate(-66 3)"),
        plant(716, 570, 0.9),
        gradients=GRADIENTS,
    )


def _support() -> str:
    outline = [Corner(150, 372), (158, 336), (190, 322), (300, 322), (330, 334), Corner(340, 372)]
    return group(
        "support",
        path(smooth(outline), "f-pad2 ob"),
        rect(66, 336, 74, 34, 14, "f-sheet od"),
    )


def _back() -> str:
    gown = [
        *((150, 318), (176, 284), (220, 268), (280, 270), (330, 282), (346, 322)),
        *(Corner(340, 350), (280, 348), (200, 346), (158, 342)),
    ]
    dots = "M200 290h.1M236 284h.1M270 296h.1M226 312h.1M300 300h.1M260 322h.1"
    return group(
        "patient-back",
        path(smooth(gown), "o", fill="url(#gownG)"),
        path(dots, "l s-trim soft", stroke_width=5),
    )


def _head() -> str:
    return group(
        "patient-head",
        head(HEAD, "c", NATURAL),
        headphones(HEAD),
        transform="translate(112 302) rotate(-100) scale(-1 1)",
    )


def _arm() -> str:
    return group(
        "patient-arm",
        forearm([(150, 352), (124, 358), (100, 356)], "c", 0.95, thumb=1),
        path(limb([(188, 306, 18), (178, 336, 17), (148, 352, 14)]), "f-gown o"),
        line("M140 344q-6 8 -2 16", "s-trim", 4),
    )


def _blanket() -> str:
    over = [
        *((322, 272), (352, 266), (396, 272), (440, 292), (484, 312), Corner(541, 320), Corner(538, 374)),
        *(Corner(318, 374), (312, 330)),
    ]
    sheet = [(316, 272), (334, 268), (344, 284), (342, 320), (348, 376), (330, 380), (316, 374), (314, 320)]
    return group(
        "blanket",
        path(smooth(over), "o", fill="url(#blG)"),
        line("M392 290q-6 40 0 76M446 318q-4 26 0 48", "s-blanket2 soft", 3),
        path(smooth(sheet), "f-sheet od"),
    )
