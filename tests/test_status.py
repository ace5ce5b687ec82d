"""``prep-guide status``: true of a good installation, of one somebody should look after, and of a ruined one."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from prep_guide import __version__, status
from prep_guide.clock import Clock
from prep_guide.kiosk.crashes import Crashes
from prep_guide.kiosk.record import Record
from tests.commands.running import FAILED, OK, run

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import WriteRoot

TROUBLE = "The kiosk leaves out content"


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


def crash(state: Path, roots: list[Path], times: int) -> None:
    for _ in range(times):
        Crashes(Record(state / "crashes.json"), Clock()).begin(roots)


def test_a_good_installation_says_what_it_is(state: Path) -> None:
    code, said = run("status", "--json", "--state", state)
    found = json.loads(said)
    assert (code, found["degraded"], found["troubles"]) == (OK, False, [])
    assert (found["version"], found["last_start"], found["crashes"]) == (__version__, "", 0)
    assert set(found["languages"]) >= {"en", "es"}
    assert "base" in found["procedures"]
    assert found["free_mb"] > 0


def test_people_get_the_same_in_lines(state: Path) -> None:
    code, said = run("status", "--state", state)
    assert (code, f"version {__version__}" in said, "troubles none" in said) == (OK, True, True)


def test_crashes_of_a_kiosk_are_told(state: Path, tmp_path: Path) -> None:
    roots = [tmp_path / "shipped", tmp_path / "own"]
    crash(state, roots, 2)
    found = json.loads(run("status", "--json", "--state", state)[1])
    assert (found["crashes"], found["troubles"]) == (1, ["The last start of the kiosk had ended by itself."])
    assert datetime.fromisoformat(found["last_start"]).tzinfo == UTC
    crash(state, roots, 2)
    code, said = run("status", "--json", "--state", state)
    assert (code, TROUBLE in said) == (FAILED, True)


def test_faults_of_the_clinic_and_its_content_are_told(
    state: Path, tmp_path: Path, write_root: WriteRoot
) -> None:
    settings = tmp_path / "clinic.toml"
    settings.write_text('nane = "Valley Imaging"\n')
    root = write_root({"base/en/stages/2-numbing.md": "no front matter"}, "own")
    code, said = run("status", "--json", "--clinic", settings, "--content", root, "--state", state)
    found = json.loads(said)
    assert code == FAILED
    assert [trouble.partition(" ")[0] for trouble in found["troubles"]] == [
        "clinic.toml:1:",
        "own/base/en/stages/2-numbing.md:1:",
    ]


def test_days_of_reviews_are_told(state: Path, tmp_path: Path) -> None:
    settings = tmp_path / "clinic.toml"
    rule = '[rules.driver]\nen = "Bring a driver."\nauthor = "A"\ndate = 2020-01-01\nreview_by = 2090-02-03\n'
    settings.write_text(rule)
    assert (
        json.loads(run("status", "--json", "--clinic", settings, "--state", state)[1])["review_by"]
        == "2090-02-03"
    )


def test_a_state_nobody_lets_it_read_is_told(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    crash(state, [state], 1)
    # Whoever runs the tests may read everything.
    monkeypatch.setattr(status.os, "access", lambda path, _mode: "crashes" not in str(path))
    code, said = run("status", "--state", state)
    assert (code, "cannot be read: ask as root" in said) == (FAILED, True)


def test_a_disk_that_is_nearly_full_is_told(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(status, "LEAST_FREE_MB", 10**12)
    code, said = run("status", "--state", state)
    assert (code, "MB are free in" in said) == (FAILED, True)
