"""``prep-guide kiosk install`` and ``uninstall``, into a folder that stands for the disk of a computer."""

from __future__ import annotations

import os
import shutil
import sys
from configparser import ConfigParser
from typing import TYPE_CHECKING

import pytest

from prep_guide import paths
from prep_guide.kiosk.installation import KIOSK, LOCKDOWN, PROGRAMS, UNITS, this_program
from tests.commands.running import FAILED, OK, run, texts_of

if TYPE_CHECKING:
    from pathlib import Path

BUNDLE = "/opt/prep-guide/prep-guide"
PROGRAM_LINES = f"systemd/system/{KIOSK}.d/program.conf"
SHIPPED = paths.kiosk_files()
UNIT = SHIPPED / UNITS[0]

needs_systemd = pytest.mark.skipif(not shutil.which("systemd-sysusers"), reason="there is no systemd here")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="for Linux")


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The disk of a computer that has the guide and the programs of a kiosk, seen from the guide's own bundle."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", BUNDLE)
    for folder in ("etc", "opt/prep-guide", "usr/bin", "usr/lib"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / BUNDLE[1:]).touch()
    for name in PROGRAMS:
        (tmp_path / "usr/bin" / name).touch()
    return tmp_path


def package(disk: Path) -> None:
    """Lays down what the Debian package brings."""
    (disk / "usr/bin/prep-guide").symlink_to(BUNDLE)
    for name in UNITS:
        file = disk / "usr/lib" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes((SHIPPED / name).read_bytes())


def settings(unit: str) -> ConfigParser:
    """A unit's settings; of one that is given several times, the last."""
    read = ConfigParser(strict=False, interpolation=None, delimiters=("=",), comment_prefixes=("#",))
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read_string(unit)
    return read


@needs_systemd
def test_a_computer_becomes_a_kiosk_and_an_ordinary_one_again(disk: Path) -> None:
    before = texts_of(disk)
    mask = os.umask(0o077)
    try:
        code, said = run("kiosk", "install", "--root", disk)
    finally:
        os.umask(mask)
    assert code == OK, said
    laid = texts_of(disk / "etc")
    assert laid.items() >= {name: (SHIPPED / name).read_bytes() for name in UNITS}.items()
    assert laid.keys() >= set(LOCKDOWN)
    assert (disk / "etc" / UNITS[0]).stat().st_mode & 0o777 == 0o644
    assert (disk / "etc/systemd").stat().st_mode & 0o777 == 0o755
    wanted_by = disk / "etc/systemd/system/multi-user.target.wants/prep-guide-kiosk.service"
    assert wanted_by.is_symlink()
    assert str((disk / "etc/systemd/system/ctrl-alt-del.target").readlink()) == "/dev/null"
    assert b"prep-guide-kiosk:" in laid["passwd"]
    assert b"prep-guide-sound:" in laid["group"]
    assert (disk / "etc/prep-guide").is_dir()

    own = disk / "etc/prep-guide/clinic.toml"
    own.write_text('name = "Elm Street"\n')
    assert run("kiosk", "install", "--root", disk)[0] == OK, "a second time changes nothing"
    assert texts_of(disk / "etc").keys() == laid.keys() | {"prep-guide/clinic.toml"}

    assert run("kiosk", "uninstall", "--root", disk)[0] == OK
    left = texts_of(disk).keys() - before.keys()
    users = {"etc/passwd", "etc/group", "etc/shadow", "etc/gshadow", "etc/.pwd.lock"}
    assert left - users == {"etc/prep-guide/clinic.toml"}
    assert not wanted_by.is_symlink()
    assert not (disk / "etc/systemd/system/ctrl-alt-del.target").is_symlink()


def test_a_rehearsal_tells_every_step_and_does_none(disk: Path) -> None:
    before = texts_of(disk)
    code, said = run("kiosk", "install", "--root", disk, "--dry-run")
    assert code == OK
    for name in (*UNITS, *LOCKDOWN):
        assert f"would write {disk}/etc/{name}" in said
    assert f"would run systemctl --root={disk} enable prep-guide-kiosk.service" in said
    assert run("kiosk", "uninstall", "--root", disk, "--dry-run")[0] == OK
    assert texts_of(disk) == before


