"""The waiting room's picture: a low sun, soft hills, two birds."""

from __future__ import annotations

from drawing.elements import bundle, disc, document, group, line, path, rect, sway
from drawing.room import SKY


def scene() -> str:
    """The SVG file."""
    sun = bundle(disc(0, 0, 72, "f-sun"), sway("scale", "1 1;1.06 1.06;1 1"))
    birds = bundle(
        line("M0 0q16 -18 30 0q14 -18 30 0", "s-scrub", 6),
        line("M0 0q16 -18 30 0q14 -18 30 0", "s-trim hc", 6),
        line("M84 34q11 -13 21 0q10 -13 21 0", "s-scrub", 5),
        line("M84 34q11 -13 21 0q10 -13 21 0", "s-trim hc", 5),
        sway("translate", "0 0;10 -6;0 0"),
    )
    return document(
        "Sun and hills",
        "A low sun over soft green hills. Two birds fly by.",
        group(
            "sky",
            rect(0, 0, 800, 600, fill="url(#skyG)"),
            bundle(disc(0, 0, 108, "f-sun hi"), sun, transform="translate(456 208)"),
        ),
        group("birds", birds, transform="translate(232 92)"),
        path("M-10 344H0C110 262 260 240 400 300S640 400 800 288H810V620H-10z", "f-hill ob"),
        path("M-10 424H0C150 340 320 350 470 404S700 430 800 366H810V620H-10z", "f-hill2 ob"),
        path("M-10 500H0C160 430 340 452 500 492S720 500 800 460H810V620H-10z", "f-leaf ob"),
        path("M-10 560H0C200 520 420 548 560 560S740 556 800 540H810V620H-10z", "f-leaf2 ob"),
        gradients=(SKY,),
    )
