"""A kiosk under somebody who keeps it alive: killed, hung, and back again, in its compositor."""

from __future__ import annotations

import json
import os
import signal
import statistics
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint

from tests.desktop.display import DEADLINE_S, difference, pictures_at_rest
from tests.desktop.kiosk.compositor import guide_command, need_compositor, room
from tests.desktop.kiosk.locked import guide_below
from tests.desktop.kiosk.supervisor import Supervisor

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtGui import QImage

    from tests.desktop.kiosk.compositor import Room

pytestmark = [pytest.mark.desktop, pytest.mark.xdist_group("kiosk in cage"), pytest.mark.timeout(3600)]

LONG = 10 if os.environ.get("LONG") else 1
KILLS, HANGS = 200 * LONG, 20 * LONG
SOON_S = 5.0
"""The house's budget: from a kill to an attract page that can be used, for 99 of 100."""
WATCHDOG_S = 5.0
SAME = 1.0
"""Two pages differ by more than 4 on average."""
BEGIN = QPoint(150, 450)
"""Where the first language is touched."""
GREETING = 'attract_title = "Preparing for your journey"'
"""Other words on the attract page, as long as the shipped ones."""


class Service:
    """The kiosk, and who keeps it alive."""

    def __init__(self, here: Room, supervisor: Supervisor) -> None:
        self.room, self._supervisor = here, supervisor
        supervisor.comes_to_be_ready()
        self.attract = next(pictures_at_rest(here.display))

    @property
    def guide(self) -> int:
        """The process of the guide."""
        return guide_below(self._supervisor.process.pid)

    @property
    def hung(self) -> int:
        """How often it was ended for its silence."""
        return self._supervisor.hung

    @property
    def ended(self) -> int:
        """How often it has ended, by whatever hand but that."""
        return self._supervisor.ended

    def kill(self) -> float:
        """Kills the guide; gives the seconds until the attract page is on the screen again, and can be used."""
        # What is on the screen until then has to go.
        begun = time.monotonic()
        os.kill(self.guide, signal.SIGKILL)
        self._supervisor.comes_to_be_ready()
        self.comes_to_show(self.attract)
        return time.monotonic() - begun

    def hang(self, *, whole: bool) -> float:
        """Lets the guide hang; gives the seconds until the attract page is there again.

        Args:
            whole: Whether all of it stands still, or only the thread that paints.
        """
        guide, begun = self.guide, time.monotonic()
        if whole:
            os.kill(guide, signal.SIGSTOP)
            self._live_until_hung()
        else:
            with _painting_stopped(guide):
                self._live_until_hung()
        self._supervisor.comes_to_be_ready()
        self.comes_to_show(self.attract)
        return time.monotonic() - begun

    def use(self) -> None:
        """Begins a session, as a person does."""
        before = self.room.display.picture()
        self.room.display.click(BEGIN)
        deadline = time.monotonic() + DEADLINE_S
        while difference(self.room.display.picture(), before) < SAME:
            assert time.monotonic() < deadline, "the first touch does nothing"

    def comes_to_show(self, picture: QImage) -> None:
        """Waits until the screen shows a picture."""
        deadline = time.monotonic() + DEADLINE_S
        while difference(self.room.display.picture(), picture) > SAME:
            assert time.monotonic() < deadline, ["it does not come back", *self.room.last_words()]
            self._supervisor.look_after_it()

    def comes_to_differ(self) -> None:
        """Waits until the service is back, with another attract page than before."""
        before = self.attract
        self._supervisor.comes_to_be_ready()
        self.attract = next(pictures_at_rest(self.room.display))
        assert self.attract != before

    def counted(self) -> dict[str, int]:
        """What the guide knows of its crashes."""
        state = Path(self.room.environment["STATE_DIRECTORY"])
        return json.loads((state / "crashes.json").read_text())

    def _live_until_hung(self) -> None:
        hung = self.hung
        while self.hung == hung:
            self._supervisor.lives_for(1)


@contextmanager
def _painting_stopped(process: int) -> Iterator[None]:
    """Holds up the first thread of a process in its next look for events; the others go on."""
    held_up = ["strace", "-qq", "-o", "/dev/null", "-e", "trace=poll,ppoll", "-e"]
    with subprocess.Popen([*held_up, "inject=poll,ppoll:delay_enter=60s", "-p", str(process)]) as tracer:
        yield
        tracer.kill()


@contextmanager
def service(content: Mapping[str, str] | None = None) -> Iterator[Service]:
    """A kiosk that is kept alive, with more content, given by the paths of its files."""
    need_compositor()
    with room() as here:
        command = guide_command(*(("--content", here.write_root(content)) if content else ()))

        def start(**more: str) -> subprocess.Popen[bytes]:
            return here.start(command, **more)

        supervisor = Supervisor(here.folder, WATCHDOG_S, start)
        try:
            yield Service(here, supervisor)
        finally:
            supervisor.close()


def test_it_comes_back_after_a_kill() -> None:
    """After the third in a row, it is without the texts that may be the reason."""
    with service({"base/en/wording.toml": GREETING}) as kiosk:
        kiosk.use()
        kiosk.kill()
        kiosk.kill()
        assert kiosk.counted()["left_out"] == 0
        os.kill(kiosk.guide, signal.SIGKILL)
        kiosk.comes_to_differ()
        assert kiosk.counted()["left_out"] == 1
        kiosk.use()
        assert kiosk.counted()["all"] == 3
        assert not [file for file in kiosk.room.folder.rglob("*") if file.name.startswith("core")]


@pytest.mark.parametrize("whole", [True, False], ids=["all of it", "the thread that paints"])
def test_a_guide_that_hangs_is_ended_and_comes_back(whole: bool) -> None:
    with service() as kiosk:
        kiosk.use()
        kiosk.hang(whole=whole)
        assert kiosk.hung == 1
        kiosk.use()


@pytest.mark.soak
def test_many_kills() -> None:
    choose = Random(KILLS)  # noqa: S311 - the same moments every time, nothing secret
    with service() as kiosk:
        took = []
        for _ in range(KILLS):
            if choose.random() < 0.7:
                kiosk.use()
            took.append(kiosk.kill())
        assert (kiosk.hung, kiosk.ended) == (0, KILLS)
        assert kiosk.counted()["all"] == KILLS
    _tell("kills", took)
    assert statistics.quantiles(took, n=100)[98] <= SOON_S


@pytest.mark.soak
def test_many_hangs() -> None:
    with service() as kiosk:
        took = [kiosk.hang(whole=bool(number % 2)) for number in range(HANGS)]
        assert (kiosk.hung, kiosk.ended) == (HANGS, 0)
        kiosk.use()
    _tell(f"hangs, with a watchdog of {WATCHDOG_S:g} s", took)


def _tell(what: str, seconds: list[float]) -> None:
    cuts = statistics.quantiles(seconds, n=100)
    print(  # noqa: T201 - the figures of docs/proof.md
        f"{len(seconds)} {what}: back at the attract page after {cuts[49]:.2f} s (median), {cuts[98]:.2f} s (p99), "
        f"{max(seconds):.2f} s (longest)"
    )
