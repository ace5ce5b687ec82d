"""Two hands that hold each other, large in front of a scene."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.elements import group, line, linear, path, stop
from drawing.geometry import Corner, limb, smooth

if TYPE_CHECKING:
    from drawing.people import Who


LAP = linear("lapG", (0, 500), (0, 610), stop("0", "blanket3"), stop(".5", "blanket"), stop("1", "blanket"))


def held_hands(patient: Who, helper: Who) -> str:
    """The patient's hand comes from the left and rests in the helper's, whose thumb lies over it."""
    return group("hands", _palm(helper), _patient_hand(patient), _thumb(helper), _sleeve())


def blanket_edge() -> str:
    """The warm blanket the hands rest on; it needs ``LAP``."""
    outline = [
        *(Corner(-20, 540), (80, 520), (220, 500), (400, 502), (560, 532), (700, 524), Corner(820, 500)),
        *(Corner(820, 620), Corner(-20, 620)),
    ]
    return group(
        "blanket",
        path(smooth(outline), "o", fill="url(#lapG)"),
        line("M150 600q20 -30 80 -44M330 600q30 -16 70 -18M610 600q20 -20 50 -26", "s-blanket2 soft", 5),
    )


def _palm(who: Who) -> str:
    """The helper's palm and fingers, under the patient's hand."""
    skin = f"f-{who}_skin"
    hollow = [(436, 530, 18), (520, 510, 38), (600, 500, 42), (690, 540, 10)]
    return group(
        "helping-hand",
        path(
            limb(
                [
                    (820, 566, 66),
                    (720, 536, 60),
                    (630, 520, 54),
                    (540, 530, 34),
                    (450, 540, 24),
                    (376, 532, 19),
                ]
            ),
            f"{skin} od",
        ),
        # The hollow of the palm, in the shade of the hand that rests in it.
        path(limb(hollow), skin),
        path(limb(hollow), f"{skin}2 soft"),
        path(
            limb([(760, 598, 22), (640, 560, 16), (540, 548, 13), (450, 552, 9), (396, 544, 6)]),
            f"{skin}2 soft",
        ),
        line("M404 530q60 8 120 2", f"s-{who}_skin2", 4),
    )


def _patient_hand(who: Who) -> str:
    skin, shade = f"f-{who}_skin od", f"s-{who}_skin2"
    return group(
        "patient-hand",
        path(
            limb(
                [
                    (-20, 556, 58),
                    (110, 506, 52),
                    (226, 474, 43),
                    (330, 452, 51),
                    (420, 454, 46),
                    (500, 474, 33),
                    (560, 502, 21),
                ]
            ),
            skin,
        ),
        line("M468 436q46 10 92 46M462 462q40 8 80 40", shade, 4),
        path(limb([(286, 478, 24), (350, 504, 19), (410, 510, 16), (446, 506, 14)]), skin),
        path(limb([(270, 464, 22), (310, 474, 22)]), f"f-{who}_skin"),
        line("M330 482q30 12 70 12", shade, 4),
        path("M-20 480L86 450Q112 500 106 572L-20 620Z", "f-gown o"),
        line("M86 452Q112 502 107 570", "s-trim", 11),
    )


def _thumb(who: Who) -> str:
    skin, shade = f"f-{who}_skin", f"s-{who}_skin2"
    return group(
        "helping-thumb",
        path(
            limb([(690, 520, 44), (628, 474, 34), (566, 444, 26), (504, 434, 22), (466, 440, 19)]),
            f"{skin} od",
        ),
        path(limb([(740, 546, 60), (690, 520, 44)]), skin),
        line("M606 500q-20 -8 -34 -22", shade, 4),
        line("M470 428q12 -6 22 -4", shade, 3),
    )


def _sleeve() -> str:
    return group(
        "helping-sleeve",
        path("M716 462Q696 540 716 620H820V440Z", "f-scrub o"),
        line("M730 460Q710 540 730 616", "s-scrub3", 6),
    )
