"""A practice's own color in place of the guide's accent, as far as people can still read by it."""

from __future__ import annotations

import colorsys
from dataclasses import replace
from typing import TYPE_CHECKING

from prep_guide.theme import PAIRS, THEMES, contrast

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prep_guide.theme import Theme

_STEPS = 100
"""Lightness is tried in hundredths."""
_DARKER = {"accent_hover": 0.86, "accent_press": 0.72}
"""How light the accent's other states are, against the accent itself."""


def shortfall(color: str) -> tuple[float, float]:
    """The contrast a color has where it lacks most of it on light ground, and the contrast wanted there.

    Args:
        color: ``#RRGGBB``.
    """
    return min(_ratios("light", {"accent": color}, "accent"), key=_spare)


def nearest(color: str) -> str:
    """The color itself where it can be read by, else the next darker one of its hue that can."""
    return _shade("light", {}, "accent", color, darker=True)


def accented(color: str) -> Mapping[str, Theme]:
    """The themes with a practice's color in light and, lightened as far as needed, in dark.

    High contrast stays as it is: who chose it needs its own yellow. So does everything where the color is empty.

    Args:
        color: ``#RRGGBB`` that needs no :func:`nearest`, or empty.
    """
    if not color:
        return THEMES
    return {**THEMES, "light": _dressed("light", color), "dark": _dressed("dark", color)}


def _dressed(name: str, color: str) -> Theme:
    darker = name == "light"
    colors = {"accent": _shade(name, {}, "accent", color, darker=darker)}
    for token, share in _DARKER.items():
        shade = _scaled(colors["accent"], share if darker else 2 - share)
        colors[token] = _shade(name, colors, token, shade, darker=darker)
    colors["accent_ink"] = _shade(name, colors, "accent_ink", colors["accent"], darker=darker)
    theme = THEMES[name]
    return replace(theme, colors={**theme.colors, **colors})


def _shade(name: str, colors: Mapping[str, str], token: str, color: str, *, darker: bool) -> str:
    """The color, or the next shade of it in one direction that serves as a token."""
    hue, light, colorfulness = colorsys.rgb_to_hls(*_channels(color))
    for step in range(_STEPS + 1):
        moved = light - step / _STEPS if darker else light + step / _STEPS
        shade = color if not step else _hex(colorsys.hls_to_rgb(hue, min(1.0, max(0.0, moved)), colorfulness))
        if all(_spare(pair) >= 0 for pair in _ratios(name, {**colors, token: shade}, token)):
            return shade
    return THEMES[name].colors[token]


def _ratios(name: str, colors: Mapping[str, str], token: str) -> list[tuple[float, float]]:
    """What each pair with a token has of contrast, and what is wanted of it."""
    known = {**THEMES[name].colors, **colors}
    return [
        (contrast(known[front], known[back]), wanted)
        for front, back, wanted in PAIRS
        if token in (front, back)
    ]


def _spare(pair: tuple[float, float]) -> float:
    return pair[0] - pair[1]


def _scaled(color: str, share: float) -> str:
    hue, light, colorfulness = colorsys.rgb_to_hls(*_channels(color))
    return _hex(colorsys.hls_to_rgb(hue, min(1.0, light * share), colorfulness))


def _channels(color: str) -> tuple[float, float, float]:
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _hex(channels: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(channel * 255):02X}" for channel in channels)
