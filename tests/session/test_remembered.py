"""What a person asked to be remembered: written whole or not at all, read strictly, forgotten for good."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import textwrap
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep_guide import files
from prep_guide.session.appointment import Appointment
from prep_guide.session.memory import Memory, Trouble
from prep_guide.session.remembered import Remembered, read_remembered, write_remembered
from prep_guide.session.session import Session

if TYPE_CHECKING:
    from pathlib import Path

VISIT = Appointment(datetime(2026, 12, 3, 10, 30), "America/New_York", "main", counted=False)  # noqa: DTZ001
REMEMBERED = Remembered("es", "breast-ultrasound", VISIT, frozenset({"pack", "arrive"}))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "remembered.json"


def test_what_is_written_is_read_back() -> None:
    assert read_remembered(write_remembered(REMEMBERED)) == REMEMBERED
    assert read_remembered(write_remembered(Remembered("en"))) == Remembered("en")


@pytest.mark.parametrize(
    "change",
    [
        (b'"form": 1', b'"form": 2'),
        (b'"es"', b'"../es"'),
        (b'"pack"', b"7"),
        (b'"America/New_York"', b'"../../etc/passwd"'),
        (b'"America/New_York"', b'"Nowhere/Town"'),
        (b"2026-12-03T10:30", b"2026-13-03T10:30"),
        (b"2026-12-03T10:30", b"1026-12-03T10:30"),
        (b"false", b'"no"'),
        (b'"form"', b'"name": "x", "form"'),
    ],
    ids=lambda change: change[1].decode(),
)
def test_what_is_not_written_so_is_refused(change: tuple[bytes, bytes]) -> None:
    data = write_remembered(REMEMBERED).replace(*change)
    with pytest.raises(ValueError, match=r"."):
        read_remembered(data)


@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        read_remembered(data)
    except ValueError:
        return


@given(st.data())
def test_a_file_that_was_cut_or_changed_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(write_remembered(REMEMBERED))
    place = data.draw(st.integers(0, len(whole) - 1))
    whole[place] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(whole)))
    try:
        read_remembered(bytes(whole[:cut]))
    except ValueError:
        return


def test_nothing_is_written_unless_somebody_asks(file: Path) -> None:
    memory, session = Memory(file), Session("en", "breast-ultrasound")
    assert memory.recall() is None
    memory.follow(session)
    session.choose_appointment(VISIT)
    session.tick("pack", done=True)
    assert not file.parent.exists()


def test_what_changes_is_written_from_then_on(file: Path) -> None:
    memory, session = Memory(file), Session("en", "breast-ultrasound")
    memory.follow(session)
    memory.remember()
    session.choose_appointment(VISIT)
    session.tick("pack", done=True)
    session.tick("arrive", done=True)
    session.tick("arrive", done=False)
    again = Memory(file)
    assert again.recall() == Remembered("en", "breast-ultrasound", VISIT, frozenset({"pack"}))
    assert again.remembers


def test_only_the_owner_may_read_it(file: Path) -> None:
    memory = Memory(file)
    memory.follow(Session("en"))
    memory.remember()
    assert file.stat().st_mode & 0o077 == 0


def test_questions_and_worry_are_never_written(file: Path) -> None:
    memory, session = Memory(file), Session("en", "breast-ultrasound")
    memory.follow(session)
    memory.remember()
    session.ask("pain", wanted=True)
    session.write_question("SECRET")
    session.worry_before = 9
    session.tick("pack", done=True)
    written = file.read_text()
    assert "SECRET" not in written
    assert "pain" not in written
    assert "9" not in written


def test_forgetting_leaves_nothing(file: Path) -> None:
    memory, session = Memory(file), Session("en")
    memory.follow(session)
    memory.remember()
    memory.forget()
    session.choose_appointment(VISIT)
    assert list(file.parent.iterdir()) == []
    assert not memory.remembers


def test_what_cannot_be_read_is_told_and_not_used(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"{half")
    memory = Memory(file)
    assert memory.recall() is None
    assert memory.trouble is Trouble.UNREADABLE
    assert not memory.remembers


def test_what_cannot_be_written_is_told(file: Path) -> None:
    file.parent.parent.mkdir(exist_ok=True)
    file.parent.write_text("a file where the folder should be")
    memory = Memory(file)
    memory.follow(Session("en"))
    memory.remember()
    assert memory.trouble is Trouble.UNWRITABLE
    assert not memory.remembers


def test_what_was_asked_for_now_counts_more_than_what_is_remembered() -> None:
    session = Session("en", "thyroid-ultrasound")
    REMEMBERED.bring_back(session)
    assert session.procedure == "thyroid-ultrasound"
    assert session.ticked == set()
    assert session.appointment == VISIT


@pytest.mark.parametrize("step", ["open", "write", "fsync", "replace"])
def test_a_computer_that_fails_while_writing_leaves_the_old_one(
    file: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    files.write_whole(file, b"old")

    def fail(*_arguments: object, **_named: object) -> None:
        raise OSError("no room")

    if step == "replace":
        monkeypatch.setattr("pathlib.Path.replace", fail)
    else:
        monkeypatch.setattr(os, "fdopen" if step == "write" else step, fail)
    with pytest.raises(OSError, match="no room"):
        files.write_whole(file, b"new")
    assert file.read_bytes() == b"old"


WRITER = textwrap.dedent("""
    import sys
    from pathlib import Path
    from prep_guide import files
    letters = [b"a" * 9000, b"b" * 9000]
    files.write_whole(Path(sys.argv[1]), letters[1])
    print("ready", flush=True)
    for number in range(10**9):
        files.write_whole(Path(sys.argv[1]), letters[number % 2])
""")


def test_a_program_that_is_killed_while_writing_leaves_the_old_or_the_new_one(file: Path) -> None:
    chance = random.Random(8)  # noqa: S311 - no secret
    for _ in range(12):
        with subprocess.Popen([sys.executable, "-c", WRITER, str(file)], stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            # Anywhere in the middle of it: some thousand reads take as long as writing it a few times does.
            seen = {file.read_bytes() for _ in range(chance.randrange(1, 5000))}
            writer.kill()
        assert seen | {file.read_bytes()} <= {b"a" * 9000, b"b" * 9000}


MORTAL = textwrap.dedent("""
    import os, signal, sys
    from pathlib import Path
    from prep_guide.session.memory import Memory
    from prep_guide.session.session import Session

    file, name, after = Path(sys.argv[1]), sys.argv[2], sys.argv[3] == "after"
    session, memory = Session("es", "breast-ultrasound"), Memory(file)
    memory.follow(session)
    memory.remember()
    place = {"fdopen": os, "open": os, "fsync": os, "replace": Path}[name]
    step = getattr(place, name)

    def die(*arguments, **named):
        if after:
            step(*arguments, **named)
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(place, name, die)
    session.tick("pack", done=True)
""")


@pytest.mark.parametrize("after", ["before", "after"])
@pytest.mark.parametrize("step", ["open", "fdopen", "fsync", "replace"])
def test_a_program_that_is_killed_at_a_step_remembers_the_old_or_the_new(
    file: Path, step: str, after: str
) -> None:
    done = subprocess.run([sys.executable, "-c", MORTAL, str(file), step, after], check=False)
    assert done.returncode == -signal.SIGKILL
    old = Remembered("es", "breast-ultrasound")
    new = Remembered("es", "breast-ultrasound", None, frozenset({"pack"}))
    memory = Memory(file)
    assert memory.recall() == (new if (step, after) == ("replace", "after") else old)
    memory.forget()
    assert list(file.parent.iterdir()) == []
