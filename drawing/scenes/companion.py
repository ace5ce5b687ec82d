"""With somebody: two people walk arm in arm, one of them with a cane."""

from __future__ import annotations

from drawing.cast import Person
from drawing.elements import bundle, disc, document, group, line, oval, path, rect, sway
from drawing.geometry import smooth
from drawing.other_hair import BALD, LOCS
from drawing.room import SKY
from drawing.whole_figure import WALKING, fabric, figure, shadow, sleeve

ELDER = Person("c", BALD, 1.06, silver=True)
FRIEND = Person("t", LOCS, 1.08)


def scene() -> str:
    """The SVG file."""
    return document(
        "Side by side",
        "An older man with a cane and a younger woman walk arm in arm along a path."
        " Behind them are soft hills, trees and a low sun.",
        _outside(),
        group("friend", _friend(), transform="translate(478 548)"),
        group("elder", _elder(), transform="translate(352 560)"),
        gradients=(SKY, fabric("leaf"), fabric("knit")),
    )


def _outside() -> str:
    sun = bundle(disc(0, 0, 46, "f-sun"), sway("scale", "1 1;1.08 1.08;1 1"))
    return group(
        "background",
        rect(0, 0, 800, 600, fill="url(#skyG)"),
        bundle(disc(0, 0, 74, "f-sun hi"), sun, transform="translate(636 132)"),
        path("M0 330C120 250 250 250 380 310S640 350 800 270V600H0z", "f-hill"),
        path("M0 400C160 340 300 350 440 384S700 400 800 350V600H0z", "f-hill2"),
        _tree(110, 430, 1.1, "leaf"),
        _tree(700, 410, 0.9, "leaf2"),
        path("M-10 508H0C200 490 560 484 800 500H810V620H-10z", "f-floor ob"),
    )


def _tree(x: float, y: float, size: float, token: str) -> str:
    crown = [(0, -206), (58, -150), (54, -60), (0, -34), (-54, -60), (-58, -150)]
    return bundle(
        oval(0, 2, 44, 6, "f-shadow sh"),
        rect(-7, -70, 14, 72, 5, "f-wood2"),
        bundle(
            bundle(path(smooth(crown), f"f-{token} ob"), sway("rotate", "0;1.5;0;-1.5;0")),
            transform="translate(0 0)",
        ),
        transform=f"translate({x} {y}) scale({size})",
    )


def _friend() -> str:
    return bundle(
        shadow(),
        figure(FRIEND, "knit", WALKING, eyes="smiling", trousers="wood", top="blanket3"),
        sleeve(
            FRIEND,
            "knit",
            [(-46, -350, 18), (-64, -296, 16), (-24, -262, 13)],
            [(-36, -270), (-12, -258), (6, -252)],
            thumb=-1,
            shade=-1,
        ),
    )


def _elder() -> str:
    cane = "M-10 0L-58 -196q-6 -26 18 -30q22 -2 26 18"
    return bundle(
        shadow(),
        sleeve(
            ELDER,
            "leaf",
            [(40, -350, 17), (54, -300, 16), (78, -276, 13)],
            [(70, -282), (84, -272), (96, -266)],
            thumb=-1,
            shade=-1,
        ),
        figure(ELDER, "leaf", WALKING, eyes="smiling"),
        line(cane, "s-ink hc", 15),
        line(cane, "s-wood2", 9),
        sleeve(
            ELDER,
            "leaf",
            [(-44, -350, 18), (-72, -298, 16), (-66, -248, 13)],
            [(-68, -260), (-64, -240), (-54, -222)],
            thumb=-1,
            bend=-20,
        ),
    )
