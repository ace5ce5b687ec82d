"""Pictures are drawn once for a size and a look, as many as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from prep_guide import paths
from prep_guide.pictures import Pictures
from prep_guide.theme import THEMES
from prep_guide.ui.look.scenes import Scenes

if TYPE_CHECKING:
    from prep_guide.pictures import Picture
    from prep_guide.theme import Theme

LIGHT, DARK = THEMES["light"], THEMES["dark"]
SMALL = QSize(40, 30)
FOUR_MB = QSize(1000, 1048)


class Counted(Pictures):
    """The shipped pictures, and how often one was asked for."""

    asked = 0

    def picture(self, id: str, theme: Theme, *, needle_free: bool = False) -> Picture:  # noqa: A002 - as there
        self.asked += 1
        return super().picture(id, theme, needle_free=needle_free)


def test_each_look_and_size_is_drawn_once(qapp: object) -> None:
    pictures = Counted([], paths.assets())
    scenes = Scenes(pictures)
    for _ in range(3):
        scenes.pixmap("card-base", LIGHT, SMALL)
        scenes.pixmap("card-base", DARK, SMALL)
        scenes.pixmap("card-base", LIGHT, SMALL, 2.0)
        scenes.pixmap("card-base", LIGHT, SMALL, needle_free=True)
    assert pictures.asked == 4


def test_what_was_seen_longest_ago_makes_room(qapp: object) -> None:
    pictures = Counted([], paths.assets())
    scenes = Scenes(pictures)
    sizes = [FOUR_MB + QSize(number, 0) for number in range(20)]
    for size in sizes:
        scenes.pixmap("card-base", LIGHT, size)
    scenes.pixmap("card-base", LIGHT, sizes[-1])
    assert pictures.asked == 20
    scenes.pixmap("card-base", LIGHT, sizes[0])
    assert pictures.asked == 21


def test_a_picture_fills_its_box_in_the_pixels_of_the_screen(qapp: object) -> None:
    pixmap = Scenes(Pictures([], paths.assets())).pixmap("card-base", LIGHT, QSize(90, 40), 1.5)
    assert (pixmap.size(), pixmap.deviceIndependentSize().toSize()) == (QSize(135, 60), QSize(90, 40))
    assert pixmap.toImage().pixelColor(0, 0).alpha() == 255
