"""Targeting, with ultrasound: a gloved hand rests the probe on the skin; the screen shows a ring around the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.body import body_gradients, hill
from drawing.elements import document, group, line
from drawing.neck import throat
from drawing.probe import PROBE_GRADIENTS, WAVE_MOTION, gel, grip, waves
from drawing.room import WALL, glow, light, wall
from drawing.screen import SCREEN_GRADIENTS, TARGET, bean, gland, monitor, planned_way, ring, spot, sweep

if TYPE_CHECKING:
    from drawing.people import Who

WAY = "M346 112L316 164"
"""The planned way of the needle, a few dots on the screen."""
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
        throat("b"),
    )


def node() -> str:
    """A lymph node."""
    return _scene("a small bean with a bright center, and a ring around it", "a", "t", bean(), hill())


def _scene(on_screen: str, patient: Who, helper: Who, target: str, body: str) -> str:
    cable = line("M550 256C566 186 672 170 664 96C658 40 570 40 480 96", "s-steel", 10)
    return document(
        "Finding the exact spot",
        "A gloved hand rests a smooth ultrasound probe on the skin."
        f" The screen shows a gray fan-shaped picture with {on_screen}.",
        group("background", wall(), light(*LIGHT)),
        group(
            "equipment", cable, monitor(), sweep(), group("target", target, ring(*TARGET)), planned_way(WAY)
        ),
        body,
        gel(),
        group("motion", waves()),
        group("clinician", grip(helper)),
        gradients=(WALL, glow(*LIGHT), *SCREEN_GRADIENTS, *body_gradients(patient), *PROBE_GRADIENTS),
        motion=WAVE_MOTION,
    )
