"""The real engine speaks every kind of page in every language, and what is marked is what is heard.

The whole program runs as one of its own and speaks into a sound server whose only card nobody hears. A recorder
listens: how long the sound lasts tells whether the words were said, each once.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import wave
from array import array
from math import pi, sin
from typing import TYPE_CHECKING

import pytest

from tests.speech.sound_server import RATE, running_sound

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import WriteRoot
    from tests.speech.sound_server import Sound, SoundServer

pytestmark = [pytest.mark.sound, pytest.mark.skipif(sys.platform != "linux", reason="the engine of Linux")]

SLOWEST, FASTEST = 18.0, 27.0
"""The letters that espeak-ng says in a second that is no silence, at the fastest pace; it says about 22."""
KINDS = (
    *(
        "home",
        "stage/numbing",
        "compare",
        "questions/pain",
        "asked",
        "appointment",
        "learn",
        "topic/image-guided",
    ),
    *("glossary", "call", "calm", "exercise/grounding", "worry", "team", "about"),
)
EVERYTHING = "1000"
# One server for all tests of a group, and two groups, since speech takes its time.
english, spanish = pytest.mark.xdist_group("sound-en"), pytest.mark.xdist_group("sound-es")
each_language = pytest.mark.parametrize(
    "language", [pytest.param("en", marks=english), pytest.param("es", marks=spanish)]
)


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SoundServer]:
    with running_sound(tmp_path_factory.mktemp("sound")) as server:
        yield server


class Heard:
    """What a program told that it said and showed, and what was heard of it."""

    def __init__(self, told: list[dict], sound: Sound) -> None:
        self.told, self.sound = told, sound
        self.letters = sum(len(each["said"]) for each in told if "said" in each)
        self.cut = sum(len(each["cut"]) for each in told if "cut" in each)

    @property
    def is_as_long_as_its_words(self) -> bool:
        """Whether all that was said is heard once, and what was cut off no more than once."""
        return self.letters / FASTEST < self.sound.spoken < (self.letters + self.cut) / SLOWEST


def listen(
    sound: SoundServer,
    *pages: str,
    language: str = "en",
    pace: int = 0,
    volume: int = 0,
    enough: str = "2",
    root: str = "-",
) -> Heard:
    """Lets the program read pages, as a program of its own."""
    orders = [language, str(pace), str(volume), enough, root, *pages]
    environment = sound.environment | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.getcwd()}  # noqa: PTH109
    command = [sys.executable, "-m", "tests.speech.reading_program", *orders]
    with sound.heard() as heard:
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=3000, check=False
        )
    assert done.returncode == 0, done.stderr
    return Heard([json.loads(line) for line in done.stdout.splitlines()], heard[0])


def wrong(told: list[dict]) -> list[dict]:
    """What was not shown while it was said, or could not be seen."""
    return [each for each in told if "cut" not in each and not _is_seen(each)]


def _is_seen(told: dict) -> bool:
    return "failed" not in told and told["in_sight"] and told["shown"] in (told["said"], "framed")


@pytest.mark.timeout(400)
@each_language
def test_every_kind_of_page_is_read_and_shown(sound: SoundServer, language: str) -> None:
    heard = listen(sound, *KINDS, language=language, pace=2, enough="1")
    assert {each["page"] for each in heard.told} == set(KINDS)
    assert wrong(heard.told) == []
    assert heard.is_as_long_as_its_words, (heard.letters, heard.sound.spoken)


@spanish
@pytest.mark.timeout(300)
def test_a_slower_pace_takes_longer_and_a_higher_volume_is_louder(sound: SoundServer) -> None:
    # What is shown goes along from sentence to sentence.
    slow = listen(sound, "stage/numbing", pace=-2, volume=-1, enough="2")
    fast = listen(sound, "stage/numbing", pace=2, volume=2, enough="2")
    assert slow.told == fast.told
    assert len(slow.told) > 2
    assert wrong(slow.told) == []
    assert slow.sound.spoken > 1.4 * fast.sound.spoken
    assert fast.sound.loudness > 1.5 * slow.sound.loudness


@english
@pytest.mark.timeout(300)
def test_a_sentence_that_has_just_begun_is_not_said_on_when_the_program_ends(sound: SoundServer) -> None:
    heard = listen(sound, "stage/numbing", pace=2)
    assert heard.cut > 50
    assert heard.letters / FASTEST < heard.sound.spoken < heard.letters / SLOWEST + 1


@english
@pytest.mark.timeout(300)
def test_a_recording_is_played_in_place_of_the_engine(sound: SoundServer, write_root: WriteRoot) -> None:
    root = write_root({"breast-ultrasound/en/audio/stages/2-numbing.wav": b""}, "clinic")
    tone(root / "breast-ultrasound/en/audio/stages/2-numbing.wav", seconds=3)
    heard = listen(sound, "stage/numbing", root=str(root))
    assert [each["played"] for each in heard.told] == [True]
    assert 2.5 < heard.sound.seconds < 4


def tone(file: Path, seconds: int) -> None:
    """Writes a file of a steady tone."""
    samples = array("h", (round(9000 * sin(2 * pi * 440 * at / RATE)) for at in range(RATE * seconds)))
    with wave.open(str(file), "wb") as sound:
        sound.setparams((1, 2, RATE, len(samples), "NONE", ""))
        sound.writeframes(samples.tobytes())


def all_places(language: str) -> list[str]:
    """Every page of the guide, as the program takes them."""
    from prep_guide.app import Start, open_shelf  # noqa: PLC0415
    from prep_guide.ui.pages.guided import GUIDED_PAGES  # noqa: PLC0415

    guide = open_shelf(Start()).library.guide("breast-ultrasound", language)
    items = {"stage": guide.stages, "topic": guide.topics, "questions": guide.questions}
    items |= {"practice": guide.coping, "exercise": guide.coping}
    items["again"] = tuple(stage for stage in guide.stages if stage.again)
    places = [name for name in GUIDED_PAGES if name not in items]
    return places + [f"{name}/{item.id}" for name, found in items.items() for item in found]


@pytest.mark.soak
@pytest.mark.timeout(7200)
@each_language
def test_all_of_every_page_is_read_and_shown(sound: SoundServer, language: str) -> None:
    for page in all_places(language):
        heard = listen(sound, page, language=language, pace=2, enough=EVERYTHING)
        assert heard.told, page
        assert wrong(heard.told) == [], page
        assert heard.is_as_long_as_its_words, (page, heard.letters, heard.sound.spoken)
