"""The press: jobs in order, a typesetter that dies is started anew, and nothing is left behind."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess
from PySide6.QtTest import QSignalSpy

from prep_guide.paper.press import Press

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from tests.paper.conftest import MakeSheet


def test_jobs_come_out_in_the_order_they_went_in(press: Press, make_sheet: MakeSheet, qtbot: QtBot) -> None:
    spy = QSignalSpy(press.printed)
    jobs = [press.typeset(make_sheet(), form) for form in ("pdf", "png", "pdf")]
    qtbot.waitUntil(lambda: spy.count() == 3, timeout=20_000)
    assert [spy.at(index)[0] for index in range(3)] == jobs


def test_a_sheet_that_cannot_be_set_fails_and_the_next_is_set(
    press: Press, make_sheet: MakeSheet, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(press.failed, timeout=20_000) as failed:
        job = press.typeset({"title": "half a sheet"})
    assert failed.args[0] == job
    with qtbot.waitSignal(press.printed, timeout=20_000):
        press.typeset(make_sheet())


def test_of_what_was_taken_back_nothing_is_told(press: Press, make_sheet: MakeSheet, qtbot: QtBot) -> None:
    spy, failures = QSignalSpy(press.printed), QSignalSpy(press.failed)
    begun, waiting, wanted = (press.typeset(make_sheet()) for _ in range(3))
    press.withdraw(begun)
    press.withdraw(waiting)
    qtbot.waitUntil(lambda: spy.count() > 0, timeout=20_000)
    assert [spy.at(index)[0] for index in range(spy.count())] == [wanted]
    assert failures.count() == 0


def test_a_press_that_nobody_holds_takes_its_typesetter_along(
    qtbot: QtBot, make_sheet: MakeSheet, caplog: pytest.LogCaptureFixture
) -> None:
    press = Press()
    with qtbot.waitSignal(press.printed, timeout=20_000):
        press.typeset(make_sheet())
    process = press.findChild(QProcess)
    assert process is not None
    running = process.processId()
    assert running
    # Qt warns of a process that is cut off, and a warning fails this test.
    del process, press
    assert not Path(f"/proc/{running}").exists()


def test_a_typesetter_that_dies_is_started_anew(qtbot: QtBot, make_sheet: MakeSheet) -> None:
    press = Press()
    with qtbot.waitSignal(press.printed, timeout=20_000):
        press.typeset(make_sheet())
    process = press.findChild(QProcess)
    assert process is not None
    with qtbot.waitSignal(press.failed, timeout=20_000):
        press.typeset(make_sheet())
        process.kill()
    with qtbot.waitSignal(press.printed, timeout=20_000):
        press.typeset(make_sheet())
    press.close()
    assert process.state() is QProcess.ProcessState.NotRunning


def test_nothing_is_left_in_temporary_folders(
    qtbot: QtBot, make_sheet: MakeSheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("TMPDIR", "XDG_CACHE_HOME", "XDG_DATA_HOME", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path))
    press = Press()
    with qtbot.waitSignal(press.printed, timeout=20_000):
        press.typeset(make_sheet())
    press.close()
    assert list(tmp_path.iterdir()) == []
