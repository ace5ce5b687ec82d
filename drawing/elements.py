"""SVG elements as text. Shapes carry classes for their colors, see ``prep_guide.pictures.theming``.

Attributes beside those of the shape are given by name, with an underscore for a hyphen: ``stroke_width=3``.
"""

from __future__ import annotations

import re

from drawing.geometry import number
from prep_guide.pictures import themed
from prep_guide.pictures.theming import NEEDLE
from prep_guide.theme import THEMES

CYCLE = 4.8
"""Seconds of one round of every movement: all of a scene share it, and all end where they began."""


def path(data: str, classes: str = "", **attributes: str | float) -> str:
    """A filled shape."""
    return f'<path{_attributes(classes, attributes)} d="{data}"/>'


def line(data: str, classes: str, width: float = 2.5, **attributes: str | float) -> str:
    """A mark that is a line only, with round ends."""
    return path(data, f"l {classes}", stroke_width=width, **attributes)


def disc(x: float, y: float, radius: float, classes: str = "", **attributes: str | float) -> str:
    """A circle."""
    place = f' cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"'
    return f"<circle{_attributes(classes, attributes)}{place}/>"


def oval(x: float, y: float, wide: float, high: float, classes: str = "", **attributes: str | float) -> str:
    """An ellipse, by its two radii."""
    place = f' cx="{number(x)}" cy="{number(y)}" rx="{number(wide)}" ry="{number(high)}"'
    return f"<ellipse{_attributes(classes, attributes)}{place}/>"


def rect(
    x: float,
    y: float,
    width: float,
    height: float,
    radius: float = 0,
    classes: str = "",
    **attributes: str | float,
) -> str:
    """A rectangle, with round corners where a radius is given."""
    place = f' x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'
    corners = f' rx="{number(radius)}"' if radius else ""
    return f"<rect{_attributes(classes, attributes)}{place}{corners}/>"


def group(name: str, *shapes: str, **attributes: str | float) -> str:
    """Shapes that are one thing, findable by its name."""
    return _group(f' id="{name}"', shapes, attributes)


def needle(name: str, *shapes: str) -> str:
    """Shapes that show or hint at a needle; the needle-free version leaves them out."""
    return _group(f' id="{name}"', shapes, {"class": NEEDLE})


def bundle(*shapes: str, **attributes: str | float) -> str:
    """Shapes that are placed or move together; the transform, if any, is an attribute."""
    return _group("", shapes, attributes)


def unnamed(drawn: str) -> str:
    """The same without names: what is drawn more than once in a file, for a name may stand in it once."""
    return re.sub(r' id="[^"]*"', "", drawn)


def sway(kind: str, values: str) -> str:
    """A gentle movement without end of the group it stands in, on top of the group's own transform.

    Args:
        kind: ``rotate``, ``scale`` or ``translate``.
        values: Poses with semicolons between them; the first and the last are the still one.
    """
    steps = values.count(";")
    times = ";".join(f"{step / steps:.3f}".rstrip("0").rstrip(".") for step in range(steps + 1))
    splines = ";".join([".45 0 .55 1"] * steps)
    return (
        f'<animateTransform attributeName="transform" type="{kind}" additive="sum" values="{values}"'
        f' keyTimes="{times}" calcMode="spline" keySplines="{splines}" dur="{CYCLE}s"'
        ' repeatCount="indefinite"/>'
    )


def stop(offset: str, token: str, opacity: str = "") -> str:
    """A stop of a gradient in a token's color; ``offset`` and ``opacity`` from ``0`` to ``1``."""
    veil = f' stop-opacity="{opacity}"' if opacity else ""
    return f'<stop offset="{offset}" class="c-{token}"{veil}/>'


def downward(name: str, *stops: str) -> str:
    """A gradient from the top of a shape to its bottom."""
    place = 'x1="0" y1="0" x2="0" y2="1"'
    return f'<linearGradient id="{name}" {place}>{"".join(stops)}</linearGradient>'


def linear(name: str, start: tuple[float, float], end: tuple[float, float], *stops: str) -> str:
    """A gradient between two points of the sheet."""
    place = f'x1="{number(start[0])}" y1="{number(start[1])}" x2="{number(end[0])}" y2="{number(end[1])}"'
    return f'<linearGradient id="{name}" {_ON_SHEET} {place}>{"".join(stops)}</linearGradient>'


def radial(name: str, center: tuple[float, float], radius: float, *stops: str) -> str:
    """A gradient outward from a point of the sheet."""
    place = f'cx="{number(center[0])}" cy="{number(center[1])}" r="{number(radius)}"'
    return f'<radialGradient id="{name}" {_ON_SHEET} {place}>{"".join(stops)}</radialGradient>'


_ON_SHEET = 'gradientUnits="userSpaceOnUse"'


def document(
    title: str, description: str, *layers: str, gradients: tuple[str, ...] = (), motion: str = ""
) -> str:
    """A whole SVG file, 800 x 600, in the light theme's colors so that it can be looked at by itself.

    Args:
        title: What is seen, in at most four words.
        description: What is seen, in one or two sentences.
        layers: From the back to the front.
        gradients: What the layers refer to as ``url(#name)``.
        motion: CSS keyframes, for what fades; Qt moves shapes with :func:`sway` only.
    """
    spaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    head = [
        f'<svg {spaces} viewBox="0 0 800 600" role="img">',
        f"<title>{title}</title>",
        f"<desc>{description}</desc>",
        # Qt applies a style to what stands below it only.
        '<style id="theme"/>',
    ]
    if motion:
        head.append(f'<style id="motion-css">{motion}</style>')
    if gradients:
        head += ["<defs>", *gradients, "</defs>"]
    return themed("\n".join([*head, "".join(layers), "</svg>"]) + "\n", THEMES["light"])


def _group(name: str, shapes: tuple[str, ...], attributes: dict[str, str | float]) -> str:
    return "\n".join([f"<g{name}{_attributes('', attributes)}>", *shapes, "</g>"])


def _attributes(classes: str, attributes: dict[str, str | float]) -> str:
    given = {"class": classes} if classes else {}
    given |= {
        name.replace("_", "-"): value if isinstance(value, str) else number(value)
        for name, value in attributes.items()
    }
    return "".join(f' {name}="{value}"' for name, value in given.items())
