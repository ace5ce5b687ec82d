"""The inspection of the pages finds what it is there to find."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.card import Canvas
from prep_guide.ui.parts.chip import Chip
from prep_guide.ui.parts.picture import Picture
from prep_guide.ui.parts.scroll import Scroll
from prep_guide.ui.parts.text import Text
from tests.ui import inspection
from tests.ui.opening import settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prep_guide.ui.view import View
    from tests.ui.conftest import OpenWindow

LINE = "Your team tells you each step before it happens."


@pytest.fixture
def view(open_window: OpenWindow) -> View:
    page = open_window().page
    assert page is not None
    return page.view


@pytest.fixture
def ground(view: View) -> Iterator[Canvas]:
    """An empty page of 600x400 px to spoil."""
    canvas = Canvas(view)
    canvas.resize(600, 400)
    canvas.show()
    yield canvas
    canvas.deleteLater()
    settle()


def put(ground: QWidget, widget: QWidget, x: int, y: int, width: int, height: int) -> QWidget:
    widget.setParent(ground)
    widget.setGeometry(x, y, width, height)
    widget.show()
    return widget


def test_words_without_room_are_found(view: View, ground: Canvas) -> None:
    put(ground, Text(view, LINE), 10, 10, 500, 30)
    assert list(inspection.clipped(ground)) == []
    put(ground, Text(view, LINE), 10, 60, 120, 30)
    (found,) = inspection.clipped(ground)
    assert "120x30 and needs" in found


def test_words_that_stick_out_are_found(view: View, ground: Canvas) -> None:
    put(ground, Text(view, LINE), 200, 10, 500, 30)
    assert any("sticks out" in found for found in inspection.clipped(ground))
    assert any("outside of the window" in found for found in inspection.too_wide(ground))


def test_words_on_words_are_found(view: View, ground: Canvas) -> None:
    put(ground, Text(view, LINE), 10, 10, 500, 30)
    put(ground, Text(view, LINE), 10, 40, 500, 30)
    assert list(inspection.overlapping(ground)) == []
    put(ground, Text(view, LINE), 10, 65, 500, 30)
    assert len(list(inspection.overlapping(ground))) == 1


def test_contents_wider_than_their_scroller_are_found(view: View, ground: Canvas) -> None:
    contents = Canvas(view)
    put(ground, Scroll(view, contents), 0, 0, 600, 400)
    settle()
    assert list(inspection.too_wide(ground)) == []
    contents.setMinimumWidth(620)
    settle()
    assert "hides 20 px" in next(inspection.too_wide(ground))


def test_a_control_without_a_name_is_found(ground: Canvas) -> None:
    button = put(ground, QPushButton(), 0, 0, 60, 60)
    assert len(list(inspection.unnamed(ground))) == 1
    button.setAccessibleName("Back")
    assert list(inspection.unnamed(ground)) == []


def test_a_picture_without_a_description_is_found(view: View, ground: Canvas) -> None:
    put(ground, Picture(view, "card-base", name="A room", description="A bed by a window."), 0, 0, 90, 90)
    put(ground, Picture(view, "card-base"), 100, 0, 90, 90)
    assert list(inspection.unnamed(ground)) == []
    put(ground, Picture(view, "card-base", name="A room"), 200, 0, 90, 90)
    assert len(list(inspection.unnamed(ground))) == 1


@pytest.mark.parametrize("size", [(55, 80), (80, 55)])
def test_a_small_target_is_found(ground: Canvas, size: tuple[int, int]) -> None:
    put(ground, QPushButton("Back"), 0, 0, 56, 56)
    assert list(inspection.too_small(ground)) == []
    put(ground, QPushButton("Next"), 100, 0, *size)
    assert len(list(inspection.too_small(ground))) == 1


def test_faint_words_are_found(view: View, ground: Canvas) -> None:
    put(ground, Text(view, LINE, color="ink2"), 10, 10, 500, 30)
    assert list(inspection.faint(ground)) == []
    put(ground, Text(view, LINE, color="edge"), 10, 60, 500, 30)
    (found,) = inspection.faint(ground)
    assert "3.9:1" in found


def test_faint_words_below_the_fold_are_found(view: View, ground: Canvas) -> None:
    contents = Canvas(view)
    contents.setMinimumHeight(2000)
    put(ground, Scroll(view, contents), 0, 0, 600, 400)
    put(contents, Text(view, LINE, color="line"), 10, 1900, 500, 30)
    settle()
    assert len(list(inspection.faint(ground))) == 1


@pytest.mark.parametrize("paled", ["edge", "accent"])
def test_a_control_without_a_seen_edge_is_found(view: View, ground: Canvas, paled: str) -> None:
    colors = MappingProxyType({**view.theme.colors, paled: "#e8e2d6", "accent_ink": "#000000"})
    pale = replace(view, theme=replace(view.theme, colors=colors))
    for y, each in ((10, view), (100, pale)):
        kind = Chip(each, "English") if paled == "edge" else Button(each, "Back", "secondary")
        put(ground, kind, 20, y, kind.sizeHint().width(), kind.sizeHint().height())
    (found,) = inspection.faint(ground)
    assert "stands out with 1." in found


def buttons_below_each_other(ground: QWidget) -> list[QPushButton]:
    buttons = [QPushButton(name) for name in ("one", "two", "three")]
    for index, button in enumerate(buttons):
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        put(ground, button, 10, 10 + 100 * index, 200, 60)
    ground.activateWindow()
    settle()
    return buttons


def tab_through(ground: QWidget, last: QWidget) -> list[str]:
    """What is found on a round that begins after the last of its controls."""
    last.setFocus()
    return list(inspection.lost_focus(ground, lambda: QTest.keyClick(ground.windowHandle(), Qt.Key.Key_Tab)))


def test_a_round_in_reading_order_is_fine(ground: Canvas) -> None:
    *_, three = buttons_below_each_other(ground)
    assert tab_through(ground, three) == []


def test_a_round_out_of_order_is_found(ground: Canvas) -> None:
    one, two, three = buttons_below_each_other(ground)
    QWidget.setTabOrder(one, three)
    QWidget.setTabOrder(three, two)
    (found,) = tab_through(ground, two)
    assert found == "QPushButton 'two' comes after QPushButton 'three' but is read before it"


def test_a_control_the_tab_key_cannot_reach_is_found(ground: Canvas) -> None:
    one, *_ = buttons_below_each_other(ground)
    trap = put(ground, QPlainTextEdit(), 300, 10, 200, 60)
    QWidget.setTabOrder(one, trap)
    assert "QPushButton 'three' is never reached" in tab_through(ground, one)


def test_a_focus_out_of_sight_is_found(view: View, ground: Canvas) -> None:
    contents = Canvas(view)
    contents.setMinimumHeight(2000)
    put(ground, Scroll(view, contents), 0, 80, 600, 320)
    above = put(ground, QPushButton("above"), 0, 0, 200, 60)
    put(contents, QPushButton("far below"), 0, 1900, 200, 60)
    ground.activateWindow()
    settle()
    assert "QPushButton 'far below' has the focus out of sight" in tab_through(ground, above)
