"""Positioning, with ultrasound: the patient rests on the table, somebody of the team close by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.elements import bundle, disc, document, group, line, linear, path, stop
from drawing.exam_room import (
    BLANKET_GRADIENTS,
    MACHINE_GRADIENTS,
    ROOM_GRADIENTS,
    background,
    blanket,
    machine,
    pillow,
    sweep,
    table,
)
from drawing.geometry import limb, smooth
from drawing.hair import BEARD, BOB, BUN, CROP, WAVES
from drawing.people import forearm, head
from drawing.room import BREATHING, plant
from drawing.standing import HEAD, arm_to_the_left, resting_arm, standing

if TYPE_CHECKING:
    from drawing.hair import Hair
    from drawing.people import Who

GRADIENTS = (
    *ROOM_GRADIENTS,
    *BLANKET_GRADIENTS,
    *MACHINE_GRADIENTS,
    linear("gownG", (0, 244), (0, 340), stop("0", "gown"), stop("1", "gown2")),
)


def breast() -> str:
    """The arm lies relaxed on the blanket."""
    head_ = group("patient-head", head(HEAD, "p", BOB), transform="translate(166 240) rotate(-56)")
    return _scene(
        "Getting comfortable",
        "A patient rests on a padded exam table under a warm blanket, eyes closed and calm."
        " A technologist stands beside her with a hand on her shoulder. An ultrasound machine is ready nearby.",
        ("t", BUN),
        pillow(),
        group("patient", bundle(_chest("p"), BREATHING), head_),
        _arm_on_the_blanket(),
    )


def neck() -> str:
    """A roll under the shoulders lets the chin rise; the arms lie at the sides."""
    head_ = group("patient-head", head(HEAD, "b", CROP), transform="translate(148 250) rotate(-86)")
    return _scene(
        "Chin up, arms down",
        "A patient lies on a padded exam table under a warm blanket, his chin raised,"
        " a soft roll under his shoulders, his arms at his sides. A technologist stands beside him.",
        ("d", BEARD),
        bundle(pillow(), transform="translate(-26 10)"),
        _roll(),
        group("patient", bundle(_chest("b"), BREATHING), head_),
        _arm_at_the_side(),
    )


def node() -> str:
    """The near arm rests on the pillow, bent behind the head."""
    head_ = group(
        "patient-head", head(HEAD, "a", WAVES, glasses=True), transform="translate(166 240) rotate(-56)"
    )
    return _scene(
        "One arm up",
        "A patient rests on a padded exam table under a warm blanket, one arm bent behind her head."
        " A technologist stands beside her. An ultrasound machine is ready nearby.",
        ("t", BUN),
        pillow(),
        _hand_behind_the_head(),
        group("patient", bundle(_chest("a"), BREATHING), head_),
        _raised_arm(),
    )


def _scene(title: str, description: str, helper: tuple[Who, Hair], *on_the_table: str) -> str:
    """The room, somebody who helps, and on the table what is given; its last layer is the patient's arm."""
    who, hair = helper
    *lying, arm = on_the_table
    return document(
        title,
        description,
        background(),
        group("equipment", machine(), sweep()),
        standing(who, hair),
        table(),
        *lying,
        blanket(),
        group("motion", arm, arm_to_the_left(who), BREATHING),
        resting_arm(who),
        plant(96, 566, 0.96),
        gradients=GRADIENTS,
    )


def _chest(who: Who) -> str:
    gown = [
        *((216, 248), (252, 252), (300, 274), (352, 292), (372, 320)),
        *((356, 348), (310, 338), (250, 320), (212, 304), (200, 276)),
    ]
    dots = "M262 268h.1M286 284h.1M318 294h.1M300 306h.1M330 318h.1M240 262h.1M272 298h.1"
    return group(
        "patient-chest",
        path(limb([(182, 252, 13), (216, 268, 15)]), f"f-{who}_skin2"),
        path(smooth(gown), "o", fill="url(#gownG)"),
        line("M214 250q-10 22 -2 48", "s-trim", 5),
        path(dots, "l s-trim soft", stroke_width=5),
    )


def _arm_on_the_blanket() -> str:
    return group(
        "patient-arm",
        forearm([(292, 324), (308, 313), (328, 299)], "p", 0.92, thumb=-1, bend=26),
        path(limb([(236, 276, 17), (262, 310, 17), (292, 326, 14)]), "f-gown o"),
        line("M252 270q8 26 24 36", "s-gown2", 3),
        line("M303 316q-1 12 -10 22", "s-trim", 4),
    )


def _roll() -> str:
    return group(
        "shoulder-roll",
        disc(202, 292, 22, "f-blanket o"),
        line("M186 296a11 11 0 1 1 14 8", "s-blanket2", 3),
    )


def _arm_at_the_side() -> str:
    return group(
        "patient-arm",
        forearm([(302, 334), (328, 346), (356, 354)], "b", 0.95, thumb=-1, bend=0),
        path(limb([(236, 278, 17), (264, 312, 17), (300, 333, 14)]), "f-gown o"),
        line("M252 272q8 26 24 36", "s-gown2", 3),
        line("M312 326q-2 12 -12 20", "s-trim", 4),
    )


def _hand_behind_the_head() -> str:
    return group("patient-hand", forearm([(108, 276), (112, 250), (124, 226)], "a", 0.95, thumb=1, bend=20))


def _raised_arm() -> str:
    return group(
        "patient-arm",
        path(limb([(232, 284, 17), (176, 296, 14), (112, 282, 12)]), "f-a_skin od"),
        line("M172 283q-30 2 -46 -8q-8 -8 -4 -22", "s-a_skin2", 3),
        path(limb([(236, 280, 18), (204, 292, 18), (180, 295, 17)]), "f-gown o"),
        line("M178 279q-6 16 0 33", "s-trim", 4),
    )
