"""More cuts of hair, in the measure of those of ``drawing.hair``: locs, long hair, curls, a ponytail, a bald head."""

from __future__ import annotations

import math
from dataclasses import replace

from drawing.geometry import Corner, Point
from drawing.hair import BEARD, BUN, Hair

LOCS = Hair(
    back=[
        *((-4, -64), (24, -60), (42, -44), (46, -22), (38, -8), (8, -6), (-12, 22), (-10, 44)),
        *((-14, 60), (-22, 67), (-29, 64), (-36, 71), (-44, 66), (-52, 68), (-59, 58), (-60, 36)),
        *((-58, 8), (-56, -18), (-48, -42), (-28, -59)),
    ],
    front=[
        *((-4, -62), (24, -58), (40, -43), (44, -22), Corner(38, -8), (34, -24), (18, -34), (0, -30)),
        *((-14, -16), (-20, 8), (-22, 36), (-26, 54), (-36, 50), (-52, 44), (-57, 20), (-54, -16)),
        *((-46, -41), (-27, -57)),
    ],
    strand=(
        "M12 -56 q-34 8 -42 46 q-6 28 -4 58 M-12 -58 q-28 14 -32 52 q-3 24 0 50 M30 -50 q-8 0 -16 8",
        2.6,
    ),
    covers_ear=True,
)
LONG = Hair(
    back=[
        *((-2, -60), (25, -55), (42, -36), (45, -10), (20, -8), (-8, 6), (-12, 44), (-14, 86)),
        *((-24, 104), (-44, 102), (-56, 86), (-57, 40), (-54, -8), (-46, -38), (-28, -55)),
    ],
    front=[
        *((-2, -58), (25, -53), (40, -35), Corner(43, -10), (36, -26), (22, -38), (8, -42), (-8, -30)),
        *((-22, -8), (-28, 16), (-30, 50), (-28, 88), (-44, 90), (-53, 60), (-54, 20), (-50, -12)),
        *((-43, -36), (-26, -52)),
    ],
    strand=("M-6 -46 q-30 18 -34 64 M8 -48 q-12 4 -20 12", 2.6),
    covers_ear=True,
)
BALD = Hair(
    back=[
        *(
            (-20, -34),
            (-6, -24),
            (-8, 0),
            (-14, 24),
            (-30, 29),
            (-38, 17),
            (-40, 0),
            (-38.5, -16),
            (-31, -29),
        ),
    ],
    front=[
        (-29, -24),
        (-23, -13),
        (-21, -2),
        (-26, 0),
        (-32, 3),
        (-34, 17),
        (-37, 8),
        (-37, -10),
        (-34, -21),
    ],
    strand=("M-32 -16 q-2 7 -1 12", 2.2),
    beard=BEARD.beard,
)
FRINGE = replace(BALD, beard=None)
"""A bald head without a beard."""
PONYTAIL = replace(BUN, bun=(-50, 6, 15, 44))


def _curls(radius: float) -> list[Point]:
    """Curl after curl around the head, from the right temple over the crown down to the nape."""
    outline: list[Point] = []
    for index, angle in enumerate(range(74, -150, -14)):
        reach = radius if index % 2 else radius - 5
        turn = math.radians(angle)
        outline.append((-7 + reach * math.sin(turn), -12 - reach * math.cos(turn)))
    return outline


CURLS = Hair(
    back=[*_curls(55), (-20, 30), (-12, 10), (10, -8)],
    front=[
        *_curls(53),
        *((-30, 30), (-27, 8), (-22, -12), (-8, -27), (14, -33), (34, -27), Corner(40, -16)),
    ],
    strand=("M-44 -16 q4 -12 16 -14 M-22 -46 q10 -10 22 -6 M-46 14 q2 -10 12 -12", 2.6),
    covers_ear=True,
)
