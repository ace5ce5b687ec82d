"""A drawing in the colors of a theme.

A drawing's shapes carry classes and no colors: ``f-wall`` is a fill of the token ``wall``, ``s-wall`` a line
and ``c-wall`` a gradient stop; the others are the theme's role classes. What the classes mean stands in one
block at the head of the file, ``<style id="theme">``. A drawing is themed by rewriting this block, since Qt's
SVG knows neither CSS variables nor ``currentColor`` inside a ``use``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prep_guide.theme import Theme

NEEDLE = "needle"
"""The class of all that shows a needle; the needle-free version hides it."""

_BLOCK = re.compile(r"""<style\b[^<>]*\bid=["']theme["'][^<>]*?(?:/>|>[^<]*</style>)""")
_CLASSES = re.compile(r"""\bclass=(?:"([^"]*)"|'([^']*)')""")
_PROPERTIES = {"f": "fill", "s": "stroke", "c": "stop-color"}


def themed(svg: str, theme: Theme, *, needle_free: bool = False) -> str:
    """The drawing in a theme's colors; without a theme block it comes back as it is.

    Args:
        svg: The text of an SVG file.
        theme: The look wanted.
        needle_free: Whether shapes of the class ``needle`` are hidden.
    """
    rules = (_rule(name, theme, needle_free=needle_free) for name in sorted(classes(svg)))
    block = f'<style id="theme">{"".join(rules)}</style>'
    return _BLOCK.sub(lambda _: block, svg, count=1)


def has_theme_block(svg: str) -> bool:
    """Whether a drawing can be themed."""
    return bool(_BLOCK.search(svg))


def classes(svg: str) -> set[str]:
    """The names of all classes that a drawing uses."""
    return {name for found in _CLASSES.finditer(svg) for name in (found[1] or found[2] or "").split()}


def _rule(name: str, theme: Theme, *, needle_free: bool) -> str:
    """The CSS rule of one class; empty for a class that is the drawing's own affair."""
    if name == NEEDLE and needle_free:
        return f".{name}{{display:none}}"
    if role := theme.roles.get(name):
        return f".{name}{{{role}}}"
    kind, _, token = name.partition("-")
    color = theme.scene.get(token)
    if kind == "s":
        color = theme.lines.get(token, color)
    if color is None or kind not in _PROPERTIES:
        return ""
    return f".{name}{{{_PROPERTIES[kind]}:{color}}}"
