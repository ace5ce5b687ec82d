"""How small the marker is: beside a sesame seed, a grain of rice and a fingertip, all at one measure."""

from __future__ import annotations

from drawing.elements import disc, document, group, line, path
from drawing.geometry import Point, limb, smooth
from drawing.room import arch
from drawing.small_things import clip, rice, sesame

NAIL: list[Point] = [
    *((352, 384), (372, 338), (404, 326), (438, 344), (456, 388), (464, 440), (430, 462), (384, 452)),
]
"""The bed of the nail; the nail itself is a seventh smaller, around the same middle."""
SCALE = 1.35
"""16 units a millimeter."""
CLIP = 0.78
"""The clip is a little smaller than the seed."""


def scene() -> str:
    """The SVG file."""
    return document(
        "Small as a seed",
        "On a round plate lie a tiny clip, a sesame seed and a grain of rice."
        " A fingertip beside them is much larger.",
        group("background", arch()),
        group(
            "plate",
            disc(400, 296, 240, "f-shadow sh"),
            disc(400, 284, 240, "f-kit o"),
            disc(400, 284, 214, "f-pad2"),
        ),
        _finger(),
        clip(f"translate(300 226) scale({SCALE * CLIP})"),
        sesame(f"translate(400 222) rotate(14) scale({SCALE})"),
        rice(f"translate(496 222) rotate(-72) scale({SCALE})"),
    )


def _finger() -> str:
    return group(
        "fingertip",
        path(limb([(520, 660, 112), (440, 470, 104), (404, 398, 94)]), "f-t_skin od"),
        path(smooth(NAIL), "f-t_skin2"),
        path(smooth([(x * 0.86 + 55, y * 0.86 + 57) for x, y in NAIL]), "f-d_skin soft"),
        line("M430 560q60 -40 110 -36", "s-t_skin2", 5),
    )
