"""A gloved hand close up: the cuff with forearm and sleeve, and a hand that presses a soft pad on the skin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.elements import group, line, linear, path, stop
from drawing.geometry import limb, smooth

if TYPE_CHECKING:
    from drawing.people import Who

_FINGERS = (
    ((40, -72, 18), (-12, -66, 17), (-50, -44, 15)),
    ((36, -58, 19), (-26, -48, 18), (-70, -24, 16)),
    ((34, -42, 19), (-28, -26, 18), (-72, -4, 16)),
)
"""Knuckle, joint and tip of each finger, from the far one to the near one."""


PAD_HAND_GRADIENTS = (linear("padThumbG", (-30, 0), (80, 0), stop("0", "glove3"), stop("1", "glove")),)


def sleeve_and_cuff(who: Who) -> str:
    """A forearm that comes in from the right, drawn level: the glove's cuff at (0, 0), the sleeve at its end."""
    return "\n".join(
        [
            path("M0 -46C60 -54 150 -66 400 -84V84C150 66 60 54 0 46z", f"f-{who}_skin od"),
            path("M0 46C60 54 150 66 400 84V40C150 40 60 34 0 20z", f"f-{who}_skin2 soft"),
            path("M92 -74Q82 0 92 74L420 110V-110z", "f-scrub o"),
            line("M106 -72Q96 0 106 72", "s-scrub3", 5),
            path("M-22 -49Q-30 0 -22 49Q-2 56 16 55Q8 0 16 -55Q-2 -56 -22 -49z", "f-glove od"),
            line("M10 -50Q2 0 10 50", "s-glove2", 7),
            line("M-12 -30Q-16 0 -12 26", "s-glove2 soft", 4),
        ]
    )


def pad() -> str:
    """A soft white pad that lies on the skin, its middle in (-20, 0)."""
    return group(
        "pad",
        path(
            "M-112 -6Q-114 -12 -104 -14L16 -26Q24 -26 30 -20L62 4Q66 8 62 14L-56 32Q-64 32 -68 28L-110 0Z",
            "f-sheet od",
        ),
        path(
            "M62 4Q66 8 62 14L-56 32Q-64 32 -68 28L-110 0Q-113 -4 -111 -8L-66 18Q-62 20 -54 20Z", "f-sheet2"
        ),
    )


def pressing_hand(palm: str, shade: str) -> str:
    """Fingers and thumb on the pad, and a palm that is given, since it goes over into the arm.

    It needs ``PAD_HAND_GRADIENTS``.

    Args:
        palm: Path data of the palm.
        shade: Path data of its lower side.
    """
    return group(
        "hand",
        *(path(limb(finger), "f-glove od") for finger in _FINGERS),
        line("M-40 -40Q-10 -52 30 -54M-42 -15Q-10 -34 32 -40", "s-glove2", 4),
        path(palm, "f-glove od"),
        path(shade, "f-glove2 soft"),
        path(limb([(96, -58, 27), (48, -24, 20), (6, 0, 16), (-18, 10, 13)]), "od", fill="url(#padThumbG)"),
        path(limb([(112, -66, 29), (92, -56, 26)]), "f-glove"),
        line("M-14 2q8 -6 14 -6", "s-glove2 soft", 3.5),
    )


def hand_with_pad(who: Who) -> str:
    """A hand that comes in from the upper right and rests the pad on the skin."""
    palm = [
        *((196, -172), (140, -140), (84, -112), (44, -96), (16, -80), (6, -52), (22, -28)),
        *((64, -22), (112, -40), (164, -70), (226, -108)),
    ]
    shade = [(64, -22), (112, -40), (164, -70), (226, -108), (216, -120), (150, -84), (96, -58), (58, -46)]
    return "\n".join(
        [
            pad(),
            pressing_hand(smooth(palm), smooth(shade)),
            group("forearm", sleeve_and_cuff(who), transform="translate(206 -138) rotate(-31)"),
        ]
    )
