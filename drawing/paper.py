"""Paper and what belongs to it: sheets, check marks, a folder, a cup. Writing is only ever a plain bar."""

from __future__ import annotations

from drawing.elements import bundle, disc, line, oval, path, rect, sway


def table_top() -> tuple[str, str, str]:
    """A wooden table from edge to edge, seen from above its front edge; dark in high contrast."""
    return (
        rect(0, 452, 800, 148, 0, "f-wood"),
        rect(0, 452, 800, 148, 0, "f-floor hc"),
        rect(0, 440, 800, 14, 0, "f-wood2"),
    )


def sheet(x: float, y: float, width: float, height: float) -> str:
    """A sheet of paper by its upper left corner."""
    return bundle(
        rect(x + 6, y + 8, width, height, 10, "f-shadow sh"),
        rect(x, y, width, height, 10, "f-kit o"),
    )


def checked_line(x: float, y: float, width: float, *, done: bool = True) -> str:
    """A box, ticked or not, and a bar that stands for words."""
    tick = (line(f"M{x + 8} {y}l8 9l16 -20", "s-ok", 6.5),) if done else ()
    return bundle(
        rect(x, y - 16, 32, 32, 8, "f-wall"),
        rect(x, y - 16, 32, 32, 8, "l s-kit3", stroke_width=4),
        *tick,
        rect(x + 48, y - 6, width - 48, 12, 6, "f-kit3 soft"),
    )


def folder(x: float, y: float, size: float = 1) -> str:
    """A closed folder, about 200 x 150 around (x, y)."""
    return bundle(
        path(
            "M-100 -62q0 -12 12 -12h56q10 0 14 10l4 8h104q12 0 12 12v102q0 12 -12 12h-178q-12 0 -12 -12z",
            "f-blanket2 o",
        ),
        rect(-86, -52, 172, 110, 8, "f-sheet od"),
        path("M-100 -30q0 -10 10 -10h180q12 0 12 12v86q0 12 -12 12h-178q-12 0 -12 -12z", "f-blanket o"),
        rect(-40, 4, 80, 12, 6, "f-blanket2"),
        transform=f"translate({x} {y}) scale({size})",
    )


def cup(x: float, y: float, color: str = "knit") -> str:
    """A cup in the color of a cloth; (x, y) is the middle of its foot."""
    return bundle(
        line("M24 -42h10q16 0 14 16q-2 14 -18 14h-8", "s-ink hc", 13),
        line("M24 -42h10q16 0 14 16q-2 14 -18 14h-8", f"s-{color}2", 8),
        path("M-30 -56h60q2 30 -6 48q-4 8 -12 8h-24q-8 0 -12 -8q-8 -18 -6 -48z", f"f-{color} o"),
        oval(0, -56, 30, 7, f"f-{color}2 o"),
        transform=f"translate({x} {y})",
    )


def steam(x: float, y: float, size: float = 1) -> str:
    """Two wisps above something warm, which drift; (x, y) is where they begin."""
    wisps = line("M-9 0q-10 -16 0 -30t0 -30M11 -4q-10 -14 0 -28t0 -26", "s-trim hi", 6)
    return bundle(
        bundle(wisps, sway("translate", "0 0;0 -6;0 0")), transform=f"translate({x} {y}) scale({size})"
    )


def heart(x: float, y: float, size: float, classes: str) -> str:
    """A heart around (x, y), 40 wide at size 1."""
    return path(
        "M0 18C-14 8 -21 -1 -21 -9C-21 -20 -7 -24 0 -13C7 -24 21 -20 21 -9C21 -1 14 8 0 18z",
        classes,
        transform=f"translate({x} {y}) scale({size})",
    )


def dots(*places: tuple[float, float], radius: float = 13) -> str:
    """Dots that stand for something that is being said."""
    return bundle(*(disc(x, y, radius, classes) for classes in ("f-ink", "f-trim hc") for x, y in places))
