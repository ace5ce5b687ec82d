"""Targeting: a gloved hand rests the probe on the skin; the screen shows a ring around the place."""

from __future__ import annotations

from drawing.elements import bundle, disc, document, group, line, linear, oval, path, radial, rect, stop, sway
from drawing.geometry import Corner, Point, arc, limb, sector, smooth
from drawing.room import WALL, wall

FAN = (260, 20)
"""Where the beam of the picture on the screen begins."""
FAN_NEAR, FAN_FAR, FAN_ANGLE = 64, 306, 36
TARGET = (284, 206)
CONTACT = (508, 450)
"""Where the probe touches the skin."""
ECHO_RINGS = (
    *((84, "1 11"), (124, "6 16"), (136, "1 14"), (170, "9 21"), (190, "1 17")),
    *((212, "7 26"), (230, "1 15"), (266, "8 22"), (284, "1 19")),
)
"""Radius and dashes of the faint arcs that make the picture look like an ultrasound picture."""
WAVES = (("w1", 32, 0.85), ("w2", 54, 0.62), ("w3", 76, 0.4))
"""Name, radius and opacity of the sound waves."""
DRAPE_EDGE: list[Point] = [
    *((-20, 508), (110, 492), (226, 478), (300, 482), (356, 516), (430, 552)),
    *((530, 566), (630, 554), (704, 514), (752, 486), (820, 480)),
]
FINGERS = ((-82, 12.5), (-106, 14), (-132, 14.5), (-158, 14))
"""Height on the probe and thickness of each fingertip behind it."""

GRADIENTS = (
    WALL,
    radial(
        "fanG",
        FAN,
        FAN_FAR,
        stop(".2", "echo"),
        stop(".3", "echo3"),
        stop(".55", "echo2"),
        stop("1", "tissue"),
    ),
    radial("haloG", (620, 250), 250, stop("0", "glow", ".9"), stop("1", "glow", "0")),
    linear("drapeG", (0, 450), (0, 600), stop("0", "gown"), stop("1", "gown2")),
    linear("skinG", (0, 430), (0, 580), stop("0", "p_skin"), stop(".35", "p_skin"), stop("1", "p_skin2")),
    linear("thumbG", (-20, 0), (62, 0), stop("0", "glove3"), stop("1", "glove")),
)

# The waves fade one after the other. Qt animates opacity by CSS only.
MOTION = (
    "@keyframes k1{0%{opacity:1}22%{opacity:.5}46%{opacity:1}100%{opacity:1}}"
    "@keyframes k2{0%{opacity:1}20%{opacity:1}44%{opacity:.5}68%{opacity:1}100%{opacity:1}}"
    "@keyframes k3{0%{opacity:1}42%{opacity:1}66%{opacity:.5}90%{opacity:1}100%{opacity:1}}"
    "#w1{animation:k1 4.8s linear infinite}"
    "#w2{animation:k2 4.8s linear infinite}"
    "#w3{animation:k3 4.8s linear infinite}"
)


def scene() -> str:
    """The SVG file."""
    cable = line("M550 256C566 186 672 170 664 96C658 40 570 40 480 96", "s-steel", 10)
    return document(
        "Finding the exact spot",
        "A gloved hand rests a smooth ultrasound probe on the skin."
        " The screen shows a gray fan-shaped picture with a ring around the area the doctor wants to sample.",
        group("background", wall(), rect(330, 0, 470, 540, fill="url(#haloG)")),
        group("equipment", cable, _monitor(), _sweep(), _target(), _hint()),
        _body(),
        _gel(),
        group("motion", _waves()),
        group("clinician", _grip()),
        gradients=GRADIENTS,
        motion=MOTION,
    )


