"""Sampling: a hand holds the patient's hand, large in front; behind it the screen, or the ring of the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.cast import Person
from drawing.elements import bundle, document, group, line, linear, path, stop
from drawing.geometry import Corner, limb, smooth
from drawing.hair import NATURAL
from drawing.hands import LAP, blanket_edge, held_hands
from drawing.mri import headphones
from drawing.mri import ring as mri_ring
from drawing.room import BREATHING, WALL, glow, light, wall
from drawing.screen import SCREEN_GRADIENTS, TARGET, bean, gland, monitor, ring, spot, sweep
from drawing.shelf import shelf, syringe, tool

if TYPE_CHECKING:
    from drawing.people import Who

PATIENT = Person("c", NATURAL)
HEAD_PLACE = "translate(400 272) rotate(62)"
GOWN = linear("gownG", (0, 170), (0, 480), stop("0", "gown"), stop("1", "gown2"))
LIGHT = (620, 250, 250)
"""Where warm light falls on the wall, and how far."""


def ultrasound() -> str:
    """Before the screen with the ultrasound picture."""
    return _before_the_screen("p", "t", spot(), tool(693, 326), _click())


def neck() -> str:
    """With the thyroid gland on the screen. A thin needle makes no click."""
    return _before_the_screen("b", "d", gland(), syringe(708, 333))


def node() -> str:
    """With a lymph node on the screen."""
    return _before_the_screen("a", "t", bean(), tool(693, 326), _click())


def _before_the_screen(patient: Who, helper: Who, target: str, instrument: str, click: str = "") -> str:
    heard = " A small wave stands for one click." if click else ""
    return document(
        "A hand to hold",
        "A team member holds the patient's hand. Behind it, a screen shows a ring around the spot." + heard,
        group("background", wall(), light(*LIGHT)),
        group("equipment", monitor(), sweep(), group("target", target, ring(*TARGET))),
        click,
        shelf(632, 372),
        instrument,
        blanket_edge(),
        held_hands(patient, helper),
        gradients=(WALL, glow(*LIGHT), LAP, *SCREEN_GRADIENTS),
    )


def mri() -> str:
    """Before the ring of the machine; the patient rests with headphones on."""
    return document(
        "A hand to hold",
        "A patient rests with headphones on before the ring of the machine, eyes closed."
        " A team member holds her hand. A small wave stands for one click.",
        group("background", wall(), light(*LIGHT), mri_ring(100, 120, 300)),
        _resting_patient(),
        _click(),
        shelf(632, 372),
        tool(693, 326),
        blanket_edge(),
        held_hands(PATIENT.who, "e"),
        gradients=(WALL, glow(*LIGHT), GOWN, LAP),
    )


def _resting_patient() -> str:
    """Prone, the cheek on a cushion, the face to us; the body goes out of the picture to the left."""
    shoulder = [
        *(Corner(-20, 206), (60, 208), (140, 232), (204, 276), (236, 340), (240, 400)),
        *(Corner(236, 480), Corner(-20, 480)),
    ]
    cushion = [(240, 358), (290, 340), (390, 345), (500, 337), (544, 352), (548, 400), (500, 440), (270, 440)]
    return group(
        "patient",
        path(limb([(170, 336, 58), (240, 322, 44), (310, 300, 38)]), f"f-{PATIENT.skin} od"),
        path(limb([(200, 372, 26), (262, 350, 22), (316, 338, 14)]), f"f-{PATIENT.skin}2 soft"),
        group("patient-head", PATIENT.head(164, "closed"), headphones(164), transform=HEAD_PLACE),
        path(smooth(cushion), "f-sheet od"),
        bundle(
            path(smooth(shoulder), "o", fill="url(#gownG)"),
            line("M150 240q-30 50 -22 130", "s-gown2", 5),
            BREATHING,
        ),
    )


def _click() -> str:
    """One click, as a sound."""
    return group("click", line("M672 234q-12 22 0 44M650 220q-20 36 0 72", "s-scrub3", 7))
