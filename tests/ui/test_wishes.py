"""The window follows the system's settings while it runs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QFont

from prep_guide.app import Start, create_window
from prep_guide.ui.system_motion import wished_motion
from prep_guide.ui.wishes import SystemWishes
from tests.ui.opening import STILL, settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from prep_guide.app import Shelf


@pytest.fixture
def system(qapp: QApplication) -> Iterator[QApplication]:
    """The application as the system set it up, and will find it again."""
    font = qapp.font()
    yield qapp
    qapp.setFont(font)
    settle()


def set_text(system: QApplication, points: float) -> None:
    font = QFont(system.font())
    font.setPointSizeF(points)
    system.setFont(font)
    settle()


def test_larger_text_of_the_system_is_larger_text_here(
    system: QApplication, shipped_shelf: Shelf, no_clinic: Path
) -> None:
    set_text(system, 10.0)
    wishes = SystemWishes(system)
    assert wishes.now.text == 1.0
    start = Start("en", comfort=STILL, clinic=no_clinic)
    window = create_window(system, shipped_shelf, start, wishes=wishes)
    window.show()
    settle()
    set_text(system, 15.0)
    assert window.page is not None
    assert window.page.view.metrics.text == 1.5
    assert window.session.comfort == replace(STILL, text=1.5)
    window.session.choose_comfort(replace(window.session.comfort, text=1.25))
    set_text(system, 20.0)
    assert window.page.view.metrics.text == 1.25
    window.close()
    window.deleteLater()
    settle()


def test_what_is_asked_for_at_the_start_is_not_overruled(
    system: QApplication, shipped_shelf: Shelf, no_clinic: Path
) -> None:
    set_text(system, 20.0)
    start = Start("en", comfort=STILL, clinic=no_clinic, chosen=frozenset({"text"}))
    window = create_window(system, shipped_shelf, start, wishes=SystemWishes(system))
    assert window.session.comfort.text == 1.0
    window.deleteLater()
    settle()


@pytest.mark.parametrize(("written", "wished"), [("true", False), ("1", False), ("false", None), ("", None)])
def test_reduced_motion_is_read_from_the_settings_of_macos(
    tmp_path: Path, written: str, wished: bool | None
) -> None:
    form, scope = QSettings.Format.NativeFormat, QSettings.Scope.UserScope
    usual = QSettings(form, scope, "apple.com", "universalaccess").fileName()
    QSettings.setPath(form, scope, str(tmp_path))
    settings = QSettings("apple.com", "universalaccess")
    if written:
        settings.setValue("reduceMotion", written)
    settings.sync()
    assert wished_motion("darwin") is wished
    QSettings.setPath(form, scope, str(Path(usual).parents[1]))


def test_a_system_that_is_not_here_wishes_nothing() -> None:
    assert wished_motion("win32") is None
    assert wished_motion("linux") is None
