"""What the kiosk does not trust: variables that load code, and program folders that others may write to."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

import prep_guide
from prep_guide.kiosk.trust import distrust, program_folders

PACKAGE = Path(prep_guide.__file__).parent
# The tests may run as root, and then it has to believe that it does not.
PROGRAM = """
import os, sys
os.geteuid = lambda: 1000
sys.path.insert(0, {place!r})
from prep_guide.cli import main
main(["kiosk"], prog_name="prep-guide")
"""
TELLS_LIBRARIES = """
from pathlib import Path
from prep_guide.kiosk import unattended
def run(*_):
    print(Path("/proc/self/maps").read_text())
    return 0
unattended.run = run
main(["""


def start(place: Path, program: str = PROGRAM, **variables: str) -> subprocess.CompletedProcess[str]:
    plain = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "QT_", "LD_"))
    }
    return subprocess.run(
        [sys.executable, "-c", program.format(place=str(place))],
        env=plain | {"QT_QPA_PLATFORM": "offscreen"} | variables,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("variable", ["LD_LIBRARY_PATH", "PYTHONPATH"])
def test_what_loads_foreign_code_is_refused(variable: str) -> None:
    done = start(PACKAGE.parent, **{variable: "/nowhere"})
    assert done.returncode == 3
    assert f"Start it without {variable}." in done.stderr


def test_what_qt_is_told_from_outside_changes_nothing(tmp_path: Path) -> None:
    plugins = Path(PySide6.__file__).parent / "Qt" / "plugins"
    if not plugins.is_dir():
        pytest.skip("Qt keeps its plugins elsewhere on this system")
    for kind in ("platforms", "imageformats"):
        shutil.copytree(plugins / kind, tmp_path / kind)
    program = PROGRAM.replace("main([", TELLS_LIBRARIES)
    hostile = {
        "QT_PLUGIN_PATH": str(tmp_path),
        "QT_QPA_PLATFORM_PLUGIN_PATH": str(tmp_path / "platforms"),
        "QT_QPA_PLATFORMTHEME": "gtk3",
        "QT_STYLE_OVERRIDE": "Windows",
        "QT_QPA_GENERIC_PLUGINS": "evdevkeyboard",
    }
    done = start(PACKAGE.parent, program, **hostile)
    assert done.returncode == 0, done.stderr
    assert "libqoffscreen" in done.stdout
    assert str(tmp_path) not in done.stdout


def test_a_platform_that_lets_others_look_on_is_none() -> None:
    shown = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY"), "")
    done = start(PACKAGE.parent, QT_QPA_PLATFORM="vnc", **shown)
    assert done.returncode == 3
    assert "There is no display" in done.stderr


def test_a_program_that_anybody_may_change_does_not_start_as_a_kiosk(tmp_path: Path) -> None:
    copy = shutil.copytree(PACKAGE, tmp_path / "prep_guide", ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "clock.py").chmod(0o666)
    done = start(tmp_path)
    assert done.returncode == 3
    assert f"Anybody may write to {copy / 'clock.py'}" in done.stderr


@pytest.mark.parametrize(
    "variable",
    ["LD_PRELOAD", "LD_AUDIT", "PYTHONSTARTUP", "PYTHONHOME", "GCONV_PATH", "OPENSSL_CONF", "ALSA_PLUGIN_DIR",
     "LIBGL_DRIVERS_PATH", "GBM_BACKENDS_PATH", "GIO_EXTRA_MODULES"],
)  # fmt: skip
def test_whatever_loads_code_is_named(variable: str) -> None:
    assert distrust({"HOME": "/run/kiosk", variable: "/nowhere"}, ()).endswith(
        f"Start it without {variable}."
    )


def test_of_the_environment_only_what_tells_qt_something_is_taken_out() -> None:
    harmless = {
        "HOME": "/run/kiosk", "QT_QPA_PLATFORM": "wayland", "QT_IM_MODULE": "", "QT_SCALE_FACTOR": "2",
        "PYTHONUNBUFFERED": "1", "LD_PRELOAD": "",
    }  # fmt: skip
    environment = harmless | {"QT_LOGGING_CONF": "/x", "QML2_IMPORT_PATH": "/x", "QT_IM_MODULES": "x"}
    assert distrust(environment, ()) == ""
    assert environment == harmless


def test_a_bundle_sets_its_own_libraries_and_no_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert distrust({"LD_LIBRARY_PATH": "/opt/prep-guide/_internal"}, ()) == ""
    assert "without LD_LIBRARY_PATH" in distrust({"LD_LIBRARY_PATH_ORIG": "/home/guest"}, ())
    monkeypatch.setattr(sys, "executable", "/opt/prep-guide/prep-guide")
    assert program_folders() == (Path("/opt/prep-guide"),)


def test_rights_are_looked_at_in_above_and_below_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "opt" / "program"
    (folder / "inside").mkdir(parents=True)
    (folder / "inside" / "link").symlink_to("nowhere")
    assert distrust({}, [folder]) == ""
    for place in (folder.parent, folder, folder / "inside"):
        mode = place.stat().st_mode
        place.chmod(0o777)
        assert f"Anybody may write to {place}," in distrust({}, [folder])
        place.chmod(0o1777)
        assert distrust({}, [folder]) == ""
        place.chmod(mode)
