"""The hand-out: from its data to a PDF, with a typesetter that has just been started and with a warm one."""

from __future__ import annotations

import statistics
import time

from PySide6.QtCore import QObject

from bench.table import Figure
from prep_guide import paths
from prep_guide.app import Start, open_shelf
from prep_guide.paper.handout import Handout, Order
from prep_guide.paper.press import Press
from prep_guide.pictures import Pictures
from prep_guide.ui.application import create_application

_COLD, _WARM = 3, 10


def measure() -> list[Figure]:
    """The median time of a sheet of an ultrasound-guided breast biopsy, in standard print."""
    create_application()
    cold, press = [], Press()
    for _ in range(_COLD):
        press.close()
        press = Press()
        cold.append(_one_sheet(press))
    warm = [_one_sheet(press) for _ in range(_WARM)]
    press.close()
    return [
        Figure(
            "hand-out, typesetter just started", statistics.median(cold), 1500, "ms", f"median of {_COLD}"
        ),
        Figure("hand-out, typesetter warm", statistics.median(warm), 500, "ms", f"median of {_WARM}"),
    ]


class _Waiting(QObject):
    """Notes when a press has printed something."""

    def __init__(self, press: Press) -> None:
        super().__init__()
        self.is_done = False
        press.printed.connect(self._on_printed)

    def _on_printed(self, _job: int, _documents: list[bytes]) -> None:
        self.is_done = True


def _one_sheet(press: Press) -> float:
    """The milliseconds from the guide to the PDF."""
    shelf = open_shelf(Start())
    guide, wording = (
        shelf.library.guide("breast-ultrasound", "en"),
        shelf.library.wording("en", "breast-ultrasound"),
    )
    pictures = Pictures(shelf.roots, paths.assets())
    waiting = _Waiting(press)
    begun = time.perf_counter()
    press.typeset(Handout(guide, wording, shelf.clinic, None, pictures, shelf.clock).sheet(Order()))
    application = create_application()
    while not waiting.is_done:
        application.processEvents()
    return (time.perf_counter() - begun) * 1000
