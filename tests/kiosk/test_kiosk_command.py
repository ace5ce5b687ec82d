"""``prep-guide kiosk``: what it takes, what it refuses, and that it runs as a program of its own."""

from __future__ import annotations

import ast
import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from prep_guide.cli import main
from prep_guide.clinic import read_clinic
from prep_guide.kiosk import pin

RIGHT = "30517482"
BANNED = {
    "QColorDialog", "QDesktopServices", "QDialog", "QErrorMessage", "QFileDialog", "QFontDialog", "QInputDialog",
    "QMenu", "QMenuBar", "QMessageBox", "QPrintDialog", "QPrintPreviewDialog", "QProgressDialog", "QSettings",
    "QShortcut", "QSystemTrayIcon", "QToolTip", "QWhatsThis", "QWizard",
}  # fmt: skip


def run(*arguments: str, typed: str = "") -> tuple[int, str]:
    done = CliRunner().invoke(main, ["kiosk", *arguments], input=typed)
    return done.exit_code, done.output


def test_root_is_sent_away_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    code, said = run()
    assert code == 2
    assert "does not run as root" in said


@pytest.mark.parametrize(
    "option",
    ["--idle=3000", "--no-guard", "--windowed", "--language=en", "--procedure=base", "--text-size=200", "--theme=dark",
     "--appointment=2026-12-03T10:30", "--pin=12345678", "x"],
)  # fmt: skip
def test_nothing_can_be_said_that_makes_it_less_strict(monkeypatch: pytest.MonkeyPatch, option: str) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    code, said = run(option)
    assert code == 2
    assert "No such" in said


def test_all_it_can_be_told_is_where_content_and_settings_are() -> None:
    command = main.commands["kiosk"]
    assert {option.name for option in command.params} == {"roots", "clinic"}


def test_without_settings_every_default_is_strict() -> None:
    clinic, _ = read_clinic(None)
    assert (clinic.kiosk.idle, clinic.kiosk.warning, clinic.kiosk.cap, clinic.kiosk.pin) == (90, 30, 20, "")


def test_set_pin_asks_twice_and_gives_lines_the_clinic_can_use(tmp_path: Path) -> None:
    code, said = run("set-pin", typed=f"{RIGHT}\n{RIGHT}\n")
    assert code == 0
    assert RIGHT not in said
    file = tmp_path / "clinic.toml"
    file.write_text(said[said.index("[kiosk]") :])
    clinic, faults = read_clinic(file)
    assert faults == ()
    assert pin.fits(RIGHT, clinic.kiosk.pin)


def test_set_pin_writes_a_file_of_its_own_and_changes_no_other(tmp_path: Path) -> None:
    file = tmp_path / "clinic.toml"
    code, _ = run("set-pin", "--write", str(file), typed=f"{RIGHT}\n{RIGHT}\n")
    assert code == 0
    assert pin.fits(RIGHT, read_clinic(file)[0].kiosk.pin)
    before = file.read_text()
    code, said = run("set-pin", "--write", str(file), typed=f"{RIGHT}\n{RIGHT}\n")
    assert code == 3
    assert "cannot be written" in said
    assert file.read_text() == before


@pytest.mark.parametrize("poor", ["1234567", "12345678", "letters!"])
def test_set_pin_takes_no_poor_one(poor: str) -> None:
    code, said = run("set-pin", typed=f"{poor}\n{poor}\n")
    assert code == 2
    assert "PIN" in said


# The program itself, off-screen. The tests may run as root, and then it has to believe that it does not.
PROGRAM = """
import os, sys
os.geteuid = lambda: 1000
from prep_guide.cli import main
from PySide6.QtCore import QTimer
sys.argv = ["prep-guide", "kiosk", *sys.argv[1:]]
main(prog_name="prep-guide")
"""
TELLS_MODULES = PROGRAM.replace(
    "main(prog",
    """
import atexit, json
atexit.register(lambda: print(json.dumps(sorted(sys.modules))))
main(prog""",
)


class Started:
    """The program as systemd starts it."""

    def __init__(self, folder: Path, program: str = PROGRAM, *arguments: str) -> None:
        self.line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.line.bind(str(folder / "notify"))
        self.line.settimeout(60)
        environment = os.environ | {
            "QT_QPA_PLATFORM": "offscreen",
            "NOTIFY_SOCKET": str(folder / "notify"),
            "WATCHDOG_USEC": "1500000",
            "STATE_DIRECTORY": str(folder / "state"),
        }
        self.process = subprocess.Popen(
            [sys.executable, "-c", program, *arguments], env=environment, stdout=subprocess.PIPE, text=True
        )

    def hears(self) -> str:
        return self.line.recv(200).decode()

    def ends(self, number: signal.Signals = signal.SIGTERM) -> str:
        """Ends it, and gives what it printed."""
        self.process.send_signal(number)
        said, _ = self.process.communicate(timeout=60)
        self.line.close()
        return said


def test_it_runs_beats_and_ends_as_systemd_wants_it(tmp_path: Path) -> None:
    started = Started(tmp_path)
    assert started.hears() == "READY=1"
    assert [started.hears() for _ in range(3)] == ["WATCHDOG=1"] * 3
    started.ends()
    assert started.process.returncode == 0
    state = json.loads((tmp_path / "state" / "crashes.json").read_text())
    assert (state["running"], state["crashes"], state["all"]) == (0, 0, 0)


def test_three_kills_leave_the_given_content_out(tmp_path: Path) -> None:
    given = tmp_path / "given"
    (given / "base").mkdir(parents=True)
    for number in range(3):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "state").symlink_to(tmp_path)
        started = Started(folder, PROGRAM, "--content", str(given))
        assert started.hears() == "READY=1"
        started.ends(signal.SIGKILL)
    folder = tmp_path / "last"
    folder.mkdir()
    (folder / "state").symlink_to(tmp_path)
    started = Started(folder, PROGRAM, "--content", str(given))
    assert started.hears() == "READY=1"
    started.ends()
    state = json.loads((tmp_path / "crashes.json").read_text())
    assert (state["left_out"], state["all"]) == (1, 3)


def test_what_it_loads_can_show_no_dialog_no_menu_and_no_printer(tmp_path: Path) -> None:
    started = Started(tmp_path, TELLS_MODULES)
    assert started.hears() == "READY=1"
    assert started.hears() == "WATCHDOG=1"
    modules = set(json.loads(started.ends().splitlines()[-1]))
    assert "prep_guide.kiosk.stand" in modules
    assert not {
        each for each in modules if each.startswith(("PySide6.QtPrint", "PySide6.QtWeb", "PySide6.QtNetwork"))
    }
    ours = [
        sys.modules.get(each) or __import__(each, fromlist=["x"])
        for each in modules
        if each.startswith("prep_guide.")
    ]
    files = {Path(module.__file__) for module in ours if module.__file__}
    assert len(files) > 60
    named = {
        (file.name, name)
        for file in files
        for name in _names(ast.parse(file.read_text(encoding="utf-8")))
        if name in BANNED
    }
    assert named == set()


def _names(tree: ast.AST) -> set[str]:
    """All names a module imports or asks a module for."""
    imported = {
        alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    return imported | {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
