"""The cuts of hair: each is a shape behind the face, and a cap that frames it.

All are drawn in the measure of a head, 100 units from crown to chin around (0, 0), looking to the right.
"""

from __future__ import annotations

from dataclasses import dataclass

from drawing.geometry import Corner, Point


@dataclass(frozen=True)
class Hair:
    """A cut: what lies behind the face, what frames it, and one strand.

    Attributes:
        back: The outline behind the face; in high contrast it carries the light edge.
        front: The cap, two units inside of the outline.
        strand: Path data of the strand, and its width.
        bun: Middle and radii of a bun, where there is one.
        beard: The outline of a beard, where there is one; the mouth is drawn over it.
        covers_ear: Whether the ear is under the hair.
    """

    back: list[Point]
    front: list[Point]
    strand: tuple[str, float]
    bun: tuple[float, float, float, float] | None = None
    beard: list[Point] | None = None
    covers_ear: bool = False


BOB = Hair(
    back=[
        *((-2, -60), (25, -55), (41, -36), (44, -12), (20, -10), (-10, 0), (-16, 40)),
        *((-22, 58), (-40, 61), (-53, 50), (-55, 20), (-53, -12), (-46, -38), (-28, -55)),
    ],
    front=[
        *((-2, -58), (25, -53), (39, -35), Corner(42, -12), (30, -30), (14, -36), (-4, -28), (-18, -12)),
        *((-24, 8), (-30, 30), (-34, 50), (-45, 46), (-50, 20), (-49, -12), (-42, -36), (-26, -52)),
    ],
    strand=("M-38 -24 q10 -22 30 -24", 2.6),
    covers_ear=True,
)
BUN = Hair(
    back=[
        *((-2, -59), (25, -54), (42, -32), (43, -8), (10, -10), (-16, 30)),
        *((-32, 30), (-43, 10), (-46, -14), (-42, -37), (-25, -54)),
    ],
    front=[
        *((-2, -57), (24, -52), (40, -31), Corner(41, -9), (30, -28), (10, -36), (-14, -26)),
        *((-26, -6), Corner(-30, 10), (-39, 6), (-43, -14), (-40, -36), (-24, -52)),
    ],
    strand=("M-46 -34 q8 -10 20 -10", 3),
    bun=(-34, -46, 22, 21),
)
CROP = Hair(
    back=[
        *((-4, -63), (22, -60), (40, -46), (43, -22), (20, -14), (-16, 24)),
        *((-34, 28), (-42, 10), (-45, -14), (-42, -40), (-26, -57)),
    ],
    front=[
        *((-4, -61), (22, -58), (38, -45), Corner(41, -24), (30, -31), (12, -32), Corner(-12, -28)),
        *((-19, -14), (-20, 2), Corner(-24, 8), (-33, 8), (-36, 24), (-41, 8), (-43, -14), (-40, -39)),
        (-24, -55),
    ],
    strand=("M-32 -38 q12 -12 30 -12", 2.6),
)
BEARD = Hair(
    back=CROP.back,
    front=CROP.front,
    strand=CROP.strand,
    beard=[
        *(Corner(-24, 4), (-17, 20), (-2, 26), (18, 23), (33, 22), Corner(40, 10), (41, 24), (36, 42)),
        *((21, 55), (2, 54), (-16, 43), (-26, 24)),
    ],
)
WAVES = Hair(
    back=[
        *((-6, -63), (22, -60), (40, -46), (46, -24), (40, -12), (10, -8), (-12, 26), (-26, 38)),
        *((-44, 34), (-52, 18), (-52, 0), (-56, -16), (-50, -34), (-42, -48), (-26, -58)),
    ],
    front=[
        *((-6, -61), (22, -58), (38, -45), (44, -24), Corner(38, -12), (34, -26), (18, -32), (2, -30)),
        *((-8, -18), (-20, -12), (-22, 6), (-28, 20), (-32, 34), (-42, 31), (-49, 17), (-49, 0)),
        *((-53, -16), (-47, -33), (-40, -46), (-25, -56)),
    ],
    strand=("M-40 -20 q6 -20 26 -24", 2.6),
    covers_ear=True,
)
NATURAL = Hair(
    back=[
        *((-6, -74), (24, -70), (44, -54), (54, -30), (44, -8), (10, -4), (-14, 30), (-34, 38)),
        *((-54, 24), (-64, 0), (-64, -28), (-52, -54), (-32, -70)),
    ],
    front=[
        *((-6, -72), (24, -68), (42, -53), (51, -30), Corner(40, -14), (34, -28), (14, -35), (-8, -29)),
        *((-22, -12), (-27, 8), (-30, 24), (-37, 33), (-51, 22), (-61, 0), (-61, -28), (-50, -53)),
        (-31, -67),
    ],
    strand=("M-46 -26 q8 -24 30 -30", 2.6),
    covers_ear=True,
)
SCARF = Hair(
    back=[
        *((-4, -62), (24, -57), (42, -36), (46, -8), (43, 20), (36, 44), (32, 64), (44, 92), (0, 104)),
        *((-50, 96), (-52, 60), (-50, 24), (-54, -8), (-48, -38), (-28, -57)),
    ],
    front=[
        *((-4, -60), (24, -55), (40, -35), (44, -8), Corner(41, 16), (39, -8), (32, -28), (14, -37)),
        *((-8, -32), (-22, -14), (-25, 10), (-18, 34), (0, 50), Corner(20, 51), (30, 46), (31, 62)),
        *((42, 90), (0, 101), (-48, 93), (-49, 60), (-47, 24), (-51, -8), (-45, -37), (-26, -55)),
    ],
    strand=("M-34 20 q2 34 34 48", 2.6),
    covers_ear=True,
)
"""A head scarf, which is worn like a cut; it also covers the neck."""