def _monitor() -> str:
    wide, soft_edge = FAN_ANGLE - 3, FAN_ANGLE - 2
    return group(
        "ultrasound-screen",
        rect(236, 380, 48, 90, 6, "f-kit3 ob"),
        rect(20, 30, 480, 356, 30, "f-kit o"),
        rect(39, 49, 442, 304, 16, "f-screen"),
        path(sector(*FAN, FAN_NEAR, FAN_FAR, FAN_ANGLE), fill="url(#fanG)"),
        line(arc(*FAN, 104, -wide, wide), "s-echo soft", 7),
        line(arc(*FAN, 150, -wide, wide) + arc(*FAN, 246, -soft_edge, soft_edge), "s-echo3 soft", 4),
        *(
            line(arc(*FAN, radius, -wide, wide), "s-echo soft", stroke_dasharray=dashes)
            for radius, dashes in ECHO_RINGS
        ),
        rect(402, 74, 56, 8, 4, "f-echo2"),
        rect(402, 90, 40, 8, 4, "f-echo2"),
        rect(402, 106, 50, 8, 4, "f-echo2"),
        line("M62 84v236M62 84h8M62 132h8M62 180h8M62 228h8M62 276h8M62 320h8", "s-echo2", 3),
        disc(244, 370, 4, "f-kit3"),
        disc(260, 370, 4, "f-ok"),
        disc(276, 370, 4, "f-kit3"),
    )


def _sweep() -> str:
    wedge = path(sector(0, 0, FAN_NEAR + 2, FAN_FAR - 2, 4), "f-echo hi")
    return group(
        "screen-sweep",
        bundle(wedge, sway("rotate", "0;60;0"), transform="rotate(-30)"),
        transform=f"translate({FAN[0]} {FAN[1]})",
    )


def _target() -> str:
    x, y = TARGET
    ticks = "M0 -58v14M0 44v14M-58 0h14M44 0h14"
    ring = bundle(
        # In high contrast the amber mark lies on a black band.
        disc(0, 0, 46, "l s-ink hc", stroke_width=11),
        line(ticks, "s-ink hc", 11),
        disc(0, 0, 46, "l s-focus", stroke_width=4.5),
        line(ticks, "s-focus", 4.5),
        sway("scale", "1 1;1.07 1.07;1 1"),
    )
    return group(
        "target",
        oval(x, y, 30, 21, "f-tissue"),
        line(f"M{x - 30} {y}a30 21 0 0 1 60 0", "s-echo soft", 3),
        group("target-ring", ring, transform=f"translate({x} {y})"),
    )


def _hint() -> str:
    """The planned way of the needle, a few dots on the screen."""
    way = "M346 112L316 164"
    return line(way, "s-ink hc needle", 11, stroke_dasharray="1 9") + line(
        way, "s-focus needle", 4, stroke_dasharray="1 9", id="needle-hint"
    )


def _body() -> str:
    """The patient: one plain hill of skin under a drape."""
    hill = [
        *(Corner(-20, 620), Corner(-20, 520), (120, 484), (260, 460), (400, 446), (520, 441)),
        *((640, 446), (740, 462), Corner(820, 486), Corner(820, 620)),
    ]
    inner_edge = DRAPE_EDGE[1:-1]
    corners = (Corner(820, 620), Corner(-20, 620), Corner(-20, 508))
    folds = (
        "M60 600q50 -60 150 -84M210 600q36 -40 96 -52M690 600q20 -40 62 -66"
        "M770 600q10 -40 30 -52M440 600q10 -10 22 -14M560 600q40 -4 66 -12"
    )
    edge = smooth(DRAPE_EDGE, closed=False)
    return group(
        "patient",
        path(smooth(hill), "od", fill="url(#skinG)"),
        path(smooth([*corners, *inner_edge, Corner(820, 480)]), "o", fill="url(#drapeG)"),
        line(edge, "s-ink hc", 17),
        line(edge, "s-trim", 11),
        line(folds, "s-gown2", 5),
    )


def _gel() -> str:
    pool = "M438 458C452 444 566 444 582 459C588 472 544 476 508 476C468 476 426 472 438 458z"
    return path(pool, "f-gel gl od", id="gel")


def _waves() -> str:
    return group(
        "sound-waves",
        *(
            group(name, line(arc(0, 0, radius, -30, 30), "s-wave wv", 5, opacity=opacity))
            for name, radius, opacity in WAVES
        ),
        transform=f"translate({CONTACT[0]} {CONTACT[1]})",
    )


