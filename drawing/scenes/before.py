"""Before the day: what to wear, and what to bring."""

from __future__ import annotations

from drawing.elements import bundle, disc, document, group, line, linear, oval, path, rect, stop, sway
from drawing.geometry import Corner, smooth
from drawing.paper import checked_line, sheet, table_top
from drawing.room import WALL, floor, glow, light, plant, wall

SHIRT = linear("shirtG", (0, 130), (0, 400), stop("0", "gown"), stop("1", "gown2"))
BAG = linear("bagG", (0, 250), (0, 520), stop("0", "blanket"), stop("1", "blanket2"))
LIGHT = (420, 250, 330)
"""Where warm light falls on the wall, and how far."""


def to_wear() -> str:
    """A shirt with buttons in front, slippers on a bench, a day on the calendar, a glass of water."""
    return document(
        "Easy to wear",
        "A shirt that buttons in front hangs on the wall. Below it are soft slippers on a bench"
        " and a glass of water. A calendar leaf shows one marked day.",
        group("background", wall(), *floor(), light(*LIGHT)),
        _calendar(),
        _shirt(),
        _bench(),
        _slippers(),
        _glass(),
        plant(712, 566, 1.0),
        gradients=(WALL, glow(*LIGHT), SHIRT),
    )


def to_bring() -> str:
    """A bag with a letter, a card, glasses, a list and keys."""
    return document(
        "Ready to take along",
        "A cloth bag stands on a table with a letter in it. Around it are a list with check marks,"
        " an ID card, a pair of glasses and keys.",
        group("background", wall(), light(*LIGHT), *table_top()),
        _list(),
        _bag(),
        _card(),
        _spectacles(),
        _keys(),
        gradients=(WALL, glow(*LIGHT), BAG),
    )


def _calendar() -> str:
    days = "".join(f"M{x} {y}h.1" for y in (222, 250, 278) for x in (104, 132, 160, 188, 216))
    mark = bundle(
        disc(0, 0, 17, "l s-ink hc", stroke_width=11),
        disc(0, 0, 17, "l s-focus", stroke_width=5),
        sway("scale", "1 1;1.07 1.07;1 1"),
    )
    return group(
        "calendar",
        rect(78, 146, 164, 166, 14, "f-shadow sh"),
        rect(74, 138, 164, 166, 14, "f-kit o"),
        path("M74 186V152q0 -14 14 -14h136q14 0 14 14v34z", "f-knit o"),
        line("M116 128v22M196 128v22", "s-kit3", 8),
        path(days, "l s-kit3", stroke_width=13),
        bundle(mark, transform="translate(188 250)"),
    )


def _shirt() -> str:
    body = [
        *(
            Corner(372, 164),
            (332, 174),
            (304, 186),
            (284, 226),
            (262, 286),
            Corner(254, 318),
            Corner(300, 330),
        ),
        *(Corner(318, 270), (322, 340), Corner(316, 408), (400, 414), Corner(484, 408), (478, 340)),
        *(Corner(482, 270), Corner(500, 330), Corner(546, 318), (538, 286), (516, 226), (496, 186)),
        *((468, 174), Corner(428, 164)),
    ]
    return group(
        "shirt",
        # The peg it hangs from.
        rect(318, 82, 192, 18, 9, "f-wood ob"),
        disc(413, 108, 9, "f-wood2 ob"),
        line("M400 128q0 -20 14 -20q12 0 12 12q0 10 -12 14q-14 4 -14 16", "s-kit3", 6),
        line("M326 178L400 148L474 178", "s-wood2", 9),
        path(smooth(body), "o", fill="url(#shirtG)"),
        path("M372 164Q400 190 428 164L400 216z", "f-wall2"),
        path("M372 163L352 170L366 214L400 214zM428 163L448 170L434 214L400 214z", "f-trim od"),
        line("M400 214V410", "s-gown2", 5),
        path("M412 244h.1M412 288h.1M412 332h.1M412 376h.1", "l s-trim", stroke_width=12),
        line("M318 270q-2 -20 -8 -38M482 270q2 -20 8 -38M344 330q-4 30 0 66M456 330q4 30 0 66", "s-gown2", 4),
        rect(432, 254, 34, 36, 6, "f-gown2"),
    )


def _bench() -> str:
    return group(
        "bench",
        oval(390, 566, 260, 12, "f-shadow sh"),
        rect(166, 478, 22, 84, 6, "f-wood2 ob"),
        rect(592, 478, 22, 84, 6, "f-wood2 ob"),
        rect(140, 462, 500, 26, 13, "f-wood ob"),
    )


