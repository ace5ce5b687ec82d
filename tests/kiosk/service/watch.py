"""Runs in the container beside the kiosk, does to it what a test wants, and notes what came of it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path

OUT = Path("/mnt/out/watch.json")
UNIT = "prep-guide-kiosk.service"
HELPERS = ("prep-guide-sound.service", "prep-guide-speech.service")
PATIENCE_S = 60.0
BETWEEN_S = 0.05


def told(unit: str, name: str) -> str:
    words = ["systemctl", "show", unit, "-p", name, "--value"]
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()


def wait_for_start(number: int) -> float:
    """Waits until the guide has told, after so many starts, that it can be used; gives the seconds it took."""
    began = time.monotonic()
    while (told(UNIT, "NRestarts"), told(UNIT, "ActiveState")) != (str(number), "active"):
        if time.monotonic() - began > PATIENCE_S:
            raise TimeoutError(f"no start {number}: {told(UNIT, 'NRestarts')} {told(UNIT, 'ActiveState')}")
        time.sleep(BETWEEN_S)
    return round(time.monotonic() - began, 1)


def processes() -> dict[str, int]:
    """The processes of the unit, by name."""
    group = Path("/sys/fs/cgroup") / told(UNIT, "ControlGroup").lstrip("/") / "cgroup.procs"
    numbers = [int(each) for each in group.read_text().split()]
    return {Path(f"/proc/{each}/comm").read_text().strip(): each for each in numbers}


def guide() -> int:
    return next(number for name, number in processes().items() if name != "cage")


def main() -> None:
    found: dict[str, object] = {}
    subprocess.run(["systemctl", "start", "--no-block", UNIT], check=True)
    wait_for_start(0)
    found["processes"] = sorted(processes().keys() - {"cage"})
    time.sleep(2)
    found["helpers"] = [told(each, "ActiveState") for each in HELPERS]
    found["killed"] = []
    for number, victim in enumerate(("guide", "cage"), 1):
        os.kill(guide() if victim == "guide" else processes()["cage"], signal.SIGKILL)
        found["killed"].append(wait_for_start(number))
    os.kill(guide(), signal.SIGSTOP)
    found["hung"] = wait_for_start(3)
    found["probed"] = subprocess.run(["systemctl", "start", "probe.service"], check=False).returncode
    Path("/run/prep-guide-kiosk/closed").touch()
    os.kill(guide(), signal.SIGTERM)
    time.sleep(5)
    found["closed"] = told(UNIT, "ActiveState")
    OUT.write_text(json.dumps(found))


main()
