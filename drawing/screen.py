"""A screen with an ultrasound picture, close up: the fan, the beam that wanders over it, the ring around a place."""

from __future__ import annotations

from drawing.elements import bundle, disc, group, line, needle, oval, path, radial, rect, stop, sway
from drawing.geometry import arc, sector, smooth

FAN = (260, 20)
"""Where the beam of the picture on the screen begins."""
FAN_NEAR, FAN_FAR, FAN_ANGLE = 64, 306, 36
TARGET = (284, 206)
"""The place on the screen that is looked for."""
ECHO_RINGS = (
    *((84, "1 11"), (124, "6 16"), (136, "1 14"), (170, "9 21"), (190, "1 17")),
    *((212, "7 26"), (230, "1 15"), (266, "8 22"), (284, "1 19")),
)
"""Radius and dashes of the faint arcs that make the picture look like an ultrasound picture."""

SCREEN_GRADIENTS = (
    radial(
        "fanG",
        FAN,
        FAN_FAR,
        stop(".2", "echo"),
        stop(".3", "echo3"),
        stop(".55", "echo2"),
        stop("1", "tissue"),
    ),
)


def monitor() -> str:
    """The screen on its stand; it needs ``SCREEN_GRADIENTS``."""
    wide, soft_edge = FAN_ANGLE - 3, FAN_ANGLE - 2
    return group(
        "ultrasound-screen",
        rect(236, 380, 48, 90, 6, "f-kit3 ob"),
        rect(20, 30, 480, 356, 30, "f-kit o"),
        rect(39, 49, 442, 304, 16, "f-screen"),
        path(sector(*FAN, FAN_NEAR, FAN_FAR, FAN_ANGLE), fill="url(#fanG)"),
        line(arc(*FAN, 104, -wide, wide), "s-echo soft", 7),
        line(arc(*FAN, 150, -wide, wide) + arc(*FAN, 246, -soft_edge, soft_edge), "s-echo3 soft", 4),
        *(
            line(arc(*FAN, radius, -wide, wide), "s-echo soft", stroke_dasharray=dashes)
            for radius, dashes in ECHO_RINGS
        ),
        rect(402, 74, 56, 8, 4, "f-echo2"),
        rect(402, 90, 40, 8, 4, "f-echo2"),
        rect(402, 106, 50, 8, 4, "f-echo2"),
        line("M62 84v236M62 84h8M62 132h8M62 180h8M62 228h8M62 276h8M62 320h8", "s-echo2", 3),
        disc(244, 370, 4, "f-kit3"),
        disc(260, 370, 4, "f-ok"),
        disc(276, 370, 4, "f-kit3"),
    )


def sweep() -> str:
    """The beam that wanders over the picture."""
    wedge = path(sector(0, 0, FAN_NEAR + 2, FAN_FAR - 2, 4), "f-echo hi")
    return group(
        "screen-sweep",
        bundle(wedge, sway("rotate", "0;60;0"), transform="rotate(-30)"),
        transform=f"translate({FAN[0]} {FAN[1]})",
    )


def spot() -> str:
    """A dark oval with a bright upper rim: a place in soft tissue."""
    x, y = TARGET
    return oval(x, y, 30, 21, "f-tissue") + line(f"M{x - 30} {y}a30 21 0 0 1 60 0", "s-echo soft", 3)


def gland() -> str:
    """The thyroid gland, like a butterfly, beside the windpipe, and a dark place in one wing."""
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


def bean() -> str:
    """A lymph node: like a bean, with a bright center."""
    x, y = TARGET
    bean = [(-38, -4), (-24, -24), (6, -26), (32, -16), (38, 6), (24, 22), (8, 14), (-8, 12), (-24, 20)]
    center = [(-16, -2), (-2, -10), (14, -8), (20, 2), (4, 4), (-10, 6)]
    return bundle(
        path(smooth(bean), "f-tissue"),
        line(smooth(bean), "s-echo3", 3),
        path(smooth(center), "f-echo"),
        transform=f"translate({x} {y})",
    )


def planned_way(data: str) -> str:
    """The planned way of the needle, a few amber dots on a screen."""
    return needle(
        "needle-hint",
        line(data, "s-ink hc", 11, stroke_dasharray="1 9"),
        line(data, "s-focus", 4, stroke_dasharray="1 9"),
    )


def ring(x: float, y: float) -> str:
    """The amber mark around a place; it breathes."""
    ticks = "M0 -58v14M0 44v14M-58 0h14M44 0h14"
    marks = bundle(
        # In high contrast the amber mark lies on a black band.
        disc(0, 0, 46, "l s-ink hc", stroke_width=11),
        line(ticks, "s-ink hc", 11),
        disc(0, 0, 46, "l s-focus", stroke_width=4.5),
        line(ticks, "s-focus", 4.5),
        sway("scale", "1 1;1.07 1.07;1 1"),
    )
    return group("target-ring", marks, transform=f"translate({x} {y})")
