"""The team: three people in a row who look at us kindly."""

from __future__ import annotations

from drawing.cast import Person
from drawing.elements import bundle, document, group, path
from drawing.hair import BEARD, BUN, SCARF
from drawing.room import BREATHING, SKY, WALL, floor, glow, light, wall
from drawing.waist_up import cloth, coat, scrubs

LEFT, MIDDLE, RIGHT = Person("e", SCARF, 1.1, fullness=0.18), Person("d", BEARD, 1.12), Person("t", BUN)
LIGHT = (400, 260, 360)
"""Where warm light falls on the wall, and how far."""
GRADIENTS = (
    WALL,
    SKY,
    glow(*LIGHT),
    cloth("scrub"),
    cloth("kit"),
)


def scene() -> str:
    """The SVG file."""
    return document(
        "Your team",
        "Three people of the team stand side by side and smile: a woman with a head scarf,"
        " a man with a beard in a white coat, and a woman with her hair in a bun.",
        group(
            "background",
            wall(),
            *floor(),
            light(*LIGHT),
            path("M250 482V210a150 150 0 0 1 300 0V482z", "f-wall2 ob"),
        ),
        group("left", scrubs(LEFT, "smiling"), transform="translate(176 60)"),
        group("right", scrubs(RIGHT, "smiling"), transform="translate(624 60) scale(-1 1)"),
        group("middle", bundle(coat(MIDDLE, "smiling"), BREATHING), transform="translate(400 30)"),
        gradients=GRADIENTS,
    )
