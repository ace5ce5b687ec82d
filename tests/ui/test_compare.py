"""Compare: the rows as a table or as sections, their figures, where they are from, and the ways on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTableWidget, QWidget

from prep_guide.theme import THEMES
from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.comparison_section import ComparisonSection
from prep_guide.ui.parts.comparison_table import ComparisonTable
from tests.ui import inspection
from tests.ui.hands import click, find, is_shown, press, words
from tests.ui.opening import STILL, settle

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prep_guide.ui.window import Window
    from tests.conftest import WriteRoot
    from tests.ui.conftest import OpenWindow

COMPARISON = """\
---
title: Two roads
columns: {surgical: The long road, guided: The short road}
groups:
  - title: The way there
    rows:
      - id: rest
        ask: Will I be carried?
        title: Traveling
        surgical: {say: You are carried, more: Four people carry you.}
        guided: {say: You walk, more: There is a rail to hold on to. It runs along the whole of the road.}
        figure: sleep
        sources: [map, atlas, no-such-book, map]
      - id: days
        ask: How long is it?
        title: Length
        surgical: {say: A fortnight}
        guided: {say: A day or two, more: Some like to stay a little longer.}
        figure: {surgical: "7-14", guided: "1-2", unit: days}
        sources: [map]
  - title: The way back
    rows:
      - id: cost
        ask: Which of the two roads has the higher toll, all bridges and ferries counted?
        title: Incomprehensibilities
        surgical: {say: More, more: There are bridges.}
        guided: {say: Less}
        sources: [no-such-book]
sources: [atlas]
---
Read across. Here is what a [biopsy](guide:glossary/biopsy) is.
"""
SOURCES = """\
[map]
title = "The map"
publisher = "A printer"
grade = "A"
seen = 2026-01-01
[atlas]
title = "The atlas"
publisher = "A school"
grade = "B"
seen = 2026-01-01
"""
WIDE, HIGH = (1280, 800), (800, 1280)
NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


@pytest.fixture
def root(write_root: WriteRoot) -> Path:
    return write_root({"sources.toml": SOURCES, "breast-ultrasound/en/comparison.md": COMPARISON})


def compare(
    open_window: OpenWindow, root: Path, size: tuple[int, int] = WIDE, *seen: str, **look: object
) -> Window:
    """A window at the page, with some rows' sources open and choices of comfort made."""
    window = open_window(size, roots=(root,), procedure="breast-ultrasound", comfort=replace(STILL, **look))
    window.navigator.go(Place("compare", opened=frozenset(seen)))
    settle()
    assert window.page is not None
    assert window.page.name == "compare"
    return window


def at(window: Window) -> tuple[str, str]:
    return window.navigator.place.page, window.navigator.place.anchor


def labels(window: Window) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window)]


def scrolled(window: Window) -> int:
    assert window.page is not None
    assert window.page.scroller is not None
    return window.page.scroller.verticalScrollBar().value()


def left_of(widget: QWidget, window: Window) -> int:
    return widget.mapTo(window, QPoint(0, 0)).x()


def top_of(widget: QWidget, window: Window) -> int:
    return widget.mapTo(window, QPoint(0, 0)).y()


def test_each_group_is_a_table_to_assistive_technology(open_window: OpenWindow, root: Path) -> None:
    window = compare(open_window, root)
    tables = [QAccessible.queryAccessibleInterface(table) for table in window.findChildren(QTableWidget)]
    assert [table.role() for table in tables] == [QAccessible.Role.Table] * 2
    assert [table.text(NAME) for table in tables] == ["The way there", "The way back"]
    read: dict[tuple[int, int], tuple[str, str, str]] = {}
    for index in range(tables[0].childCount()):
        child = tables[0].child(index)
        if (cell := child.tableCellInterface()) is not None:
            (above,), (beside,) = cell.columnHeaderCells(), cell.rowHeaderCells()
            place = (cell.rowIndex(), cell.columnIndex())
            read[place] = (above.text(NAME), beside.text(NAME), child.text(NAME))
    assert read == {
        (0, 0): ("The way there", "Traveling", "Will I be carried?"),
        (0, 1): ("The long road", "Traveling", "You are carried\nFour people carry you."),
        (0, 2): (
            "The short road (your plan)",
            "Traveling",
            "You walk\nThere is a rail to hold on to. It runs along the whole of the road.",
        ),
        (1, 0): ("The way there", "Length", "How long is it?"),
        (1, 1): ("The long road", "Length", "A fortnight"),
        (1, 2): ("The short road (your plan)", "Length", "A day or two\nSome like to stay a little longer."),
    }


