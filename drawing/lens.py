"""The round lens with a white rim: a close look at something small."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.elements import bundle, disc, group, path, rect

if TYPE_CHECKING:
    from drawing.people import Who


def lens(name: str, x: float, y: float, radius: float, ground: str, *shapes: str) -> str:
    """A lens whose glass has that radius; the shapes are drawn around its middle.

    Args:
        name: What it shows.
        x: Its middle.
        y: Its middle.
        radius: Of the glass; the rim adds a seventh.
        ground: Token of what is seen in it.
        shapes: Drawn around (0, 0), inside of the glass.
    """
    rim = radius * 82 / 72
    return group(
        name,
        disc(x, y + radius / 12, rim * 1.02, "f-shadow sh"),
        disc(x, y, rim, "f-trim od"),
        disc(x, y, radius, f"f-{ground}"),
        bundle(*shapes, transform=f"translate({x} {y})"),
    )


def bandage_lens(who: Who) -> str:
    """The one small bandage on the skin."""
    dots = "M-36 -6h.1M-36 6h.1M-28 0h.1M36 -6h.1M36 6h.1M28 0h.1"
    return lens(
        "lens-bandage",
        400,
        500,
        72,
        f"{who}_skin",
        path("M-71 12a72 72 0 0 0 142 0q-20 46 -71 46t-71 -46z", f"f-{who}_skin2 soft"),
        group(
            "bandage",
            rect(-50, -20, 100, 40, 20, "f-band od"),
            rect(-20, -20, 40, 40, 4, "f-band2"),
            path(dots, "l s-band3", stroke_width=4),
            transform="rotate(-24)",
        ),
    )
