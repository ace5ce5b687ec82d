"""The way of a sample: from the vial over the microscope, somebody looking into it, to the report."""

from __future__ import annotations

from drawing.cast import Person
from drawing.elements import bundle, disc, document, group, line, oval, path, rect, sway
from drawing.geometry import Corner, limb, smooth
from drawing.lens import lens
from drawing.other_hair import PONYTAIL
from drawing.paper import folder
from drawing.people import forearm
from drawing.room import arch

PATHOLOGIST = Person("p", PONYTAIL, glasses=True, silver=True)
GLASS, LARGE = 96, 140
"""The radius of the glass of the outer lenses, and of the one in the middle."""
VIAL, MICROSCOPE, REPORT = (134, 206), (400, 346), (666, 206)
WAY = "M134 334C134 430 170 454 226 440M574 440C630 454 666 430 666 334"


def scene() -> str:
    """The SVG file."""
    return document(
        "From vial to report",
        "Three round pictures along a dotted path. The first shows a small vial, the second somebody"
        " in a white coat who looks into a microscope, the third a folder with a report.",
        group("background", arch()),
        group("way", line(WAY, "s-ink hc", 16), line(WAY, "s-focus", 10, stroke_dasharray="1 22")),
        lens("lens-vial", *VIAL, GLASS, "sky", *_vial()),
        lens("lens-microscope", *MICROSCOPE, LARGE, "hill", *_at_the_microscope()),
        lens("lens-report", *REPORT, GLASS, "hill", *_report()),
    )


def _vial() -> tuple[str, ...]:
    """Clear liquid, and in it two samples as thin as a thread."""
    sample = line("M-12 6q8 -6 14 0t12 -2M-8 20q8 5 20 -2", "s-knit3", 5)
    return (
        oval(0, 68, 46, 8, "f-shadow sh"),
        rect(-34, -46, 68, 112, 18, "f-gel o"),
        path("M-30 -14q30 10 60 0v58q0 18 -18 18h-24q-18 0 -18 -18z", "f-ice"),
        bundle(sample, sway("translate", "0 0;0 4;0 0")),
        rect(-34, 32, 68, 20, 0, "f-trim od"),
        rect(-22, 39, 40, 6, 3, "f-kit3"),
        rect(-40, -72, 80, 32, 9, "f-scrub o"),
        line("M-20 -64v16M0 -64v16M20 -64v16", "s-scrub2", 4),
        line("M-22 -26v34", "s-white soft", 5),
    )


def _at_the_microscope() -> tuple[str, ...]:
    coat = [
        *((-62, 14), (-88, 22), Corner(-112, 70), Corner(-100, 98), Corner(6, 98), (8, 60)),
        *((-2, 30), (-24, 18), (-42, 12)),
    ]
    # From edge to edge of the glass, which is 140 in radius.
    desk = "M-110.6 86A140 140 0 0 0 110.6 86z"
    head = bundle(PATHOLOGIST.head(82, "smiling"), transform="translate(-44 -34) rotate(12)")
    return (
        path("M-56 -4h26v30q-13 14 -26 0z", f"f-{PATHOLOGIST.skin}2"),
        path(smooth(coat), "f-kit o"),
        path("M-58 14L-40 54L-24 16Q-42 28 -58 14z", "f-scrub"),
        line("M-60 14L-46 62L-44 90M-22 17L-40 56", "s-kit3", 4),
        head,
        path(desk, "f-wood"),
        path(desk, "f-floor hc"),
        bundle(_microscope(), transform="translate(62 40) scale(.92)"),
        forearm([(-4, 72), (18, 78), (42, 66)], PATHOLOGIST.who, 0.95, thumb=-1, bend=-6),
        path(limb([(-40, 62, 16), (-14, 82, 15), (20, 78, 12)]), "f-kit2 o"),
    )


def _microscope() -> str:
    """Its tube leans toward whoever looks into it, on the left."""
    return bundle(
        rect(-50, 54, 112, 18, 8, "f-kit2 o"),
        path("M14 -50q52 6 52 58q0 28 -18 48h-28q24 -18 24 -48q0 -34 -34 -38z", "f-steel o"),
        rect(-40, 28, 74, 12, 5, "f-steel o"),
        rect(-22, 21, 34, 7, 3, "f-focus"),
        bundle(
            rect(-9, 2, 18, 22, 4, "f-kit3 o"),
            rect(-15, -58, 30, 64, 8, "f-kit o"),
            rect(-12, -80, 24, 26, 7, "f-scrub o"),
            transform="rotate(-16)",
        ),
        disc(50, 12, 10, "f-kit3 o"),
    )


def _report() -> tuple[str, ...]:
    tick = "M-14 2l10 11l20 -25"
    return (
        bundle(
            rect(-44, -76, 88, 96, 7, "f-trim od"),
            rect(-30, -60, 44, 7, 3.5, "f-kit3"),
            rect(-30, -46, 58, 7, 3.5, "f-kit3 soft"),
            transform="rotate(-4)",
        ),
        folder(0, 14, 0.72),
        disc(46, 50, 27, "f-ok o"),
        bundle(line(tick, "s-white", 7), transform="translate(45 53) scale(.9)"),
    )
