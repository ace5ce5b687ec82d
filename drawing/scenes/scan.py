"""The scan: a doctor looks with care at a picture on a large screen, where a ring marks one spot."""

from __future__ import annotations

from drawing.cast import Person
from drawing.elements import bundle, document, group, line, linear, path, rect, stop
from drawing.other_hair import LOCS
from drawing.paper import table_top
from drawing.room import BREATHING, WALL, glow, light, wall
from drawing.screen import SCREEN_GRADIENTS, TARGET, monitor, ring, spot
from drawing.waist_up import arm, cloth, coat

DOCTOR = Person("t", LOCS, 1.06, glasses=True)
LIGHT = (560, 240, 320)
"""Where warm light falls on the wall, and how far."""
GRADIENTS = (
    WALL,
    glow(*LIGHT),
    *SCREEN_GRADIENTS,
    linear("scanG", (110, 0), (420, 0), stop("0", "echo3"), stop(".6", "echo2"), stop("1", "tissue")),
    cloth("kit"),
)


def ultrasound() -> str:
    """The picture is the fan of an ultrasound."""
    return _scene("a gray picture in the shape of a fan", spot())


def breast() -> str:
    """The picture is a soft half round, as on a mammogram or an MRI of the breast."""
    return _scene("a gray picture in the shape of a half round", _half_round())


def _scene(picture: str, *on_screen: str) -> str:
    return document(
        "A careful look",
        "A doctor in a white coat sits beside a large screen and looks at it."
        f" It shows {picture}, with a ring around one spot.",
        group("background", wall(), light(*LIGHT)),
        group("doctor", bundle(coat(DOCTOR), BREATHING), transform="translate(636 44) scale(-1 1)"),
        group("desk", *table_top(), rect(196, 446, 128, 20, 10, "f-kit3 ob")),
        path("M496 464L704 464L736 566L462 566Z", "f-kit o", id="report"),
        line("M500 524h170M494 546h110", "s-kit3 soft", 7),
        monitor(),
        group("target", *on_screen, ring(*TARGET)),
        group(
            "doctor-hand",
            arm(DOCTOR, "kit", [(-84, 424), (-6, 474), (40, 484)], thumb=-1, bend=-16),
            transform="translate(636 20) scale(-1 1)",
        ),
        gradients=GRADIENTS,
    )


def _half_round() -> str:
    x, y = TARGET
    strands = "M116 130q90 -6 150 30M116 200q70 -10 120 4M116 268q90 10 160 -20M140 164q60 0 110 24"
    return bundle(
        rect(39, 49, 442, 304, 16, "f-screen"),
        path("M96 66C250 62 404 120 410 200S250 340 96 336z", fill="url(#scanG)"),
        line(strands, "s-echo soft", 5),
        path(f"M{x - 18} {y}q2 -14 18 -16q18 2 18 16q-4 14 -18 14q-16 0 -18 -14z", "f-echo"),
    )
