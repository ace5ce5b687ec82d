"""Welcome: somebody of the team opens the arched door to a patient in a wheelchair."""

from __future__ import annotations

from drawing.cast import Person
from drawing.elements import bundle, disc, document, group, line, linear, path, rect, stop, sway
from drawing.hair import BUN
from drawing.other_hair import PONYTAIL
from drawing.room import WALL, floor, plant, wall
from drawing.wheelchair import in_a_wheelchair
from drawing.whole_figure import badge, fabric, figure, shadow, sleeve

HOST = Person("t", BUN)
GUEST = Person("b", PONYTAIL)

GRADIENTS = (
    WALL,
    linear("warmG", (0, 90), (0, 500), stop("0", "glow"), stop("1", "blanket3")),
    linear("lightG", (300, 480), (360, 600), stop("0", "blanket3", ".9"), stop("1", "glow", "0")),
    fabric("scrub"),
    fabric("knit"),
)


def scene() -> str:
    """The SVG file."""
    return document(
        "Welcome",
        "A team member holds an arched door open and waves a patient in."
        " Warm light falls out of the door. The patient comes in a wheelchair.",
        group("background", wall(), *floor(), _doorway()),
        group("host", _host(), transform="translate(334 520) scale(.86)"),
        _door(),
        plant(716, 562, 1.05),
        group(
            "guest", in_a_wheelchair(GUEST, "knit", "smiling"), transform="translate(546 566) scale(-.96 .96)"
        ),
        gradients=GRADIENTS,
    )


def _doorway() -> str:
    return group(
        "doorway",
        path("M150 484V204a152 152 0 0 1 304 0V484z", "f-frame ob"),
        path("M166 500V204a136 136 0 0 1 272 0V500z", fill="url(#warmG)"),
        rect(223, 96, 6, 42, 0, "f-kit3"),
        path("M190 164a36 34 0 0 1 72 0z", "f-knit ob"),
        path("M166 486H438V500H166z", "f-floor2"),
        path("M166 500H438L560 600H84z", "bm", fill="url(#lightG)"),
    )


def _door() -> str:
    return group(
        "door",
        path("M84 544V214C84 116 166 84 166 204V500z", "f-pad ob"),
        path("M100 502V226C100 160 150 134 150 210V476z", "l s-pad2", stroke_width=5),
        disc(104, 372, 8, "f-focus"),
    )


def _host() -> str:
    wave = sleeve(
        HOST,
        "scrub",
        [(40, -350, 18), (80, -310, 16), (112, -296, 13)],
        [(104, -300), (120, -306), (136, -322)],
        thumb=-1,
        bend=-14,
    )
    return bundle(
        bundle(wave, sway("translate", "0 0;0 -3;0 0")),
        shadow(),
        figure(HOST, "scrub", eyes="smiling", trousers="scrub2"),
        line("M-24 -380L2 -340L27 -380", "s-scrub3", 5),
        badge(HOST),
        sleeve(
            HOST,
            "scrub",
            [(-44, -350, 18), (-86, -304, 16), (-136, -290, 13)],
            [(-128, -292), (-152, -284), (-172, -282)],
            thumb=1,
        ),
    )
