"""The log: a line of JSON for each event, in a closed vocabulary, in files of limited size, on a full disk too."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, get_type_hints

import pytest

import prep_guide
from prep_guide import log
from prep_guide.faults import Fault
from prep_guide.log_file import LogFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PACKAGE = Path(prep_guide.__file__).parent


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Callable[[], list[dict[str, object]]]]:
    """Opens a log file, and gives what stands in it."""
    root = logging.getLogger("prep_guide")
    handlers, level = list(root.handlers), root.level
    log.begin()
    log.note(log.Event.NOT_READ, file="before.toml")
    file = log.open_file(tmp_path / "log", "home.log")
    assert file is not None
    yield lambda: [json.loads(line) for line in (tmp_path / "log" / "home.log").read_text().splitlines()]
    log.close_file(file)
    root.handlers[:] = handlers
    root.setLevel(level)


def test_an_event_is_one_line_with_its_details(opened: Callable[[], list[dict[str, object]]]) -> None:
    log.note(log.Event.STARTED, mode="kiosk", version="1")
    log.note_fault(Fault("clinic.toml", 3, "accent", "clinic-value", "Too light.", "Choose a darker one."))
    before, started, fault = opened()[-3:]
    assert (before["event"], before["file"]) == ("not-read", "before.toml")
    assert (started["level"], started["event"], started["mode"]) == ("info", "started", "kiosk")
    assert (fault["level"], fault["event"], fault["line"]) == ("warning", "fault", 3)
    assert str(fault["time"]).endswith("+00:00")


def test_the_words_of_an_error_stay_out_of_the_file(opened: Callable[[], list[dict[str, object]]]) -> None:
    with pytest.raises(ValueError, match="my name") as raised:
        int("my name is Somebody")
    log.note_uncaught(ValueError, raised.value, raised.value.__traceback__)
    noted = opened()[-1]
    assert (noted["event"], noted["kind"]) == ("uncaught", "ValueError")
    assert str(noted["trail"]).endswith(" test_the_words_of_an_error_stay_out_of_the_file']")
    assert "my name" not in json.dumps(opened())


def test_free_words_and_other_libraries_do_not_reach_the_file(
    opened: Callable[[], list[dict[str, object]]],
) -> None:
    logging.getLogger("prep_guide.anything").error("free words")
    logging.getLogger("another").error("free words")
    assert "free words" not in json.dumps(opened())


def test_events_can_be_left_out_of_a_file(tmp_path: Path) -> None:
    file = LogFile(tmp_path / "home.log", log.SIZE, log.FILES, frozenset({"fault"}))
    for event in ("fault", "uncaught"):
        file.handle(logging.makeLogRecord({"noted": {"event": event}}))
    file.close()
    assert [json.loads(line)["event"] for line in (tmp_path / "home.log").read_text().splitlines()] == [
        "uncaught"
    ]


def test_what_is_only_of_interest_later_does_not_reach_the_terminal() -> None:
    tell = "from pathlib import Path\nfrom prep_guide import log\nlog.begin()\n"
    events = "log.note(log.Event.STARTED, mode='kiosk')\nlog.note(log.Event.UNHEARD, reason='x')\n"
    program = f"{tell}log.open_file(Path('.'), 'kiosk.log')\n{events}"
    with TemporaryDirectory() as folder:
        surroundings = {**os.environ, "PYTHONPATH": str(PACKAGE.parent)}
        said = subprocess.run(
            [sys.executable, "-c", program],
            cwd=folder,
            env=surroundings,
            capture_output=True,
            text=True,
            check=True,
        )
        assert said.stderr == "WARNING systemd does not listen (reason x)\n"
        assert len((Path(folder) / "kiosk.log").read_text().splitlines()) == 2


def test_full_files_give_way_and_no_more_than_five_stay(tmp_path: Path) -> None:
    file = LogFile(tmp_path / "home.log", 500, 5)
    for number in range(200):
        file.handle(logging.makeLogRecord({"noted": {"event": "started", "count": number}}))
    file.close()
    names = sorted(each.name for each in tmp_path.iterdir())
    assert names == ["home.log", *(f"home.log.{number}" for number in range(1, 5))]
    assert all(each.stat().st_size <= 500 for each in tmp_path.iterdir())
    assert json.loads((tmp_path / "home.log").read_text().splitlines()[-1])["count"] == 199
    assert (log.SIZE, log.FILES) == (2 * 1024 * 1024, 5)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_loses_lines_and_nothing_else(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "home.log"
    path.symlink_to("/dev/full")
    file = LogFile(path, log.SIZE, log.FILES)
    record = logging.makeLogRecord({"noted": {"event": "started"}})
    for _ in range(3000):
        file.handle(record)
    path.unlink()
    file.handle(record)
    file.close()
    assert len(path.read_text().splitlines()) == 1
    assert capsys.readouterr() == ("", "")


def test_a_folder_that_takes_no_files_is_told_and_nothing_more(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "log").write_text("a file")
    assert log.open_file(tmp_path / "log", "home.log") is None
    assert "home.log" in caplog.text


def test_every_event_is_explained_to_who_runs_the_computer() -> None:
    text = (PACKAGE.parent / "docs" / "security.md").read_text(encoding="utf-8")
    for event in log.Event:
        assert f"`{event.name.lower().replace('_', '-')}`" in text
    for detail in get_type_hints(log.Details):
        assert f"`{detail}`" in text
