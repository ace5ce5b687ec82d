"""Where shipped files are, in a checkout and in a wheel, and which clinic's settings count."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import prep_guide
from prep_guide import paths
from prep_guide.clinic import Clinic, read_clinic

CHECKOUT = Path(prep_guide.__file__).resolve().parent.parent


def test_in_a_checkout_content_and_assets_lie_beside_the_package() -> None:
    assert paths.shipped_content() == CHECKOUT / "content"
    assert paths.assets() == CHECKOUT / "assets"
    assert (paths.shipped_content() / "base" / "guide.toml").is_file()
    assert (paths.assets() / "icons").is_dir()


def test_the_face_of_the_interface_is_there() -> None:
    for name in ("SourceSansPro-Regular.ttf", "SourceSansPro-Semibold.ttf"):
        assert (paths.fonts() / name).is_file()


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    """The package as a wheel lays it out: content and assets inside of it, no checkout around it."""
    site = tmp_path / "site-packages"
    package = site / "prep_guide"
    no_cache = shutil.ignore_patterns("__pycache__")
    shutil.copytree(CHECKOUT / "prep_guide", package, ignore=no_cache)
    shutil.copytree(CHECKOUT / "content", package / "shipped" / "content")
    shutil.copytree(CHECKOUT / "assets", package / "shipped" / "assets")
    return site


def run_in(site: Path, code: str) -> str:
    """Runs code that imports the package from a folder, and from nowhere else."""
    code = f"import sys; sys.path.insert(0, {str(site)!r})\n{code}"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False, cwd=site
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_in_a_wheel_content_and_assets_lie_inside_of_the_package(wheel: Path) -> None:
    code = "from prep_guide import paths; print(paths.shipped_content(), paths.assets())"
    shipped = wheel / "prep_guide" / "shipped"
    assert run_in(wheel, code) == f"{shipped / 'content'} {shipped / 'assets'}"


def test_the_program_runs_from_a_wheel(wheel: Path) -> None:
    # The tour builds every page, so it reads all of what is shipped: content, icons, illustrations, fonts.
    code = f"from prep_guide.cli import main; main(['tour', '--out', {str(wheel / 'tour')!r}])"
    assert "pictures are in" in run_in(wheel, code)
    assert (wheel / "tour" / "index.html").is_file()


def test_the_wheel_is_told_to_carry_all_that_is_not_python() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    carried = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert carried == {
        part: f"prep_guide/shipped/{part}" for part in ("content", "assets", "packaging/kiosk")
    }


def test_time_zones_come_along_where_the_system_has_none() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "tzdata; sys_platform == 'win32'" in project["project"]["dependencies"]


def test_in_a_frozen_bundle_everything_lies_in_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.shipped_content() == tmp_path / "content"
    assert paths.assets() == tmp_path / "assets"
    assert paths.fonts() == tmp_path / "fonts"


def test_the_settings_asked_for_win(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.CLINIC_VARIABLE, str(tmp_path / "named.toml"))
    assert paths.clinic_file(tmp_path / "asked.toml") == tmp_path / "asked.toml"


def test_the_settings_the_environment_names_come_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(paths.CLINIC_VARIABLE, str(tmp_path / "named.toml"))
    assert paths.clinic_file() == tmp_path / "named.toml"


def test_settings_the_program_may_not_look_for_are_named_so_that_somebody_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / ("n" * 300)  # a name no folder may have is refused like a folder that is closed
    monkeypatch.delenv(paths.CLINIC_VARIABLE, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr("platformdirs.site_config_dir", lambda *_args, **_more: str(closed))
    assert paths.clinic_file() == closed / "clinic.toml"
    clinic, faults = read_clinic(paths.clinic_file())
    assert clinic == Clinic()
    assert [fault.rule for fault in faults] == ["clinic-file"]


@pytest.mark.parametrize("there", [True, False])
def test_the_settings_of_the_computer_count_where_there_are_any(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    machine = tmp_path / "clinic.toml"
    if there:
        machine.write_text("")
    monkeypatch.delenv(paths.CLINIC_VARIABLE, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr("platformdirs.site_config_dir", lambda *_args, **_more: str(tmp_path))
    assert paths.clinic_file() == (machine if there else None)