def test_a_cell_is_where_its_words_are_seen(open_window: OpenWindow, root: Path) -> None:
    window = compare(open_window, root)
    table = QAccessible.queryAccessibleInterface(window.findChildren(QTableWidget)[0])
    for index in range(table.childCount()):
        child = table.child(index)
        if child.tableCellInterface() is not None:
            said = child.text(NAME)
            (seen,) = [label for label in window.findChildren(QLabel) if label.text().endswith(said)]
            corner = seen.mapToGlobal(QPoint(0, 0))
            assert (child.rect().x(), child.rect().y()) == (corner.x(), corner.y())


def test_everything_the_table_says_is_seen(open_window: OpenWindow, root: Path) -> None:
    seen = labels(compare(open_window, root))
    for said in ("Two roads", "The way there", "The long road", "The short road", "Your plan"):
        assert said in seen
    assert "Traveling\nWill I be carried?" in seen
    assert "You are carried\nFour people carry you." in seen
    assert "A fortnight" in seen
    assert any(text.startswith("You walk\n") for text in seen)


def test_the_image_guided_column_is_a_raised_card(open_window: OpenWindow, root: Path) -> None:
    window = compare(open_window, root)
    for table in window.findChildren(ComparisonTable):
        (card,) = [each for each in table.findChildren(QWidget) if getattr(each, "elevation", 0)]
        assert card.geometry().right() == table.rect().right()
        assert card.height() == table.height()


def test_what_is_planned_is_said_once(open_window: OpenWindow, root: Path) -> None:
    assert labels(compare(open_window, root)).count("Your plan") == 1


def test_a_page_too_narrow_for_a_table_has_a_named_section_a_row(open_window: OpenWindow, root: Path) -> None:
    window = compare(open_window, root, HIGH)
    assert not window.findChildren(QTableWidget)
    said = [QAccessible.queryAccessibleInterface(each) for each in window.findChildren(ComparisonSection)]
    assert [(each.text(NAME), each.text(DESCRIPTION)) for each in said] == [
        ("Traveling", "Will I be carried?"),
        ("Length", "How long is it?"),
        (
            "Incomprehensibilities",
            "Which of the two roads has the higher toll, all bridges and ferries counted?",
        ),
    ]
    seen = labels(window)
    assert seen.count("The long road") == seen.count("The short road (your plan)") == 3
    assert {"The way there", "Traveling", "You are carried\nFour people carry you.", "A fortnight"} <= {*seen}


@pytest.mark.parametrize(("text", "stacked"), [(1.0, False), (2.0, True)])
def test_the_answers_of_a_section_are_side_by_side_until_the_text_is_large(
    open_window: OpenWindow, root: Path, text: float, stacked: bool
) -> None:
    window = compare(open_window, root, HIGH, text=text)
    surgical, guided = (
        next(label for label in window.findChildren(QLabel) if label.text().startswith(said))
        for said in ("You are carried", "You walk")
    )
    beside = left_of(surgical, window) < left_of(guided, window)
    below = top_of(surgical, window) < top_of(guided, window)
    assert (beside, below) == (not stacked, stacked)


@pytest.mark.parametrize("size", [WIDE, HIGH])
def test_the_sources_of_a_row_are_a_tap_away(
    open_window: OpenWindow, root: Path, size: tuple[int, int]
) -> None:
    window = compare(open_window, root, size)
    assert "The map. A printer." not in words(window)
    press(window, "sources-rest")
    seen = labels(window)
    assert [text for text in seen if text.startswith("The ") and text.endswith(".")] == [
        "The map. A printer.",
        "The atlas. A school.",
    ]
    press(window, "sources-rest")
    assert "The map. A printer." not in words(window)


def test_sources_nobody_knows_are_not_offered(open_window: OpenWindow, root: Path) -> None:
    window = compare(open_window, root)
    assert not is_shown(window, "sources-cost")


def test_the_button_of_the_sources_says_which_row_it_is_about(open_window: OpenWindow, root: Path) -> None:
    window = compare(open_window, root)
    button = QAccessible.queryAccessibleInterface(find(window, "sources-days"))
    assert button.text(NAME) == "Where is this from? Length"


def test_what_was_opened_stays_open_when_the_page_is_built_anew(open_window: OpenWindow, root: Path) -> None:
    window = compare(open_window, root)
    press(window, "sources-days")
    window.session.choose_comfort(replace(window.session.comfort, theme="dark"))
    settle()
    assert "The map. A printer." in words(window)
    window.resize(*HIGH)
    settle()
    assert window.findChildren(ComparisonSection)
    assert "The map. A printer." in words(window)
    press(window, "sources-days")
    window.session.choose_comfort(replace(window.session.comfort, theme="light"))
    settle()
    assert "The map. A printer." not in words(window)


def test_opened_sources_leave_room_for_the_next_row(open_window: OpenWindow, root: Path) -> None:
    window = compare(open_window, root)
    before = top_of(find(window, "sources-days"), window)
    press(window, "sources-rest")
    line = next(label for label in window.findChildren(QLabel) if label.text() == "The atlas. A school.")
    assert top_of(find(window, "sources-days"), window) > before
    assert top_of(line, window) + line.height() < top_of(find(window, "sources-days"), window)


