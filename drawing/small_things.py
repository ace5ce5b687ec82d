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
    seed = [(0, -19), (7, -8), (12, 5), (8, 15), (0, 18), (-8, 15), (-12, 5), (-7, -8)]
    return group("sesame-seed", path(smooth(seed), "f-seed od"), transform=place)


def rice(place: str) -> str:
    """A grain of rice, 6.5 mm long."""
    grain = [(-38, 1), (-32, -9), (-12, -14), (14, -14), (33, -9), (38, 1), (31, 10), (8, 14), (-16, 13), (-33, 9)]
    return group(
        "rice-grain",
        path(smooth(grain), "f-trim od"),
        line("M-22 1q20 8 44 1", "s-sheet2", 3),
        transform=place,
    )
