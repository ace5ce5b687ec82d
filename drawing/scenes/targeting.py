"""Targeting, with ultrasound: a gloved hand rests the probe on the skin; the screen shows a ring around the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.body import body_gradients, hill
from drawing.elements import bundle, disc, document, group, line, oval, path, radial, rect, stop
from drawing.geometry import smooth
from drawing.probe import PROBE_GRADIENTS, WAVE_MOTION, gel, grip, waves
from drawing.room import WALL, wall
from drawing.screen import SCREEN_GRADIENTS, TARGET, monitor, planned_way, ring, spot, sweep

if TYPE_CHECKING:
    from drawing.people import Who

HALO = radial("haloG", (620, 250), 250, stop("0", "glow", ".9"), stop("1", "glow", "0"))
WAY = "M346 112L316 164"
"""The planned way of the needle, a few dots on the screen."""


def breast() -> str:
    """A place in soft tissue."""
    return _scene("a ring around the area the doctor wants to sample", "p", "t", spot())


def neck() -> str:
    """The thyroid gland beside the windpipe."""
    return _scene(
        "a gland in the shape of a butterfly beside a round windpipe, and a ring around one spot in it",
        "b",
        "d",
        _gland(),
    )


def node() -> str:
    """A lymph node."""
    return _scene("a small bean with a bright center, and a ring around it", "a", "t", _bean())


def _scene(on_screen: str, patient: Who, helper: Who, target: str) -> str:
    cable = line("M550 256C566 186 672 170 664 96C658 40 570 40 480 96", "s-steel", 10)
    return document(
        "Finding the exact spot",
        "A gloved hand rests a smooth ultrasound probe on the skin."
        f" The screen shows a gray fan-shaped picture with {on_screen}.",
        group("background", wall(), rect(330, 0, 470, 540, fill="url(#haloG)")),
        group(
            "equipment", cable, monitor(), sweep(), group("target", target, ring(*TARGET)), planned_way(WAY)
        ),
        hill(),
        gel(),
        group("motion", waves()),
        group("clinician", grip(helper)),
        gradients=(WALL, HALO, *SCREEN_GRADIENTS, *body_gradients(patient), *PROBE_GRADIENTS),
        motion=WAVE_MOTION,
    )


def _gland() -> str:
    wings = [
        *((228, 198), (252, 184), (280, 174), (306, 182), (318, 206), (308, 232), (286, 240), (266, 232)),
        *((252, 216), (228, 212), (204, 216), (190, 232), (170, 240), (148, 232), (138, 206), (150, 182)),
        *((176, 174), (204, 184)),
    ]
    x, y = TARGET
    return bundle(
        path(smooth(wings), "f-echo3 soft"),
        line(smooth(wings), "s-echo", 3),
        disc(228, 244, 24, "f-screen"),
        disc(228, 244, 24, "l s-echo", stroke_width=5),
        oval(x, y, 16, 12, "f-tissue"),
    )


def _bean() -> str:
    x, y = TARGET
    bean = [(-38, -4), (-24, -24), (6, -26), (32, -16), (38, 6), (24, 22), (8, 14), (-8, 12), (-24, 20)]
    center = [(-16, -2), (-2, -10), (14, -8), (20, 2), (4, 4), (-10, 6)]
    return bundle(
        path(smooth(bean), "f-tissue"),
        line(smooth(bean), "s-echo3", 3),
        path(smooth(center), "f-echo"),
        transform=f"translate({x} {y})",
    )
