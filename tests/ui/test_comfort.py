"""What a reader can set, and that the page stays where it was."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from prep_guide.content.model import NOTICES
from prep_guide.session.comfort import Detail
from prep_guide.theme import THEMES
from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.picture import Picture
from tests.ui.hands import click, find, press, strike, words
from tests.ui.opening import STILL, settle

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from prep_guide.app import Shelf
    from prep_guide.content.model import Stage
    from prep_guide.ui.window import Window
    from tests.ui.conftest import OpenWindow


@pytest.fixture
def numbing(shipped_shelf: Shelf) -> Stage:
    return shipped_shelf.library.guide("breast-ultrasound", "en").stages[1]


def at_numbing(open_window: OpenWindow, size: tuple[int, int] = (1280, 800), **comfort: object) -> Window:
    window = open_window(size, procedure="breast-ultrasound", comfort=replace(STILL, **comfort))
    window.navigator.go(Place("stage", "numbing"))
    settle()
    return window


def picture_of(window: Window) -> QImage:
    assert window.page is not None
    (picture,) = window.page.findChildren(Picture)
    return picture.grab().toImage()


def told(stage: Stage, part: str) -> str:
    """The first line of a part of the body."""
    return stage.body.section(part).blocks[0].lines[0].plain


def test_the_sheet_opens_and_closes_with_its_item(open_window: OpenWindow) -> None:
    window = at_numbing(open_window)
    click(window, "bar-comfort")
    assert window.sheet is not None
    assert window.sheet.accessibleName() == "Comfort"
    click(window, "bar-comfort")
    assert window.sheet is None


@pytest.mark.parametrize("way", ["done", "escape", "outside"])
def test_the_sheet_closes_every_way_and_gives_the_focus_back(open_window: OpenWindow, way: str) -> None:
    window = at_numbing(open_window)
    press(window, "bar-comfort")
    assert window.focusWidget() is find(window, "sheet-done")
    if way == "done":
        click(window, "sheet-done")
    elif way == "escape":
        strike(window, Qt.Key.Key_Escape)
    else:
        click(window, "next")
    assert window.sheet is None
    if way != "outside":
        assert window.focusWidget() is find(window, "bar-comfort")


def test_the_length_is_chosen_on_the_dial(open_window: OpenWindow, numbing: Stage) -> None:
    window = at_numbing(open_window)
    happens, more = told(numbing, "happens"), told(numbing, "more")
    always = [numbing.summary, numbing.do, *(said for sense in NOTICES if (said := getattr(numbing, sense)))]
    press(window, "bar-comfort")
    for detail, shown in (
        (Detail.STANDARD, {happens}),
        (Detail.MORE, {happens, more}),
        (Detail.SHORT, set()),
    ):
        press(window, f"detail-{detail}")
        read = words(window)
        assert window.session.comfort.detail is detail
        assert {part for part in (happens, more) if part in read} == shown
        assert all(part in read for part in always)
        assert (numbing.remember[0] in read) == (detail is not Detail.SHORT)


def test_tell_me_more_opens_the_rest_of_this_page_only(open_window: OpenWindow, numbing: Stage) -> None:
    window = at_numbing(open_window)
    press(window, "tell-me-more")
    assert told(numbing, "happens") in words(window)
    assert told(numbing, "more") in words(window)
    assert window.session.comfort.detail is Detail.SHORT
    press(window, "next")
    assert not find(window, "tell-me-more").isChecked()


def test_tell_me_more_closes_again(open_window: OpenWindow, numbing: Stage) -> None:
    window = at_numbing(open_window)
    press(window, "tell-me-more", "tell-me-more")
    assert told(numbing, "happens") not in words(window)


def test_what_is_told_has_its_sources(open_window: OpenWindow, shipped_shelf: Shelf) -> None:
    window = at_numbing(open_window, detail=Detail.MORE)
    press(window, "sources")
    sources = shipped_shelf.library.guide("breast-ultrasound", "en").sources
    assert sources["uw-us"].title in words(window)


def test_needle_free_changes_words_and_picture(open_window: OpenWindow, numbing: Stage) -> None:
    window = at_numbing(open_window)
    gentle, before = numbing.gentle(), picture_of(window)
    assert gentle.summary != numbing.summary
    press(window, "bar-comfort", "needle-free")
    read = words(window)
    assert gentle.summary in read
    assert gentle.see in read
    assert numbing.summary not in read
    assert picture_of(window) != before
    press(window, "needle-free")
    assert numbing.summary in words(window)
    assert picture_of(window) == before


@pytest.mark.parametrize("theme", ["dark", "contrast"])
def test_another_theme_shows_at_once(open_window: OpenWindow, theme: str) -> None:
    window = at_numbing(open_window)
    press(window, "bar-comfort", f"theme-{theme}")
    corner = window.grab().toImage().pixelColor(window.width() - 2, window.height() - 2)
    assert corner.name() == THEMES[theme].colors["ground"].lower()
    assert find(window, f"theme-{theme}").isChecked()


def test_another_text_size_shows_at_once(open_window: OpenWindow) -> None:
    window = at_numbing(open_window)
    before = find(window, "next").height()
    press(window, "bar-comfort", "text-1.5")
    assert find(window, "next").height() == round(before * 1.5)


def test_the_sheet_keeps_the_focus_while_things_change(open_window: OpenWindow) -> None:
    window = at_numbing(open_window)
    press(window, "bar-comfort")
    find(window, "theme-dark").setFocus()
    press(window, "theme-dark")
    assert window.focusWidget() is find(window, "theme-dark")


@pytest.mark.parametrize("change", [{"text": 1.25}, {"theme": "dark"}, {"needle_free": True}])
def test_a_change_keeps_what_is_open_how_far_it_is_scrolled_and_the_focus(
    open_window: OpenWindow, change: dict[str, object]
) -> None:
    window = at_numbing(open_window, (1280, 700))
    press(window, "tell-me-more", "sources")
    assert window.page is not None
    assert window.page.scroller is not None
    find(window, "tell-me-more").setFocus()
    bar = window.page.scroller.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    old, share = window.page, window.page.scroller.share
    window.session.choose_comfort(replace(window.session.comfort, **change))
    settle()
    assert window.page is not old
    assert window.page.scroller is not None
    assert window.page.scroller.share == pytest.approx(share, abs=0.02)
    assert find(window, "tell-me-more").isChecked()
    assert window.focusWidget() is find(window, "tell-me-more")
    if "needle_free" not in change:  # the titles of sources name needles
        assert find(window, "sources").isChecked()


def test_another_size_of_the_window_keeps_the_place(open_window: OpenWindow) -> None:
    window = at_numbing(open_window)
    press(window, "tell-me-more")
    window.resize(800, 1280)
    settle()
    assert find(window, "tell-me-more").isChecked()
    assert find(window, "bar-comfort").mapTo(window, find(window, "bar-comfort").rect().topLeft()).y() > 1100


def test_motion_fades_from_page_to_page(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(procedure="breast-ultrasound", comfort=replace(STILL, motion=True))
    with qtbot.waitSignal(window.page_shown) as shown:
        window.navigator.go(Place("stage", "numbing"))
        assert not shown.signal_triggered


def test_without_motion_the_next_page_is_there_at_once(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(procedure="breast-ultrasound")
    with qtbot.waitSignal(window.page_shown, timeout=0):
        window.navigator.go(Place("stage", "numbing"))


def test_who_does_not_wait_for_the_fade_loses_nothing(open_window: OpenWindow) -> None:
    window = at_numbing(open_window, motion=True)
    press(window, "next", "next")
    assert window.navigator.place.anchor == "sampling"
