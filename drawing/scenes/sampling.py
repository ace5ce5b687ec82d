"""Sampling: a hand holds the patient's hand, large in front; behind it the screen, or the ring of the machine."""

from __future__ import annotations

from drawing.elements import bundle, document, group, line, linear, path, radial, rect, stop
from drawing.geometry import Corner, limb, smooth
from drawing.hair import NATURAL
from drawing.hands import LAP, blanket_edge, held_hands
from drawing.mri import headphones
from drawing.mri import ring as mri_ring
from drawing.people import head
from drawing.room import BREATHING, WALL, wall
from drawing.screen import SCREEN_GRADIENTS, TARGET, monitor, ring, spot, sweep
from drawing.shelf import shelf, tool

HALO = radial("haloG", (620, 250), 250, stop("0", "glow", ".9"), stop("1", "glow", "0"))
GOWN = linear("gownG", (0, 170), (0, 480), stop("0", "gown"), stop("1", "gown2"))


def ultrasound() -> str:
    """Before the screen with the ultrasound picture."""
    return document(
        "A hand to hold",
        "A team member holds the patient's hand. Behind it, a screen shows a ring around the spot."
        " A small wave stands for one click.",
        group("background", wall(), rect(330, 0, 470, 540, fill="url(#haloG)")),
        group("equipment", monitor(), sweep(), group("target", spot(), ring(*TARGET))),
        _click(),
        shelf(632, 372),
        tool(693, 326),
        blanket_edge(),
        held_hands("p", "t"),
        gradients=(WALL, HALO, LAP, *SCREEN_GRADIENTS),
    )


def mri() -> str:
    """Before the ring of the machine; the patient rests with headphones on."""
    return document(
        "A hand to hold",
        "A patient rests with headphones on before the ring of the machine, eyes closed."
        " A team member holds her hand. A small wave stands for one click.",
        group("background", wall(), rect(330, 0, 470, 540, fill="url(#haloG)"), mri_ring(150, 210, 330)),
        _resting_patient(),
        _click(),
        shelf(632, 372),
        tool(693, 326),
        blanket_edge(),
        held_hands("c", "e"),
        gradients=(WALL, HALO, GOWN, LAP),
    )


def _resting_patient() -> str:
    """Prone, the cheek on a cushion, the face to us; the body goes out of the picture to the left."""
    shoulder = [
        *(Corner(-20, 170), (60, 176), (140, 214), (190, 280), (206, 380)),
        Corner(200, 480),
        Corner(-20, 480),
    ]
    cushion = [(150, 360), (240, 340), (400, 344), (486, 366), (490, 420), (440, 450), (240, 452), (176, 430)]
    return group(
        "patient",
        path(smooth(cushion), "f-sheet od"),
        path(limb([(150, 300, 60), (230, 300, 46)]), "f-c_skin2 od"),
        group(
            "patient-head",
            head(200, "c", NATURAL),
            headphones(200),
            transform="translate(330 276) rotate(80)",
        ),
        bundle(
            path(smooth(shoulder), "o", fill="url(#gownG)"),
            line("M140 214q-40 60 -30 150", "s-gown2", 5),
            BREATHING,
        ),
    )


def _click() -> str:
    """One click, as a sound."""
    return group("click", line("M672 234q-12 22 0 44M650 220q-20 36 0 72", "s-scrub3", 7))
