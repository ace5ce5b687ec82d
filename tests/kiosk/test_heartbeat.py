"""The word to systemd, over a real socket."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from prep_guide.kiosk.heartbeat import Heartbeat
from prep_guide.kiosk.pulse import Pulse
from tests.session.moving_clock import MovingClock
from tests.ui.opening import settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(params=["path", "abstract"])
def systemd(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[socket.socket]:
    """A socket that listens as systemd does."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        address = (
            str(tmp_path / "notify")
            if request.param == "path"
            else f"@prep-guide-test-{tmp_path.name}-{id(line)}"
        )
        line.bind(address if request.param == "path" else f"\0{address[1:]}")
        line.settimeout(0)
        monkeypatch.setenv("NOTIFY_SOCKET", address)
        monkeypatch.setenv("WATCHDOG_USEC", "15000000")
        monkeypatch.setenv("WATCHDOG_PID", "1")
        yield line


@pytest.fixture
def pulse(qapp: object) -> Iterator[Pulse]:
    window = QWidget()
    pulse = Pulse(window)
    window.show()
    settle()
    yield pulse
    window.close()
    window.deleteLater()
    settle()


def heard(line: socket.socket) -> list[str]:
    words = []
    while True:
        try:
            words.append(line.recv(200).decode())
        except BlockingIOError:
            return words


def test_it_tells_ready_then_beats_while_all_is_well(systemd: socket.socket, pulse: Pulse) -> None:
    clock = MovingClock()
    heart = Heartbeat(clock, pulse)
    assert heard(systemd) == []
    heart.begin()
    assert heard(systemd) == ["READY=1"]
    for _ in range(3):
        settle()
        clock.pass_by(seconds=5)
        heart.beat()
        assert heard(systemd) == ["WATCHDOG=1"]
    heart.end()
    assert heard(systemd) == ["STOPPING=1"]


def test_it_is_silent_when_the_window_is_not_painted(systemd: socket.socket, pulse: Pulse) -> None:
    clock = MovingClock()
    heart = Heartbeat(clock, pulse)
    heart.begin()
    heard(systemd)
    pulse.window().setUpdatesEnabled(False)
    pulse.ask()
    settle()
    clock.pass_by(seconds=5)
    heart.beat()
    assert heard(systemd) == []
    heart.end()


def test_it_is_silent_when_it_comes_late(systemd: socket.socket, pulse: Pulse) -> None:
    clock = MovingClock()
    heart = Heartbeat(clock, pulse)
    heart.begin()
    settle()
    heard(systemd)
    clock.pass_by(seconds=7.5)
    heart.beat()
    assert heard(systemd) == []
    settle()
    clock.pass_by(seconds=5)
    heart.beat()
    assert heard(systemd) == ["WATCHDOG=1"]
    heart.end()


def test_without_systemd_nothing_happens(monkeypatch: pytest.MonkeyPatch, pulse: Pulse) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    heart = Heartbeat(MovingClock(), pulse)
    heart.begin()
    heart.end()


def test_nobody_listening_is_no_error(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, pulse: Pulse, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "nobody"))
    heart = Heartbeat(MovingClock(), pulse)
    heart.begin()
    heart.end()
    assert "does not listen" in caplog.text
