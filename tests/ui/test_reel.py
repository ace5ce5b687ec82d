"""A moving scene begins and ends on its still, and hides a needle in every frame."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from prep_guide import paths
from prep_guide.pictures import Pictures
from prep_guide.theme import THEMES
from prep_guide.ui.look.reel import LASTS_S, Reel
from prep_guide.ui.look.scenes import Scenes

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from pytestqt.qtbot import QtBot

ASSETS = paths.assets()
THEME = THEMES["light"]
SIZE = QSize(160, 120)
TAKES = 3
"""Qt lets a few milliseconds pass between the moment asked for and what it draws, more on a busy machine."""
JUST_SEEN = 200
"""Of the differences; a chest that rises by three units makes more than twice as many."""
MAGENTA = "#ff00ff"
SVG = "http://www.w3.org/2000/svg"


def drawing(name: str, *, needle_free: bool = False) -> bytes:
    return Pictures([], ASSETS).picture(name, THEME, needle_free=needle_free).data


SCENES = sorted(scene.stem for scene in (ASSETS / "illustrations").glob("*.svg"))
MOVING = [name for name in SCENES if Pictures([], ASSETS).picture(name, THEME).moving]
WITH_NEEDLE = [name for name in SCENES if b'class="needle' in drawing(name)]


def channels(pixmap: QPixmap) -> bytes:
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_RGB32)
    return bytes(image.constBits())  # while the image lives


def difference(one: QPixmap, other: QPixmap) -> int:
    """All differences of all channels of all pixels."""
    return sum(abs(a - b) for a, b in zip(channels(one), channels(other), strict=True))


@pytest.mark.parametrize("name", MOVING)
def test_a_loop_moves_between_two_stills(qtbot: QtBot, name: str) -> None:
    still = Scenes(Pictures([], ASSETS)).pixmap(name, THEME, SIZE)
    reel = Reel(drawing(name))
    first, middle, last = (
        min(difference(still, reel.frame(seconds, SIZE, 1.0)) for _ in range(TAKES))
        for seconds in (0, LASTS_S * 0.3, LASTS_S)
    )
    assert middle > JUST_SEEN
    assert max(first, last) <= middle * 0.4


@pytest.mark.parametrize("name", MOVING)
def test_nothing_flashes(qtbot: QtBot, name: str) -> None:
    reel = Reel(drawing(name))
    frames = [channels(reel.frame(step * 0.4, SIZE, 1.0)) for step in range(round(LASTS_S / 0.4) + 1)]
    for one, other in pairwise(frames):
        assert abs(sum(one) - sum(other)) < len(one), "on average more than one of 255 steps of lightness"


@pytest.mark.parametrize("name", WITH_NEEDLE)
def test_needle_free_hides_a_needle_in_every_frame(qtbot: QtBot, name: str) -> None:
    for needle_free in (False, True):
        reel = Reel(_with_sheet_over_needle(drawing(name, needle_free=needle_free)))
        for step in range(4):
            image = reel.frame(step * LASTS_S / 4, SIZE, 1.0).toImage()
            seen = {image.pixelColor(x, y).name() for x in range(0, 160, 8) for y in range(0, 120, 8)}
            assert (MAGENTA in seen) is not needle_free


def _with_sheet_over_needle(svg: bytes) -> bytes:
    """The drawing with a sheet in every group of the class ``needle``: it covers all if the group is drawn."""
    root = ET.fromstring(svg)  # noqa: S314 - our own file
    sheet = {"x": "-2000", "y": "-2000", "width": "4000", "height": "4000", "fill": MAGENTA}
    for element in list(root.iter()):
        if "needle" in (element.get("class") or "").split():
            ET.SubElement(element, f"{{{SVG}}}rect", sheet)
    return ET.tostring(root)
