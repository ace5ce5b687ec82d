"""The commands, as programs of their own: what they say and how they end. Never a traceback."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from prep_guide import __version__, paths

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import WriteRoot

CLEAN, FOUND, USAGE, CANNOT = range(4)
STAGE = "breast-ultrasound/en/stages/2-numbing.md"
SOURCE = '[ours]\ntitle = "T"\npublisher = "P"\ngrade = "S"\nseen = 2026-11-22\n'


def run(*args: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "prep_guide", *map(str, args)]
    told = os.environ | {"QT_QPA_PLATFORM": "offscreen"} | environment
    return subprocess.run(command, capture_output=True, text=True, env=told, timeout=60, check=False)


def test_help_names_every_command_and_option() -> None:
    done = run("--help")
    assert done.returncode == CLEAN
    for word in (
        "tour", "check", "--language", "--procedure", "--theme", "--text-size", "--content", "--clinic",
        "--version",
    ):  # fmt: skip
        assert word in done.stdout


@pytest.mark.parametrize("command", ["tour", "check"])
def test_every_command_has_its_help(command: str) -> None:
    done = run(command, "--help")
    assert done.returncode == CLEAN
    assert done.stdout.startswith("Usage: ")


def test_the_version() -> None:
    assert run("--version").stdout == f"prep-guide, version {__version__}\n"


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["--language", "tlh"], "tlh is not on offer; choose one of: en, es."),
        (["--procedure", "nose"], "nose is not on offer; choose one of: breast-ultrasound, "),
        (["--theme", "pink"], "'pink' is not one of 'light', 'dark', 'contrast'."),
        (["--text-size", "300"], "'300' is not one of '100', '125', '150', '200'."),
        (["--content", "no-such-folder"], "Directory 'no-such-folder' does not exist."),
        (["--clinic", "no-such-file"], "File 'no-such-file' does not exist."),
        (["check", "no-such-folder"], "Directory 'no-such-folder' does not exist."),
        (["check", "--clinic", "no-such-file"], "File 'no-such-file' does not exist."),
        (["tour"], "Missing option '--out'."),
        (["tour", "--out", "tour", "--size", "large"], "large is not a size; write width x height in pixels"),
        (["tour", "--out", "tour", "--size", "12x9"], "a window is at least 640x480"),
        (["tour", "--out", "tour", "--size", "99999x800"], "at most 7680x7680 pixels."),
        (["tour", "--out", "tour", "--procedure", "nose"], "nose is not on offer"),
        (["tour", "--out", __file__], "is a file."),
        (["fly"], "No such command 'fly'."),
        (["--fly"], "No such option"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_wrong_value_gets_a_sentence(args: list[str], sentence: str) -> None:
    done = run(*args)
    assert done.returncode == USAGE
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_folder_nobody_may_write_into_gets_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    done = run("tour", "--out", file / "tour")
    assert done.returncode == CANNOT
    assert done.stderr.startswith("Error: The pictures cannot be written into")
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="Other systems always have a display.")
def test_without_a_display_there_is_a_sentence() -> None:
    done = run(DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert done.returncode == CANNOT
    assert "There is no display to open a window on." in done.stderr
    assert "tour" in done.stderr


def test_the_shipped_content_is_clean() -> None:
    done = run("check")
    assert done.returncode == CLEAN, done.stdout
    assert re.fullmatch(r"(.* \[signature\]\n)*No findings in \d+ files(; \d+ notes?)?\.\n", done.stdout)


def test_the_shipped_folder_may_be_named() -> None:
    assert run("check", paths.shipped_content()).returncode == CLEAN


def test_a_clean_folder_is_clean(write_root: WriteRoot) -> None:
    done = run("check", write_root({"sources.toml": SOURCE}))
    assert (done.returncode, done.stdout) == (CLEAN, "No findings in 1 file.\n")


def test_every_finding_is_on_a_line_with_its_file(write_root: WriteRoot) -> None:
    root = write_root(
        {STAGE: "---\ntitle: [open\n---\n", "base/en/wording.toml": "welcome_title = 3\n"}, "broken"
    )
    done = run("check", root)
    assert done.returncode == FOUND
    lines = done.stdout.splitlines()
    assert len(lines) >= 3
    assert all(line.startswith((f"broken/{STAGE}:", "broken/base/en/wording.toml:")) for line in lines[:-1])
    assert lines[-1] == f"{len(lines) - 1} findings in 2 of 2 files."
    assert done.stderr == ""


def test_several_folders_are_checked_each_for_itself(write_root: WriteRoot) -> None:
    clean = write_root({"sources.toml": SOURCE}, "clean")
    broken = write_root({"base/en/wording.toml": "hello = 3\n"}, "broken")
    assert run("check", clean, broken).returncode == FOUND


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({}, "There is no content in"),
        ({"holiday.jpg": ""}, "There is no content in"),
        ({"content/base/en/language.toml": 'name = "English"\n'}, "Did you mean"),
    ],
)
def test_a_folder_without_content_gets_a_sentence(
    write_root: WriteRoot, files: dict[str, str], sentence: str
) -> None:
    done = run("check", write_root(files))
    assert (done.returncode, done.stdout) == (USAGE, "")
    assert sentence in " ".join(done.stderr.split())


def test_findings_for_programs(write_root: WriteRoot) -> None:
    done = run(
        "check", write_root({"base/en/wording.toml": "hello = 3\n"}), "--format", "json", "--rule", "field"
    )
    told = json.loads(done.stdout)
    assert (done.returncode, told["files"]) == (FOUND, 1)
    assert {(each["line"], each["field"], each["rule"]) for each in told["findings"]} == {
        (1, "hello", "field")
    }


def test_one_rule_may_be_looked_at_or_left_out(write_root: WriteRoot) -> None:
    root = write_root({"base/en/wording.toml": "hello = 3\n"})
    assert run("check", root, "--rule", "reading").returncode == CLEAN
    assert run("check", root, "--ignore", "structure", "--ignore", "parity").returncode == CLEAN
    unknown = run("check", root, "--rule", "spelling")
    assert unknown.returncode == USAGE
    assert "spelling is not on offer; choose one of: structure, precedence" in " ".join(
        unknown.stderr.split()
    )


def test_the_day_may_be_another(write_root: WriteRoot) -> None:
    root = write_root({"sources.toml": SOURCE})
    assert run("check", root, "--on", "2029-01-01").returncode == CLEAN
    done = run("check", root, "--on", "2029-12-01")
    assert (done.returncode, done.stdout.count("[dates]")) == (FOUND, 1)
    assert run("check", root, "--on", "tomorrow").returncode == USAGE


def test_no_colors_outside_of_a_terminal(write_root: WriteRoot) -> None:
    assert "\x1b" not in run("check", write_root({"base/en/wording.toml": "hello = 3\n"})).stdout


def test_settings_that_are_wrong_are_findings(tmp_path: Path) -> None:
    settings = tmp_path / "clinic.toml"
    settings.write_text("languages = 7\n")
    done = run("check", "--clinic", settings)
    assert done.returncode == FOUND
    assert any(line.startswith("clinic.toml:1: languages: ") for line in done.stdout.splitlines())


@pytest.mark.parametrize("module", ["PySide6", "pydantic", "markdown"])
def test_help_needs_no_window_and_no_content(module: str) -> None:
    code = (
        "import sys, prep_guide.cli as cli\n"
        "cli.main(['--help'], standalone_mode=False)\n"
        f"sys.exit({module!r} in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0


def test_the_file_in_the_checkout_is_the_same_program() -> None:
    main = paths.shipped_content().parent / "main.py"
    done = subprocess.run(
        [sys.executable, main, "--version"], capture_output=True, text=True, timeout=60, check=True
    )
    assert __version__ in done.stdout