def test_the_sources_of_the_page_stand_at_its_end(open_window: OpenWindow, root: Path) -> None:
    window = compare(open_window, root)
    press(window, "sources")
    assert "The atlas. A school." in words(window)


def test_a_word_of_the_introduction_is_explained(open_window: OpenWindow, root: Path) -> None:
    window = compare(open_window, root)
    assert window.page is not None
    window.page.link_requested.emit("guide:glossary/biopsy")
    settle()
    assert window.sheet is not None


@pytest.mark.parametrize("reached", ["", "sampling", "no-such-stage"])
def test_the_way_on_leads_to_the_steps(open_window: OpenWindow, root: Path, reached: str) -> None:
    window = compare(open_window, root)
    window.session.reached = reached
    click(window, "steps")
    assert at(window) == ("stage", "sampling" if reached == "sampling" else "positioning")


def test_back_leads_home(open_window: OpenWindow, root: Path) -> None:
    window = compare(open_window, root)
    click(window, "back")
    assert at(window) == ("home", "")


@pytest.mark.parametrize("size", [WIDE, HIGH])
def test_without_a_comparison_the_page_says_so_calmly(
    open_window: OpenWindow, write_root: WriteRoot, size: tuple[int, int]
) -> None:
    hidden = "---\nhidden: true\n---\n"
    folders = ("base", "breast-ultrasound")
    window = compare(
        open_window, write_root({f"{folder}/en/comparison.md": hidden for folder in folders}), size
    )
    assert "There is nothing to show here yet. Please ask your care team." in words(window)
    assert is_shown(window, "back")


def test_a_comparison_in_another_language_says_so(open_window: OpenWindow, write_root: WriteRoot) -> None:
    root = write_root({"base/gl/language.toml": 'name = "Galego"\n', "base/en/comparison.md": COMPARISON})
    window = open_window(roots=(root,), procedure="breast-ultrasound", language="gl")
    window.navigator.go(Place("compare"))
    settle()
    assert "This page is not in your language yet." in words(window)


def test_where_the_language_runs_from_right_to_left_the_table_does(
    open_window: OpenWindow, root: Path
) -> None:
    folder = root / "base/ar"
    folder.mkdir(parents=True)
    (folder / "language.toml").write_text('name = "عربي"\ndirection = "rtl"\n', encoding="utf-8")
    window = open_window(roots=(root,), procedure="breast-ultrasound", language="ar")
    window.navigator.go(Place("compare"))
    settle()
    question, answer = (
        next(label for label in window.findChildren(QLabel) if label.text().startswith(said))
        for said in ("Traveling", "You walk")
    )
    assert left_of(question, window) > left_of(answer, window)
    assert left_of(find(window, "sources-rest"), window) > left_of(answer, window)


def test_the_wheel_over_the_table_scrolls_the_page(open_window: OpenWindow, root: Path) -> None:
    window = compare(open_window, root)
    spot = window.findChildren(QTableWidget)[0].mapTo(window, QPoint(500, 300))
    QTest.wheelEvent(window.windowHandle(), QPointF(spot), QPoint(0, -120))
    settle()
    assert scrolled(window) > 0


def test_a_finger_on_the_table_drags_the_page(open_window: OpenWindow, root: Path, qtbot: QtBot) -> None:
    window = compare(open_window, root)
    handle, none = window.windowHandle(), Qt.KeyboardModifier.NoModifier
    start = window.findChildren(QTableWidget)[0].mapTo(window, QPoint(500, 300))
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, none, start)
    for up in (40, 80, 120, 160):
        # Nobody is infinitely fast, and what scrolls looks at the speed.
        QTest.mouseMove(handle, start - QPoint(0, up))
        QTest.qWait(20)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, none, start - QPoint(0, 160))
    qtbot.waitUntil(lambda: scrolled(window) > 0)


LOOKS = [
    *((size, theme, text) for size in (WIDE, HIGH) for theme in THEMES for text in (1.0, 2.0)),
    *((size, "light", text) for size in ((1920, 1080), (1080, 1920), (1024, 768)) for text in (1.0, 1.5)),
    ((1280, 800), "light", 1.25),
]


@pytest.mark.parametrize(
    ("size", "theme", "text"),
    LOOKS,
    ids=[f"{w}x{h}-{theme}-{round(text * 100)}" for (w, h), theme, text in LOOKS],
)
def test_the_page_is_fit_to_read_with_all_of_it_open(
    open_window: OpenWindow, root: Path, size: tuple[int, int], theme: str, text: float
) -> None:
    everything = ("sources-rest", "sources-days", "sources")
    window = compare(open_window, root, size, *everything, theme=theme, text=text)

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
