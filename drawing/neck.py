"""Close up, the neck of somebody who lies on the back, the chin raised: skin from the chin to the collar."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from drawing.elements import group, line, oval, path
from drawing.geometry import Corner, Point, smooth

if TYPE_CHECKING:
    from drawing.people import Who


class _View(NamedTuple):
    """The outlines of a view, from the back to the front.

    Attributes:
        skin: From the chin over the throat to the chest, and the lower edge of the sheet.
        under_the_jaw: What lies in the shade of the chin.
        hair: At the left edge.
        roll: The roll under the neck.
        collar: The edge of the drape, from above.
        chest: The upper edge of the drape, from the collar to the right.
        folds: Of the drape and the roll.
    """

    skin: list[Point]
    under_the_jaw: list[Point]
    hair: list[Point]
    roll: list[Point]
    collar: list[Point]
    chest: list[Point]
    folds: tuple[str, str]


_TO_THE_SHOULDER = _View(
    skin=[
        *(Corner(-20, 264), (40, 268), (92, 286), (124, 314), (130, 344), (142, 378), (176, 412)),
        *((226, 438), (284, 446), (350, 436), (430, 422), (520, 418), Corner(620, 430)),
        *(Corner(620, 620), Corner(-20, 620)),
    ],
    under_the_jaw=[
        *(Corner(130, 346), (112, 376), (78, 412), (48, 452), (34, 500), (40, 548)),
        *((76, 520), (112, 462), (150, 420), Corner(172, 410), (142, 374)),
    ],
    hair=[Corner(-20, 392), (14, 408), (2, 470), (24, 530), (58, 564), (84, 620), Corner(-20, 620)],
    roll=[Corner(40, 620), (70, 570), (150, 556), (230, 574), (290, 600), Corner(310, 620)],
    collar=[(470, 412), (456, 452), (464, 500), (500, 552), (556, 620)],
    chest=[(560, 412), (700, 436), Corner(820, 460)],
    folds=("M560 470q60 40 80 120M660 460q60 40 80 130M760 470q30 30 40 60", "M120 600q40 -20 90 -2"),
)
_UNDER_A_SCREEN = _View(
    skin=[
        *(Corner(-20, 398), (60, 400), (124, 408), (168, 426), (186, 446), (206, 458), (250, 461)),
        *((320, 458), (410, 450), (508, 446), (600, 450), Corner(690, 464)),
        *(Corner(690, 620), Corner(-20, 620)),
    ],
    under_the_jaw=[
        *(Corner(186, 448), (164, 480), (120, 516), (84, 552), (66, 600), Corner(64, 620)),
        *(Corner(120, 620), (150, 560), (204, 494), Corner(246, 461), (206, 458)),
    ],
    hair=[Corner(-20, 470), (10, 500), (16, 560), (40, 600), Corner(48, 620), Corner(-20, 620)],
    roll=[Corner(118, 620), (160, 590), (236, 578), (310, 592), Corner(356, 620)],
    collar=[(648, 452), (622, 492), (624, 540), (652, 620)],
    chest=[(720, 446), Corner(820, 462)],
    folds=("M690 500q40 40 50 110M770 500q20 30 30 70", "M200 606q40 -10 80 0"),
)


def neck_and_shoulder(who: Who) -> str:
    """The neck, large, with the ear; it needs ``body_gradients``."""
    return _drawn(
        who,
        _TO_THE_SHOULDER,
        oval(24, 440, 24, 36, f"f-{who}_skin od", transform="rotate(-14 24 440)"),
        line("M16 420q16 4 12 34", f"s-{who}_skin2", 5),
        # The collarbone.
        line("M330 470q60 -16 110 -14", f"s-{who}_skin2", 5),
    )


def throat(who: Who) -> str:
    """The throat, low enough for a screen behind it; it needs ``body_gradients``."""
    return _drawn(who, _UNDER_A_SCREEN)


def _drawn(who: Who, view: _View, *on_the_skin: str) -> str:
    drape = [Corner(820, 620), *reversed(view.collar), *view.chest]
    edge = smooth(view.collar, closed=False)
    in_the_drape, in_the_roll = view.folds
    return group(
        "patient",
        path(smooth(view.skin), "od", fill="url(#skinG)"),
        path(smooth(view.under_the_jaw), f"f-{who}_skin2 soft"),
        path(smooth(view.hair), f"f-{who}_hair"),
        *on_the_skin,
        path(smooth(view.roll), "f-blanket o"),
        line(in_the_roll, "s-blanket2 soft", 5),
        path(smooth(drape), "o", fill="url(#drapeG)"),
        line(edge, "s-ink hc", 17),
        line(edge, "s-trim", 11),
        line(in_the_drape, "s-gown2", 5),
    )
