"""The MRI machine: the ring and its bed from the side, the ring from the front, and headphones."""

from __future__ import annotations

from drawing.elements import bundle, disc, group, line, linear, oval, path, rect, stop
from drawing.geometry import scaled

BORE_GRADIENTS = (
    linear("boreG", (452, 0), (524, 0), stop("0", "kit3"), stop("1", "echo2")),
    linear("gantryG", (470, 0), (760, 0), stop("0", "kit"), stop("1", "kit2")),
)


def machine() -> str:
    """The ring from the side, its opening to the left; it needs ``BORE_GRADIENTS``."""
    return group(
        "mri",
        oval(610, 548, 170, 14, "f-shadow sh"),
        rect(470, 96, 270, 446, 72, "f-kit ob"),
        path("M668 96a72 72 0 0 1 72 72V470a72 72 0 0 1 -72 72q-28 -40 -28 -223t28 -223z", "f-kit2"),
        rect(470, 96, 270, 446, 72, "l s-trim hc", stroke_width=3),
        oval(490, 316, 62, 160, "f-kit2 ob"),
        oval(493, 316, 47, 132, fill="url(#boreG)"),
        disc(596, 176, 9, "f-ok"),
        rect(616, 170, 26, 12, 6, "f-kit3"),
    )


def near_rim() -> str:
    """The side of the opening that is nearer to us, drawn after whoever or whatever goes into the ring."""
    return bundle(
        path("M493 184A47 132 0 0 1 493 448L490 476A62 160 0 0 0 490 156z", "f-kit2"),
        path("M493 184A47 132 0 0 1 493 448M490 476A62 160 0 0 0 490 156", "l ob"),
    )


def bed() -> str:
    """The bed that runs into the ring, on its foot."""
    return group(
        "bed",
        oval(266, 546, 160, 12, "f-shadow sh"),
        path("M196 410h140l14 126h-168z", "f-kit2 ob"),
        path("M196 410h44l-8 126h-50z", "f-kit3 soft"),
        rect(64, 382, 466, 30, 11, "f-pad2 ob"),
        rect(56, 366, 482, 26, 13, "f-pad ob"),
    )


def ring(x: float, y: float, radius: float) -> str:
    """The ring from the front, as large as is wanted; it may run over the edge of the sheet."""
    return group(
        "mri-ring",
        disc(x, y, radius, "f-kit o"),
        disc(x, y, radius * 0.66, "f-kit2 ob"),
        # Light inside, so that the opening is no dark hole.
        disc(x, y, radius * 0.6, "f-echo2"),
        disc(x, y, radius * 0.5, "f-echo hi"),
        disc(x, y, radius * 0.38, "f-echo hi"),
        disc(x, y, radius * 0.83, "l s-kit2", stroke_width=4),
    )


def headphones(height: float) -> str:
    """Headphones on a head of that height around (0, 0), which looks to the right."""
    k = height / 100
    band = scaled("M-24 0 C-34 -36 -24 -66 4 -73", k)
    return group(
        "headphones",
        line(band, "s-ink hc", 13 * k),
        line(band, "s-scrub", 8 * k),
        rect(-37 * k, -12 * k, 24 * k, 40 * k, 12 * k, "f-scrub o"),
        rect(-31 * k, -6 * k, 12 * k, 28 * k, 6 * k, "f-scrub3"),
    )
