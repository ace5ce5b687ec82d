"""The units of the kiosk, as the tools of systemd read them."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from prep_guide import paths
from prep_guide.kiosk.installation import PROGRAMS, UNITS

if TYPE_CHECKING:
    from pathlib import Path

SERVICES = [paths.kiosk_files() / name for name in UNITS if name.endswith(".service")]
every_service = pytest.mark.parametrize("service", SERVICES, ids=[each.stem for each in SERVICES])
needs_systemd = pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="there is no systemd here")
MOST_EXPOSED = 2.0


def settings(service: Path) -> dict[str, list[str]]:
    """All values of each setting; a line may go on in the next."""
    lines = service.read_text().replace("\\\n", " ").splitlines()
    found: dict[str, list[str]] = {}
    for line in lines:
        name, equals, value = line.partition("=")
        if equals and not line.startswith("#"):
            found.setdefault(name, []).append(value)
    return found


@needs_systemd
@every_service
def test_little_is_exposed(service: Path) -> None:
    words = ["systemd-analyze", "security", "--offline=yes", "--no-pager", str(service)]
    said = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    exposure = re.search(r"Overall exposure level for \S+: ([\d.]+)", said)
    assert exposure, said
    assert float(exposure[1]) <= MOST_EXPOSED


@every_service
def test_none_reaches_a_network_or_leaves_its_memory(service: Path) -> None:
    has = settings(service)
    assert "AF_INET" not in " ".join(has["RestrictAddressFamilies"])
    assert has["IPAddressDeny"] == ["any"]
    assert (has["LimitCORE"], has["MemorySwapMax"]) == (["0"], ["0"])
    assert has["User"][0].startswith("prep-guide-")


@every_service
def test_what_they_run_is_what_the_installation_asks_for(service: Path) -> None:
    (start,) = settings(service)["ExecStart"]
    program = start.split()[0].rpartition("/")[2]
    assert program in PROGRAMS


def test_the_guide_is_watched_where_the_compositor_is_the_main_process() -> None:
    has = settings(SERVICES[0])
    assert (has["Type"], has["NotifyAccess"], has["Restart"]) == (["notify"], ["all"], ["always"])
    # systemd.exec(5): in a session of its own nobody would hear the guide.
    assert "PAMName" not in has
    assert has["StartLimitIntervalSec"] == ["0"]
    assert int(has["WatchdogSec"][0]) <= 20


def test_what_the_staff_close_is_not_started_again(monkeypatch: pytest.MonkeyPatch) -> None:
    has = settings(SERVICES[0])
    monkeypatch.setenv("RUNTIME_DIRECTORY", f"/run/{has['RuntimeDirectory'][0]}")
    assert has["ConditionPathExists"] == [f"!{paths.closed_mark()}"]
    # Else the mark would be gone before systemd looks for it.
    assert has["RuntimeDirectoryPreserve"] == ["restart"]


def test_only_the_guide_can_be_run_and_nothing_from_where_one_can_write() -> None:
    has = settings(SERVICES[0])
    (may_run,), may_not = has["ExecPaths"], " ".join(has["NoExecPaths"]).split()
    assert {"/", "/tmp", "/var/tmp", "/run", "/dev/shm"} <= set(may_not)  # noqa: S108
    own = {"run": "RuntimeDirectory", "var/lib": "StateDirectory", "var/log": "LogsDirectory"}
    assert {f"/{place}/{has[name][0]}" for place, name in own.items()} <= set(may_not)
    guide = {"/usr/bin/cage", "/usr/bin/prep-guide", "-/opt/prep-guide"}
    assert set(may_run.split()) - guide == {"/usr/lib", "-/usr/lib64"}
    assert has["MemoryDenyWriteExecute"] == ["yes"]


def test_speech_keeps_no_word_of_what_it_says() -> None:
    (start,) = settings(next(each for each in SERVICES if "speech" in each.name))["ExecStart"]
    words = start.split()
    assert words[words.index("--log-level") + 1] == "0"
    assert words[words.index("--log-dir") + 1].startswith("/run/")
