"""The three looks: the colors of the interface and of the pictures, and how they contrast. Knows no Qt.

Each row of a table below is one token in the order light, dark, contrast, so that no theme can lack one.
``docs/look.md`` says what a token is for; no other module writes a color.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMES = ("light", "dark", "contrast")

# Text reaches 7:1 (WCAG 2.2, 1.4.6) and controls 3:1 (1.4.11): see PAIRS.
_INTERFACE = {
    "ground": ("#F8F4EC", "#122224", "#000000"),
    "ground2": ("#F1EADE", "#0D1A1C", "#000000"),
    "sunken": ("#F1EADE", "#0D1A1C", "#000000"),
    "surface": ("#FFFDF9", "#203638", "#000000"),
    "tint": ("#DCEBE7", "#22423F", "#000000"),
    "tint2": ("#EAF3F0", "#1B3635", "#000000"),
    "warm": ("#F8E6D5", "#3D352F", "#000000"),
    "warm2": ("#FDF5EC", "#2A2723", "#000000"),
    "ink": ("#17302F", "#F4EFE6", "#FFFFFF"),
    "ink2": ("#384D4C", "#CBD6D2", "#FFFFFF"),
    "accent": ("#0B5A5B", "#8AD3C6", "#FFE45C"),
    "accent_hover": ("#0A4D4F", "#9FDDD2", "#FFF0A0"),
    "accent_press": ("#083F41", "#B6E7DE", "#FFFFFF"),
    "on_accent": ("#FFFFFF", "#06282A", "#000000"),
    "accent_ink": ("#0A4F51", "#9ADCD0", "#FFE45C"),
    "warm_ink": ("#6E3A1C", "#F3C9A6", "#FFFFFF"),
    "edge": ("#6B7F7D", "#8FA6A3", "#FFFFFF"),
    "line": ("#DDD4C5", "#33494A", "#FFFFFF"),
    "ring": ("#CFE2DD", "#2B4F4C", "#7A7A7A"),
    "focus": ("#0A3D5C", "#FFD27A", "#5CE1FF"),
    "scrim": ("#17302F", "#000000", "#000000"),
    "shadow": ("#4A3B25", "#000000", "#000000"),
}

# The house style "quiet flat": two or three tones of a material (sheet, sheet2). The contrast column is drawn
# light on black; wall follows tint, since a picture sits on a panel of it.
_SCENE = {
    # the room
    "wall": ("#DFECE8", "#2F434F", "#000000"),
    "wall2": ("#D3E3DE", "#263843", "#000000"),
    "floor": ("#E9DCC8", "#3D4750", "#14191B"),
    "floor2": ("#DDCCB3", "#333D46", "#14191B"),
    "frame": ("#FFFDF9", "#60757F", "#35434A"),
    "sky": ("#D9EBEE", "#43697A", "#1B5878"),
    "sky2": ("#F3F6EC", "#6C9799", "#2E7A98"),
    "hill": ("#B9D3C0", "#4B7A6C", "#1F5B43"),
    "hill2": ("#9FC2AE", "#3C6659", "#25664B"),
    "sun": ("#FFF1C4", "#F3D68C", "#FFE45C"),
    "glow": ("#FFF6DF", "#587078", "#000000"),
    "path": ("#E9DCC8", "#B8AA8F", "#EAD9A8"),
    "leaf": ("#6E9F86", "#5F8F7A", "#1E6B4C"),
    "leaf2": ("#4E7F6B", "#456F5F", "#134632"),
    "pot": ("#D98E6C", "#B4704F", "#7A3F25"),
    "pot2": ("#BF7455", "#935A3E", "#57290F"),
    "wood": ("#C79A6D", "#8E6D4E", "#A98A62"),
    "wood2": ("#A97E54", "#705338", "#C9A97E"),
    # cloth
    "gown": ("#C7DCE8", "#9DBACB", "#23496A"),
    "gown2": ("#A3C2D4", "#7B9CB0", "#163149"),
    "trim": ("#FFFFFF", "#EEF3F5", "#FFFFFF"),
    "blanket": ("#EFC77C", "#C79E58", "#7F5610"),
    "blanket2": ("#D9A857", "#A47F40", "#B0812A"),
    "blanket3": ("#F8E1B0", "#D8B87E", "#98691A"),
    "sheet": ("#FFFFFF", "#D5DEE2", "#B9C5CA"),
    "sheet2": ("#DDE5E6", "#A9B8BF", "#6E7E85"),
    "pad": ("#5E9391", "#3F7273", "#0C4448"),
    "pad2": ("#47787A", "#2F5A5D", "#072B2E"),
    "scrub": ("#2F7C83", "#3D949A", "#0B4B51"),
    "scrub2": ("#22626A", "#2B757C", "#07343A"),
    "scrub3": ("#4B979B", "#59ABB0", "#8FDDE3"),
    "knit": ("#D9785F", "#C46C55", "#6B2B1D"),
    "knit2": ("#B95C47", "#A05240", "#471A10"),
    "knit3": ("#E89A83", "#D58A75", "#F0B5A5"),
    # equipment
    "kit": ("#FBFAF7", "#C9D3D6", "#1D2529"),
    "kit2": ("#D7DEDD", "#98A8AE", "#2E393E"),
    "kit3": ("#A9B7B8", "#72848C", "#5A686E"),
    "steel": ("#7F9396", "#7B9199", "#7D8D93"),
    "screen": ("#17303B", "#0B171E", "#000000"),
    "screen2": ("#23485A", "#173240", "#102A38"),
    "echo": ("#A9CDD6", "#9CC6D1", "#D9F3FA"),
    "echo2": ("#3F6E80", "#33606F", "#2B5C6D"),
    "echo3": ("#6FA0AF", "#5F94A4", "#5C9DB0"),
    "tissue": ("#1E3F4E", "#122833", "#0A1E28"),
    "glove": ("#9DB1E2", "#8398CF", "#A9BCF5"),
    "glove2": ("#7A90CB", "#6478B2", "#6F86CF"),
    "glove3": ("#BAC8EF", "#A0B2E2", "#C6D3FB"),
    "gel": ("#F3F8F4", "#EAF2EE", "#9AD3E6"),
    "ice": ("#8FCBE0", "#7DBBD2", "#0E5474"),
    "ice2": ("#5FA9C6", "#4F97B3", "#093A51"),
    "band": ("#FFFFFF", "#D5DEE2", "#FFFFFF"),
    "band2": ("#DDE5E6", "#A9B8BF", "#C3CED2"),
    "band3": ("#A9B7B8", "#72848C", "#4E5C63"),
    "seed": ("#F8E1B0", "#D8B87E", "#FFE9AE"),
    # people: p_ is the patient, t_ the technologist
    "p_skin": ("#EDBE9C", "#DDAA86", "#F2C29D"),
    "p_skin2": ("#DA9F7C", "#BF8765", "#D08C62"),
    "p_hair": ("#7A4B34", "#6B4230", "#6B3A20"),
    "p_hair2": ("#5E3626", "#4B2C20", "#4A2613"),
    "t_skin": ("#9C6644", "#8F5C3D", "#C48A5D"),
    "t_skin2": ("#7E4E33", "#6F432B", "#A06840"),
    "t_hair": ("#33262B", "#191317", "#1C1719"),
    "t_hair2": ("#4A373C", "#3A2B30", "#3A3134"),
    # more people, so that the set looks like a waiting room: a b c are patients, d e are on the team
    "a_skin": ("#F6D3B8", "#E3BA9A", "#EEC5A1"),
    "a_skin2": ("#E2B08D", "#C99570", "#E2B08D"),
    "a_hair": ("#B9B3AE", "#A39E9B", "#C4BFBA"),
    "a_hair2": ("#8E8986", "#7A7673", "#6A6562"),
    "a_brow": ("#94877F", "#7C7068", "#6B3A20"),
    "b_skin": ("#D09A70", "#BF8A61", "#D09A70"),
    "b_skin2": ("#B47B53", "#A06B46", "#B47B53"),
    "b_hair": ("#33262B", "#191317", "#1C1719"),
    "b_hair2": ("#54424A", "#3A2B30", "#8A7C83"),
    "b_brow": ("#33262B", "#191317", "#2E1A10"),
    "c_skin": ("#85553D", "#7B4E37", "#AC734C"),
    "c_skin2": ("#653F2B", "#5C3825", "#8A5636"),
    "c_hair": ("#221A1D", "#120D0F", "#1C1719"),
    "c_hair2": ("#4A3A3F", "#3A2B30", "#8A7C83"),
    "c_brow": ("#1B1315", "#120D0F", "#140A06"),
    "d_skin": ("#F0C6A6", "#DDB08C", "#F2C29D"),
    "d_skin2": ("#DBA27C", "#C18B65", "#D08C62"),
    "d_hair": ("#9A5230", "#87472A", "#7A4022"),
    "d_hair2": ("#773B20", "#66321C", "#C08A66"),
    "d_brow": ("#8A4728", "#6E3820", "#6B3A20"),
    "e_skin": ("#C48E63", "#B37F56", "#D09A70"),
    "e_skin2": ("#A5714A", "#94633F", "#B47B53"),
    "e_hair": ("#6F8FB0", "#5F7FA0", "#23496A"),
    "e_hair2": ("#587898", "#4B6988", "#6C99BC"),
    "e_brow": ("#3A2A2C", "#2A1D1F", "#4A2613"),
    "p_brow": ("#7A4B34", "#6B4230", "#6B3A20"),
    "t_brow": ("#33262B", "#191317", "#1C1719"),
    "blush": ("#E2725B", "#CF6450", "#D4452B"),
    "face": ("#2C2226", "#1A1416", "#000000"),
    "face2": ("#120A0C", "#0A0607", "#000000"),  # on the darkest skin
    # marks
    "ink": ("#23414B", "#14262E", "#000000"),
    "focus": ("#F5B640", "#FFC857", "#FFE45C"),
    "focus2": ("#C9502F", "#FF8E66", "#FF9C7A"),
    "ok": ("#3E8E6B", "#5DB58D", "#4ED49A"),
    "wave": ("#22686F", "#1F5A60", "#000000"),
    "white": ("#FFFFFF", "#F2F5F6", "#FFFFFF"),
    "shadow": ("#5A4632", "#000000", "#000000"),
}

_EDGE = "stroke-width:3;stroke-linejoin:round"
_LINE = "fill:none;stroke-linecap:round;stroke-linejoin:round"

# What a class of a picture does beside its color. In the contrast theme a dark shape gets a light outline
# (o for people and key objects, ob for the room and furniture) and a bright one a black gap (od). It hides shadows
# and sunbeams: Qt takes as long to draw what is transparent as what is seen.
_ROLES = {
    "o": ("stroke:none", "stroke:none", f"stroke:#FFFFFF;{_EDGE}"),
    "ob": ("stroke:none", "stroke:none", f"stroke:#8FA2AA;{_EDGE}"),
    "od": ("stroke:none", "stroke:none", f"stroke:#000000;{_EDGE}"),
    "l": (_LINE, _LINE, _LINE),  # a line: never filled, round ends
    "sh": ("opacity:.13", "opacity:.28", "display:none"),  # shadow on the ground
    "soft": ("opacity:.55", "opacity:.4", "opacity:.9"),
    "hi": ("opacity:.5", "opacity:.28", "opacity:.22"),  # sheen
    "sw": ("opacity:.55", "opacity:.4", "opacity:.25"),  # sweep over a small screen
    "bl": ("opacity:.32", "opacity:.3", "opacity:.3"),  # blush
    "gl": ("opacity:.8", "opacity:.55", "opacity:1"),  # gel
    "bm": ("opacity:1", "opacity:.7", "display:none"),  # sunbeam
    "wv": ("stroke-linecap:round", "stroke-linecap:round", "opacity:1"),  # sound wave; own opacity else
    "hc": ("opacity:0", "opacity:0", "opacity:1"),  # drawn in the contrast theme only
    "needle": ("display:inline", "display:inline", "display:inline"),  # hidden in the needle-free version
}

# Where a line and a fill of one token need different colors: only in the contrast theme.
_CONTRAST_LINES = {
    "trim": "#DCE6EA",
    "gown2": "#6C99BC",
    "sheet2": "#4E5C63",
    "blanket2": "#F2CE78",
    "scrub2": "#4F9CA3",
    "knit2": "#BC7966",
    "steel": "#C3CDD1",
    "kit3": "#C3CDD1",
    "echo2": "#7FB3C2",
    "p_hair2": "#C08A66",
    "t_hair2": "#7A6D72",
    "p_skin2": "#7A3F1E",
    "t_skin2": "#40200D",
    "a_skin2": "#7A3F1E",
    "b_skin2": "#40200D",
    "c_skin2": "#1A0C04",
    "d_skin2": "#7A3F1E",
    "e_skin2": "#40200D",
    "glove2": "#22357A",
}


@dataclass(frozen=True, slots=True)
class Theme:
    """One look. Every theme has the same tokens and roles; a color is ``#RRGGBB``.

    Attributes:
        name: ``light``, ``dark`` or ``contrast``.
        colors: The interface's tokens.
        scene: The tokens of the pictures: ``wall``, ``p_skin`` ...
        roles: The CSS of a picture's role classes: ``o``, ``sh``, ``soft`` ...
        lines: Colors that win over ``scene`` where a token is used for a line; empty but in ``contrast``.
    """

    name: str
    colors: Mapping[str, str]
    scene: Mapping[str, str]
    roles: Mapping[str, str]
    lines: Mapping[str, str]


def _column(table: Mapping[str, tuple[str, str, str]], index: int) -> Mapping[str, str]:
    return MappingProxyType({token: row[index] for token, row in table.items()})


def _theme(index: int, name: str) -> Theme:
    return Theme(
        name=name,
        colors=_column(_INTERFACE, index),
        scene=_column(_SCENE, index),
        roles=_column(_ROLES, index),
        lines=MappingProxyType(_CONTRAST_LINES if name == "contrast" else {}),
    )


THEMES: Mapping[str, Theme] = MappingProxyType({name: _theme(i, name) for i, name in enumerate(_NAMES)})
"""The themes by name, in the order they are offered."""

_TEXT = 7.0
_CONTROL = 3.0

PAIRS: tuple[tuple[str, str, float], ...] = (
    *(
        (ink, ground, _TEXT)
        for ink in ("ink", "ink2", "accent_ink")
        for ground in ("ground", "ground2", "sunken")
    ),
    *(
        (ink, ground, _TEXT)
        for ink in ("ink", "ink2", "accent_ink")
        for ground in ("surface", "tint", "tint2")
    ),
    *((ink, ground, _TEXT) for ink in ("ink", "ink2", "warm_ink") for ground in ("warm", "warm2")),
    *(("on_accent", ground, _TEXT) for ground in ("accent", "accent_hover", "accent_press")),
    # What paces a breath, and its dots.
    ("accent", "tint2", _CONTROL),
    ("edge", "tint2", _CONTROL),
    # The number on the badge, which is filled with warm_ink.
    ("surface", "warm_ink", _TEXT),
    ("ground", "warm_ink", _TEXT),
    *((mark, ground, _CONTROL) for mark in ("accent", "edge", "focus") for ground in ("ground", "ground2")),
    *((mark, "surface", _CONTROL) for mark in ("accent", "edge", "focus", "warm_ink")),
    *(("focus", ground, _CONTROL) for ground in ("tint", "tint2", "warm", "warm2")),
    # Progress, filled against unfilled, and the marks upon it.
    ("accent", "ring", _CONTROL),
    ("accent_ink", "ring", _CONTROL),
    ("ink", "ring", _CONTROL),
)
"""Which interface token must stand out from which, and by how much: (front, back, smallest ratio)."""


def contrast(a: str, b: str) -> float:
    """How much two colors ``#RRGGBB`` differ, from 1 (the same) to 21: the contrast ratio of WCAG 2.2."""
    lighter, darker = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    """WCAG 2.2 relative luminance of ``#RRGGBB``, from 0 (black) to 1 (white)."""
    red, green, blue = (_linear(int(color[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    """An sRGB channel (0 to 1) as an amount of light."""
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
