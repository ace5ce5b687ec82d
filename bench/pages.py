"""Figures of one running window: from page to page, and every change of how a page looks."""

from __future__ import annotations

import statistics
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from bench.table import Figure
from bench.walk import STAGES, every_place, open_window
from prep_guide.ui.navigator import Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_SIZE = (1920, 1080)
_TURNS = 300
_CHANGES = 40


def measure(spanish: Path) -> list[Figure]:
    """Page to page, theme, text size, language; ``spanish`` is a root with a second language."""
    application, window = open_window(_SIZE, roots=(spanish,))
    session = window.session

    def timed(change: Callable[[], object]) -> float:
        begin = time.perf_counter()
        change()
        # An update asked for here is painted before this returns; repaint() would paint nothing under the page.
        window.update()
        application.processEvents()
        return (time.perf_counter() - begin) * 1000

    def go(place: Place) -> float:
        return timed(lambda: window.navigator.go(place))

    for place in every_place():
        go(place)
    turns = [go(Place("stage", STAGES[turn % len(STAGES)])) for turn in range(_TURNS)]
    themes = ("dark", "contrast", "light")
    sizes = (1.25, 1.5, 2.0, 1.0)
    theme = [
        timed(lambda name=themes[turn % 3]: session.choose_comfort(replace(session.comfort, theme=name)))
        for turn in range(_CHANGES)
    ]
    text = [
        timed(lambda size=sizes[turn % 4]: session.choose_comfort(replace(session.comfort, text=size)))
        for turn in range(_CHANGES)
    ]
    language = [
        timed(lambda code=("es", "en")[turn % 2]: session.choose_language(code)) for turn in range(10)
    ]
    window.close()
    note = f"{_SIZE[0]}x{_SIZE[1]}, pictures included"
    return [
        Figure("page to page, median", statistics.median(turns), 16, "ms", note),
        Figure("page to page, 99th percentile", statistics.quantiles(turns, n=100)[98], 50, "ms", note),
        Figure("theme changed, worst", max(theme), 60, "ms", note),
        Figure("text size changed, worst", max(text), 60, "ms", note),
        Figure("language changed, worst", max(language), 200, "ms", "a guide is opened"),
    ]
