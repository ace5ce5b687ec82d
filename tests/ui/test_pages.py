"""Every page in every theme, size and shape: nothing clipped, hidden, nameless, out of order, small or faint."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from prep_guide.theme import THEMES
from prep_guide.ui.navigator import Place
from prep_guide.ui.pages.failed import Failed
from tests.ui import inspection
from tests.ui.opening import STILL, settle

if TYPE_CHECKING:
    from prep_guide.ui.window import Window
    from tests.ui.conftest import OpenWindow

STAGES = ("positioning", "numbing", "targeting", "sampling", "marker", "completion")
WALK = ("welcome", "home", *STAGES, "opened", "skipped", "comfort", "word", "failed")
REST = ("compare", "questions", "asked", "appointment", "learn", "topic", "glossary", "call", "team", "about")
LANDSCAPE, PORTRAIT = (1280, 800), (800, 1280)
LOOKS = [
    *((size, theme, text) for size in (LANDSCAPE, PORTRAIT) for theme in THEMES for text in (1.0, 2.0)),
    *((size, theme, 1.0) for size in ((1920, 1080), (1080, 1920)) for theme in THEMES),
]


def go_to(window: Window, page: str) -> None:
    """Leads the window to one of the pages."""
    place = {
        "welcome": Place("welcome"),
        "home": Place("home"),
        "opened": Place("stage", "numbing", opened=frozenset({"tell-me-more", "sources"})),
        "failed": Place(Failed.name),
        "topic": Place("topic", "image-guided"),
        **{stage: Place("stage", stage) for stage in STAGES},
        **{name: Place("stage", "numbing") for name in ("skipped", "comfort", "word")},
    }.get(page, Place(page))
    if page != "welcome":
        window.session.choose_procedure("breast-ultrasound")
    if page == "skipped":
        window.session.skipped.add("numbing")
    window.navigator.go(place)
    if page == "comfort":
        window.open_sheet("comfort")
    if page == "word":
        window.explain("biopsy")
    settle()


@pytest.mark.parametrize("page", [*WALK, *REST])
@pytest.mark.parametrize(
    ("size", "theme", "text"),
    LOOKS,
    ids=[f"{w}x{h}-{theme}-{round(text * 100)}" for (w, h), theme, text in LOOKS],
)
def test_a_page_is_fit_to_read(
    open_window: OpenWindow, page: str, size: tuple[int, int], theme: str, text: float
) -> None:
    window = open_window(size, comfort=replace(STILL, theme=theme, text=text))
    go_to(window, page)
    assert window.page is not None
    assert window.page.name == window.navigator.place.page

    def press_tab() -> None:
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)

    found = [
        *inspection.clipped(window),
        *inspection.overlapping(window),
        *inspection.too_wide(window),
        *inspection.unnamed(window),
        *inspection.too_small(window),
        *inspection.faint(window),
        *inspection.lost_focus(window, press_tab),
    ]
    assert found == []
