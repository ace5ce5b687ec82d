"""When to call: a hand with a phone, beside a sheet with check marks."""

from __future__ import annotations

from drawing.cast import Person
from drawing.elements import bundle, disc, document, group, line, linear, path, rect, stop, sway
from drawing.geometry import limb
from drawing.hair import BOB
from drawing.paper import checked_line, sheet, table_top
from drawing.room import WALL, glow, light, wall

CALLER = Person("c", BOB)
LIGHT = (470, 220, 320)
"""Where warm light falls on the wall, and how far."""
GRADIENTS = (
    WALL,
    glow(*LIGHT),
    linear("sleeveG", (0, 480), (0, 620), stop("0", "blanket"), stop("1", "blanket2")),
)


def scene() -> str:
    """The SVG file."""
    return document(
        "Call us",
        "A hand holds a phone, ready to call. Beside it lies a sheet of paper with three check marks.",
        group(
            "background",
            wall(),
            light(*LIGHT),
            *table_top(),
        ),
        _sheet(),
        _phone_in_hand(),
        gradients=GRADIENTS,
    )


def _sheet() -> str:
    return group(
        "sheet",
        sheet(-130, -180, 260, 350),
        rect(-96, -146, 120, 16, 8, "f-knit"),
        *(checked_line(-96, y, 190) for y in (-84, -22, 40)),
        rect(-96, 84, 170, 12, 6, "f-kit3 soft"),
        rect(-96, 112, 130, 12, 6, "f-kit3 soft"),
        transform="translate(224 318) rotate(-6)",
    )


def _phone_in_hand() -> str:
    skin, shade = f"f-{CALLER.skin} od", f"s-{CALLER.skin}2"
    fingers = [[(-122, y, 17), (-104, y + 1, 19), (-80, y + 7, 17)] for y in (-16, 28, 71, 112)]
    return group(
        "hand-and-phone",
        path(limb([(250, 430, 64), (176, 310, 62), (104, 190, 76), (50, 90, 78), (30, 20, 70)]), skin),
        # The far side of the palm lies in the shade of the phone.
        path("M70 210Q130 230 168 180L190 240Q160 300 110 300z", f"f-{CALLER.skin}2 soft"),
        _phone(),
        *(path(limb(finger), skin) for finger in fingers),
        *(line(f"M-112 {y + 9}q12 6 24 4", f"{shade} soft", 3.5) for y in (-16, 28, 71, 112)),
        path(limb([(148, 214, 50), (136, 120, 37), (112, 44, 27), (84, -12, 22), (70, -40, 18)]), skin),
        path(limb([(170, 280, 52), (148, 204, 48)]), f"f-{CALLER.skin}"),
        line("M104 34q14 -2 22 -12", f"{shade} soft", 4),
        line("M100 150q-6 50 26 78", f"{shade} soft", 5),
        path("M96 330L260 214L400 420L300 560z", "o", fill="url(#sleeveG)"),
        line("M98 328L258 216", "s-blanket3", 12),
        transform="translate(520 286) rotate(6)",
    )


def _phone() -> str:
    handset = (
        "M-34 -40q-12 4 -12 20q2 60 62 66q18 2 24 -12l4 -12l-26 -18l-16 12q-22 -12 -28 -34l14 -12l-12 -28z"
    )
    waves = line("M14 -46q32 4 36 38M14 -26q14 2 17 18", "s-white", 7)
    return group(
        "phone",
        rect(-106, -206, 200, 392, 32, "f-kit o"),
        rect(-92, -192, 172, 364, 22, "f-screen2"),
        rect(-30, -182, 48, 8, 4, "f-screen"),
        disc(-6, -46, 74, "f-ok o"),
        bundle(
            path(handset, "f-white"),
            bundle(waves, sway("scale", "1 1;1.08 1.08;1 1")),
            transform="translate(-8 -46) scale(.92)",
        ),
    )
