"""The question about worry: offered quietly before the walk and after it, never needed, never stored."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.plate import NumberPlate
from tests.ui import inspection
from tests.ui.hands import find, is_shown, press, words
from tests.ui.opening import STILL, settle

if TYPE_CHECKING:
    from prep_guide.ui.window import Window
    from tests.ui.conftest import OpenWindow

TITLE = "How worried are you about the procedure?"


def guide_window(open_window: OpenWindow, page: str = "home", **start: object) -> Window:
    window = open_window(procedure="breast-ultrasound", **start)
    window.navigator.go(Place(page))
    settle()
    return window


def finish(window: Window) -> None:
    window.navigator.go(Place("stage", "completion"))
    settle()
    press(window, "next")


def test_home_offers_it_before_the_walk(open_window: OpenWindow) -> None:
    window = guide_window(open_window)
    press(window, "worry")
    assert TITLE in words(window)
    press(window, "skip")
    assert window.page is not None
    assert window.page.name == "home"
    assert window.session.worry_before is None
    assert is_shown(window, "worry")


def test_it_is_not_offered_on_the_way_nor_once_it_is_answered(open_window: OpenWindow) -> None:
    window = guide_window(open_window)
    press(window, "worry", "worry-4", "skip")
    assert window.session.worry_before == 4
    assert not is_shown(window, "worry")
    window.session.worry_before = None
    window.session.reached = "numbing"
    window.rebuild()
    settle()
    assert not is_shown(window, "worry")


def test_it_is_offered_again_after_the_walk(open_window: OpenWindow) -> None:
    window = guide_window(open_window)
    press(window, "worry", "worry-7", "skip")
    finish(window)
    press(window, "worry")
    assert "How worried are you about the procedure now?" in words(window)
    press(window, "worry-3")
    assert (window.session.worry_before, window.session.worry_after) == (7, 3)
    assert "7" not in {line for line in words(window).split("\n") if "out of" not in line}


def test_it_runs_from_zero_to_ten_in_words_at_both_ends(open_window: OpenWindow) -> None:
    window = guide_window(open_window, "worry")
    numbers = [find(window, f"worry-{n}", NumberPlate) for n in range(11)]
    assert [each.accessibleName() for each in numbers] == [f"{n} out of 10" for n in range(11)]
    assert not any(each.isChecked() for each in numbers)
    assert {"0: not worried at all", "10: as worried as I can be"} <= set(words(window).split("\n"))


@pytest.mark.parametrize(("number", "much"), [(0, False), (6, False), (7, True), (10, True)])
def test_much_worry_is_offered_the_nurse_and_the_calm_corner(
    open_window: OpenWindow, number: int, much: bool
) -> None:
    window = guide_window(open_window, "worry")
    press(window, f"worry-{number}")
    assert ("Please tell your care team how you feel." in words(window)) is much
    assert is_shown(window, "to-calm") is much
    if much:
        press(window, "to-calm")
        assert window.page is not None
        assert window.page.name == "calm"


def test_another_answer_takes_the_place_of_the_first(open_window: OpenWindow) -> None:
    window = guide_window(open_window, "worry")
    press(window, "worry-9", "worry-2")
    assert window.session.worry_before == 2
    assert not is_shown(window, "to-calm")
    window.rebuild()
    settle()
    assert find(window, "worry-2", NumberPlate).isChecked()
    assert "You can come back to this when you like." in words(window)


def test_another_procedure_forgets_it(open_window: OpenWindow) -> None:
    window = guide_window(open_window, "worry")
    press(window, "worry-9")
    window.session.choose_procedure("base")
    assert window.session.worry_before is None


@pytest.mark.parametrize("page", ["worry", "home"])
@pytest.mark.parametrize(
    ("size", "text", "theme", "language"),
    [
        ((1280, 800), 1.0, "contrast", "en"),
        ((800, 600), 2.0, "dark", "es"),
        ((1080, 1920), 1.5, "light", "qps"),
    ],
)
def test_it_is_fit_to_be_read(
    open_window: OpenWindow, page: str, size: tuple[int, int], text: float, theme: str, language: str
) -> None:
    comfort = replace(STILL, text=text, theme=theme, needle_free=True)
    window = guide_window(open_window, page, size=size, comfort=comfort, language=language)
    if page == "worry":
        press(window, "worry-10")
    for rule in (
        inspection.clipped, inspection.overlapping, inspection.too_wide, inspection.unnamed,
        inspection.too_small, inspection.faint,
    ):  # fmt: skip
        assert list(rule(window)) == []