def _slippers() -> str:
    """A pair, seen from the side: a sole, a soft lining, and the upper over the toes."""
    slipper = bundle(
        path("M-80 -6q0 -8 8 -8h80v16h-88z", "f-blanket3 od"),
        path("M-20 2q0 -34 12 -46q8 -8 22 -4q48 14 66 38q6 8 0 12z", "f-knit o"),
        line("M-14 -6q0 -24 10 -38", "s-ink hc", 20),
        line("M-14 -6q0 -24 10 -38", "s-blanket3", 14),
        path("M-84 0h164q8 0 7 8q-2 10 -14 10h-142q-14 0 -15 -18z", "f-knit2 o"),
    )
    return group(
        "slippers",
        bundle(slipper, transform="translate(262 450) scale(.86)"),
        bundle(slipper, transform="translate(414 450) scale(.86)"),
    )


def _glass() -> str:
    return group(
        "glass-of-water",
        path("M536 372h64l-8 90h-48z", "f-gel gl o"),
        path("M540 404q28 8 56 0l-5 54h-46z", "f-ice"),
        line("M550 388l4 56", "s-white hi", 5),
    )


def _list() -> str:
    return group(
        "list",
        sheet(-104, -150, 208, 280),
        rect(-44, -168, 88, 34, 10, "f-steel o"),
        *(checked_line(-80, y, 156, done=y < 60) for y in (-84, -26, 32, 90)),
        transform="translate(138 316) rotate(-5)",
    )


def _bag() -> str:
    body = [
        Corner(270, 270),
        (258, 400),
        *((254, 488), (280, 514), (400, 518), (520, 514), (546, 488), (542, 400), Corner(530, 270)),
    ]
    handle = "M336 290V226a64 64 0 0 1 128 0V290"
    return group(
        "bag",
        oval(400, 516, 160, 14, "f-shadow sh"),
        line("M356 290V244a44 44 0 0 1 88 0V290", "s-knit2", 12),
        bundle(
            rect(-70, -112, 140, 160, 8, "f-trim od"),
            rect(-50, -86, 70, 9, 4.5, "f-kit3"),
            rect(-50, -64, 100, 9, 4.5, "f-kit3 soft"),
            rect(-50, -42, 90, 9, 4.5, "f-kit3 soft"),
            transform="translate(436 286) rotate(6)",
        ),
        path(smooth(body), "o", fill="url(#bagG)"),
        line(handle, "s-ink hc", 20),
        line(handle, "s-knit", 14),
        line("M300 286q-8 90 -2 170M500 286q8 90 2 170", "s-blanket2", 5),
        rect(324, 280, 24, 26, 5, "f-knit2"),
        rect(452, 280, 24, 26, 5, "f-knit2"),
    )


def _card() -> str:
    return group(
        "id-card",
        rect(-78, -44, 164, 104, 12, "f-shadow sh"),
        rect(-82, -52, 164, 104, 12, "f-ice o"),
        rect(-82, -52, 164, 26, 12, "f-ice2"),
        disc(-44, 6, 24, "f-sky o"),
        path("M-64 20a22 20 0 0 1 40 0a24 24 0 0 1 -40 0z", "f-knit"),
        disc(-44, -2, 10, "f-p_skin"),
        rect(0, -10, 62, 10, 5, "f-white"),
        rect(0, 10, 46, 10, 5, "f-white"),
        transform="translate(216 528) rotate(-4)",
    )


def _spectacles() -> str:
    rims = (
        "M-60 0a32 28 0 1 0 64 0a32 28 0 1 0 -64 0M32 0a32 28 0 1 0 64 0a32 28 0 1 0 -64 0M4 -6q14 -10 28 0"
    )
    temples = "M-60 -6q-4 -30 16 -32l118 -4M96 -6q4 -30 -16 -32l-118 4"
    return group(
        "glasses",
        oval(-28, 0, 32, 28, "f-gel hi"),
        oval(64, 0, 32, 28, "f-gel hi"),
        line(temples, "s-ink hc", 12),
        line(temples + rims, "s-scrub2", 7),
        line(rims, "s-scrub3 hc", 6),
        transform="translate(446 556) scale(1)",
    )


def _keys() -> str:
    def key(turn: float) -> str:
        return bundle(
            disc(0, 46, 20, "l s-steel", stroke_width=10),
            line("M0 66V124M0 104h16M0 120h12", "s-steel", 9),
            transform=f"rotate({turn})",
        )

    return group(
        "keys",
        key(-24),
        key(14),
        disc(0, 6, 24, "l s-focus", stroke_width=6),
        transform="translate(664 468) rotate(-40)",
    )
