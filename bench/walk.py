"""A window to measure, and every place it can show."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from prep_guide.app import Shelf, Start, create_window, open_shelf
from prep_guide.session.comfort import Comfort
from prep_guide.ui.application import Application, create_application
from prep_guide.ui.navigator import Place
from prep_guide.ui.pages.guided import GUIDED_PAGES

if TYPE_CHECKING:
    from pathlib import Path

    from prep_guide.ui.window import Window

STAGES = ("positioning", "numbing", "targeting", "sampling", "marker", "completion")
_TOPIC = "image-guided"


def open_window(
    size: tuple[int, int], roots: tuple[Path, ...] = (), shelf: Shelf | None = None
) -> tuple[Application, Window]:
    """A shown window over the shipped content, without motion, at the home of a breast biopsy."""
    application = create_application()
    start = Start(procedure="breast-ultrasound", comfort=replace(Comfort(), motion=False), roots=roots)
    window = create_window(application, shelf or open_shelf(start), start)
    window.resize(*size)
    window.show()
    application.processEvents()
    return application, window


def every_place() -> list[Place]:
    """The places of all pages, with one topic and all stages."""
    pages = [Place(name, _TOPIC if name == "topic" else "") for name in GUIDED_PAGES if name != "stage"]
    return [Place("welcome"), *pages, *(Place("stage", stage) for stage in STAGES)]
