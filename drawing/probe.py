"""A gloved hand that holds an ultrasound probe, and the gel and sound waves where it touches the skin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.elements import bundle, group, line, linear, path, stop
from drawing.geometry import Corner, arc, limb, smooth
from drawing.gloves import sleeve_and_cuff

if TYPE_CHECKING:
    from drawing.people import Who

CONTACT = (508, 450)
"""Where the probe touches the skin."""
WAVES = (("w1", 32, 0.85), ("w2", 54, 0.62), ("w3", 76, 0.4))
"""Name, radius and opacity of the sound waves."""
FINGERS = ((-82, 12.5), (-106, 14), (-132, 14.5), (-158, 14))
"""Height on the probe and thickness of each fingertip behind it."""

PROBE_GRADIENTS = (linear("thumbG", (-20, 0), (62, 0), stop("0", "glove3"), stop("1", "glove")),)

# The waves fade one after the other. Qt animates opacity by CSS only.
WAVE_MOTION = (
    "@keyframes k1{0%{opacity:1}22%{opacity:.5}46%{opacity:1}100%{opacity:1}}"
    "@keyframes k2{0%{opacity:1}20%{opacity:1}44%{opacity:.5}68%{opacity:1}100%{opacity:1}}"
    "@keyframes k3{0%{opacity:1}42%{opacity:1}66%{opacity:.5}90%{opacity:1}100%{opacity:1}}"
    "#w1{animation:k1 4.8s linear infinite}"
    "#w2{animation:k2 4.8s linear infinite}"
    "#w3{animation:k3 4.8s linear infinite}"
)


def grip(who: Who) -> str:
    """Probe, hand and forearm; they need ``PROBE_GRADIENTS``."""
    # Drawn upright with the contact in (0, 0), then tilted into place.
    return bundle(
        _fingers(),
        _palm(),
        _probe(),
        _thumb(),
        _forearm(who),
        transform=f"translate({CONTACT[0]} {CONTACT[1] - 4}) rotate(12) scale(.93)",
    )


def gel() -> str:
    """The pool of gel under the probe."""
    pool = "M438 458C452 444 566 444 582 459C588 472 544 476 508 476C468 476 426 472 438 458z"
    return path(pool, "f-gel gl od", id="gel")


def waves() -> str:
    """Three sound waves under the skin, which fade one after the other; they need ``WAVE_MOTION``."""
    return group(
        "sound-waves",
        *(
            group(name, line(arc(0, 0, radius, -30, 30), "s-wave wv", 5, opacity=opacity))
            for name, radius, opacity in WAVES
        ),
        transform=f"translate({CONTACT[0]} {CONTACT[1]})",
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


def _forearm(who: Who) -> str:
    """Skin, sleeve and the glove's cuff."""
    return group("forearm", bundle(sleeve_and_cuff(who), transform="translate(186 -206) rotate(-30)"))
