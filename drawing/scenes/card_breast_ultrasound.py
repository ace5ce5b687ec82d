"""The card of the breast biopsy with ultrasound: the patient in a gown, a soft ring at one side of the chest."""

from __future__ import annotations

from drawing.elements import disc, document, group, line, linear, path, stop
from drawing.geometry import Corner, smooth
from drawing.people import BOB, head
from drawing.room import arch

HEAD = 188
RING = (462, 490)
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
    right = [(440, 344), (496, 358), (544, 386), (570, 440), (584, 520)]
    outline = [*right, Corner(596, 630), Corner(204, 630), *((800 - x, y) for x, y in reversed(right))]
    dots = (
        "M322 408h.1M268 446h.1M346 462h.1M372 520h.1M252 530h.1M320 560h.1"
        "M408 574h.1M470 590h.1M500 400h.1M548 470h.1M556 560h.1"
    )
    return (
        path(smooth(outline), "o", fill="url(#gownG)"),
        path(dots, "l s-trim soft", stroke_width=8),
        line("M272 496q14 58 4 132M528 496q-14 58 -4 132", "s-gown2", 6),
    )


def _neck() -> tuple[str, ...]:
    return (
        path("M334 352q34 -8 34 -34h64q0 26 34 34q-14 72 -66 96q-52 -24 -66 -96z", "f-p_skin"),
        path("M370 250h62v80q-30 36 -62 6z", "f-p_skin2"),
        line("M332 350q14 74 68 98q54 -24 68 -98", "s-trim", 13),
    )


def _head() -> str:
    return group("patient-head", head(HEAD, "p", BOB), transform="translate(396 214)")


def _ring() -> str:
    return group(
        "ring",
        disc(*RING, 62, "f-trim hi"),
        # In high contrast the mark is amber on a black band, as on the screen of the machine.
        disc(*RING, 36, "l s-ink hc", stroke_width=17),
        disc(*RING, 36, "l s-wave", stroke_width=9),
        disc(*RING, 36, "l s-focus hc", stroke_width=9),
    )
