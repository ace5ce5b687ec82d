"""A drawing in the colors of a theme.

A drawing's shapes carry classes and no colors: ``f-wall`` is a fill of the token ``wall``, ``s-wall`` a line
and ``c-wall`` a gradient stop; the others are the theme's role classes. What the classes mean stands in one
block at the head of the file, ``<style id="theme">``. A drawing is themed by rewriting this block, since Qt's
SVG knows neither CSS variables nor ``currentColor`` inside a ``use``.

Where the block stands and which classes there are is asked of an XML parser, as Qt does: a clinic's drawing
may be written in ways that a search in its text would miss, or take for ever to get through.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.parsers import expat

if TYPE_CHECKING:
    from prep_guide.theme import Theme

NEEDLE = "needle"
"""The class of all that shows a needle; the needle-free version hides it."""

_TAG_END = re.compile(rb"""(?:[^"'>]++|"[^"]*+"|'[^']*+')*+>""")
_PROPERTIES = {"f": "fill", "s": "stroke", "c": "stop-color"}


@dataclass(frozen=True, slots=True)
class Parts:
    """What of a drawing matters to its theme.

    Attributes:
        classes: The names of all classes it uses.
        block: Where its theme block stands, in bytes; None where it has none and cannot be themed.
    """

    classes: frozenset[str]
    block: slice | None


def themed(svg: str, theme: Theme, *, needle_free: bool = False) -> str:
    """The drawing in a theme's colors; without a theme block it comes back as it is.

    Args:
        svg: The text of an SVG file.
        theme: The look wanted.
        needle_free: Whether shapes of the class ``needle`` are hidden.
    """
    data = svg.encode()
    found = parts(data)
    if found.block is None:
        return svg
    rules = (_rule(name, theme, needle_free=needle_free) for name in sorted(found.classes))
    block = f'<style id="theme">{"".join(rules)}</style>'
    return (data[: found.block.start] + block.encode() + data[found.block.stop :]).decode()


def parts(svg: bytes) -> Parts:
    """The classes and the theme block of a drawing in UTF-8, as far as it can be read as XML."""
    search = _Search(svg)
    with suppress(expat.ExpatError):
        search.run()
    return Parts(frozenset(search.classes), search.block)


class _Search:
    """One pass over a drawing; of several theme blocks the first counts."""

    def __init__(self, svg: bytes) -> None:
        self.classes: set[str] = set()
        self.block: slice | None = None
        self._svg = svg
        self._depth = 0
        self._open_at: tuple[int, int] | None = None
        """The depth and the place of the theme block while it is open."""
        self._parser = expat.ParserCreate("utf-8")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def run(self) -> None:
        """Reads to the end, or raises ExpatError where it is no XML."""
        self._parser.Parse(self._svg, True)  # noqa: FBT003 - that this is all; by place only

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self.classes.update(attributes.get("class", "").split())
        if name == "style" and attributes.get("id") == "theme" and not (self.block or self._open_at):
            self._open_at = self._depth, self._parser.CurrentByteIndex

    def _end(self, _name: str) -> None:
        if self._open_at and self._open_at[0] == self._depth:
            start = self._open_at[1]
            opening = self._end_of_tag(start)
            is_empty = self._svg[opening - 2 : opening] == b"/>"
            self.block = slice(
                start, opening if is_empty else self._end_of_tag(self._parser.CurrentByteIndex)
            )
            self._open_at = None
        self._depth -= 1

    def _end_of_tag(self, start: int) -> int:
        tag = _TAG_END.match(self._svg, start)
        return tag.end() if tag else start


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
