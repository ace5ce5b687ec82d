"""The nurse at the patient's side: a whole preparation, with real buttons in real windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from prep_guide.nurse.mirror import Mirror
from prep_guide.nurse.preparation import Answer, Taught
from prep_guide.session.comfort import Comfort
from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.scroll import Scroll
from tests.ui.hands import find, is_shown, press
from tests.ui.inspection import clipped, overlapping, too_small, too_wide, unnamed
from tests.ui.opening import settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from prep_guide.nurse.console import Console
    from tests.nurse.conftest import OpenDesk


def test_the_nurse_leads_the_patient_through_the_walk(open_desk: OpenDesk) -> None:
    console, desk, _ = open_desk()
    seen = []
    for _ in range(6):
        press(console, "walk-on")
        seen.append(desk.window.navigator.place.anchor)
    assert seen == ["positioning", "numbing", "targeting", "sampling", "marker", "completion"]
    assert desk.session.seen == set(seen)
    press(console, "walk-back")
    assert desk.window.navigator.place.anchor == "marker"
    press(console, "walk-on", "walk-on")
    assert desk.window.page is not None
    assert desk.window.page.name == "home"
    assert desk.session.finished


def test_what_to_say_and_what_comes_next_go_along(open_desk: OpenDesk) -> None:
    console, desk, _ = open_desk()
    press(console, "walk-on", "walk-on")
    stage, ahead = desk.guide.stages[1], desk.guide.stages[2]
    said = _words(console)
    assert len(desk.points) >= 2
    for words in (*desk.points, stage.do, *stage.remember, stage.teach_back, ahead.skip):
        assert words in said


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("procedure", ["base", "breast-mri", "thyroid-ultrasound"])
def test_every_stage_has_its_notes_and_the_patient_none_of_them(
    open_desk: OpenDesk, procedure: str, language: str
) -> None:
    _, desk, _ = open_desk(language=language, procedure=procedure)
    for stage in desk.guide.stages:
        desk.window.visit(Place("stage", stage.id))
        settle()
        assert len(desk.points) >= 2
        shown = "\n".join(_tree(desk.window))
        assert [point for point in desk.points if point in shown] == []


def test_the_walk_goes_on_from_where_the_patient_went(open_desk: OpenDesk) -> None:
    console, desk, _ = open_desk()
    press(console, "walk-on")
    press(desk.window, "next", "next")
    assert "Step 3 of 6: Targeting" in _words(console)


def test_a_press_in_the_picture_is_a_press_on_the_page(open_desk: OpenDesk) -> None:
    console, desk, _ = open_desk()
    mirror, walk = console.findChild(Mirror), find(desk.window, "walk")
    assert mirror is not None
    spot = walk.mapTo(desk.window, walk.rect().center())
    scale = mirror.width() / desk.window.width()
    QTest.mouseClick(mirror, Qt.MouseButton.LeftButton, pos=(QPointF(spot) * scale).toPoint())
    settle()
    assert desk.window.navigator.place.page == "stage"


def test_the_wheel_over_the_picture_scrolls_the_page(open_desk: OpenDesk) -> None:
    console, desk, _ = open_desk((1280, 800))
    press(console, "walk-on", "walk-on")
    mirror, page = console.findChild(Mirror), desk.window.findChild(Scroll)
    assert mirror is not None
    assert page is not None
    assert page.share == 0
    QTest.wheelEvent(console.windowHandle(), mirror.mapTo(console, mirror.rect().center()), QPoint(0, -240))
    settle()
    assert page.share > 0


def test_the_picture_shows_what_the_patient_sees(open_desk: OpenDesk, qtbot: QtBot) -> None:
    console, desk, _ = open_desk()
    mirror = console.findChild(Mirror)
    assert mirror is not None
    press(console, "walk-on")
    qtbot.waitUntil(lambda: _like(mirror, desk.window))


def test_the_patient_never_sees_what_is_the_nurses(open_desk: OpenDesk) -> None:
    console, desk, _ = open_desk()
    press(console, "walk-on", "walk-on", "point-consent", "answer-consent-doctor")
    _type(console, "note-consent", "WANTS TO READ IT FIRST")
    press(console, "teach-later")
    shown = "\n".join(_tree(desk.window))
    assert desk.guide.stages[1].title in shown
    for secret in (
        desk.guide.stages[1].teach_back,
        desk.guide.checklist[0].ask,
        "WANTS TO READ IT FIRST",
        "of 8 minutes",
        "Finish and clear",
    ):
        assert any(secret in words for words in _tree(console)), secret
        assert secret not in shown


def test_a_point_is_answered_with_a_note_that_stays(open_desk: OpenDesk) -> None:
    console, desk, _ = open_desk()
    press(console, "point-blood-thinners")
    assert not is_shown(console, "note-blood-thinners")
    press(console, "answer-blood-thinners-yes")
    _type(console, "note-blood-thinners", "one a day")
    assert desk.preparation.answer("blood-thinners") is Answer.YES
    press(console, "point-consent")
    assert not is_shown(console, "note-blood-thinners")
    assert find(console, "point-blood-thinners").accessibleDescription() == "Yes: one a day"
    assert "1 of 18 asked" in _words(console)


def test_the_check_list_has_all_of_its_points(open_desk: OpenDesk) -> None:
    console, desk, _ = open_desk()
    assert len(desk.guide.checklist) >= 18
    for point in desk.guide.checklist:
        row = find(console, f"point-{point.id}")
        assert row.accessibleDescription() == "Not asked"


def test_to_explain_again_shows_the_patient_other_words(open_desk: OpenDesk) -> None:
    console, desk, _ = open_desk()
    press(console, "walk-on", "walk-on", "teach-again")
    page = desk.window.page
    assert page is not None
    assert page.name == "again"
    assert desk.guide.stages[1].again in "\n".join(_tree(desk.window))
    assert "Then ask once more." in _words(console)
    assert "Step 2 of 6: Numbing" in _words(console)
    press(console, "teach-said")
    assert desk.preparation.taught_back("numbing") is Taught.SAID
    press(desk.window, "to-step")
    assert desk.window.navigator.place.page == "stage"


def test_teach_back_has_five_questions_and_nothing_that_is_wrong(open_desk: OpenDesk) -> None:
    console, _, _ = open_desk()
    seen = set()
    for number in range(5):
        assert f"{number + 1} of 5" in _words(console)
        seen.add(_words(console))
        if number < 4:
            press(console, "teach-after")
    assert len(seen) == 5
    assert not is_shown(console, "teach-after")
    for words in seen:
        assert not {"wrong", "fail", "score"} & set(words.lower().split())


def test_what_the_patient_asks_is_ticked_off(open_desk: OpenDesk) -> None:
    console, desk, _ = open_desk()
    desk.session.ask("pain", wanted=True)
    _type(console, "add-question", "May my sister come in?\r")
    assert desk.session.own_questions == ("May my sister come in?",)
    assert [each.key for each in desk.questions] == ["pain", "May my sister come in?"]
    press(console, "asked-0")
    assert "1 of 2 answered" in _words(console)
    assert [each.key for each in desk.unanswered] == ["May my sister come in?"]


def test_the_time_runs_from_the_first_step(open_desk: OpenDesk) -> None:
    console, desk, clock = open_desk()
    clock.pass_by(minutes=3)
    assert "The time starts with the first step." in _words(console)
    press(console, "walk-on")
    clock.pass_by(minutes=3, seconds=40)
    press(console, "walk-on")
    assert "3:40" in _words(console)
    assert "Take the time it needs: step 2 of 6" in _words(console)
    assert desk.preparation.seconds == 220


def test_to_finish_asks_once_and_throws_all_of_it_away(open_desk: OpenDesk) -> None:
    console, desk, _ = open_desk()
    press(console, "walk-on", "point-consent", "answer-consent-yes")
    _type(console, "add-question", "How long?\r")
    gone = desk.session
    press(console, "finish")
    assert "1 question is not answered yet." in _words(console)
    press(console, "finish-no")
    assert desk.session is gone
    press(console, "finish", "finish-yes")
    assert desk.session is not gone
    assert desk.questions == []
    assert desk.preparation.answer("consent") is Answer.NOT_ASKED
    assert desk.session.seen == set()
    assert "How long?" not in _words(console)
    assert desk.window.isVisible()


def test_to_close_asks_once_where_something_would_be_lost(open_desk: OpenDesk) -> None:
    console, desk, _ = open_desk()
    press(console, "walk-on")
    console.close()
    settle()
    assert console.isVisible()
    press(console, "finish-yes")
    assert not console.isVisible()
    assert not desk.window.isVisible()


def test_a_desk_with_nothing_on_it_just_closes(open_desk: OpenDesk) -> None:
    console, _, _ = open_desk()
    console.close()
    settle()
    assert not console.isVisible()


def test_worry_is_asked_before_and_after(open_desk: OpenDesk) -> None:
    console, desk, _ = open_desk()
    press(console, "tab-visit", "worry-before-7", "worry-after-3")
    assert (desk.session.worry_before, desk.session.worry_after) == (7, 3)


def test_the_nurse_reads_her_language_and_the_patient_another(open_desk: OpenDesk) -> None:
    console, desk, _ = open_desk()
    desk.session.ask("pain", wanted=True)
    desk.session.choose_language("es")
    settle()
    press(console, "walk-on")
    assert "Will it hurt?" in _words(console)
    assert "Español" in _words(console)
    assert desk.window.page is not None
    assert desk.window.page.view.language == "es"


@pytest.mark.parametrize("text", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080)], ids=lambda size: f"{size[0]}")
@pytest.mark.parametrize("tab", ["talk", "visit", "paper"])
@pytest.mark.parametrize(("language", "theme"), [("en", "contrast"), ("es", "dark")])
def test_the_console_is_fit_to_read(
    open_desk: OpenDesk, tab: str, size: tuple[int, int], text: float, language: str, theme: str
) -> None:
    console, desk, _ = open_desk(size, Comfort(theme=theme, text=text, motion=False), language)
    press(console, "walk-on", "walk-on")
    desk.session.write_question("¿Cuánto dura, y puede venir conmigo mi hermana?")
    console.open_tab(tab)
    settle()
    rules = (clipped, overlapping, too_wide, unnamed, too_small)
    assert [found for rule in rules for found in rule(console)] == []


def _words(console: Console) -> str:
    shown = [*console.findChildren(QLabel), *console.findChildren(QAbstractButton)]
    return "\n".join(widget.text() for widget in shown if widget.isVisibleTo(console))


def _type(console: Console, name: str, words: str) -> None:
    entry = find(console, name, QLineEdit)
    QTest.keyClicks(entry, words.rstrip("\r"))
    if words.endswith("\r"):
        QTest.keyClick(entry, Qt.Key.Key_Return)
    settle()


def _tree(window: QWidget) -> Iterator[str]:
    """All names, descriptions and values that assistive technology is told of a window."""
    waiting = [QAccessible.queryAccessibleInterface(window)]
    while waiting:
        found = waiting.pop()
        for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
            yield found.text(kind)
        waiting += [child for i in range(found.childCount()) if (child := found.child(i)) is not None]


def _like(mirror: Mirror, window: QWidget) -> bool:
    """Whether the picture has the colors of the window at some spots."""
    small = mirror.grab().toImage()
    large = window.grab().toImage()
    spots = [QPoint(x, y) for x in range(100, 1200, 137) for y in range(60, 760, 97)]
    share = mirror.width() / window.width()
    alike = [
        sum(
            abs(a - b)
            for a, b in zip(
                small.pixelColor((QPointF(spot) * share).toPoint()).getRgb(),
                large.pixelColor(spot).getRgb(),
                strict=True,
            )
        )
        < 90
        for spot in spots
    ]
    return sum(alike) > 0.8 * len(alike)
