"""The voice speaks from a process of its own, and whatever happens to that never holds up the program."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QProcess

from prep_guide.speech import voice as voice_module
from prep_guide.speech.orders import Answer, Piece, Utterance, packed, unpacked

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prep_guide.speech.voice import Voice
    from tests.speech.conftest import MakeVoice

WAIT_MS = 30_000


def utterance(text: str) -> Utterance:
    return Utterance(text, "en-US", 1.0, 0.5)


def process_of(voice: Voice) -> QProcess:
    process = voice.findChild(QProcess)
    assert process is not None
    return process


def test_it_tells_for_which_languages_it_has_a_voice(make_voice: MakeVoice, qtbot: QtBot) -> None:
    voice = make_voice()
    with qtbot.waitSignal(voice.answered, timeout=WAIT_MS) as told:
        voice.ask(["en-US", "eu", "nobody-speaks-this"])
    assert told.args == [{"en-US": Answer.YES, "eu": Answer.NO_VOICE, "nobody-speaks-this": Answer.NO_VOICE}]


def test_a_tag_without_its_region_has_a_voice_too(make_voice: MakeVoice, qtbot: QtBot) -> None:
    voice = make_voice()
    with qtbot.waitSignal(voice.answered, timeout=WAIT_MS) as told:
        voice.ask(["en", "en-AU"])
    assert set(told.args[0].values()) == {Answer.YES}


def test_what_is_known_is_answered_at_once(make_voice: MakeVoice, qtbot: QtBot) -> None:
    voice = make_voice()
    with qtbot.waitSignal(voice.answered, timeout=WAIT_MS):
        voice.ask(["en-US"])
    answers: list[object] = []
    voice.answered.connect(answers.append)
    voice.ask(["en-US"])
    assert answers == [{"en-US": Answer.YES}]


def test_it_tells_each_word_and_the_end(make_voice: MakeVoice, qtbot: QtBot) -> None:
    voice, words = make_voice(), []
    voice.word_reached.connect(lambda start, length: words.append((start, length)))
    with qtbot.waitSignal(voice.said, timeout=WAIT_MS):
        voice.say(utterance("You stay awake."))
    assert words == [(0, 3), (4, 4), (9, 5)]


def test_what_is_said_instead_is_all_that_is_told_of(make_voice: MakeVoice, qtbot: QtBot) -> None:
    voice, ends = make_voice(), []
    voice.said.connect(lambda: ends.append("said"))
    with qtbot.waitSignal(voice.word_reached, timeout=WAIT_MS):
        voice.say(utterance("This one is never said to its end, since another one comes."))
    with qtbot.waitSignal(voice.said, timeout=WAIT_MS):
        voice.say(utterance("This one."))
    assert ends == ["said"]


def test_what_was_stopped_has_no_end(make_voice: MakeVoice, qtbot: QtBot) -> None:
    voice, ends = make_voice(), []
    voice.said.connect(lambda: ends.append("said"))
    with qtbot.waitSignal(voice.word_reached, timeout=WAIT_MS):
        voice.say(utterance("One two."))
    voice.stop()
    with qtbot.waitSignal(voice.answered, timeout=WAIT_MS):  # an answer comes after all that was on its way
        voice.ask(["en-GB"])
    assert ends == []


def test_no_engine_is_an_answer(make_voice: MakeVoice, qtbot: QtBot) -> None:
    voice = make_voice("an-engine-that-nobody-has")
    for _ in ("first", "again"):
        with qtbot.waitSignal(voice.answered, timeout=WAIT_MS) as told:
            voice.ask(["en-US"])
        assert told.args == [{"en-US": Answer.NO_ENGINE}]


def test_a_process_that_dies_is_told_of_and_replaced(make_voice: MakeVoice, qtbot: QtBot) -> None:
    voice = make_voice()
    with qtbot.waitSignal(voice.word_reached, timeout=WAIT_MS):
        voice.say(utterance("This goes on for a while."))
    with qtbot.waitSignal(voice.failed, timeout=WAIT_MS):
        process_of(voice).kill()
    with qtbot.waitSignal(voice.said, timeout=WAIT_MS):
        voice.say(utterance("Again."))


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="this system cannot hold a process")
def test_a_process_that_hangs_is_given_up(
    make_voice: MakeVoice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice = make_voice()
    with qtbot.waitSignal(voice.answered, timeout=WAIT_MS):
        voice.ask(["en-US"])
    monkeypatch.setattr(voice_module, "_BEGINNING_MS", 50)
    monkeypatch.setattr(voice_module, "_SLOWEST_LETTER_MS", 0)
    os.kill(process_of(voice).processId(), signal.SIGSTOP)
    with qtbot.waitSignal(voice.failed, timeout=WAIT_MS):
        voice.say(utterance("Nobody says this."))


def test_a_recording_that_is_none_is_told_of(make_voice: MakeVoice, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "words.ogg"
    file.write_text("no sound")
    voice = make_voice()
    with qtbot.waitSignal(voice.spoiled, timeout=WAIT_MS):
        voice.play(Piece(str(file), 1.0, 0.5))


def test_a_closed_voice_leaves_no_process(make_voice: MakeVoice, qtbot: QtBot) -> None:
    voice = make_voice()
    with qtbot.waitSignal(voice.answered, timeout=WAIT_MS):
        voice.ask(["en-US"])
    process = process_of(voice)
    voice.close()
    assert process.state() is QProcess.ProcessState.NotRunning
    assert process.exitCode() == 0


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="this system cannot hold a process")
def test_a_voice_that_hangs_is_dismissed_without_waiting_and_gone_soon(
    make_voice: MakeVoice, qtbot: QtBot
) -> None:
    voice = make_voice()
    with qtbot.waitSignal(voice.answered, timeout=WAIT_MS):
        voice.ask(["en-US"])
    process = process_of(voice)
    os.kill(process.processId(), signal.SIGSTOP)
    voice.dismiss()
    assert process.state() is QProcess.ProcessState.Running, "nobody has waited for its end"
    with qtbot.waitSignal(process.destroyed, timeout=WAIT_MS):
        pass
    with qtbot.waitSignal(voice.answered, timeout=WAIT_MS):
        voice.ask(["en-US"])


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="this system cannot hold a process")
def test_a_closed_voice_has_waited_for_those_dismissed_before(make_voice: MakeVoice, qtbot: QtBot) -> None:
    voice = make_voice()
    with qtbot.waitSignal(voice.answered, timeout=WAIT_MS):
        voice.ask(["en-US"])
    process = process_of(voice)
    os.kill(process.processId(), signal.SIGSTOP)
    voice.dismiss()
    voice.close()
    assert process.state() is QProcess.ProcessState.NotRunning


def test_the_window_loads_nothing_of_speech_and_sound() -> None:
    program = (
        "import sys, prep_guide.app, prep_guide.ui.reading_aloud.spots;"
        "print([name for name in sys.modules if 'TextToSpeech' in name or 'QtMultimedia' in name])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_what_is_no_message_says_nothing() -> None:
    assert unpacked(b"ALSA lib pcm.c: cannot find card") == unpacked("[1]") == unpacked(b"\xff") == {}
    assert unpacked(packed(say="¿Qué?")) == {"say": "¿Qué?"}
