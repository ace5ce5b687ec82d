"""Things as small as a marker: the clip, a sesame seed, a grain of rice, at about 12 units a millimeter."""

from __future__ import annotations

from drawing.elements import disc, group, line, path
from drawing.geometry import smooth


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
    seed = [(0, -19), (10, -6), (12, 7), (0, 18), (-12, 7), (-10, -6)]
    return group("sesame-seed", path(smooth(seed), "f-seed od"), transform=place)


def rice(place: str) -> str:
    """A grain of rice, 6.5 mm long."""
    grain = [(-37, 3), (-26, -8), (0, -11), (26, -8), (37, 0), (28, 10), (0, 12), (-26, 10)]
    return group(
        "rice-grain",
        path(smooth(grain), "f-trim od"),
        line("M-20 -2q18 -5 36 -1", "s-sheet2", 3),
        transform=place,
    )
