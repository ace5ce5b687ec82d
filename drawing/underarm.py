"""Close up, somebody who lies on the back with one arm bent behind the head: the calm face and the underarm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.body import drape_over_the_chest
from drawing.elements import group, line, path
from drawing.geometry import Corner, Joint, Point, limb, smooth

if TYPE_CHECKING:
    from drawing.cast import Person

HEAD = 196
HEAD_PLACE = "translate(276 426) rotate(-74)"
_FOREARM: list[Joint] = [(100, 530, 42), (84, 476, 36), (112, 424, 32), (170, 392, 28)]
_SKIN: list[Point] = [
    *((56, 512), (90, 482), (150, 486), (240, 488), (330, 476), (420, 458), (508, 450)),
    *((600, 444), Corner(700, 438), Corner(700, 640), Corner(580, 640), (530, 610), (464, 588)),
    *((380, 582), (280, 584), (180, 580), (100, 572), (60, 544)),
]
_HOLLOW: list[Point] = [
    *(Corner(424, 486), (474, 480), (528, 490), (566, 516), Corner(584, 560)),
    *((552, 556), (500, 544), (456, 520)),
]
_ARMHOLE: list[Point] = [(672, 436), (640, 472), (630, 520), (642, 570), (672, 640)]


def underarm(person: Person) -> str:
    """Head, raised arm and underarm before whatever stands behind; they need ``body_gradients``."""
    shade = f"s-{person.skin}2"
    return group(
        "patient",
        _cushions(),
        path(limb(_FOREARM), f"f-{person.skin} od"),
        # The neck, behind the arm.
        path(limb([(330, 460, 42), (470, 500, 48)]), f"f-{person.skin}2"),
        group("patient-head", person.head(HEAD, "closed"), transform=HEAD_PLACE),
        group(
            "raised-arm",
            path(smooth(_SKIN), "od", fill="url(#skinG)"),
            path(smooth(_HOLLOW), f"f-{person.skin}2 soft"),
            # The folds before and behind the hollow.
            line("M410 486Q520 466 572 520M420 566Q470 558 500 578", shade, 5),
            line("M120 520q-24 6 -32 24", shade, 5),
        ),
        drape_over_the_chest(_ARMHOLE),
    )


def _cushions() -> str:
    """The pillow, and the pad of the table below the arm."""
    pillow = [
        *((20, 560), (-6, 500), (10, 440), (90, 410), (200, 430)),
        *((330, 480), (420, 560), (300, 600), (120, 600)),
    ]
    return group(
        "cushions",
        path(smooth(pillow), "f-sheet od"),
        path("M-160 574H640V660H-160z", "f-pad ob"),
    )
