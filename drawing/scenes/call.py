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
    fingers = [[(-112, y, 19), (-84, y + 6, 20)] for y in (-6, 38, 80, 120)]
    return group(
        "hand-and-phone",
        path(limb([(250, 420, 78), (150, 270, 74), (60, 110, 80), (40, 20, 70)]), skin),
        _phone(),
        *(path(limb(finger), skin) for finger in fingers),
        path(limb([(136, 196, 42), (120, 110, 34), (106, 20, 27), (92, -30, 22)]), skin),
        path(limb([(150, 250, 44), (134, 176, 39)]), f"f-{CALLER.skin}"),
        line("M96 120q-14 -20 -16 -44", shade, 5),
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
