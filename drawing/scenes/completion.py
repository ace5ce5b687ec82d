"""Completion: dressed and smiling, a cold pack at the chest, thumbs up, and a way out into the sun."""

from __future__ import annotations

from drawing.elements import bundle, disc, document, group, line, linear, path, radial, rect, stop, sway
from drawing.geometry import Corner, Point, limb, smooth
from drawing.people import BOB, BUN, forearm, head
from drawing.room import BREATHING, SKY, WALL, floor, wall

HEAD = 112

GRADIENTS = (
    WALL,
    SKY,
    radial("haloG", (400, 270), 330, stop("0", "glow", ".95"), stop("1", "glow", "0")),
    linear("knitG", (0, 260), (0, 600), stop("0", "knit"), stop("1", "knit2")),
    linear("scrubG", (0, 250), (0, 600), stop("0", "scrub"), stop("1", "scrub2")),
)

TORSO: list[Point] = [
    *((24, 262), (58, 272), (84, 290), (97, 326), (107, 384), (114, 420), (110, 442), (97, 454)),
    *((86, 468), (83, 505), (88, 560), Corner(94, 620), Corner(-116, 620), (-114, 560)),
    *((-110, 480), (-104, 400), (-97, 326), (-84, 290), (-58, 272), (-24, 262)),
]
"""A bust with both upper arms inside of the outline, around x = 0; the bent elbow is on the right."""


def scene() -> str:
    """The SVG file."""
    return document(
        "All done",
        "The patient stands dressed and smiling, holding a wrapped cold pack to her chest."
        " The technologist gives a thumbs-up. A close-up shows one small bandage. A sunny path leads outside.",
        _background(),
        group(
            "motion",
            group("patient", _patient(), group("equipment", _cold_pack()), _patient_arm(), BREATHING),
        ),
        group("technologist", _technologist(), _thumbs_up()),
        _lens(),
        gradients=GRADIENTS,
    )


def _background() -> str:
    way_out = "M320 470V420C366 404 396 380 384 342q-4 -20 8 -58h6q-8 36 2 58C420 392 376 440 366 482z"
    crown = [(0, -92), (24, -66), (22, -28), (0, -14), (-22, -28), (-24, -66)]
    sun = group("sun", disc(0, 0, 22, "f-sun"), sway("scale", "1 1;1.12 1.12;1 1"))
    tree = group("tree", path(smooth(crown), "f-leaf ob"), sway("rotate", "0;2;0;-2;0"))
    return group(
        "background",
        wall(),
        *floor(),
        rect(70, 0, 660, 600, fill="url(#haloG)"),
        group(
            "doorway",
            path("M306 482V160a94 94 0 0 1 188 0V482z", "f-frame ob"),
            path("M320 482V160a80 80 0 0 1 160 0V482z", fill="url(#skyG)"),
            bundle(sun, transform="translate(436 150)"),
            path("M320 300c40-34 90-34 160-8v190H320z", "f-hill"),
            path("M320 346c50-26 110-20 160-4v140H320z", "f-hill2"),
            path(way_out, "f-path"),
            rect(347, 262, 7, 44, 3.5, "f-wood2"),
            bundle(tree, transform="translate(350 296)"),
        ),
    )


def _torso(x: float, *, mirrored: bool = False) -> str:
    """The outline of a bust around x; mirrored, the bent elbow is on the left."""
    if not mirrored:
        return smooth([_moved(point, x) for point in TORSO])
    return smooth([_moved(point, x, -1) for point in reversed(TORSO)])


def _moved(point: Point, x: float, side: int = 1) -> Point:
    moved = (x + side * point[0], point[1])
    return Corner(*moved) if isinstance(point, Corner) else moved


def _patient() -> str:
    top = [
        *(Corner(158, 258), (184, 270), Corner(212, 258), (228, 340), (234, 480)),
        *(Corner(234, 620), Corner(144, 620), (142, 480), (146, 340)),
    ]
    return bundle(
        path(_torso(184), "o", fill="url(#knitG)"),
        line("M118 350q-12 60 -8 170", "s-knit2", 5),
        path(smooth(top), "f-blanket3"),
        path("M169 200h38v64q-2 30 -19 30q-17 0 -19 -30z", "f-p_skin2"),
        path("M159 262q12 -4 10 -12h38q-2 10 10 12q-10 38 -29 38q-19 0 -29 -38z", "f-p_skin"),
        path("M169 232q20 22 38 4v14q-18 22 -38 2z", "f-p_skin2"),
        line("M156 260Q136 400 142 600M214 260Q240 400 236 600", "s-knit2", 5),
        group("patient-head", head(HEAD, "p", BOB, "smiling"), transform="translate(184 187) rotate(4)"),
    )


