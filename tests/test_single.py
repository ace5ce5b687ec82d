"""A second start brings the first window to the front instead of opening another."""

from __future__ import annotations

import subprocess
import sys
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from prep_guide.single import SingleInstance

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What is open on this computer does not count."""
    tmp_path.chmod(0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    return tmp_path


@pytest.fixture
def first(qapp: object) -> Iterator[SingleInstance]:
    instance = SingleInstance("test")
    assert instance.claim()
    instance.listen()
    yield instance
    instance.release()


def test_the_second_is_not_the_first_and_is_heard(first: SingleInstance, qtbot: QtBot) -> None:
    second = SingleInstance("test")
    assert not second.claim()
    with qtbot.waitSignal(first.called):
        assert second.call_first()


def test_another_mode_is_another_program(first: SingleInstance) -> None:
    other = SingleInstance("other")
    assert other.claim()
    other.release()


def test_after_the_first_has_gone_the_next_is_the_first(first: SingleInstance) -> None:
    first.release()
    later = SingleInstance("test")
    assert later.claim()
    later.release()


def test_one_that_died_does_not_keep_the_next_out(own_folder: Path, qapp: object) -> None:
    dies = (
        "import os\nfrom prep_guide.single import SingleInstance\n"
        "first = SingleInstance('test')\nassert first.claim()\nos._exit(0)"
    )
    subprocess.run([sys.executable, "-c", dies], check=True)
    assert (own_folder / "prep-guide-test.lock").exists()
    later = SingleInstance("test")
    assert later.claim()
    later.release()


def test_one_that_does_not_answer_is_not_waited_for(qapp: object) -> None:
    silent, second = SingleInstance("test"), SingleInstance("test")
    assert silent.claim()
    assert not second.claim()
    assert not second.call_first()
    silent.release()


def test_a_start_that_is_not_the_first_goes_on_only_where_the_first_is_silent(
    first: SingleInstance, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = SingleInstance("test")
    second.begin()
    assert not second.is_first
    monkeypatch.setattr("prep_guide.single._CALLS", 2)
    silent, third = SingleInstance("silent"), SingleInstance("silent")
    silent.begin()
    third.begin()
    assert (silent.is_first, third.is_first) == (True, True)
    silent.listen()
    third.listen()
    later = SingleInstance("silent")
    assert later.call_first()
    third.release()
    assert later.call_first()
    silent.release()


def test_a_first_that_does_not_listen_yet_is_called_again(qapp: object, qtbot: QtBot) -> None:
    """As after a double click: the second starts before the first has painted its window."""
    first, second = SingleInstance("test"), SingleInstance("test")
    assert first.claim()
    caller = Thread(target=second.begin)
    caller.start()
    with qtbot.waitSignal(first.called):
        first.listen()
    caller.join()
    assert not second.is_first
    first.release()
