"""Numbing: a gloved hand rests a soft pad on the skin, and pale rings spread from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.body import body_gradients, hill, rings
from drawing.cast import Person
from drawing.elements import bundle, document, group
from drawing.exam_room import ROOM_GRADIENTS, background
from drawing.gloves import PAD_HAND_GRADIENTS, hand_with_pad
from drawing.hair import CROP, WAVES
from drawing.mri import ring as mri_ring
from drawing.neck import throat
from drawing.room import glow, light, wall
from drawing.shelf import shelf, syringe
from drawing.underarm import underarm

if TYPE_CHECKING:
    from drawing.geometry import Point
    from drawing.people import Who

SPOT = (278, 490)
"""Where the skin of the hill goes numb."""
LIGHT = (470, 220, 300)
"""Where warm light falls on the wall, and how far."""
ASIDE = 126
"""How far those who lie before a screen, in other scenes, are moved to the left to make room for the arm."""
LOWER = 430
"""Where the board of the shelf is when the arm comes in further to the right."""

_FACE = " The patient lies on a pillow, eyes closed."


def ultrasound() -> str:
    """On a plain hill of skin."""
    return _scene("", "p", "t", background(), _hill(), SPOT)


def node() -> str:
    """Under the arm of the older patient, which is bent behind the head."""
    patient = Person("a", WAVES, glasses=True)
    return _scene(_FACE, "a", "t", background(), _aside(underarm(patient)), (374, 508), LOWER)


def of_the_neck() -> str:
    """On the neck, the chin raised."""
    return _scene(_FACE, "b", "d", background(), _aside(throat(Person("b", CROP))), (368, 496), LOWER)


def mri() -> str:
    """Beside the ring of the MRI machine."""
    room = group("background", wall(), light(*LIGHT), mri_ring(10, 110, 330))
    return _scene(" The edge of the large ring stands behind.", "c", "e", room, _hill(), SPOT)


def _scene(
    also: str, patient: Who, helper: Who, room: str, body: str, spot: Point, table: float = 404
) -> str:
    x, y = spot
    return document(
        "Numbing the spot",
        "A gloved hand rests a soft pad on the skin. Pale blue rings spread around it."
        f" A capped syringe lies on a folded cloth far to the right.{also}",
        room,
        group("equipment", shelf(596, table), syringe(714, table - 39)),
        body,
        group("motion", rings(x, y)),
        group("clinician", hand_with_pad(helper), transform=f"translate({x + 16} {y - 4})"),
        gradients=(*ROOM_GRADIENTS, glow(*LIGHT), *PAD_HAND_GRADIENTS, *body_gradients(patient)),
    )


def _aside(body: str) -> str:
    return bundle(body, transform=f"translate({-ASIDE} 0)")


def _hill() -> str:
    """The hill with its skin to the left, so that the right side is free."""
    return bundle(hill(), transform="translate(800 0) scale(-1 1)")
