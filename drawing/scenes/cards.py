"""The cards of the procedures: a patient in a gown, a soft ring at the place that is looked at."""

from __future__ import annotations

from drawing.elements import document, group, rect
from drawing.hair import BOB, CROP, NATURAL, WAVES
from drawing.mri import headphones
from drawing.mri import ring as mri_ring
from drawing.portrait import GOWN, HEAD, face, gown, neck, raised_forearm, ring
from drawing.room import arch


def breast_ultrasound() -> str:
    """At one side of the chest."""
    return document(
        "Breast, with ultrasound",
        "A patient in a light blue gown, eyes closed and calm. A soft ring marks one side of the chest.",
        group("background", arch()),
        group("patient", gown(), neck("p"), face("p", BOB), ring(462, 490)),
        gradients=(GOWN,),
    )


def thyroid_ultrasound() -> str:
    """At the front of the neck."""
    return document(
        "Thyroid, with ultrasound",
        "A patient in a light blue gown, eyes closed and calm. A soft ring marks the front of the neck.",
        group("background", arch()),
        group("patient", gown(1.08), neck("b"), face("b", CROP), ring(402, 372, 0.72)),
        gradients=(GOWN,),
    )


def lymph_node_ultrasound() -> str:
    """Under one arm."""
    return document(
        "Lymph node, with ultrasound",
        "An older patient in a light blue gown, eyes closed and calm, one arm bent behind the head."
        " A soft ring marks the underarm.",
        group("background", arch()),
        group(
            "patient",
            raised_forearm("a"),
            gown(1.14, arm_up=True),
            neck("a"),
            face("a", WAVES, glasses=True),
            ring(566, 452),
        ),
        gradients=(GOWN,),
    )


def breast_mri() -> str:
    """Before the ring of the machine, with headphones."""
    return document(
        "Breast, with MRI",
        "A patient in a light blue gown with headphones on, eyes closed and calm."
        " Behind her is the large ring of the machine.",
        group("background", rect(0, 0, 800, 600, 0, "f-wall"), mri_ring(400, 300, 300)),
        group("patient", gown(1.08), neck("c"), face("c", NATURAL, headphones(HEAD)), ring(462, 490)),
        gradients=(GOWN,),
    )
