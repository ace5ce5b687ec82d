"""Settings from several files: which value counts, where it comes from, and that one bad file spoils no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from prep_guide.cli import main
from prep_guide.clinic import read_clinic

if TYPE_CHECKING:
    from pathlib import Path

MAIN = """\
name = "Practice"
emergency = "911"
[kiosk]
idle = 60
[rules.driver]
en = "Bring a driver."
author = "Director"
date = 2026-11-01
[[phones]]
number = "(203) 555-0100"
"""


def write(folder: Path, **drop_ins: str) -> Path:
    file = folder / "clinic.toml"
    file.write_text(MAIN, encoding="utf-8")
    (folder / "clinic.d").mkdir()
    for name, text in drop_ins.items():
        (folder / "clinic.d" / f"{name}.toml").write_text(text, encoding="utf-8")
    return file


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, arguments)
    return result.exit_code, result.output


def test_a_drop_in_changes_one_value_and_leaves_the_others(tmp_path: Path) -> None:
    clinic, faults = read_clinic(
        write(tmp_path, a10="[kiosk]\ncap = 30\n", a20='emergency = "112"\n[kiosk]\ncap = 40\n')
    )
    assert faults == ()
    assert (clinic.name, clinic.emergency) == ("Practice", "112")
    assert (clinic.kiosk.idle, clinic.kiosk.cap) == (60, 40)


def test_a_list_is_replaced_whole(tmp_path: Path) -> None:
    clinic, _ = read_clinic(write(tmp_path, a='[[phones]]\nnumber = "555-0199"\n'))
    assert [phone.number for phone in clinic.phones] == ["555-0199"]


def test_a_mistake_is_named_with_its_own_file_and_line(tmp_path: Path) -> None:
    clinic, (fault,) = read_clinic(write(tmp_path, a="# a comment\n[kiosk]\nidle = 7\n"))
    assert (fault.file, fault.line, fault.field) == ("clinic.d/a.toml", 3, "kiosk.idle")
    assert clinic.kiosk.idle == 90


@pytest.mark.parametrize("broken", ["name = ", "\x00", "[kiosk\n"])
def test_a_broken_file_spoils_no_other(tmp_path: Path, broken: str) -> None:
    clinic, (fault,) = read_clinic(write(tmp_path, a=broken, b='emergency = "112"\n'))
    assert fault.file == "clinic.d/a.toml"
    assert (clinic.name, clinic.emergency) == ("Practice", "112")


def test_other_files_in_the_folder_are_passed_over(tmp_path: Path) -> None:
    file = write(tmp_path)
    (tmp_path / "clinic.d" / "a.toml.bak").write_text("broken =")
    (tmp_path / "clinic.d" / ".b.toml").write_text("broken =")
    assert read_clinic(file)[1] == ()


def test_show_tells_where_each_value_comes_from(tmp_path: Path) -> None:
    code, shown = run("clinic", "show", "--clinic", str(write(tmp_path, a='emergency = "112"\n')))
    lines = {
        line.partition("#")[0].strip(): line.partition("# ")[2] for line in shown.splitlines() if "#" in line
    }
    assert code == 0
    assert lines['name = "Practice"'] == "clinic.toml:1"
    assert lines['emergency = "112"'] == "clinic.d/a.toml:1"
    assert lines["kiosk.idle = 60"] == "clinic.toml:4"
    assert lines["kiosk.cap = 20"] == "default"
    assert lines['rules.driver.author = "Director"'] == "clinic.toml:7"
    assert lines['phones[1].number = "(203) 555-0100"'].startswith("clinic.toml:")


def test_show_never_tells_the_pin(tmp_path: Path) -> None:
    _, shown = run("clinic", "show", "--clinic", str(write(tmp_path, a='[kiosk]\npin = "scrypt$secret"\n')))
    assert "secret" not in shown


def test_check_says_what_is_wrong_and_exits_with_1(tmp_path: Path) -> None:
    file = write(tmp_path, a="[kiosk]\nidel = 60\n")
    code, said = run("clinic", "check", "--clinic", str(file))
    assert code == 1
    assert "clinic.d/a.toml:2: kiosk.idel" in said
    assert "“idle”" in said
    (tmp_path / "clinic.d" / "a.toml").unlink()
    assert run("clinic", "check", "--clinic", str(file)) == (0, f"No mistakes in {file}.\n")
