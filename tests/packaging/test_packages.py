"""What every package holds, and the recipes that make them."""

from __future__ import annotations

import configparser
import importlib
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml
from PySide6.QtGui import QImage

from prep_guide import paths
from prep_guide.kiosk.installation import UNITS

PROJECT = Path(__file__).parents[2]
SHIPPED = (paths.shipped_content(), paths.assets(), paths.kiosk_files())


def test_wheel_and_bundle_hold_what_the_program_reads(recipes: Path) -> None:
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    inside = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    spec = (recipes / "prep-guide.spec").read_text(encoding="utf-8")
    for folder in SHIPPED:
        place = folder.relative_to(PROJECT).as_posix()
        assert inside[place] == f"prep_guide/shipped/{place}"
        assert f'"{place}")' in spec


def test_the_debian_package_lays_down_the_units_of_the_kiosk(
    recipes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not shutil.which("dpkg-deb"):
        pytest.skip("for Debian")
    deb = importlib.import_module("deb")
    laid = {
        path.relative_to(recipes / "kiosk").as_posix()
        for name in deb.UNITS
        for path in files_in(recipes / "kiosk" / name)
    }
    assert laid == set(UNITS)


def test_nothing_stays_open_in_the_control_file_of_debian(recipes: Path) -> None:
    control = (recipes / "debian" / "control").read_text(encoding="utf-8")
    given = re.findall(
        r"(\w+)=",
        (recipes / "deb.py").read_text(encoding="utf-8").split("_write_control(", 1)[1].split("package =")[0],
    )
    assert set(re.findall(r"@(\w+)@", control)) == set(given)


@pytest.mark.parametrize("name", ["postinst", "prerm", "postrm", "prove", "walk", "inside"])
def test_the_scripts_of_debian_can_be_read_by_its_shell(recipes: Path, name: str) -> None:
    script = recipes / "debian" / name
    assert script.read_text(encoding="utf-8").startswith("#!/bin/sh\n")
    assert subprocess.run(["sh", "-n", str(script)], check=False).returncode == 0


def test_the_menu_of_the_desktop_starts_commands_that_are_there(recipes: Path) -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(recipes / "debian" / "prep-guide.desktop", encoding="utf-8")
    commands = importlib.import_module("prep_guide.cli").main.commands
    for section in entry.sections():
        program, *words = entry[section]["Exec"].split()
        assert program == "prep-guide"
        assert set(words) <= set(commands)
    assert entry["Desktop Entry"]["Icon"] == "prep-guide"


@pytest.mark.usefixtures("qapp")
def test_the_icon_is_a_picture_in_every_form(recipes: Path) -> None:
    paint = importlib.import_module("icon.paint")
    for size in (16, 256):
        image = QImage.fromData(paint.painted(size))
        assert (image.width(), image.pixelColor(size // 2, 2 * size // 17).name()) == (size, "#0b5a5b")
    assert not QImage.fromData(paint.ico(), "ICO").isNull()
    icns = paint.icns()
    assert (icns[:4], int.from_bytes(icns[4:8], "big")) == (b"icns", len(icns))


def test_workflows_call_what_is_there() -> None:
    for file in (PROJECT / ".github" / "workflows").glob("*.yml"):
        text = file.read_text(encoding="utf-8")
        jobs = yaml.safe_load(text)["jobs"]
        assert all(need in jobs for job in jobs.values() for need in [job.get("needs")] if need)
        for path in re.findall(r"packaging/[\w./-]+", text):
            assert (PROJECT / path).exists(), path


def test_no_recipe_names_a_place_packages_are_fetched_from(recipes: Path) -> None:
    listed = [
        *files_in(recipes),
        PROJECT / "scripts" / "dist",
        PROJECT / "constraints.txt",
        *files_in(PROJECT / ".github"),
    ]
    for file in listed:
        if file.suffix not in {".txt", ".pyc"} or file.name == "constraints.txt":
            assert not re.search(
                r"index-url|find-links|deb\.debian\.org|pypi\.org", file.read_text(encoding="utf-8")
            ), file


def files_in(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file() and "__pycache__" not in path.parts]
