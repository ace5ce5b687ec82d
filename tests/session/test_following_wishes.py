"""What the computer is set up for is followed, each thing until the person has chosen it here."""

from __future__ import annotations

from dataclasses import replace

import pytest

from prep_guide.session.comfort import Comfort, Wishes, nearest_text
from prep_guide.session.session import Session


def test_what_is_wished_for_is_followed() -> None:
    session = Session("en")
    session.follow(Wishes("dark", 1.5, motion=False))
    assert session.comfort == Comfort(theme="dark", text=1.5, motion=False)
    session.follow(Wishes("light", 1.0, motion=True))
    assert session.comfort == Comfort()


def test_where_nothing_is_wished_for_nothing_changes() -> None:
    session = Session("en", comfort=Comfort(theme="contrast", text=2.0, motion=False))
    session.follow(Wishes())
    assert session.comfort == Comfort(theme="contrast", text=2.0, motion=False)


def test_what_the_person_has_chosen_stays_and_the_rest_is_followed_on() -> None:
    session = Session("en")
    session.follow(Wishes("dark", 1.0, motion=True))
    session.choose_comfort(replace(session.comfort, theme="light"))
    session.follow(Wishes("contrast", 1.5, motion=False))
    assert session.comfort == Comfort(theme="light", text=1.5, motion=False)


def test_what_was_chosen_at_the_start_stays() -> None:
    session = Session("en", comfort=Comfort(text=2.0), chosen={"text"})
    session.follow(Wishes("dark", 1.0))
    assert session.comfort == Comfort(theme="dark", text=2.0)


def test_it_is_told_once_and_only_if_something_changed() -> None:
    session, told = Session("en"), []
    session.comfort_changed.connect(lambda: told.append(session.comfort.theme))
    session.follow(Wishes("dark", 1.0))
    session.follow(Wishes("dark", 1.0))
    assert told == ["dark"]


@pytest.mark.parametrize(
    ("scale", "size"),
    [(0.9, 1.0), (1.1, 1.0), (1.125, 1.25), (1.3, 1.25), (1.5, 1.5), (1.74, 1.5), (3.0, 2.0)],
)
def test_the_nearest_text_size_is_taken(scale: float, size: float) -> None:
    assert nearest_text(scale) == size
