"""About this guide: what it is, who looked at it, its sources and licenses."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint

from prep_guide import __version__
from prep_guide.theme import THEMES
from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.reveal import Reveal
from tests.ui.hands import press, words
from tests.ui.opening import STILL, settle
from tests.ui.reading_root import HIDDEN, ROOT, complaints

if TYPE_CHECKING:
    from prep_guide.app import Shelf
    from prep_guide.ui.window import Window
    from tests.conftest import WriteRoot
    from tests.ui.conftest import OpenWindow


def about(window: Window) -> Window:
    window.navigator.go(Place("about"))
    settle()
    return window


@pytest.fixture
def window(open_window: OpenWindow, write_root: WriteRoot) -> Window:
    return about(open_window(roots=(write_root(ROOT),), procedure="breast-ultrasound"))


def test_it_says_what_the_guide_is(window: Window) -> None:
    assert window.page is not None
    assert window.page.accessibleName() == "About this guide"
    assert "A first point." in words(window)


def test_where_there_is_no_picture_there_is_no_gap_for_one(
    open_window: OpenWindow, write_root: WriteRoot
) -> None:
    window = about(open_window((800, 1280), roots=(write_root(ROOT),), procedure="breast-ultrasound"))
    page = window.page
    assert page is not None
    words, facts = page.findChild(Reveal), page.findChild(Card)
    assert facts.mapTo(page, QPoint(0, 0)).y() - words.mapTo(page, QPoint(0, words.height())).y() == (
        page.view.metrics.sp(24)
    )


def test_it_does_not_claim_a_review(window: Window) -> None:
    assert "These texts are not yet reviewed by a clinician." in words(window)


def test_it_names_the_day_all_sources_were_read(window: Window) -> None:
    # The oldest of all, also of those that other tests' words do not use.
    assert "on or after Sunday, March 1, 2026." in words(window)


def test_it_names_licenses_and_version(window: Window) -> None:
    read = words(window)
    for part in ("Apache License 2.0", "SIL Open Font License", "GNU Lesser General", __version__):
        assert part in read


def test_every_source_is_listed_below_its_grade(open_window: OpenWindow, shipped_shelf: Shelf) -> None:
    window = about(open_window(procedure="breast-ultrasound"))
    sources = shipped_shelf.library.guide("breast-ultrasound", "en").sources
    before = words(window)
    press(window, "sources")
    read = words(window)
    for source in sources.values():
        line = f"{source.title}. {source.publisher}."
        assert line not in before
        assert line in read
    heads = ("A: public bodies", "B: hospitals, universities", "C: private practices", "S: an article by")
    # The text above the sources tells of the grades as well.
    places = [read.rindex(f"\n{head}") for head in heads]
    assert places == sorted(places)
    for source in sources.values():
        at = read.index(f"{source.title}. {source.publisher}.")
        above = sum(place < at for place in places)
        assert "ABCS"[above - 1] == source.grade


def test_the_way_back_leads_home(window: Window) -> None:
    press(window, "back")
    assert window.page is not None
    assert window.page.name == "home"


def test_without_its_topic_it_says_what_the_guide_is_for(
    open_window: OpenWindow, write_root: WriteRoot, shipped_shelf: Shelf
) -> None:
    root = write_root({"breast-ultrasound/en/topics/about.md": HIDDEN})
    window = about(open_window(roots=(root,), procedure="breast-ultrasound"))
    assert shipped_shelf.library.guide("breast-ultrasound", "en").opening.purpose in words(window)


@pytest.mark.parametrize("opened", [frozenset(), frozenset({"sources"})], ids=["closed", "sources"])
@pytest.mark.parametrize(
    ("size", "theme", "text"),
    [
        *(((1280, 800), theme, text) for theme in THEMES for text in (1.0, 2.0)),
        *((size, "light", text) for size in ((800, 1280), (1024, 768)) for text in (1.0, 1.25, 2.0)),
        ((1920, 1080), "light", 1.0),
        ((1080, 1920), "light", 1.0),
    ],
)
def test_the_page_is_fit_to_read(
    open_window: OpenWindow,
    write_root: WriteRoot,
    opened: frozenset[str],
    size: tuple[int, int],
    theme: str,
    text: float,
) -> None:
    comfort = replace(STILL, theme=theme, text=text)
    window = open_window(size, roots=(write_root(ROOT),), procedure="breast-ultrasound", comfort=comfort)
    window.navigator.go(Place("about", opened=opened))
    settle()
    assert complaints(window) == []
