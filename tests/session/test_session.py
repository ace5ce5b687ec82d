"""One person's time at the screen: it tells of every change, and only of changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from prep_guide.session.comfort import TEXT_SIZES, Comfort, Detail
from prep_guide.session.session import Session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def session() -> Session:
    return Session("en", "breast-ultrasound")


def test_everyone_starts_with_the_short_version_in_the_light_at_the_designed_size() -> None:
    comfort = Session("en").comfort
    assert (comfort.detail, comfort.theme, comfort.text) == (Detail.SHORT, "light", TEXT_SIZES[0])
    assert comfort.motion
    assert not comfort.needle_free


def test_nothing_is_chosen_reached_or_skipped_at_first() -> None:
    session = Session("en")
    assert (session.procedure, session.reached, session.skipped) == ("", "", set())


def test_another_comfort_is_told_of(session: Session, qtbot: QtBot) -> None:
    dark = replace(session.comfort, theme="dark")
    with qtbot.waitSignal(session.comfort_changed, timeout=0):
        session.choose_comfort(dark)
    assert session.comfort == dark


def test_another_language_is_told_of(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.guide_changed, timeout=0):
        session.choose_language("es")
    assert session.language == "es"


def test_another_language_keeps_the_place_in_the_walk(session: Session) -> None:
    session.reached, session.skipped = "marker", {"numbing"}
    session.choose_language("es")
    assert (session.reached, session.skipped) == ("marker", {"numbing"})


def test_another_procedure_is_told_of_and_begins_its_walk_anew(session: Session, qtbot: QtBot) -> None:
    session.reached, session.skipped = "marker", {"numbing"}
    with qtbot.waitSignal(session.guide_changed, timeout=0):
        session.choose_procedure("base")
    assert (session.procedure, session.reached, session.skipped) == ("base", "", set())


def test_the_same_choice_again_is_no_change(session: Session, qtbot: QtBot) -> None:
    session.reached = "marker"
    with qtbot.assertNotEmitted(session.comfort_changed), qtbot.assertNotEmitted(session.guide_changed):
        session.choose_comfort(Comfort())
        session.choose_language("en")
        session.choose_procedure("breast-ultrasound")
    assert session.reached == "marker"


def test_sessions_share_nothing() -> None:
    Session("en").skipped.add("numbing")
    assert Session("en").skipped == set()
