"""Every page in every theme, size, shape and direction: nothing clipped, hidden, nameless, out of order, small, faint.

All of them together are for ``make soak``; here is a choice in which any two settings meet.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from prep_guide.content import pseudo
from prep_guide.session.comfort import TEXT_SIZES
from prep_guide.session.session import Mode
from prep_guide.theme import THEMES
from prep_guide.ui.navigator import Place
from prep_guide.ui.pages.failed import Failed
from tests.ui import inspection
from tests.ui.calming import NotedVoice
from tests.ui.opening import STILL, settle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prep_guide.ui.window import Window
    from tests.ui.conftest import OpenWindow

STAGES = ("positioning", "numbing", "targeting", "sampling", "marker", "completion")
WALK = ("welcome", "home", *STAGES, "opened", "skipped", "comfort", "word", "failed")
REST = ("compare", "questions", "asked", "appointment", "learn", "topic", "glossary", "call", "team", "about")
CALM = ("calm", "exercise", "practice", "breathing", "worry", "worried", "write")
MORE = ("again", "paper", "language", "aloud", "no-voice")
AT_A_KIOSK = ("attract", "finish", "typing")
PAGES = (*WALK, *REST, *CALM, *MORE, *AT_A_KIOSK)
SHAPES = ((1280, 800), (800, 1280), (1024, 768))
LARGE = ((1920, 1080), (1080, 1920))
COLORS = tuple(THEMES)
LANGUAGES = ("en", pseudo.CODE, "es")
"""Both that are shipped, and one from right to left that is 40 % longer."""


class Look(NamedTuple):
    """How a page is looked at: every setting that changes how it is laid out or painted."""

    size: tuple[int, int]
    theme: str
    text: float
    language: str

    def __str__(self) -> str:
        return f"{self.size[0]}x{self.size[1]}-{self.theme}-{round(self.text * 100)}-{self.language}"


SOME = [
    *(
        Look(size, COLORS[(row + column) % 3], text, LANGUAGES[(row + 2 * column) % 3])
        for row, text in enumerate(TEXT_SIZES)
        for column, size in enumerate(SHAPES)
    ),
    *(Look(size, theme, 1.0, "en") for size, theme in zip(LARGE, COLORS, strict=False)),
]
EVERY = [Look(*settings) for settings in product((*SHAPES, *LARGE), COLORS, TEXT_SIZES, LANGUAGES)]


def go_to(window: Window, page: str) -> None:
    """Leads the window to one of the pages."""
    place = {
        "welcome": Place("welcome"),
        "home": Place("home"),
        "opened": Place("stage", "numbing", opened=frozenset({"tell-me-more", "sources"})),
        "failed": Place(Failed.name),
        "topic": Place("topic", "image-guided"),
        "exercise": Place("exercise", "grounding"),
        "practice": Place("practice", "grounding"),
        "breathing": Place("practice", "breathing"),
        "worried": Place("worry"),
        "typing": Place("write", typed="May I bring my sister?"),
        "again": Place("again", "numbing"),
        "language": Place("home"),
        **{stage: Place("stage", stage) for stage in STAGES},
        **{name: Place("stage", "numbing") for name in ("skipped", "comfort", "word", "aloud", "no-voice")},
    }.get(page, Place(page))
    if page != "welcome":
        window.session.choose_procedure("breast-ultrasound")
    if page == "skipped":
        window.session.skipped.add("numbing")
    if page == "worried":
        window.session.worry_before = 8
    if page == "finish":
        window.session.ask("pain", wanted=True)
    window.navigator.go(place)
    if page in ("comfort", "language"):
        window.open_sheet(page)
    if page == "word":
        window.explain("biopsy")
    settle()
    if page in ("aloud", "no-voice"):
        window.reader.toggle()
        settle()
        assert window.reader.bar is not None
        assert ("read-again" in window.reader.bar.buttons) == (page == "no-voice")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("look", SOME, ids=str)
def test_a_page_is_fit_to_read(open_window: OpenWindow, page: str, look: Look) -> None:
    assert complaints(open_window, page, look) == []


@pytest.mark.soak
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("look", [look for look in EVERY if look not in SOME], ids=str)
def test_a_page_is_fit_to_read_in_every_way(open_window: OpenWindow, page: str, look: Look) -> None:
    assert complaints(open_window, page, look) == []


@pytest.mark.parametrize("pair", list(combinations(range(4), 2)))
def test_any_two_settings_meet(pair: tuple[int, int]) -> None:
    def met(looks: Iterable[Look]) -> set[tuple[object, ...]]:
        return {tuple(look[number] for number in pair) for look in looks}

    assert met(SOME) >= met(look for look in EVERY if look.size in SHAPES)


def complaints(open_window: OpenWindow, page: str, look: Look) -> list[str]:
    """Everything about a page that keeps it from being fit to read."""
    comfort = replace(STILL, theme=look.theme, text=look.text)
    mode = Mode.KIOSK if page in AT_A_KIOSK else Mode.HOME
    voice = NotedVoice() if page == "no-voice" else NotedVoice(look.language)
    window = open_window(look.size, comfort=comfort, language=look.language, mode=mode, voice=voice)
    go_to(window, page)
    assert window.page is not None
    assert window.page.name == window.navigator.place.page

    def press_tab() -> None:
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)

    return [
        *inspection.clipped(window),
        *inspection.overlapping(window),
        *inspection.too_wide(window),
        *inspection.unnamed(window),
        *inspection.too_small(window),
        *inspection.faint(window),
        *inspection.mute(window),
        *inspection.misnamed(window),
        *inspection.lost_focus(window, press_tab),
    ]