def test_what_the_package_has_laid_down_is_not_laid_over(disk: Path) -> None:
    package(disk)
    code, said = run("kiosk", "install", "--root", disk, "--dry-run")
    assert code == OK
    assert not any(name in said for name in UNITS)
    assert PROGRAM_LINES not in said
    assert all(name in said for name in LOCKDOWN)


def test_links_on_the_disk_of_another_computer_lead_to_places_on_that_disk(disk: Path) -> None:
    package(disk)
    (disk / "usr/bin/prep-guide").unlink()
    (disk / "usr/bin/prep-guide").symlink_to("../../opt/prep-guide/prep-guide")
    assert PROGRAM_LINES not in run("kiosk", "install", "--root", disk, "--dry-run")[1]
    (disk / "usr/bin/prep-guide").unlink()
    (disk / "usr/bin/prep-guide").symlink_to(disk / BUNDLE[1:])
    assert PROGRAM_LINES in run("kiosk", "install", "--root", disk, "--dry-run")[1]


def test_a_computer_without_the_guide_is_not_made_a_kiosk(disk: Path) -> None:
    (disk / BUNDLE[1:]).unlink()
    code, said = run("kiosk", "install", "--root", disk)
    assert code == FAILED
    assert f"There is no {disk}{BUNDLE}" in said
    assert texts_of(disk / "etc") == {}


def test_a_virtual_environment_reads_the_libraries_of_its_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "prefix", "/opt/guide")
    monkeypatch.setattr(sys, "base_prefix", "/opt/python")
    monkeypatch.setattr(sys, "executable", "/opt/guide/bin/python")
    program, reads = this_program()
    assert str(program) == "/opt/guide/bin/prep-guide"
    assert {"/opt/guide", "/opt/python/lib"} <= {str(each) for each in reads}


@needs_systemd
def test_an_earlier_installation_does_not_hide_the_package(disk: Path) -> None:
    run("kiosk", "install", "--root", disk)
    package(disk)
    assert run("kiosk", "install", "--root", disk)[0] == OK
    laid = texts_of(disk / "etc").keys()
    assert not laid & {*UNITS, f"{UNITS[0]}.d/program.conf"}
    assert laid >= set(LOCKDOWN)


def test_a_guide_of_another_place_is_told_to_the_unit(disk: Path) -> None:
    run("kiosk", "install", "--root", disk)
    own = settings((disk / "etc" / f"{UNITS[0]}.d" / "program.conf").read_text())["Service"]
    shipped = settings(UNIT.read_text())["Service"]
    assert own["ExecStart"] == shipped["ExecStart"].replace("/usr/bin/prep-guide", BUNDLE)
    assert own["ExecPaths"].split() == [BUNDLE, "/opt/prep-guide"]


@pytest.mark.parametrize(
    "place", ["/home/somebody/guide/prep-guide", "/root/prep-guide", "/opt/our guide/prep-guide"]
)
def test_a_guide_the_kiosk_could_not_run_is_refused(
    disk: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.setattr(sys, "executable", place)
    code, said = run("kiosk", "install", "--root", disk)
    assert code == FAILED
    assert place in said
    assert texts_of(disk / "etc") == {}


def test_missing_programs_are_named(disk: Path) -> None:
    (disk / "usr/bin/cage").unlink()
    code, said = run("kiosk", "install", "--root", disk, "--dry-run")
    assert code == FAILED
    assert said.endswith("apt-get install cage")


def test_a_step_back_that_fails_does_not_keep_the_others_from_being_done(
    disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (*UNITS, *LOCKDOWN):
        (disk / "etc" / name).parent.mkdir(parents=True, exist_ok=True)
        (disk / "etc" / name).touch()
    monkeypatch.setenv("PATH", str(disk))
    code, said = run("kiosk", "uninstall", "--root", disk)
    assert code == FAILED
    assert said.count("There is no systemctl here") == 1
    assert "it is a kiosk" not in said
    assert texts_of(disk / "etc") == {}


def test_who_may_not_is_told_so(disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("prep_guide.files.write_whole", refuse)
    code, said = run("kiosk", "install", "--root", disk)
    assert code == FAILED
    assert "sudo" in said
