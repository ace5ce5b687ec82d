"""A shelf at the edge of a scene with a folded cloth, and what lies on it, still and far from the patient."""

from __future__ import annotations

from drawing.elements import bundle, group, line, needle, path, rect
from drawing.geometry import number


def shelf(x: float, y: float) -> str:
    """The shelf, its left end at x and its board at y; it runs over the right edge of the sheet."""
    return group(
        "shelf",
        rect(x + 110, y + 12, 22, 120, 4, "f-kit2 ob"),
        rect(x, y, 830 - x, 14, 7, "f-kit3 ob"),
        rect(x + 32, y - 22, 154, 22, 9, "f-sheet2 o"),
        rect(x + 32, y - 28, 154, 16, 8, "f-sheet od"),
    )


def syringe(x: float, y: float) -> str:
    """A syringe that wears its cap; (x, y) is the middle of its barrel."""
    return needle(
        "syringe",
        bundle(
            rect(-62, -14, 92, 28, 8, "f-kit o"),
            rect(-62, -14, 52, 28, 8, "f-ice"),
            line("M-4 -14v9M10 -14v9M-18 -14v9", "s-kit3", 2.5),
            rect(30, -19, 9, 38, 4, "f-kit3 o"),
            rect(38, -5, 34, 10, 3, "f-kit2 o"),
            rect(70, -17, 9, 34, 4, "f-kit3 o"),
            path("M-62 -8l-14 3h-24q-8 0 -8 5t8 5h24l14 3z", "f-leaf o"),
            transform=f"translate({number(x)} {number(y)}) scale(.75)",
        ),
    )


def tool(x: float, y: float) -> str:
    """The tool that takes the sample, in the shape of a pen; (x, y) is the front of its handle."""
    return needle(
        "tool",
        bundle(
            rect(0, -15, 128, 30, 15, "f-kit o"),
            rect(60, -15, 68, 30, 15, "f-kit2"),
            rect(0, -15, 128, 30, 15, "l s-trim hc", stroke_width=3),
            path("M4 -11L-20 -6Q-24 0 -20 6L4 11z", "f-kit3 o"),
            rect(26, -8, 30, 10, 5, "f-leaf"),
            transform=f"translate({number(x)} {number(y)}) scale(1.15)",
        ),
    )
