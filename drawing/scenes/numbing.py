"""Numbing: a gloved hand rests a soft pad on the skin, and pale rings spread from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.body import body_gradients, hill, rings
from drawing.elements import bundle, document, group
from drawing.exam_room import ROOM_GRADIENTS, background
from drawing.gloves import PAD_HAND_GRADIENTS, hand_with_pad
from drawing.mri import ring as mri_ring
from drawing.neck import neck_and_shoulder
from drawing.room import glow, light, wall
from drawing.shelf import shelf, syringe

if TYPE_CHECKING:
    from drawing.people import Who

SPOT = (278, 490)
"""Where the skin goes numb."""
LIGHT = (470, 220, 300)
"""Where warm light falls on the wall, and how far."""


def ultrasound() -> str:
    """On a plain hill of skin."""
    return _scene("", "p", "t", background(), _hill())


def node() -> str:
    """On the skin of the older patient."""
    return _scene("", "a", "t", background(), _hill())


def of_the_neck() -> str:
    """Where the neck becomes the shoulder."""
    return _scene("", "b", "d", background(), neck_and_shoulder("b"))


def mri() -> str:
    """Beside the ring of the MRI machine."""
    room = group("background", wall(), light(*LIGHT), mri_ring(10, 110, 330))
    return _scene(" The edge of the large ring stands behind.", "c", "e", room, _hill())


def _scene(also: str, patient: Who, helper: Who, room: str, body: str) -> str:
    return document(
        "Numbing the spot",
        "A gloved hand rests a soft pad on the skin. Pale blue rings spread around it."
        f" A capped syringe lies on a folded cloth far to the right.{also}",
        room,
        group("equipment", shelf(590, 404), syringe(708, 365)),
        body,
        group("motion", rings(*SPOT)),
        group("clinician", hand_with_pad(helper), transform=f"translate({SPOT[0] + 16} {SPOT[1] - 4})"),
        gradients=(*ROOM_GRADIENTS, glow(*LIGHT), *PAD_HAND_GRADIENTS, *body_gradients(patient)),
    )


def _hill() -> str:
    """The hill with its skin to the left, so that the right side is free."""
    return bundle(hill(), transform="translate(800 0) scale(-1 1)")
