"""Things as small as a marker: the clip, a sesame seed, a grain of rice, at about 12 units a millimeter."""

from __future__ import annotations

from drawing.elements import disc, group, line, path
from drawing.geometry import limb, smooth


def clip(place: str) -> str:
    """The marker itself, as wide as the seed is long."""
    return group(
        "clip",
        line("M-10 12C-18 -18 18 -18 10 12", "s-focus", 5.5),
        disc(-10, 13, 4.5, "f-focus"),
        disc(10, 13, 4.5, "f-focus"),
        transform=place,
    )


def sesame(place: str) -> str:
    """A sesame seed, 3 mm long."""
    seed = [(0, -19), (7, -8), (12, 5), (8, 15), (0, 18), (-8, 15), (-12, 5), (-7, -8)]
    return group("sesame-seed", path(smooth(seed), "f-seed od"), transform=place)


def rice(place: str) -> str:
    """A grain of rice, 6.5 mm long."""
    grain = limb([(-25, 1, 11), (0, 0, 14.5), (25, -1, 12)])
    return group(
        "rice-grain",
        path(grain, "f-trim od"),
        line("M-20 5q20 4 40 -1", "s-sheet2", 2.5),
        transform=place,
    )
