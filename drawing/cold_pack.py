"""The cold pack, wrapped in a cloth."""

from __future__ import annotations

from drawing.elements import group, line, path


def cold_pack(place: str) -> str:
    """A cold pack about 108 x 88 around (0, 0), moved by the transform that is given."""
    cloth = "M-60 -40q0 -8 8 -8h102q8 0 8 8v84q0 8 -8 8h-102q-8 0 -8 -8z"
    return group(
        "cold-pack",
        path(cloth, "f-sheet2 o", transform="rotate(5)"),
        path("M-54 -32q0 -12 12 -12h84q12 0 12 12v64q0 12 -12 12h-84q-12 0 -12 -12z", "f-ice o"),
        path("M-54 8q54 26 108 0v24q0 12 -12 12h-84q-12 0 -12 -12z", "f-ice2 soft"),
        line("M-20 -34v40M-37.3 -24l34.6 20M-37.3 -4l34.6 -20", "s-white", 5),
        transform=place,
    )
