"""The calm corner: its exercises are read first, begun by the reader only, paced, held on to, listened to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.pacer import Dots, Pacer
from tests.ui import inspection
from tests.ui.asking import asking
from tests.ui.calming import calming
from tests.ui.hands import find, is_shown, press, strike, words
from tests.ui.opening import STILL, settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prep_guide.app import Shelf
    from prep_guide.ui.window import Window
    from tests.conftest import WriteRoot
    from tests.ui.calming import CalmDown

CALM = Place("calm")


@pytest.fixture
def calm(qapp: object, no_clinic: Path) -> Iterator[CalmDown]:
    with calming(no_clinic) as open_one:
        yield open_one


def at(window: Window) -> tuple[str, str]:
    assert window.page is not None
    return window.page.name, window.navigator.place.anchor


def said(window: Window) -> str:
    return window.findChild(Pacer).text()


def lit(window: Window) -> int:
    return window.findChild(Dots).filled


def test_the_bar_leads_to_the_exercises_of_the_guide(calm: CalmDown, shipped_shelf: Shelf) -> None:
    window, _, _ = calm(Place("home"))
    press(window, "bar-calm")
    assert at(window) == ("calm", "")
    for coping in shipped_shelf.library.guide("breast-ultrasound", "en").coping:
        assert coping.title in words(window)
        assert is_shown(window, f"coping-{coping.id}")


def test_the_bar_leaves_it_out_where_there_is_no_exercise(
    qapp: object, no_clinic: Path, write_root: WriteRoot
) -> None:
    with asking(no_clinic, write_root) as ask:
        window = ask()
        assert is_shown(window, "bar-questions")
        assert not is_shown(window, "bar-calm")
        window.navigator.go(CALM)
        settle()
        assert "There is nothing to show here yet." in words(window)


def test_a_link_in_a_text_leads_to_an_exercise(calm: CalmDown) -> None:
    window, _, _ = calm(Place("exercise", "tension"))
    assert window.page is not None
    window.page.link_requested.emit("guide:coping/breathing")
    settle()
    assert at(window) == ("exercise", "breathing")


@pytest.mark.parametrize(
    ("place", "offered"),
    [
        (Place("home"), True),
        (Place("stage", "numbing"), True),
        (Place("stage", "sampling"), True),
        (Place("stage", "targeting"), False),
    ],
)
def test_needle_free_offers_what_helps_people_who_faint(calm: CalmDown, place: Place, offered: bool) -> None:
    window, _, _ = calm(place)
    assert not is_shown(window, "fainting")
    window.session.choose_comfort(replace(STILL, needle_free=True))
    settle()
    assert is_shown(window, "fainting") is offered
    if offered:
        press(window, "fainting")
        assert at(window) == ("exercise", "tension")


def test_each_exercise_says_how_long_it_takes(calm: CalmDown) -> None:
    window, _, _ = calm(CALM)
    lines = [find(window, f"coping-{name}").accessibleDescription() for name in ("body-scan", "breathing")]
    assert lines == ["Words to listen to, about 10 minutes", "Breathing, as long as you like"]


def test_an_exercise_is_read_first_and_says_what_is_known_of_it(calm: CalmDown) -> None:
    window, _, _ = calm(CALM)
    press(window, "coping-breathing")
    assert at(window) == ("exercise", "breathing")
    assert "Does it help?" in words(window)
    assert is_shown(window, "sources")
    press(window, "start")
    assert at(window) == ("practice", "breathing")
    assert window.page.runs


def test_an_unknown_exercise_leads_home(calm: CalmDown) -> None:
    window, _, _ = calm(Place("exercise", "nothing"))
    assert at(window)[0] == "home"


def test_breathing_is_paced_by_the_clock(calm: CalmDown, qtbot: QtBot) -> None:
    window, clock, _ = calm(Place("practice", "breathing"))
    assert (said(window), lit(window)) == ("Breathe in", 1)
    clock.pass_by(seconds=5.1)
    qtbot.waitUntil(lambda: said(window) == "Breathe out")
    assert "Gently, through your mouth." in words(window)
    clock.pass_by(seconds=5)
    qtbot.waitUntil(lambda: said(window) == "Breathe in")
    assert lit(window) == 2


@pytest.mark.parametrize(("button", "half", "pace"), [("slower", 6.1, 5), ("faster", 4.4, 7)])
def test_the_pace_is_changed_by_one_breath_a_minute(
    calm: CalmDown, qtbot: QtBot, button: str, half: float, pace: int
) -> None:
    window, clock, _ = calm(Place("practice", "breathing"))
    press(window, button)
    assert f"{pace} breaths a minute" in words(window)
    assert not is_shown(window, button)  # there is no further pace
    clock.pass_by(seconds=half - 0.3)
    settle()
    assert said(window) == "Breathe in"
    clock.pass_by(seconds=0.3)
    qtbot.waitUntil(lambda: said(window) == "Breathe out")
    window.rebuild()
    settle()
    assert f"{pace} breaths a minute" in words(window)


def test_it_holds_on_and_goes_on_by_one_button(calm: CalmDown, qtbot: QtBot) -> None:
    window, clock, _ = calm(Place("practice", "breathing"))
    press(window, "run")
    assert (said(window), lit(window)) == ("Rest", 0)
    clock.pass_by(seconds=7)
    settle()
    assert said(window) == "Rest"
    press(window, "run")
    assert said(window) == "Breathe in"


def test_without_motion_words_and_dots_change_and_nothing_else(calm: CalmDown, qtbot: QtBot) -> None:
    for motion in (False, True):
        window, clock, _ = calm(Place("practice", "breathing"), comfort=replace(STILL, motion=motion))
        qtbot.waitUntil(lambda window=window: said(window) == "Breathe in")
        pacer = window.findChild(Pacer)
        before = pacer.grab().toImage()
        clock.pass_by(seconds=3)
        window.page._doing._watch.ticked.emit()
        assert said(window) == "Breathe in"
        assert (pacer.grab().toImage() != before) is motion


def test_nothing_runs_that_nobody_sees_or_has_begun(calm: CalmDown) -> None:
    window, _, _ = calm(Place("exercise", "breathing"))
    press(window, "start")
    practice = window.page
    press(window, "bar-home")
    assert not practice.runs
    window.navigator.back()
    settle()
    assert at(window) == ("practice", "breathing")
    assert not window.page.runs


def test_a_change_of_comfort_lets_it_go_on(calm: CalmDown) -> None:
    window, _, _ = calm(Place("practice", "breathing"))
    window.session.choose_comfort(replace(STILL, theme="dark"))
    settle()
    assert window.page.runs
    press(window, "run")
    window.session.choose_comfort(replace(STILL, theme="light"))
    settle()
    assert not window.page.runs


def test_steps_wait_for_the_reader(calm: CalmDown) -> None:
    window, clock, voice = calm(Place("practice", "grounding"))
    clock.pass_by(minutes=5)
    settle()
    assert "Step 1 of 7" in words(window)
    press(window, "next")
    assert "Look for 5 things" in words(window)
    press(window, "before")
    assert "Step 1 of 7" in words(window)
    strike(window, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert "Step 3 of 7" in words(window)
    window.rebuild()
    settle()
    assert "Step 3 of 7" in words(window)
    assert voice.orders == []


def test_steps_go_by_themselves_when_asked_to(calm: CalmDown, qtbot: QtBot) -> None:
    window, clock, _ = calm(Place("practice", "grounding"))
    press(window, "run")
    clock.pass_by(seconds=9)
    window.page._doing._watch.ticked.emit()
    assert "Step 1 of 7" in words(window)
    clock.pass_by(seconds=1)
    qtbot.waitUntil(lambda: "Step 2 of 7" in words(window))
    for _ in range(7):
        clock.pass_by(seconds=35)
        window.page._doing._watch.ticked.emit()
    assert "Step 7 of 7" in words(window)
    assert not window.page.runs
    press(window, "next")
    assert at(window) == ("calm", "")


def test_the_body_scan_is_said_aloud_step_by_step(calm: CalmDown, qtbot: QtBot) -> None:
    window, clock, voice = calm(Place("exercise", "body-scan"))
    assert voice.orders == []
    press(window, "start")
    clock.pass_by(seconds=20)
    qtbot.waitUntil(lambda: len(voice.orders) == 2)
    assert voice.orders[0].startswith("Sit or lie")
    assert voice.orders[1].startswith("There is nothing")
    press(window, "run")
    assert voice.orders[-1] == "stop"
    press(window, "run")
    assert voice.orders[-1].startswith("There is nothing")


def test_leaving_silences_it(calm: CalmDown) -> None:
    window, _, voice = calm(Place("practice", "body-scan"))
    press(window, "leave")
    assert at(window) == ("exercise", "body-scan")
    assert voice.orders[-1] == "stop"


def test_a_change_of_comfort_keeps_it_speaking(calm: CalmDown) -> None:
    window, _, voice = calm(Place("practice", "body-scan"))
    window.session.choose_comfort(replace(STILL, text=2.0))
    settle()
    assert voice.orders[-1].startswith("Sit or lie")
    assert window.page.runs


def test_without_a_voice_the_words_go_on_alone(calm: CalmDown, qtbot: QtBot) -> None:
    window, clock, voice = calm(Place("practice", "body-scan"), language="es")
    assert "Aquí no hay una voz" in words(window)
    clock.pass_by(seconds=20)
    qtbot.waitUntil(lambda: "Paso 2 de 24" in words(window))
    assert voice.orders == []


def test_music_is_offered_only_where_the_clinic_has_some(calm: CalmDown) -> None:
    window, _, _ = calm(Place("exercise", "music"))
    assert not is_shown(window, "start")


@pytest.fixture
def musical(qapp: object, tmp_path: Path) -> Iterator[CalmDown]:
    (tmp_path / "clinic.toml").write_text("")
    (tmp_path / "music").mkdir()
    for name in ("Lake", "Rain"):
        (tmp_path / "music" / f"{name}.ogg").write_bytes(b"sound")
    with calming(tmp_path / "clinic.toml") as open_one:
        yield open_one


def test_music_plays_when_the_reader_wants_it(musical: CalmDown) -> None:
    window, _, voice = musical(Place("exercise", "music"))
    press(window, "start")
    assert {"Lake", "Rain"} <= set(words(window).split("\n"))
    assert voice.orders == []
    press(window, "piece-1", "run", "louder", "run", "run", "piece-0", "stop")
    assert voice.orders == [
        "play Rain.ogg at 0.3", "change to 0.5", "pause", "resume", "play Lake.ogg at 0.5", "stop"
    ]  # fmt: skip
    assert not is_shown(window, "stop")


def test_music_goes_on_through_a_change_of_comfort_and_ends_with_the_piece(musical: CalmDown) -> None:
    window, _, voice = musical(Place("practice", "music"))
    press(window, "piece-1", "run", "quieter")
    window.session.choose_comfort(replace(STILL, theme="dark"))
    settle()
    assert voice.orders[-2:] == ["pause", "resume"]
    assert "Volume 1 of 5" in words(window)
    voice.said.emit()
    assert not window.page.runs


def test_a_piece_that_cannot_be_played_is_told(musical: CalmDown) -> None:
    window, _, voice = musical(Place("practice", "music"))
    press(window, "run")
    voice.spoiled.emit()
    assert "This piece cannot be played." in words(window)
    assert not window.page.runs


PLACES = [
    CALM, Place("exercise", "tension"), Place("practice", "breathing"), Place("practice", "body-scan"),
    Place("practice", "music"),
]  # fmt: skip


@pytest.mark.parametrize("place", PLACES, ids=lambda place: f"{place.page}-{place.anchor}")
@pytest.mark.parametrize(
    ("size", "text", "theme", "language"),
    [
        ((1280, 800), 1.0, "light", "en"),
        ((1280, 800), 2.0, "contrast", "es"),
        ((1080, 1920), 1.5, "dark", "en"),
        ((800, 600), 2.0, "light", "es"),
        ((1920, 1080), 1.25, "dark", "qps"),
    ],
)
def test_every_page_is_fit_to_be_read(
    musical: CalmDown, place: Place, size: tuple[int, int], text: float, theme: str, language: str
) -> None:
    comfort = replace(STILL, text=text, theme=theme)
    window, _, _ = musical(place, size, comfort=comfort, language=language)
    assert at(window)[0] == place.page
    for rule in (
        inspection.clipped, inspection.overlapping, inspection.too_wide, inspection.unnamed,
        inspection.too_small, inspection.faint,
    ):  # fmt: skip
        assert list(rule(window)) == []