def _grip() -> str:
    """Probe, hand and forearm, drawn upright with the contact in (0, 0), then tilted into place."""
    return bundle(
        _fingers(),
        _palm(),
        _probe(),
        _thumb(),
        _forearm(),
        transform=f"translate({CONTACT[0]} {CONTACT[1] - 4}) rotate(12) scale(.93)",
    )


def _probe() -> str:
    outline = smooth(
        [
            *(
                (-46, -6),
                (-46, -34),
                (-32, -62),
                (-27, -100),
                (-27, -170),
                (-22, -206),
                (0, -216),
                (22, -206),
            ),
            *((27, -170), (27, -100), (32, -62), (46, -34), (46, -6), (24, 4), (0, 7), (-24, 4)),
        ]
    )
    shade = [
        *((8, -214), (22, -206), (27, -170), (27, -100), (32, -62), (46.5, -34), (47.5, -8)),
        *(Corner(38, 2), (24, -30), (12, -66), (9, -110), (10, -180)),
    ]
    return group(
        "probe",
        path(outline, "f-kit"),
        path(smooth(shade), "f-kit2"),
        path(outline, "l s-trim hc", stroke_width=3),
        path("M-47 -18Q0 -2 47 -18V-8Q46 0 36 4Q0 14 -36 4Q-46 0 -47 -8z", "f-steel o"),
    )


def _fingers() -> str:
    return group(
        "fingers",
        *(
            path(limb([(14, y - 8, 15), (-18, y - 3, radius), (-34, y + 5, radius - 1)]), "f-glove od")
            for y, radius in FINGERS
        ),
        *(line(f"M-44 {y + 6}q8 4 15 2", "s-glove2", 3) for y in (-95, -120, -146)),
    )


def _palm() -> str:
    palm = [
        *((176, -262), (150, -250), (108, -236), (70, -222), (34, -204), (4, -180), (0, -130)),
        *((14, -96), (44, -72), (84, -62), (124, -74), (164, -112), (196, -150), (218, -176)),
    ]
    shade = [
        *(Corner(30, -82), (54, -68), (88, -62), (124, -74), (164, -112)),
        *(Corner(200, -154), (160, -128), (120, -96), (84, -84)),
    ]
    return (
        path(smooth(palm), "f-glove od")
        + path(smooth(shade), "f-glove2 soft")
        + line("M44 -200q10 10 8 22", "s-glove2", 4)
    )


def _thumb() -> str:
    outline = limb([(112, -132, 30), (62, -146, 24), (18, -140, 18), (-10, -126, 15)], round_start=False)
    open_edge = limb([(86, -140, 27), (62, -146, 24), (18, -140, 18), (-10, -126, 15)], round_start=False)
    return group(
        "thumb",
        path(outline, fill="url(#thumbG)"),
        path(limb([(122, -134, 29), (96, -138, 27.5)]), "f-glove"),
        line(open_edge.removesuffix("z"), "s-ink hc", 3),
        line("M-6 -108q34 -2 54 10q22 12 50 6", "s-glove2", 4.5),
        line("M-18 -130q2 -8 10 -9", "s-glove2 soft", 3.5),
    )


def _forearm() -> str:
    """Skin, sleeve and the glove's cuff, drawn level."""
    return group(
        "forearm",
        bundle(
            path("M0 -46C60 -54 150 -66 400 -84V84C150 66 60 54 0 46z", "f-t_skin od"),
            path("M0 46C60 54 150 66 400 84V40C150 40 60 34 0 20z", "f-t_skin2 soft"),
            path("M92 -74Q82 0 92 74L420 110V-110z", "f-scrub o"),
            line("M106 -72Q96 0 106 72", "s-scrub3", 5),
            path("M-22 -49Q-30 0 -22 49Q-2 56 16 55Q8 0 16 -55Q-2 -56 -22 -49z", "f-glove od"),
            line("M10 -50Q2 0 10 50", "s-glove2", 7),
            line("M-12 -30Q-16 0 -12 26", "s-glove2 soft", 4),
            transform="translate(186 -206) rotate(-30)",
        ),
    )
