"""What a picture shows is told in words too: by the pictures, the people who are counted, and the ring of days."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from prep_guide.session.appointment import Appointment
from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.icon_array import Share
from prep_guide.ui.parts.moving_picture import MovingPicture
from prep_guide.ui.parts.picture import Picture
from prep_guide.ui.parts.ring import Ring
from tests.ui.opening import settle

if TYPE_CHECKING:
    from prep_guide.ui.window import Window
    from tests.ui.conftest import OpenWindow

STAGES = ("positioning", "numbing", "targeting", "sampling", "marker", "completion")
PAGES = {
    Place("home"): 1,
    Place("calm"): 1,
    Place("call"): 1,
    Place("compare"): 1,
    Place("asked"): 1,
    Place("about"): 1,
    Place("appointment"): 2,
    Place("topic", "after-care"): 1,
    **{Place("stage", stage): 1 for stage in STAGES},
    **{Place("again", stage): 1 for stage in STAGES},
}
"""The pages with pictures beside the cards of the first one, whose words say all, and how many each has."""


def graphics(window: Window, kind: type[QWidget]) -> list[tuple[str, str]]:
    """The names and descriptions of all graphics of a kind, or in it, as a screen reader meets them."""
    assert window.page is not None
    met = [QAccessible.queryAccessibleInterface(each) for each in window.page.findChildren(kind)]
    inner = [each.child(0) for each in met if each.role() != QAccessible.Role.Graphic and each.childCount()]
    return [
        (each.text(QAccessible.Text.Name), each.text(QAccessible.Text.Description))
        for each in (*met, *inner)
        if each.role() == QAccessible.Role.Graphic
    ]


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_picture_on_every_page_has_a_name_and_a_description(
    open_window: OpenWindow, language: str
) -> None:
    window = open_window(procedure="breast-ultrasound", language=language)
    window.session.choose_appointment(Appointment(datetime.fromisoformat("2036-12-03T10:20")))
    for place, count in PAGES.items():
        window.navigator.go(place)
        settle()
        told = graphics(window, Picture)
        assert len(told) == count, place
        for name, description in told:
            assert name, place
            assert description.endswith("."), place
            assert description != name


def test_people_who_are_counted_are_told_in_the_same_words(open_window: OpenWindow) -> None:
    window = open_window(procedure="breast-ultrasound")
    window.navigator.go(Place("questions", "pain"))
    settle()
    (share,) = window.page.findChildren(Share)
    ((name, _),) = graphics(window, Share)
    written = [part.text() for part in share.findChildren(QWidget) if hasattr(part, "text") and part.text()]
    assert name == " ".join(written)


def test_the_ring_of_days_says_its_number(open_window: OpenWindow) -> None:
    window = open_window(procedure="breast-ultrasound")
    window.session.choose_appointment(Appointment(datetime.fromisoformat("2036-12-03T10:20")))
    window.navigator.go(Place("appointment"))
    settle()
    (ring,) = window.page.findChildren(Ring)
    assert ring.accessibleName().endswith("days to go")


def test_a_picture_that_stays_still_has_no_button(open_window: OpenWindow) -> None:
    window = open_window(procedure="breast-ultrasound")
    for place in PAGES:
        window.navigator.go(place)
        settle()
        for picture in window.page.findChildren(MovingPicture):
            assert not picture.playing
            assert picture.findChild(QWidget, "play-picture") is None
