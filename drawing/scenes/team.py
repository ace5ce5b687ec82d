"""The team: three people in a row who look at us kindly."""

from __future__ import annotations

from drawing.cast import Person
from drawing.elements import bundle, document, group, path, rect
from drawing.hair import BEARD, BUN, SCARF
from drawing.room import BREATHING, SKY, WALL, floor, glow, light, wall
from drawing.waist_up import arm, cloth, coat, scrubs

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
        group("left", scrubs(LEFT, "smiling"), *_with_a_list(), transform="translate(176 60)"),
        group("right", scrubs(RIGHT, "smiling"), _hand_on_heart(), transform="translate(624 60) scale(-1 1)"),
        group("middle", bundle(coat(MIDDLE, "smiling"), BREATHING), transform="translate(400 30)"),
        gradients=GRADIENTS,
    )


def _with_a_list() -> tuple[str, str]:
    clipboard = bundle(
        rect(-58, -78, 116, 150, 10, "f-wood2 o"),
        rect(-48, -64, 96, 128, 5, "f-trim od"),
        rect(-22, -88, 44, 22, 7, "f-steel o"),
        rect(-34, -40, 60, 8, 4, "f-kit3"),
        rect(-34, -20, 68, 8, 4, "f-kit3 soft"),
        rect(-34, 0, 50, 8, 4, "f-kit3 soft"),
        transform="translate(8 440) rotate(-8)",
    )
    return clipboard, arm(LEFT, "scrub", [(112, 490), (66, 496), (40, 488)], thumb=1, bend=4)


def _hand_on_heart() -> str:
    return arm(RIGHT, "scrub", [(92, 474), (56, 444), (34, 424)], thumb=1, bend=-14)
