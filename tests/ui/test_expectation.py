"""What people expected against what they felt: in the stages and the question it belongs to, at every length."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from prep_guide.session.comfort import Comfort, Detail
from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.expectation import ExpectationCard
from prep_guide.ui.parts.text import Text
from tests.ui.opening import settle

if TYPE_CHECKING:
    from prep_guide.ui.window import Window
    from tests.ui.conftest import OpenWindow


def said(window: Window) -> list[str]:
    """The words of the one card of the page."""
    (card,) = window.page.findChildren(ExpectationCard)
    assert card.isVisibleTo(window)
    return [text.text() for text in card.findChildren(Text)]


@pytest.mark.parametrize("detail", list(Detail))
@pytest.mark.parametrize("stage", ["numbing", "sampling"])
@pytest.mark.parametrize("procedure", ["breast-ultrasound", "base"])
def test_a_stage_tells_it_at_every_length(
    open_window: OpenWindow, procedure: str, stage: str, detail: Detail
) -> None:
    window = open_window(procedure=procedure, comfort=Comfort(motion=False, detail=detail))
    window.navigator.go(Place("stage", stage))
    settle()
    assert said(window)[2:] == ["Expected: about 4.5 out of 10", "Felt: about 2 out of 10"]


def test_the_question_about_pain_tells_it(open_window: OpenWindow) -> None:
    window = open_window(procedure="breast-ultrasound")
    window.navigator.go(Place("questions", "pain"))
    settle()
    assert said(window)[2:] == ["Expected: about 4.5 out of 10", "Felt: about 2 out of 10"]


def test_numbers_are_written_as_the_region_does(open_window: OpenWindow) -> None:
    window = open_window(language="es", procedure="breast-ultrasound")
    window.navigator.go(Place("stage", "numbing"))
    settle()
    assert "4.5" in said(window)[2]


def test_other_stages_have_none(open_window: OpenWindow) -> None:
    window = open_window(procedure="breast-ultrasound")
    window.navigator.go(Place("stage", "marker"))
    settle()
    assert window.page.findChildren(ExpectationCard) == []
