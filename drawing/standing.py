"""Somebody of the team who stands behind the patient's table, in a room where heads are 72 high."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.elements import disc, group, line, path, rect
from drawing.geometry import Corner, limb, smooth
from drawing.people import forearm, head

if TYPE_CHECKING:
    from drawing.hair import Hair
    from drawing.people import Who

HEAD = 72


def standing(who: Who, hair: Hair) -> str:
    """Somebody of the team behind the table, from the head to the hips, looking down at the patient."""
    scrub = [
        *((350, 192), (366, 179.5), (386, 173.5), (416, 173.5), (436, 179.5), (452, 192), (458, 208)),
        *((453, 232), (450, 330), Corner(448, 396), Corner(352, 396), (350, 330), (349, 232), (345, 208)),
    ]
    return group(
        "technologist",
        path(smooth(scrub), "f-scrub o"),
        path("M387 150h27v24q-13 14-27 0z", f"f-{who}_skin2"),
        path("M378 174l22 31 24-31q-22 8-46 0z", f"f-{who}_skin"),
        line("M376 172l25 37 25-37", "s-scrub3", 5),
        group(
            "technologist-head",
            head(HEAD, who, hair),
            transform="translate(398 130) scale(-1 1) rotate(10)",
        ),
        # Pocket and badge.
        rect(396, 232, 28, 30, 5, "f-scrub2"),
        rect(402, 224, 16, 23, 3, "f-trim"),
        rect(405.5, 229, 9, 8, 2, f"f-{who}_skin"),
        rect(405.5, 240, 9, 2.5, 1, "f-kit3"),
    )


def arm_to_the_left(who: Who) -> str:
    """Their arm that reaches to the patient's shoulder."""
    return group(
        "technologist-arm",
        forearm([(308, 247), (288, 252), (270, 258)], who, 0.9, thumb=1, bend=-10),
        path(limb([(364, 203, 20), (332, 240, 17), (283, 254, 12.5)]), "f-scrub o"),
        disc(367, 203, 19, "f-scrub"),
        line("M360 222q-10 22 -4 30", "s-scrub2", 3),
    )


def resting_arm(who: Who) -> str:
    """Their other arm, the hand resting on the blanket."""
    return group(
        "technologist-arm-2",
        forearm([(459, 278), (455, 282), (450, 287)], who, 0.9, thumb=1, bend=12),
        path(limb([(440, 204, 20), (470, 248, 17), (456, 283, 12.5)]), "f-scrub o"),
        disc(437, 204, 19, "f-scrub"),
        line("M441 224q10 18 6 34", "s-scrub2", 3),
    )
