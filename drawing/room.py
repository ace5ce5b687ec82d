"""What the rooms of several scenes share."""

from __future__ import annotations

from drawing.elements import bundle, disc, downward, group, path, radial, rect, stop, sway
from drawing.geometry import enlarged, number, scaled, smooth

WALL = downward("wallG", stop("0", "wall"), stop("1", "wall2"))
SKY = downward("skyG", stop("0", "sky"), stop("1", "sky2"))

BREATHING = sway("translate", "0 0;0 -3;0 0")
"""The movement of a chest at rest."""

_LEAVES = (
    *((-52, 88, 14, "leaf2"), (50, 92, 14, "leaf2"), (-26, 116, 16, "leaf"), (24, 120, 16, "leaf")),
    *((-2, 132, 17, "leaf2"), (-74, 60, 11, "leaf"), (74, 62, 11, "leaf")),
)
"""Angle, length, half the width, and token of each leaf, from the back to the front."""


def glow(x: float, y: float, radius: float) -> str:
    """The gradient of :func:`light`, around (x, y)."""
    return radial("glowG", (x, y), radius, stop("0", "glow", ".95"), stop("1", "glow", "0"))


def light(x: float, y: float, radius: float) -> str:
    """Warm light on the wall around (x, y); it needs ``glow`` of the same place. High contrast has none."""
    return disc(x, y, radius, "bm", fill="url(#glowG)")


def wall() -> str:
    """The wall from edge to edge; it needs the gradient ``WALL``."""
    return rect(0, 0, 800, 600, fill="url(#wallG)")


def floor() -> tuple[str, str]:
    """The sand floor and its white skirting."""
    return rect(0, 482, 800, 118, 0, "f-floor"), rect(0, 474, 800, 8, 0, "f-frame")


def arch() -> str:
    """The plain wall of a card, with the soft arch in its middle."""
    return rect(0, 0, 800, 600, 0, "f-wall") + path("M178 620V282a222 222 0 0 1 444 0V620z", "f-wall2 ob")


def plant(x: float, y: float, size: float) -> str:
    """A pot plant whose leaves sway; (x, y) is the middle of the pot's foot."""
    leaves = "\n".join(_leaf(*leaf, size) for leaf in _LEAVES)
    pot = scaled("M-34 -58L34 -58L27 -8Q26 0 17 0L-17 0Q-26 0 -27 -8Z", size)
    return group(
        "plant",
        bundle(
            group("leaves", leaves, sway("rotate", "0;1.5;0;-1.5;0")),
            transform=f"translate({number(x)} {number(y - 52 * size)})",
        ),
        path(pot, "f-pot ob", transform=f"translate({number(x)} {number(y)})"),
        rect(x - 38 * size, y - 64 * size, 76 * size, 16 * size, 6 * size, "f-pot2 ob"),
    )


def _leaf(angle: float, length: float, half: float, token: str, size: float) -> str:
    edge = [(-half, -length * 0.45), (-half * 0.55, -length * 0.85)]
    outline = [(0, 0), *edge, (0, -length), *((-x, y) for x, y in reversed(edge))]
    return path(smooth(enlarged(outline, size)), f"f-{token} ob", transform=f"rotate({angle})")
