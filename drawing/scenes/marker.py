"""The marker: a lens in the quiet room shows how small it is."""

from __future__ import annotations

import math

from drawing.elements import bundle, document, group, line, oval, path, rect
from drawing.exam_room import MACHINE_GRADIENTS, ROOM_GRADIENTS, background, machine, pillow, table
from drawing.geometry import Point, numbers, smooth
from drawing.gloves import PAD_HAND_GRADIENTS, pad, pressing_hand
from drawing.lens import lens
from drawing.mri import BORE_GRADIENTS, bed, near_rim
from drawing.mri import machine as mri_machine
from drawing.room import plant
from drawing.small_things import clip, rice, sesame

LENS = (400, 300)
BESIDE_THE_RING = (278, 306)
"""Where the lens leaves the opening of the MRI machine free."""
GLASS = 150
HAND = (8, 44)
"""Where in the glass the hand rests."""
_SHADOWS = ((-88, 38, 34, 7), (-16, 38, 30, 7), (60, 54, 46, 8))
"""Middle and radii of the shadows of the three small things."""
_SMALL = "Small as a seed"
_SEED_AND_GRAIN = (
    "A round lens shows a tiny clip beside a sesame seed and a grain of rice. Behind it is a quiet room."
)


def ultrasound() -> str:
    """The marker beside a sesame seed and a grain of rice."""
    return _scene(_SMALL, _SEED_AND_GRAIN, _ultrasound_room(), _marker(*LENS))


def mri() -> str:
    """The same in the room of the MRI machine."""
    return _scene(_SMALL, _SEED_AND_GRAIN, _mri_room(), _marker(*BESIDE_THE_RING))


def of_the_neck() -> str:
    """A gentle hand holds a gauze pad: most often there is no marker."""
    return _scene(
        "A soft pad",
        "A round lens shows a gentle hand that holds a soft pad on the skin. Behind it is a quiet room.",
        _ultrasound_room(),
        lens("lens-pad", *LENS, GLASS, "b_skin", *_hand_and_pad()),
    )


def _scene(title: str, description: str, room: str, close_look: str) -> str:
    return document(
        title,
        description,
        background(),
        room,
        close_look,
        gradients=(*ROOM_GRADIENTS, *MACHINE_GRADIENTS, *BORE_GRADIENTS, *PAD_HAND_GRADIENTS),
    )


def _ultrasound_room() -> str:
    return bundle(group("equipment", machine(), table(), pillow(), _folded_blanket()), plant(96, 566, 0.96))


def _mri_room() -> str:
    return bundle(
        bundle(group("equipment", mri_machine(), bed(), near_rim()), transform="translate(36 0)"),
        plant(66, 570, 0.8),
    )


def _folded_blanket() -> str:
    return group(
        "folded-blanket",
        rect(520, 300, 120, 22, 10, "f-blanket2 o"),
        rect(516, 320, 128, 22, 10, "f-blanket o"),
    )


def _marker(x: float, y: float) -> str:
    return lens(
        "lens-marker",
        x,
        y,
        GLASS,
        "pad2",
        *(oval(x, y, wide, high, "f-shadow sh") for x, y, wide, high in _SHADOWS),
        clip("translate(-90 4) scale(1.9)"),
        sesame("translate(-18 0) rotate(12) scale(1.9)"),
        rice("translate(70 2) rotate(-40) scale(1.9)"),
    )


def _hand_and_pad() -> tuple[str, ...]:
    """A gloved hand whose wrist ends on the edge of the glass."""
    upper, lower = _on_the_glass(-34), _on_the_glass(-5)
    under = [(22, -28), (64, -22), (108, -38)]
    palm = smooth([upper, (78, -108), (42, -94), (14, -78), (4, -52), *under, lower], closed=False)
    wrist = f"A{GLASS} {GLASS} 0 0 0 {numbers(*upper)}z"
    shade = smooth([*under, lower, (96, -58), (58, -46)])
    return (
        path("M-146 34A150 150 0 0 0 146 34Q100 90 0 90T-146 34z", "f-b_skin2 soft"),
        # The jaw above, its shade on the neck, and the collar below. All end on the edge of the glass.
        path("M-148 26A150 150 0 0 1 -26 -148Q-4 -70 -56 -26Q-96 8 -148 26z", "f-b_skin2 soft"),
        path("M-150 0A150 150 0 0 1 -51 -141Q-30 -76 -74 -38Q-110 -8 -150 0z", "f-b_skin od"),
        path("M146 34A150 150 0 0 1 20 149Q54 96 146 34z", "f-gown o"),
        line("M20 146Q54 96 143 36", "s-trim", 10),
        bundle(pad(), pressing_hand(palm + wrist, shade), transform=f"translate({HAND[0]} {HAND[1]})"),
    )


def _on_the_glass(degrees: float) -> Point:
    """A point on the edge of the glass, clockwise from the right, as the hand measures."""
    turn = math.radians(degrees)
    return GLASS * math.cos(turn) - HAND[0], GLASS * math.sin(turn) - HAND[1]
