"""The small figures beside the comparison: drawn from words and numbers of the content, or left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep_guide.app import Start
from prep_guide.ui.parts.compare_figure import figure_pair
from tests.ui.opening import STILL, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from prep_guide.app import Shelf
    from prep_guide.ui.view import View


@pytest.fixture(scope="module")
def view(no_clinic: Path, shipped_shelf: Shelf) -> Iterator[View]:
    """What a page is built with; one for the module, since hypothesis asks for nothing shorter-lived."""
    with opened((1280, 800), Start(language="en", comfort=STILL, clinic=no_clinic), shipped_shelf) as window:
        assert window.page is not None
        yield window.page.view


def inked(figure: QWidget) -> int:
    """How much of a figure differs from its ground."""
    figure.show()
    image = figure.grab().toImage()
    side = image.width()
    ground = image.pixelColor(side // 2, 4)
    colors = (image.pixelColor(x, y) for x in range(side) for y in range(side // 8, side - side // 8))
    return sum(abs(color.lightness() - ground.lightness()) for color in colors)


@pytest.mark.parametrize("name", ["sleep", "cut", "stitches", "scar", "place", "finding", "tissue"])
def test_a_figure_with_a_name_is_drawn_for_both_sides(view: View, name: str) -> None:
    pair = figure_pair(view, name)
    assert pair is not None
    assert all(inked(figure) > 0 for figure in pair)
    assert pair[0].grab().toImage() != pair[1].grab().toImage()


@pytest.mark.parametrize(
    ("unit", "larger", "smaller"),
    [
        ("days", "14", "2"),
        ("days", "28", "7–14"),
        ("minutes", "120", "15-30"),
        ("minutes", "45", "15"),
        ("mm", "38", "3.5"),
        ("of 100", "98", "40"),
    ],
)
def test_more_of_anything_is_drawn_larger(view: View, unit: str, larger: str, smaller: str) -> None:
    pair = figure_pair(view, {"surgical": larger, "guided": smaller, "unit": unit})
    swapped = figure_pair(view, {"surgical": smaller, "guided": larger, "unit": unit})
    assert pair is not None
    assert swapped is not None
    assert inked(pair[0]) > inked(swapped[0])
    assert inked(pair[1]) < inked(swapped[1])


@pytest.mark.parametrize(
    "figure",
    [
        None,
        "",
        "unheard-of",
        {},
        {"surgical": "14", "guided": "2"},
        {"surgical": "14", "guided": "2", "unit": "fathoms"},
        {"surgical": "14", "unit": "days"},
        {"surgical": "many", "guided": "2", "unit": "days"},
        {"surgical": "14-7", "guided": "2", "unit": "days"},
        {"surgical": "29", "guided": "2", "unit": "days"},
        {"surgical": "0", "guided": "0", "unit": "days"},
        {"surgical": "101", "guided": "2", "unit": "of 100"},
    ],
)
def test_a_figure_that_cannot_be_drawn_is_left_out(view: View, figure: str | dict[str, str] | None) -> None:
    assert figure_pair(view, figure) is None


AMOUNTS = st.text("0123456789.-– x", max_size=9) | st.integers(0, 130).map(str)


@given(surgical=AMOUNTS, guided=AMOUNTS, unit=st.sampled_from(["days", "minutes", "mm", "of 100", "x"]))
def test_no_numbers_break_a_figure(view: View, surgical: str, guided: str, unit: str) -> None:
    pair = figure_pair(view, {"surgical": surgical, "guided": guided, "unit": unit})
    for figure in pair or ():
        figure.grab()
        figure.deleteLater()
