"""The one window: what it tells, and how small it may get."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from prep_guide.app import Start, create_window
from prep_guide.ui.application import create_application
from prep_guide.ui.navigator import Place
from tests.ui import inspection
from tests.ui.opening import STILL, settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from prep_guide.app import Shelf
    from tests.ui.conftest import OpenWindow


def test_the_first_painting_is_told_of_once(qtbot: QtBot, shipped_shelf: Shelf) -> None:
    window = create_window(create_application(), shipped_shelf, Start(language="en", comfort=STILL))
    told: list[bool] = []
    window.painted.connect(lambda: told.append(True))
    with qtbot.waitSignal(window.painted):
        window.show()
    window.hide()
    window.show()
    settle()
    assert told == [True]
    window.close()
    window.deleteLater()
    settle()


def test_the_window_has_the_name_of_the_program(open_window: OpenWindow) -> None:
    assert open_window().windowTitle() == "Prep Guide"


@pytest.mark.parametrize("text", [1.0, 2.0])
@pytest.mark.parametrize("page", ["welcome", "home", "stage"])
def test_in_the_smallest_window_every_word_has_its_room(
    open_window: OpenWindow, page: str, text: float
) -> None:
    window = open_window(procedure="breast-ultrasound", comfort=replace(STILL, text=text))
    window.navigator.go(Place(page, "numbing" if page == "stage" else ""))
    window.resize(1, 1)
    settle()
    assert window.size() == window.minimumSize()
    assert [*inspection.clipped(window), *inspection.overlapping(window), *inspection.too_wide(window)] == []
