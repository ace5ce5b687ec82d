"""Questions: two speech bubbles, a notepad with a list, and a pencil."""

from __future__ import annotations

from drawing.bubble import bubble
from drawing.elements import bundle, document, group, line, path, rect, sway
from drawing.paper import checked_line, dots, heart, sheet
from drawing.room import arch


def scene() -> str:
    """The SVG file."""
    return document(
        "Your questions",
        "A notepad with a list to check off, a pencil beside it. Above it are two speech bubbles:"
        " one with three dots, one with a heart.",
        group("background", arch()),
        bundle(_question(), _answer(), _pad(), _pencil(), transform="translate(56 44) scale(.86)"),
    )


def _question() -> str:
    return group(
        "question",
        bubble((236, 168), (142, 102), 122, (130, 306), "f-kit o"),
        dots((186, 168), (236, 168), (286, 168)),
    )


def _answer() -> str:
    return group(
        "answer",
        bubble((574, 146), (112, 86), 118, (508, 268), "f-blanket o"),
        heart(574, 150, 2, "f-knit"),
        heart(574, 150, 2, "f-trim hc"),
    )


def _pad() -> str:
    holes = "".join(f"M{x} -128v-26" for x in range(-108, 120, 36))
    return group(
        "notepad",
        sheet(-150, -140, 300, 316),
        path("M-150 -106v-22q0 -12 12 -12h276q12 0 12 12v22z", "f-scrub o"),
        line(holes, "s-kit3", 8),
        *(
            checked_line(-118, y, width, done=y < 40)
            for y, width in ((-62, 220), (-4, 180), (54, 230), (112, 160))
        ),
        transform="translate(388 408) rotate(-3)",
    )


def _pencil() -> str:
    pencil = bundle(
        path("M-16 -150h32V70h-32z", "f-focus o"),
        path("M0 -150h16V70H0z", "f-blanket2"),
        path("M-16 -166q0 -14 16 -14t16 14v16h-32z", "f-knit o"),
        rect(-17, -152, 34, 14, 3, "f-kit3 o"),
        path("M-16 70h32L4 112h-8z", "f-path od"),
        path("M-6 104h12L0 120z", "f-ink o"),
        sway("rotate", "0;2;0;-2;0"),
    )
    return group("pencil", pencil, transform="translate(634 424) rotate(24)")
