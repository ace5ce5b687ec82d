"""Figures of the pictures: drawing a scene, and what one that moves costs while it does."""

from __future__ import annotations

import statistics
import time
from dataclasses import replace
from itertools import product

from PySide6.QtCore import QEventLoop, QSize

from bench.table import Figure
from bench.walk import open_window
from prep_guide import paths
from prep_guide.pictures import Pictures
from prep_guide.theme import THEMES
from prep_guide.ui.application import create_application
from prep_guide.ui.look.scenes import Scenes
from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.moving_picture import MovingPicture

_SIZE = (1920, 1080)
_ROUNDS = 5
_BUSIEST = ("positioning", "targeting")
_WAITING = QEventLoop.ProcessEventsFlag.WaitForMoreEvents


def measure() -> list[Figure]:
    """Every scene in every theme over the whole screen, and two stages while their pictures move."""
    create_application()
    worst, name = max(_drawn())
    moving, stage = max(_moving())
    note = f"{_SIZE[0]}x{_SIZE[1]}"
    return [
        Figure("a scene drawn, worst", worst, 20, "ms", f"of a core, {note}, {name}, median of {_ROUNDS}"),
        Figure("a picture that moves, worst", moving, 5, "%", f"of a core in a window of {note}, {stage}"),
    ]


def _drawn() -> list[tuple[float, str]]:
    """The milliseconds of a core that each scene takes in each theme, read from its file, filling the screen."""
    pictures, size = Pictures([], paths.assets()), QSize(*_SIZE)
    found = []
    for scene in (paths.assets() / "illustrations").glob("*.svg"):
        for theme in THEMES.values():
            times = []
            for _ in range(_ROUNDS):
                scenes = Scenes(pictures)  # which has drawn nothing yet
                begin = time.process_time()
                scenes.pixmap(scene.stem, theme, size)
                times.append((time.process_time() - begin) * 1000)
            found.append((statistics.median(times), f"{scene.stem} {theme.name}"))
    return found


def _moving() -> list[tuple[float, str]]:
    """The share of a core, in percent, that the busiest stages take while their pictures move."""
    application, window = open_window(_SIZE)
    found = []
    for theme, stage in product(THEMES, _BUSIEST):
        window.session.choose_comfort(replace(window.session.comfort, motion=True, theme=theme))
        window.navigator.go(Place("stage", stage))
        picture = window.page.findChild(MovingPicture)
        while not picture.playing:  # until the page has come to rest in place of the one before
            application.processEvents(_WAITING)
        begin, cpu = time.perf_counter(), time.process_time()
        while picture.playing:
            application.processEvents(_WAITING)
        share = (time.process_time() - cpu) / (time.perf_counter() - begin)
        found.append((share * 100, f"{stage} {theme}"))
    window.close()
    return found
