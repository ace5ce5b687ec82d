"""The speaker goes from sentence to sentence and does what its keys say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from prep_guide.speech.script import Passage, Sentence
from prep_guide.speech.speaker import PACES, VOLUMES, Speaker, State

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.speech.conftest import MakeVoice

WAIT_MS = 30_000
PAGE = (
    Passage("Numbing", "en", "en-US"),
    Passage("It may sting. You stay awake.", "en", "en-US"),
    Passage("That is all.", "en", "en-US"),
)
BASQUE = Passage("Kaixo.", "eu", "eu")


@pytest.fixture
def speaker(make_voice: MakeVoice) -> Speaker:
    return Speaker(make_voice())


@pytest.fixture
def said(speaker: Speaker) -> list[str]:
    """The sentences as they are begun."""
    begun: list[str] = []

    def note(sentence: Sentence | None) -> None:
        if sentence is not None:
            begun.append(sentence.text)

    speaker.sentence_changed.connect(note)
    return begun


def wait_for(qtbot: QtBot, is_so: Callable[[], bool]) -> None:
    qtbot.waitUntil(is_so, timeout=WAIT_MS)


def until_over(qtbot: QtBot, speaker: Speaker) -> None:
    wait_for(qtbot, lambda: speaker.state is State.PAUSED and speaker.sentence is None)


def until_said(qtbot: QtBot, speaker: Speaker, text: str) -> None:
    """Waits until the first word of a sentence is being said."""
    with qtbot.waitSignal(
        speaker.word_reached, timeout=WAIT_MS, check_params_cb=lambda *_: saying(speaker) == text
    ):
        pass


def saying(speaker: Speaker) -> str:
    return speaker.sentence.text if speaker.sentence is not None else ""


def test_it_says_everything_in_order_and_then_holds_on(
    speaker: Speaker, said: list[str], qtbot: QtBot
) -> None:
    assert speaker.state is State.SILENT
    speaker.read(PAGE)
    until_over(qtbot, speaker)
    assert said == ["Numbing", "It may sting.", "You stay awake.", "That is all."]


def test_it_can_begin_further_down(speaker: Speaker, said: list[str], qtbot: QtBot) -> None:
    speaker.read(PAGE, 2)
    until_over(qtbot, speaker)
    assert said == ["That is all."]


def test_words_are_told_as_places_in_the_passage(speaker: Speaker, qtbot: QtBot) -> None:
    places: list[tuple[int, int]] = []
    speaker.word_reached.connect(lambda start, length: places.append((start, length)))
    speaker.read(PAGE[1:2])
    until_over(qtbot, speaker)
    text = PAGE[1].text
    assert [text[start : start + length].strip(".") for start, length in places] == text.replace(
        ".", ""
    ).split()


def test_after_a_pause_the_sentence_is_said_from_its_beginning(
    speaker: Speaker, said: list[str], qtbot: QtBot
) -> None:
    speaker.read(PAGE)
    until_said(qtbot, speaker, "It may sting.")
    speaker.pause()
    assert (speaker.state, saying(speaker)) == (State.PAUSED, "It may sting.")
    speaker.resume()
    until_over(qtbot, speaker)
    assert said == ["Numbing", "It may sting.", "It may sting.", "You stay awake.", "That is all."]


def test_repeat_says_the_present_sentence_again(speaker: Speaker, said: list[str], qtbot: QtBot) -> None:
    speaker.read(PAGE[:2])
    until_said(qtbot, speaker, "It may sting.")
    speaker.repeat()
    until_over(qtbot, speaker)
    speaker.repeat()
    until_over(qtbot, speaker)
    assert said == ["Numbing", *["It may sting."] * 2, *["You stay awake."] * 2]


def test_play_after_the_end_begins_again(speaker: Speaker, said: list[str], qtbot: QtBot) -> None:
    speaker.read(PAGE[:1])
    until_over(qtbot, speaker)
    speaker.resume()
    until_over(qtbot, speaker)
    assert said == ["Numbing", "Numbing"]


def test_stop_forgets_everything(speaker: Speaker, said: list[str], qtbot: QtBot) -> None:
    speaker.read(PAGE)
    until_said(qtbot, speaker, "You stay awake.")
    speaker.stop()
    assert (speaker.state, speaker.sentence) == (State.SILENT, None)
    speaker.resume()
    speaker.repeat()
    assert speaker.state is State.SILENT
    assert said == ["Numbing", "It may sting.", "You stay awake."]


def test_it_can_be_stopped_before_it_has_begun(speaker: Speaker, said: list[str], qtbot: QtBot) -> None:
    speaker.read(PAGE)
    assert speaker.state is State.PREPARING
    speaker.pause()
    assert speaker.state is State.SILENT
    speaker.read(PAGE[2:])
    until_over(qtbot, speaker)
    assert said == ["That is all."]


def test_pace_and_volume_go_in_steps_as_far_as_there_are_any(speaker: Speaker) -> None:
    assert (speaker.pace.name, VOLUMES[speaker.volume]) == ("normal", 0.5)
    for _ in range(9):
        speaker.slower()
        speaker.quieter()
    assert (speaker.pace, speaker.volume) == (PACES[0], 0)
    for _ in range(9):
        speaker.faster()
        speaker.louder()
    assert (speaker.pace, speaker.volume) == (PACES[-1], len(VOLUMES) - 1)


def test_another_pace_is_heard_at_once(speaker: Speaker, said: list[str], qtbot: QtBot) -> None:
    speaker.read(PAGE[2:])
    until_said(qtbot, speaker, "That is all.")
    speaker.faster()
    until_over(qtbot, speaker)
    assert said == ["That is all."] * 2


def test_the_next_person_starts_at_the_normal_pace(speaker: Speaker, make_voice: MakeVoice) -> None:
    speaker.faster()
    speaker.louder()
    assert (Speaker(make_voice()).pace.name, Speaker(make_voice()).volume) == ("normal", 1)


def test_what_has_no_voice_is_passed_over(speaker: Speaker, said: list[str], qtbot: QtBot) -> None:
    speaker.read([PAGE[0], BASQUE, PAGE[2]])
    until_over(qtbot, speaker)
    assert said == ["Numbing", "That is all."]


def test_no_voice_at_all_is_said_so(speaker: Speaker, said: list[str], qtbot: QtBot) -> None:
    speaker.read([BASQUE])
    wait_for(qtbot, lambda: speaker.state is State.NO_VOICE)
    assert said == []


def test_no_engine_is_another_matter(make_voice: MakeVoice, qtbot: QtBot) -> None:
    speaker = Speaker(make_voice("an-engine-that-nobody-has"))
    speaker.read(PAGE)
    wait_for(qtbot, lambda: speaker.state is State.BROKEN)


def test_a_page_built_anew_keeps_the_sentence(speaker: Speaker, said: list[str], qtbot: QtBot) -> None:
    speaker.read(PAGE)
    until_said(qtbot, speaker, "You stay awake.")
    changed = [Passage("A new title", "en", "en-US"), *PAGE[1:]]
    speaker.change_page(changed)
    assert saying(speaker) == "You stay awake."
    until_over(qtbot, speaker)
    assert said == ["Numbing", "It may sting.", "You stay awake.", "You stay awake.", "That is all."]


def test_a_page_without_the_sentence_ends_the_reading(speaker: Speaker, qtbot: QtBot) -> None:
    speaker.read(PAGE)
    until_said(qtbot, speaker, "It may sting.")
    speaker.change_page([PAGE[0]])
    assert speaker.state is State.SILENT


def test_a_broken_recording_is_said_by_the_engine(
    speaker: Speaker, said: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "words.wav"
    file.write_text("no sound")
    played = [Passage(text, "en", "en-US", str(file)) for text in ("One.", "Two.")]
    speaker.read([PAGE[0], *played])
    until_over(qtbot, speaker)
    assert said == ["Numbing", "One.\nTwo.", "One.", "Two."]
