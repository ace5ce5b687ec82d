"""The way of a sample: from the vial over the microscope to the report."""

from __future__ import annotations

from drawing.elements import bundle, disc, document, group, line, path, rect, sway
from drawing.lens import lens
from drawing.paper import folder
from drawing.room import WALL, floor, wall

GLASS = 102
VIAL, MICROSCOPE, REPORT = (142, 212), (400, 366), (658, 212)
WAY = "M146 342C152 442 200 474 282 440M518 440C600 474 648 442 654 342"


def scene() -> str:
    """The SVG file."""
    return document(
        "From vial to report",
        "Three round lenses along a dotted path. The first shows a small vial, the second a microscope,"
        " the third a folder with a report.",
        group("background", wall(), *floor(), *(_niche(x) for x in (142, 400, 658))),
        group("way", line(WAY, "s-ink hc", 16), line(WAY, "s-focus", 10, stroke_dasharray="1 22")),
        lens("lens-vial", *VIAL, GLASS, "sky", *_vial()),
        lens("lens-microscope", *MICROSCOPE, GLASS, "pad2", _microscope()),
        lens("lens-report", *REPORT, GLASS, "hill", folder(0, 2, 0.72)),
        gradients=(WALL,),
    )


def _niche(x: float) -> str:
    return path(f"M{x - 100} 474V160a100 100 0 0 1 200 0V474z", "f-wall2 ob")


def _vial() -> tuple[str, ...]:
    return (
        rect(-30, -46, 60, 112, 20, "f-gel o"),
        path("M-26 0q26 10 52 0v46q0 16 -16 16h-20q-16 0 -16 -16z", "f-ice"),
        rect(-36, -70, 72, 28, 8, "f-scrub o"),
        rect(-30, 10, 60, 30, 3, "f-trim od"),
        rect(-20, 18, 40, 5, 2.5, "f-kit3"),
        rect(-20, 28, 28, 5, 2.5, "f-kit3"),
        bundle(disc(4, -14, 6, "f-knit3"), sway("translate", "0 0;0 4;0 0")),
    )


def _microscope() -> str:
    return bundle(
        path("M-6 -38q58 -4 60 46q0 26 -22 40l-10 -14q14 -12 14 -26q-2 -30 -44 -28z", "f-kit2 o"),
        rect(-58, 52, 112, 18, 9, "f-kit o"),
        rect(-44, 26, 66, 11, 5, "f-kit3 o"),
        bundle(
            rect(-13, -66, 26, 66, 8, "f-kit o"),
            rect(-16, -84, 32, 22, 8, "f-scrub o"),
            rect(-9, 0, 18, 20, 4, "f-kit3 o"),
            transform="translate(-18 0) rotate(-14)",
        ),
        disc(40, 2, 9, "f-steel"),
        rect(-30, 20, 26, 6, 3, "f-focus"),
    )
