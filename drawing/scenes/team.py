"""The team: three people in a row who look at us kindly."""

from __future__ import annotations

from drawing.cast import Person
from drawing.elements import bundle, document, group, path, radial, rect, stop
from drawing.hair import BEARD, BUN, SCARF
from drawing.room import BREATHING, SKY, WALL, floor, wall
from drawing.waist_up import cloth, coat, scrubs

LEFT, MIDDLE, RIGHT = Person("e", SCARF, 1.08), Person("d", BEARD, 1.12), Person("t", BUN)
GRADIENTS = (
    WALL,
    SKY,
    radial("haloG", (400, 260), 360, stop("0", "glow", ".95"), stop("1", "glow", "0")),
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
            rect(40, 0, 720, 600, fill="url(#haloG)"),
            path("M250 482V210a150 150 0 0 1 300 0V482z", "f-wall2 ob"),
        ),
        group("left", scrubs(LEFT, "smiling"), transform="translate(176 60)"),
        group("right", scrubs(RIGHT, "smiling"), transform="translate(624 60) scale(-1 1)"),
        group("middle", bundle(coat(MIDDLE, "smiling"), BREATHING), transform="translate(400 30)"),
        gradients=GRADIENTS,
    )
