"""The part of the patient that is seen close up: a plain curve of skin under a drape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.elements import bundle, group, line, linear, oval, path, stop, sway
from drawing.geometry import Corner, Point, smooth

if TYPE_CHECKING:
    from drawing.people import Who

DRAPE_EDGE: list[Point] = [
    *((-20, 508), (110, 492), (226, 478), (300, 482), (356, 516), (430, 552)),
    *((530, 566), (630, 554), (704, 514), (752, 486), (820, 480)),
]


def body_gradients(who: Who) -> tuple[str, str]:
    """What :func:`hill`, ``drawing.neck`` and ``drawing.underarm`` need."""
    skin = f"{who}_skin"
    return (
        linear("drapeG", (0, 450), (0, 600), stop("0", "gown"), stop("1", "gown2")),
        linear("skinG", (0, 430), (0, 580), stop("0", skin), stop(".35", skin), stop("1", f"{skin}2")),
    )


def hill() -> str:
    """One plain hill of skin, a drape around it."""
    outline = [
        *(Corner(-20, 620), Corner(-20, 520), (120, 484), (260, 460), (400, 446), (520, 441)),
        *((640, 446), (740, 462), Corner(820, 486), Corner(820, 620)),
    ]
    inner_edge = DRAPE_EDGE[1:-1]
    corners = (Corner(820, 620), Corner(-20, 620), Corner(-20, 508))
    folds = (
        "M60 600q50 -60 150 -84M210 600q36 -40 96 -52M690 600q20 -40 62 -66"
        "M770 600q10 -40 30 -52M440 600q10 -10 22 -14M560 600q40 -4 66 -12"
    )
    edge = smooth(DRAPE_EDGE, closed=False)
    return group(
        "patient",
        path(smooth(outline), "od", fill="url(#skinG)"),
        path(smooth([*corners, *inner_edge, Corner(820, 480)]), "o", fill="url(#drapeG)"),
        line(edge, "s-ink hc", 17),
        line(edge, "s-trim", 11),
        line(folds, "s-gown2", 5),
    )


def drape_over_the_chest(edge: list[Point]) -> str:
    """The drape over somebody who lies with the head to the left; it needs the gradients of the body.

    Args:
        edge: Where the drape begins, from above; the skin is to the left of it.
    """
    chest = [(740, 424), (840, 426), Corner(980, 440), Corner(980, 640)]
    border = smooth(edge, closed=False)
    return group(
        "drape",
        path(smooth([*chest, *reversed(edge)]), "o", fill="url(#drapeG)"),
        line(border, "s-ink hc", 17),
        line(border, "s-trim", 11),
        line("M700 500q40 40 48 110M780 480q34 40 40 120M880 500q20 30 30 90", "s-gown2", 5),
    )


def rings(x: float, y: float) -> str:
    """Pale rings that spread on the skin around a spot which goes numb."""
    ovals = (
        oval(0, 0, wide, wide * 0.28, "l s-ice", stroke_width=5, opacity=opacity)
        for wide, opacity in ((96, 1), (122, 0.75), (148, 0.5))
    )
    spreading = bundle(*ovals, sway("scale", "1 1;1.06 1.06;1 1"))
    return group("numb-rings", spreading, transform=f"translate({x} {y})")
