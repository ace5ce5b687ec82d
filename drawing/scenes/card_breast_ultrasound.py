"""The card of the breast biopsy with ultrasound: the patient in a gown, a soft ring at one side of the chest."""

from __future__ import annotations

from drawing.elements import disc, document, group, line, linear, path, stop
from drawing.geometry import Corner, smooth
from drawing.people import BOB, head
from drawing.room import arch

HEAD = 170
GRADIENTS = (linear("gownG", (0, 350), (0, 600), stop("0", "gown"), stop("1", "gown2")),)


def scene() -> str:
    """The SVG file."""
    return document(
        "Breast, with ultrasound",
        "A patient in a light blue gown, eyes closed and calm. A soft ring marks one side of the chest.",
        group("background", arch()),
        group("patient", *_gown(), *_neck(), _head(), _ring()),
        gradients=GRADIENTS,
    )


def _gown() -> tuple[str, ...]:
    right = [(434, 336), (486, 352), (526, 380), (548, 432), (560, 520)]
    outline = [*right, Corner(570, 630), Corner(230, 630), *((800 - x, y) for x, y in reversed(right))]
    dots = "M330 430h.1M300 500h.1M356 520h.1M322 570h.1M386 478h.1M412 560h.1M520 560h.1M456 410h.1M546 480h.1"
    return (
        path(smooth(outline), "o", fill="url(#gownG)"),
        path(dots, "l s-trim soft", stroke_width=9),
        line("M290 468q14 60 8 140M510 468q-14 60 -8 140", "s-gown2", 6),
    )


def _neck() -> tuple[str, ...]:
    return (
        path("M340 344q30 -8 30 -30h60q0 22 30 30q-14 66 -60 88q-46 -22 -60 -88z", "f-p_skin"),
        path("M372 250h58v70q-28 34 -58 8z", "f-p_skin2"),
        line("M338 342q14 68 62 92q48 -24 62 -92", "s-trim", 12),
    )


def _head() -> str:
    return group("patient-head", head(HEAD, "p", BOB), transform="translate(396 218)")


def _ring() -> str:
    return group(
        "ring",
        disc(486, 500, 66, "f-trim soft"),
        disc(486, 500, 42, "l s-wave", stroke_width=9),
        disc(486, 500, 12, "f-wave"),
    )
