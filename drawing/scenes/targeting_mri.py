"""Targeting, for MRI: the picture with its fine grid, and somebody who waves from behind the glass."""

from __future__ import annotations

import math

from drawing.bust import SCRUB, team
from drawing.elements import bundle, disc, document, group, line, oval, path, rect, sway
from drawing.geometry import Corner, limb, number, numbers, smooth
from drawing.hair import SCARF
from drawing.paper import cup
from drawing.people import forearm
from drawing.room import WALL, glow, wall
from drawing.screen import planned_way, ring

PICTURE = (214, 212)
"""The middle of the round picture."""
RADIUS = 138
GRID = 34
"""Between two lines of the grid."""
SPOT = (256, 176)
ELBOW = (524, 412)
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
    arm = group(
        "waving-arm",
        forearm([(0, 0), (-12, -66), (-20, -118)], "e", 1.5, thumb=1),
        path(limb([(8, 14, 25), (0, -20, 23), (-8, -66, 20)]), "o", fill="url(#scrubG)"),
        line("M-28 -70q20 -8 40 2", "s-scrub3", 6),
        sway("rotate", "0;4;0;-4;0"),
    )
    return group(
        "technologist",
        rect(424, 40, 352, 420, 28, "f-frame ob"),
        rect(440, 56, 320, 390, 18, "f-sky"),
        rect(440, 56, 320, 390, 18, "bm", fill="url(#glowG)"),
        team("e", SCARF, "smiling"),
        bundle(arm, transform=f"translate({ELBOW[0]} {ELBOW[1]})"),
        path("M470 56h60L448 300v-180z", "f-white hi"),
        rect(440, 446, 320, 14, 0, "f-frame"),
    )


def _desk() -> str:
    return group(
        "desk",
        rect(-20, 460, 840, 160, 0, "f-floor2 ob"),
        rect(-20, 460, 840, 22, 0, "f-floor ob"),
        rect(440, 498, 216, 52, 14, "f-kit o"),
        line("M462 516h172M462 532h172", "s-kit3", 5, stroke_dasharray="10 14"),
        cup(724, 552),
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
    lobe = [*((12, -16), (30, -58), (62, -78), (94, -52), (112, 0)), (118, 42)]
    chest = [(100, 82), (52, 110), (0, 118), (-52, 110), (-100, 82)]
    outline = [*lobe, *chest, *((-across, down) for across, down in reversed(lobe)), Corner(0, 8)]
    ducts = "M62 -64Q40 -34 34 6M63 -64Q62 -30 60 10M65 -64Q88 -36 92 4"
    return group(
        "slice",
        disc(x, y, RADIUS, "f-tissue"),
        bundle(
            path(smooth(outline), "f-echo2"),
            line(ducts, "s-echo3 soft", 6),
            bundle(line(ducts, "s-echo3 soft", 6), transform="scale(-1 1)"),
            path("M-110 60Q0 4 110 60Q100 86 52 108Q0 118 -52 108Q-100 86 -110 60z", "f-tissue soft"),
            transform=f"translate({x} {y})",
        ),
        line(_grid(), "s-echo3 soft", 2),
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
