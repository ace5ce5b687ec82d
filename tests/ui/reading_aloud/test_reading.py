"""Reading aloud as a person meets it: the bar, the mark on the words, what goes on and what stops."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from prep_guide.speech.speaker import State
from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.read_aloud import ReadAloud
from prep_guide.ui.parts.text import Text
from prep_guide.ui.reading_aloud.spots import spots
from tests.ui.hands import click, find, is_shown, press, strike
from tests.ui.opening import STILL, settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from prep_guide.ui.window import Window
    from tests.ui.reading_aloud.conftest import OpenReading

WAIT_MS = 30_000
NUMBING = Place("stage", "numbing")


def marked(window: Window) -> str:
    """The words that are shown as being said."""
    assert window.page is not None
    found = [each for each in window.page.findChildren(ReadAloud) if each.mark is not None]
    return " + ".join(each.read_as[each.mark.sentence] for each in found if each.mark is not None)


def saying(window: Window) -> str:
    sentence = window.reader.speaker.sentence
    return sentence.text if sentence is not None else ""


def listen(window: Window, qtbot: QtBot, place: Place = NUMBING, until: str = "") -> None:
    """Goes to a place, presses "Read aloud", and waits until a sentence is being said."""
    window.navigator.go(place)
    press(window, "bar-read")
    qtbot.waitUntil(lambda: until in saying(window) if until else bool(saying(window)), timeout=WAIT_MS)
    settle()


def state(window: Window) -> State:
    return window.reader.speaker.state


def test_nothing_is_read_before_anyone_asks(open_reading: OpenReading) -> None:
    window = open_reading()
    window.navigator.go(NUMBING)
    settle()
    assert state(window) is State.SILENT
    assert not is_shown(window, "read-play")


def test_the_words_that_are_said_are_the_words_that_are_marked(
    open_reading: OpenReading, qtbot: QtBot
) -> None:
    window, seen = open_reading(), []
    window.reader.speaker.sentence_changed.connect(lambda _: seen.append((saying(window), marked(window))))
    listen(window, qtbot, until="It may sting")
    titles = [pair for pair in seen if pair[0]]
    assert ("Numbing the spot", "Numbing the spot") in titles
    assert all(said == shown for said, shown in titles)


def test_the_word_is_marked_where_the_engine_reports_words(open_reading: OpenReading, qtbot: QtBot) -> None:
    window = open_reading()
    listen(window, qtbot, until="Numbing")
    assert window.page is not None
    title = next(each for each in window.page.findChildren(Text) if each.text() == "Numbing the spot")
    qtbot.waitUntil(lambda: title.mark is not None and title.mark.word == slice(8, 11), timeout=WAIT_MS)


def test_the_first_key_has_the_focus_and_turns_from_pause_to_play(
    open_reading: OpenReading, qtbot: QtBot
) -> None:
    window = open_reading()
    listen(window, qtbot)
    key = QApplication.focusWidget()
    assert key is not None
    assert (key.objectName(), key.text()) == ("read-play", "Pause")
    strike(window, Qt.Key.Key_Return)
    assert state(window) is State.PAUSED
    key = QApplication.focusWidget()
    assert key is not None
    assert (key.objectName(), key.text()) == ("read-play", "Play")
    strike(window, Qt.Key.Key_Return)
    assert state(window) is State.READING


@pytest.mark.parametrize("how", ["stop", "escape", "bar"])
def test_it_can_be_ended_in_three_ways(open_reading: OpenReading, qtbot: QtBot, how: str) -> None:
    window = open_reading()
    listen(window, qtbot)
    if how == "escape":
        strike(window, Qt.Key.Key_Escape)
    else:
        press(window, "read-stop" if how == "stop" else "bar-read")
    assert (state(window), marked(window), is_shown(window, "read-play")) == (State.SILENT, "", False)


def test_after_stop_the_focus_is_where_it_began(open_reading: OpenReading, qtbot: QtBot) -> None:
    window = open_reading()
    listen(window, qtbot)
    find(window, "read-stop").setFocus()
    strike(window, Qt.Key.Key_Return)
    key = QApplication.focusWidget()
    assert key is not None
    assert key.objectName() == "bar-read"


def test_a_touch_of_the_page_silences_it_and_play_goes_on(open_reading: OpenReading, qtbot: QtBot) -> None:
    window = open_reading()
    listen(window, qtbot, until="It may sting")
    middle = QPoint(window.width() // 2, window.height() // 2)
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    settle()
    assert (state(window), marked(window)) == (State.PAUSED, "It may sting for a few seconds.")
    click(window, "read-play")
    assert (state(window), saying(window)) == (State.READING, "It may sting for a few seconds.")


def test_the_keys_of_the_bar_do_not_silence_it(open_reading: OpenReading, qtbot: QtBot) -> None:
    window = open_reading()
    listen(window, qtbot)
    for name in ("read-slower", "read-louder", "read-repeat"):
        click(window, name)
        assert state(window) is State.READING
    assert (window.reader.speaker.pace.name, window.reader.speaker.volume) == ("slow", 2)


def test_the_next_page_is_silent(open_reading: OpenReading, qtbot: QtBot) -> None:
    window = open_reading()
    listen(window, qtbot)
    click(window, "next")
    assert window.navigator.place.anchor == "targeting"
    assert (state(window), is_shown(window, "read-play")) == (State.SILENT, False)


def test_larger_text_and_other_colors_keep_the_sentence(open_reading: OpenReading, qtbot: QtBot) -> None:
    window = open_reading()
    listen(window, qtbot, until="It may sting")
    click(window, "bar-comfort")
    window.session.choose_comfort(replace(window.session.comfort, text=1.5, theme="dark"))
    settle()
    assert state(window) is State.READING
    assert saying(window) == marked(window) != ""


def test_another_language_ends_it(open_reading: OpenReading, qtbot: QtBot) -> None:
    window = open_reading()
    listen(window, qtbot)
    window.session.choose_language("es")
    settle()
    assert (state(window), is_shown(window, "read-play")) == (State.SILENT, False)


def test_a_hidden_window_is_silent(open_reading: OpenReading, qtbot: QtBot) -> None:
    window = open_reading()
    listen(window, qtbot)
    window.hide()
    assert state(window) is State.PAUSED


def test_no_voice_for_the_language_is_said_with_what_to_do(open_reading: OpenReading, qtbot: QtBot) -> None:
    window = open_reading(language="es")
    window.navigator.go(NUMBING)
    press(window, "bar-read")
    qtbot.waitUntil(lambda: is_shown(window, "read-again"), timeout=WAIT_MS)
    assert window.reader.bar is not None
    said = [each.text() for each in window.reader.bar.findChildren(Text)]
    assert said == [window.page.view.text("read_no_voice", language="Español")]  # type: ignore[union-attr]
    press(window, "read-close")
    assert not is_shown(window, "read-again")


def test_a_missing_engine_can_be_tried_again(open_reading: OpenReading, qtbot: QtBot) -> None:
    window, seen = open_reading(engine="an-engine-that-nobody-has"), []
    window.reader.speaker.state_changed.connect(lambda: seen.append(state(window)))
    window.navigator.go(NUMBING)
    press(window, "bar-read")
    for tries in (1, 2):
        qtbot.waitUntil(
            lambda wanted=tries: seen == [State.PREPARING, State.BROKEN] * wanted, timeout=WAIT_MS
        )
        settle()
        assert is_shown(window, "read-again")
        if tries == 1:
            press(window, "read-again")


def test_what_was_opened_meanwhile_is_read_after_play(open_reading: OpenReading, qtbot: QtBot) -> None:
    window = open_reading()
    listen(window, qtbot)
    window.reader.speaker.pause()
    press(window, "tell-me-more")
    press(window, "read-play")
    assert state(window) is State.READING
    assert window.page is not None
    told = {each.text for each in spots(window.page)}
    assert told <= {each.text for each in window.reader.speaker.passages}
    assert any("dentists" in text for text in told)


def test_the_page_scrolls_along_unless_the_reader_scrolls(open_reading: OpenReading, qtbot: QtBot) -> None:
    window = open_reading((1280, 800), comfort=replace(STILL, text=2.0))
    listen(window, qtbot)
    assert window.page is not None
    assert window.page.scroller is not None
    bar = window.page.scroller.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0, timeout=WAIT_MS)
    bar.setValue(0)
    before = saying(window)
    qtbot.waitUntil(lambda: saying(window) != before, timeout=WAIT_MS)
    assert bar.value() == 0


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280), (800, 600), (1080, 1920)])
@pytest.mark.parametrize("text", [1.0, 2.0])
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_key_can_be_touched(
    open_reading: OpenReading, size: tuple[int, int], text: float, language: str
) -> None:
    window = open_reading(size, language=language, comfort=replace(STILL, text=text))
    window.reader.toggle()
    settle()
    bar = window.reader.bar
    assert bar is not None
    assert len(bar.buttons) == 7
    for key in bar.buttons.values():
        assert min(key.width(), key.height()) >= 56
        assert key.width() >= key.sizeHint().width()
        assert window.rect().contains(key.mapTo(window, key.rect().bottomRight()))
        assert key.text()
