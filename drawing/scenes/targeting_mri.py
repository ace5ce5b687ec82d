"""Targeting, for MRI: the picture with its fine grid, and somebody who waves from behind the glass."""

from __future__ import annotations

import math

from drawing.bust import SCRUB, team
from drawing.elements import bundle, disc, document, group, line, oval, path, rect, sway
from drawing.geometry import limb, number, numbers, smooth
from drawing.hair import BEARD
from drawing.people import forearm
from drawing.room import WALL, glow, wall
from drawing.screen import planned_way, ring

PICTURE = (214, 212)
"""The middle of the round picture."""
RADIUS = 138
GRID = 34
"""Between two lines of the grid."""
SPOT = (256, 176)
ELBOW = (520, 420)
"""Where the waving arm turns."""
WAY = "M322 96L292 136"
"""The planned way of the needle, a few dots."""
LIGHT = (600, 200, 260)
"""Where warm light falls on the wall, and how far."""
GRADIENTS = (
    WALL,
    SCRUB,
    glow(*LIGHT),
)


def scene() -> str:
    """The SVG file."""
    return document(
        "Finding the exact spot",
        "A screen shows a round gray picture with a fine grid and a ring around one spot."
        " Behind a window, a technologist waves.",
        group("background", wall()),
        _window(),
        group("equipment", _desk(), _monitor()),
        gradients=GRADIENTS,
    )


def _window() -> str:
    hand = group(
        "waving-hand",
        forearm([(0, 0), (-15, -48), (-29, -98)], "d", 1.5, thumb=1),
        sway("rotate", "0;4;0;-4;0"),
    )
    return group(
        "technologist",
        rect(424, 40, 352, 420, 28, "f-frame ob"),
        rect(440, 56, 320, 390, 18, "f-sky"),
        rect(440, 56, 320, 390, 18, "bm", fill="url(#glowG)"),
        team("d", BEARD, "smiling"),
        bundle(hand, transform=f"translate({ELBOW[0]} {ELBOW[1]})"),
        path(limb([(536, 440, 26), (518, 404, 23)]), "o", fill="url(#scrubG)"),
        path("M470 56h60L448 300v-180z", "f-white hi"),
        rect(440, 446, 320, 14, 0, "f-frame"),
    )


def _desk() -> str:
    return group(
        "desk",
        rect(-20, 460, 840, 160, 0, "f-floor2 ob"),
        rect(-20, 460, 840, 22, 0, "f-floor ob"),
        rect(470, 492, 216, 52, 14, "f-kit o"),
        line("M492 510h172M492 526h172", "s-kit3", 5, stroke_dasharray="10 14"),
        path("M722 420h46v42q0 12 -12 12h-22q-12 0 -12 -12z", "f-knit o"),
        line("M768 432q18 0 18 14t-18 14", "s-knit", 7),
        rect(718, 414, 54, 10, 5, "f-knit2"),
    )


def _monitor() -> str:
    return group(
        "mri-screen",
        rect(190, 390, 48, 76, 6, "f-kit3 ob"),
        rect(146, 460, 136, 18, 9, "f-kit3 ob"),
        rect(24, 40, 380, 360, 30, "f-kit o"),
        rect(43, 59, 342, 306, 16, "f-screen"),
        _slice(),
        disc(198, 383, 4, "f-kit3"),
        disc(214, 383, 4, "f-ok"),
        disc(230, 383, 4, "f-kit3"),
    )


def _slice() -> str:
    """The round picture, a fine grid over it, and the ring."""
    x, y = PICTURE
    tissue = [
        *((-96, 34), (-72, -30), (-40, -84), (8, -104), (70, -84), (104, -24), (92, 36), (58, 56)),
        *((44, 14), (16, 30), (-4, 84), (-34, 68), (-44, 28), (-70, 60)),
    ]
    return group(
        "slice",
        disc(x, y, RADIUS, "f-echo2"),
        bundle(
            path(smooth(tissue), "f-echo3 soft"),
            line("M-62 -14q22 -52 74 -58M-28 26q10 -46 44 -58M-84 66q60 52 150 18", "s-echo soft", 6),
            transform=f"translate({x} {y})",
        ),
        line(_grid(), "s-screen soft", 2),
        disc(x, y, RADIUS, "l s-echo", stroke_width=5),
        oval(*SPOT, 17, 13, "f-tissue"),
        ring(*SPOT),
        planned_way(WAY),
    )


def _grid() -> str:
    """Lines across the round picture, each as long as the picture is wide there."""
    x, y = PICTURE
    data = ""
    for step in range(-GRID * 3, GRID * 4, GRID):
        half = math.sqrt(RADIUS**2 - step**2)
        data += f"M{numbers(x + step, y - half)}V{number(y + half)}M{numbers(x - half, y + step)}H{number(x + half)}"
    return data