def _cold_pack() -> str:
    cloth = "M-60 -40q0 -8 8 -8h102q8 0 8 8v84q0 8 -8 8h-102q-8 0 -8 -8z"
    return group(
        "cold-pack",
        path(cloth, "f-sheet2 o", transform="rotate(5)"),
        path("M-54 -32q0 -12 12 -12h84q12 0 12 12v64q0 12 -12 12h-84q-12 0 -12 -12z", "f-ice o"),
        path("M-54 8q54 26 108 0v24q0 12 -12 12h-84q-12 0 -12 -12z", "f-ice2 soft"),
        line("M-20 -34v40M-37.300 -24l34.600 20M-37.300 -4l34.600 -20", "s-white", 5),
        transform="translate(148 366) rotate(-10)",
    )


def _patient_arm() -> str:
    return group(
        "patient-arm",
        forearm([(238, 417), (220, 409), (198, 398)], "p", 1.5, thumb=1, bend=4),
        path(limb([(276, 432, 22), (226, 411, 20)]), "o", fill="url(#knitG)"),
        disc(275, 428, 19.5, fill="url(#knitG)"),
        line("M246 346q4 36 14 62", "s-knit2", 5),
        line("M226 394q-8 16 2 34", "s-knit3", 6),
    )


def _technologist() -> str:
    return bundle(
        path(_torso(618, mirrored=True), "o", fill="url(#scrubG)"),
        line("M684 350q12 60 8 170", "s-scrub2", 5),
        path("M595 196h38v72h-38z", "f-t_skin2"),
        path("M587 263q12 -3 9 -16h36q-2 13 17 16L618 316z", "f-t_skin"),
        path("M595 230q18 20 38 -2v16q-18 20 -38 4z", "f-t_skin2"),
        line("M582 259l36 62 36-62", "s-scrub3", 7),
        # Pocket and badge.
        rect(640, 356, 42, 48, 7, "f-scrub2"),
        rect(649, 340, 26, 38, 4, "f-trim"),
        rect(655, 348, 14, 12, 3, "f-t_skin"),
        rect(655, 365, 14, 4, 2, "f-kit3"),
        group(
            "technologist-head",
            head(HEAD, "t", BUN, "open"),
            transform="translate(618 184) scale(-1 1) rotate(4)",
        ),
    )


def _thumbs_up() -> str:
    fist = "M-31 -12q0 -12 12 -12h32q14 0 22 8l8 6v24l-8 4q-8 6 -20 6h-34q-12 0 -12 -12z"
    hand = group(
        "hand-thumb",
        path(limb([(-2, -12, 10), (-9, -32, 9.5), (-7, -50, 8.5)]), "f-t_skin od"),
        path(fist, "f-t_skin od"),
        path("M2 -22q-8 -6 -9 -14l13 4 8 8z", "f-t_skin"),
        line("M-28 -6h27M-29 7h27M-27 19h25", "s-t_skin2", 3),
        sway("rotate", "0;-3;0"),
    )
    return group(
        "thumbs-up",
        bundle(hand, transform="translate(436 366) rotate(22) scale(1.15)"),
        path(limb([(526, 432, 22), (472, 389, 22)]), "o", fill="url(#scrubG)"),
        disc(528, 428, 20, fill="url(#scrubG)"),
        line("M556 346q-4 40 -14 66", "s-scrub2", 5),
        line("M486 374q-15 6 -27 24", "s-scrub3", 6),
    )


def _lens() -> str:
    """A close look at the one small bandage."""
    dots = "M-36 -6h.1M-36 6h.1M-28 0h.1M36 -6h.1M36 6h.1M28 0h.1"
    return group(
        "lens-bandage",
        disc(400, 506, 84, "f-shadow sh"),
        disc(400, 500, 82, "f-trim od"),
        disc(400, 500, 72, "f-p_skin"),
        path("M329 512a72 72 0 0 0 142 0q-20 46 -71 46t-71 -46z", "f-p_skin2 soft"),
        group(
            "bandage",
            rect(-50, -20, 100, 40, 20, "f-band od"),
            rect(-20, -20, 40, 40, 4, "f-band2"),
            path(dots, "l s-band3", stroke_width=4),
            transform="translate(400 500) rotate(-24)",
        ),
    )
