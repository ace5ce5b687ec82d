"""Targeting, with ultrasound: a gloved hand rests the probe on the skin; the screen shows a ring around the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.body import body_gradients, hill
from drawing.cast import Person
from drawing.elements import bundle, document, group, line
from drawing.geometry import number
from drawing.hair import CROP, WAVES
from drawing.neck import throat
from drawing.probe import PROBE_GRADIENTS, WAVE_MOTION, gel, grip, waves
from drawing.room import WALL, glow, light, wall
from drawing.screen import SCREEN_GRADIENTS, TARGET, bean, gland, monitor, planned_way, ring, spot, sweep
from drawing.underarm import underarm

if TYPE_CHECKING:
    from drawing.people import Who

WAY = "M346 112L316 164"
"""The planned way of the needle, a few dots on the screen."""
SMALLER = 0.92
"""The size of the screen above somebody's face."""
LIGHT = (620, 250, 250)
"""Where warm light falls on the wall, and how far."""


def breast() -> str:
    """A place in soft tissue."""
    return _scene("a ring around the area the doctor wants to sample", "p", "t", spot(), hill())


def neck() -> str:
    """The thyroid gland beside the windpipe."""
    return _scene(
        "a gland in the shape of a butterfly beside a round windpipe, and a ring around one spot in it",
        "b",
        "d",
        gland(),
        throat(Person("b", CROP)),
        SMALLER,
    )


def node() -> str:
    """A lymph node."""
    return _scene(
        "a small bean with a bright center, and a ring around it",
        "a",
        "t",
        bean(),
        underarm(Person("a", WAVES, glasses=True)),
        SMALLER,
    )


def _scene(on_screen: str, patient: Who, helper: Who, target: str, body: str, screen_size: float = 1) -> str:
    cable = line(
        f"M550 256C566 186 672 170 664 96C658 40 570 40 {number(480 * screen_size)} 96", "s-steel", 10
    )
    # It shrinks toward its upper left corner.
    place = f"translate({number(20 - 20 * screen_size)} {number(30 - 30 * screen_size)}) scale({screen_size})"
    screen = monitor(), sweep(), group("target", target, ring(*TARGET)), planned_way(WAY)
    return document(
        "Finding the exact spot",
        "A gloved hand rests a smooth ultrasound probe on the skin."
        f" The screen shows a gray fan-shaped picture with {on_screen}.",
        group("background", wall(), light(*LIGHT)),
        group("equipment", cable, bundle(*screen, transform=place)),
        body,
        gel(),
        group("motion", waves()),
        group("clinician", grip(helper)),
        gradients=(WALL, glow(*LIGHT), *SCREEN_GRADIENTS, *body_gradients(patient), *PROBE_GRADIENTS),
        motion=WAVE_MOTION,
    )
