"""A picture moves once when its page opens, rests on the complete still, and moves again when it is tapped."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest

from prep_guide.app import Start
from prep_guide.session.comfort import Comfort
from prep_guide.ui.look.reel import LASTS_S
from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.icon_button import IconButton
from prep_guide.ui.parts.moving_picture import MovingPicture
from tests.session.moving_clock import MovingClock
from tests.ui.opening import opened, settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prep_guide.app import Shelf
    from prep_guide.ui.window import Window


class OpenStage(Protocol):
    def __call__(self, size: tuple[int, int] = ..., **comfort: object) -> Window: ...


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def open_stage(
    qapp: object, no_clinic: Path, shipped_shelf: Shelf, clock: MovingClock
) -> Iterator[OpenStage]:
    """Opens the window at home and goes to the stage of targeting, with motion unless it is turned off."""
    with ExitStack() as windows:

        def go(size: tuple[int, int] = (1280, 800), **comfort: object) -> Window:
            start = Start(
                language="en", procedure="breast-ultrasound", comfort=Comfort(**comfort), clinic=no_clinic
            )
            window = windows.enter_context(opened(size, start, replace(shipped_shelf, clock=clock)))
            window.navigator.go(Place("stage", "targeting"))
            settle()
            return window

        yield go


def the_picture(window: Window) -> MovingPicture:
    picture = window.page.findChild(MovingPicture)
    assert picture is not None
    return picture


def playing(window: Window, qtbot: QtBot) -> MovingPicture:
    """The picture of the stage once the page stands and it moves."""
    picture = the_picture(window)
    qtbot.waitUntil(lambda: picture.playing)
    return picture


def test_it_moves_when_the_page_opens_and_rests_on_the_still(
    open_stage: OpenStage, clock: MovingClock, qtbot: QtBot
) -> None:
    window = open_stage()
    picture = playing(window, qtbot)
    still = window._around.scenes.pixmap(
        "targeting-ultrasound", picture._view.theme, picture.size(), picture.devicePixelRatioF()
    ).toImage()
    clock.pass_by(seconds=LASTS_S / 4)
    qtbot.waitUntil(lambda: picture.pixmap_now().toImage() != still)
    clock.pass_by(seconds=LASTS_S)
    qtbot.waitUntil(lambda: not picture.playing)
    assert picture.pixmap_now().toImage() == still


def test_it_never_plays_for_more_than_five_seconds() -> None:
    assert 4 <= LASTS_S <= 5


def test_it_stays_still_without_motion(open_stage: OpenStage) -> None:
    picture = the_picture(open_stage(motion=False))
    picture.play()
    assert not picture.playing
    assert picture.findChild(IconButton) is None


def test_a_page_built_anew_does_not_move_again(open_stage: OpenStage, qtbot: QtBot) -> None:
    window = open_stage()
    playing(window, qtbot)
    window.session.choose_comfort(replace(window.session.comfort, theme="dark"))
    settle()
    assert not the_picture(window).playing


def test_a_tap_plays_it_again(open_stage: OpenStage, clock: MovingClock, qtbot: QtBot) -> None:
    picture = playing(open_stage(), qtbot)
    clock.pass_by(seconds=LASTS_S)
    qtbot.waitUntil(lambda: not picture.playing)
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=picture.rect().center())
    assert picture.playing


def test_a_key_on_its_button_plays_it_again(open_stage: OpenStage, clock: MovingClock, qtbot: QtBot) -> None:
    picture = playing(open_stage(), qtbot)
    clock.pass_by(seconds=LASTS_S)
    qtbot.waitUntil(lambda: not picture.playing)
    button = picture.findChild(IconButton)
    assert button is not None
    assert button.accessibleName() == "Play the picture again"
    assert picture.rect().contains(button.geometry())
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert picture.playing


def test_out_of_sight_it_rests(open_stage: OpenStage, qtbot: QtBot) -> None:
    window = open_stage((1024, 768), text=2.0)
    picture = playing(window, qtbot)
    scroller = window.page.scroller
    assert scroller is not None
    scroller.verticalScrollBar().setValue(scroller.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: not picture.playing)
    assert picture.visibleRegion().isEmpty()


def test_it_keeps_its_shape(open_stage: OpenStage) -> None:
    size = the_picture(open_stage()).size()
    assert size == QSize(size.width(), round(size.width() * 3 / 4))
