"""Close up, somebody who lies on the back with the chin raised: the calm face, and the neck down to the collar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.body import drape_over_the_chest
from drawing.elements import group, line, path
from drawing.geometry import Corner, Point, limb, smooth

if TYPE_CHECKING:
    from drawing.cast import Person

HEAD = 226
HEAD_PLACE = "translate(274 462) rotate(-97)"
_NECK: list[Point] = [
    *(Corner(300, 452), (372, 448), (408, 456), (448, 462), (508, 459), (580, 452), Corner(690, 440)),
    *(Corner(690, 640), Corner(470, 640), (420, 604), (360, 574), Corner(250, 540)),
]
_UNDER_THE_JAW: list[Point] = [
    *(Corner(340, 449), (380, 449), Corner(412, 457), (396, 496), (370, 536), Corner(336, 567)),
    *(Corner(250, 540), (300, 500)),
]
_COLLAR: list[Point] = [(668, 438), (636, 470), (628, 520), (644, 570), (676, 640)]


def throat(person: Person) -> str:
    """Head and neck before whatever stands behind; they need ``body_gradients``."""
    return group(
        "patient",
        _cushions(),
        path(smooth(_NECK), "od", fill="url(#skinG)"),
        path(smooth(_UNDER_THE_JAW), f"f-{person.skin}2 soft"),
        # The collarbone.
        line("M560 506q40 -18 70 -20", f"s-{person.skin}2 soft", 5),
        group("patient-head", person.head(HEAD, "closed"), transform=HEAD_PLACE),
        drape_over_the_chest(_COLLAR),
    )


def _cushions() -> str:
    """A white pillow under the head, and a roll under the neck that lets the chin rise."""
    pillow = [
        *(Corner(-160, 640), Corner(-160, 500), (-60, 486), (40, 500), (150, 536), (270, 556)),
        *((350, 584), (380, 640)),
    ]
    return group(
        "cushions",
        path(limb([(330, 606, 44), (470, 630, 44)]), "f-blanket o"),
        line("M352 594q60 4 110 16", "s-blanket2 soft", 5),
        path(smooth(pillow), "f-sheet od"),
        line("M-60 566q90 -20 190 22", "s-sheet2", 5),
    )
