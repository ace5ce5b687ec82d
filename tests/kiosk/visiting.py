"""One visit to a kiosk from the first touch to the last: by touch, and as different from the next as people are."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.ui.opening import STILL

if TYPE_CHECKING:
    from tests.kiosk.standing import Kiosk

LANGUAGES = ("en", "es")
PROCEDURES = ("breast-ultrasound", "thyroid-ultrasound")
STAGES = ("positioning", "numbing", "targeting", "sampling", "marker", "completion")
PAGES = (
    "again", "compare", "appointment", "paper", "learn", "glossary", "call", "calm", "worry", "team", "about",
)  # fmt: skip
EXERCISES = ("breathing", "grounding", "tension")
LOOKS = ("theme-dark", "theme-contrast", "text-1.25", "text-1.5", "text-2.0", "detail-more", "needle-free")
A_FEW = 10
"""Of so many people one has moving pictures, one reads aloud, and one leaves without a word."""


def visit(kiosk: Kiosk, number: int) -> None:
    """Visits the kiosk, and leaves it as the next one finds it.

    Args:
        kiosk: Where nobody is.
        number: Whose visit it is: the same number does the same.
    """
    choose, habit = Random(number), number % A_FEW  # noqa: S311 - the same people every time, nothing secret
    kiosk.session.choose_comfort(STILL)
    kiosk.touch(f"begin-{choose.choice(LANGUAGES)}")
    kiosk.touch(f"offer-{PROCEDURES[number // A_FEW % len(PROCEDURES)]}")
    for act in choose.sample((look, walk, read, find, write, exercise), 3):
        act(kiosk, choose)
    if habit == 0:
        move(kiosk)
    elif habit == 1:
        kiosk.touch("bar-read")
    if habit == 2:
        while kiosk.place != "attract":
            kiosk.wait(10)
    else:
        kiosk.touch("finish", "clear")


def look(kiosk: Kiosk, choose: Random) -> None:
    """Chooses other colors or larger text."""
    kiosk.touch("bar-comfort", choose.choice(LOOKS), "sheet-done")


def walk(kiosk: Kiosk, choose: Random) -> None:
    """Walks on from one of the stages."""
    kiosk.go("stage", choose.choice(STAGES[:-1]))
    kiosk.touch("next")


def read(kiosk: Kiosk, choose: Random) -> None:
    """Reads some page."""
    kiosk.go(choose.choice(PAGES))


def find(kiosk: Kiosk, choose: Random) -> None:
    """Looks for a question by the keyboard."""
    kiosk.touch("bar-questions", "search")
    kiosk.strike(*(Qt.Key(ord(letter)) for letter in choose.choice(("ACHE", "RES", "XYZ"))))


def write(kiosk: Kiosk, _choose: Random) -> None:
    """Writes a question with the keys on the screen."""
    kiosk.go("write")
    kiosk.touch("key-w", "key-h", "key-y", "keep")


def exercise(kiosk: Kiosk, choose: Random) -> None:
    """Goes to the calm corner."""
    kiosk.go("exercise", choose.choice(EXERCISES))


def move(kiosk: Kiosk) -> None:
    """Looks at pictures that move, on pages that fade into one another."""
    kiosk.session.choose_comfort(replace(kiosk.session.comfort, motion=True))
    for stage in STAGES[1:4]:
        kiosk.go("stage", stage)
    kiosk.session.choose_comfort(replace(kiosk.session.comfort, motion=False))
