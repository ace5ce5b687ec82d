"""A patient in a gown, large and calm, as the cards of the welcome page show one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.elements import disc, group, line, linear, path, stop
from drawing.geometry import Corner, Point, limb, smooth
from drawing.people import head

if TYPE_CHECKING:
    from drawing.hair import Hair
    from drawing.people import Who

HEAD = 188
HEAD_PLACE = "translate(396 214)"
GOWN = linear("gownG", (0, 350), (0, 600), stop("0", "gown"), stop("1", "gown2"))


def gown(width: float = 1, *, arm_up: bool = False) -> str:
    """The light blue gown from edge to edge of the shoulders; it needs ``GOWN``.

    Args:
        width: How sturdy the body is; 1 is slender.
        arm_up: Whether the arm on the right is raised, see :func:`raised_forearm`.
    """
    half = [(x * width, y) for x, y in ((40, 344), (96, 358), (144, 386), (170, 440), (184, 520))]
    right: list[Point] = [(400 + x, y) for x, y in half]
    right.append(Corner(400 + 196 * width, 630))
    left = [Corner(400 - 196 * width, 630), *((400 - x, y) for x, y in reversed(half))]
    dots = (
        "M322 408h.1M268 446h.1M346 462h.1M372 520h.1M252 530h.1M320 560h.1"
        "M408 574h.1M470 590h.1M500 400h.1M548 470h.1M556 560h.1"
    )
    return group(
        "gown",
        path(smooth([*(_ARM_UP if arm_up else right), *left]), "o", fill="url(#gownG)"),
        path(dots, "l s-trim soft", stroke_width=8),
        line("M272 496q14 58 4 132M528 496q-14 58 -4 132", "s-gown2", 6),
        *((line("M592 272Q612 326 662 346", "s-trim", 11),) if arm_up else ()),
    )


_ARM_UP: list[Point] = [
    *((446, 344), (496, 348), (546, 318), Corner(592, 272), Corner(662, 346), (628, 400), (604, 452)),
    *((596, 506), (602, 566), Corner(612, 630)),
]
"""The right side of the gown from the collar over the raised sleeve, back to the underarm and down the side."""


def raised_forearm(who: Who) -> str:
    """The bare arm that is bent behind the head, drawn before the rest."""
    arm = limb([(606, 332, 42), (660, 268, 38), (640, 208, 33), (566, 178, 28), (440, 182, 25)])
    return group(
        "raised-forearm", path(arm, f"f-{who}_skin od"), line("M664 226q16 14 14 40", f"s-{who}_skin2", 5)
    )


def neck(who: Who) -> str:
    """Neck and collar."""
    return group(
        "neck",
        path("M334 352q34 -8 34 -34h64q0 26 34 34q-14 72 -66 96q-52 -24 -66 -96z", f"f-{who}_skin"),
        path("M370 250h62v80q-30 36 -62 6z", f"f-{who}_skin2"),
        line("M332 350q14 74 68 98q54 -24 68 -98", "s-trim", 13),
    )


def face(who: Who, hair: Hair, *more: str, glasses: bool = False) -> str:
    """The head with closed eyes, and what is on it."""
    return group("patient-head", head(HEAD, who, hair, glasses=glasses), *more, transform=HEAD_PLACE)


def ring(x: float, y: float, size: float = 1) -> str:
    """The soft mark of the place that is looked at."""
    return group(
        "ring",
        disc(x, y, 62 * size, "f-trim hi"),
        # In high contrast the mark is amber on a black band, as on the screen of the machine.
        disc(x, y, 36 * size, "l s-ink hc", stroke_width=17),
        disc(x, y, 36 * size, "l s-wave", stroke_width=9),
        disc(x, y, 36 * size, "l s-focus hc", stroke_width=9),
    )
