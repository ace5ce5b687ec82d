"""clinic.toml: what the practice set, what stands where it set nothing, and a sentence for every mistake."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import prep_guide
from prep_guide.clinic import Clinic, Kiosk, Member, Paper, Phone, Place, Results, Rule, read_clinic
from tests.clinic_mistakes import MISTAKES, RULE

TODAY = date(2026, 11, 22)

FULL = """\
name = "Valley Imaging"
logo = "logo.svg"
accent = "#0B5A5B"
timezone = "America/New_York"
languages = ["en", "es"]
fallback = "es"
procedures = ["breast-ultrasound", "base"]
signed_only = false
emergency = "112"

[[phones]]
label = {en = "Front desk", es = "Recepción"}
number = "(203) 555-0100 x12"
hours = "8-17"

[[phones]]
number = "+1 203 555 0101"

[[places]]
id = "main"
name = "Main office"
address = "1 Main Street"
directions = {en = "Second floor."}
hours = "8-17"

[[team]]
name = "Ada"
role = {en = "nurse"}
picture = "ada.png"

[results]
working_days = [3, 7]
from = {en = "Your doctor"}
how = {en = "By phone"}
silent_after = 10
call = "203-555-0100"

[rules.driver]
en = "Bring a driver."
es = "Traiga a alguien."
author = "Ada, nurse"
date = 2026-11-01
review_by = 2027-11-01

[kiosk]
idle = 120
warning = 20
cap = 30
pin = "scrypt$x$y"
screen_width_mm = 600
viewing_distance_mm = 500

[paper]
size = "a4"
printer = "Desk"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "logo.svg").write_text("<svg/>")
    return tmp_path


def written(folder: Path, text: str) -> Path:
    path = folder / "clinic.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_the_defaults_stand() -> None:
    clinic, faults = read_clinic(None)
    assert faults == ()
    assert clinic == Clinic()
    assert (clinic.name, clinic.fallback, clinic.emergency, clinic.languages) == ("", "en", "911", ())
    assert clinic.kiosk == Kiosk(
        idle=90, warning=30, cap=20, pin="", screen_width_mm=0, viewing_distance_mm=600
    )
    assert clinic.paper == Paper(size="letter", printer="")
    assert clinic.folder is None


def test_every_key_is_read(folder: Path) -> None:
    clinic, faults = read_clinic(written(folder, FULL))
    assert faults == ()
    assert clinic == Clinic(
        name="Valley Imaging",
        logo="logo.svg",
        accent="#0B5A5B",
        timezone="America/New_York",
        languages=("en", "es"),
        fallback="es",
        procedures=("breast-ultrasound", "base"),
        emergency="112",
        phones=(
            Phone("(203) 555-0100 x12", {"en": "Front desk", "es": "Recepción"}, "8-17"),
            Phone("+1 203 555 0101"),
        ),
        places=(Place("main", "Main office", "1 Main Street", {"en": "Second floor."}, "8-17"),),
        team=(Member("Ada", {"en": "nurse"}, "ada.png"),),
        results=Results((3, 7), {"en": "Your doctor"}, {"en": "By phone"}, 10, "203-555-0100"),
        rules={
            "driver": Rule(
                {"en": "Bring a driver.", "es": "Traiga a alguien."},
                "Ada, nurse",
                date(2026, 11, 1),
                date(2027, 11, 1),
            )
        },
        kiosk=Kiosk(120, 20, 30, "scrypt$x$y", 600, 500),
        paper=Paper("a4", "Desk"),
        folder=folder,
    )


def test_a_byte_order_mark_and_windows_line_ends_are_fine(folder: Path) -> None:
    path = folder / "clinic.toml"
    path.write_bytes(b'\xef\xbb\xbfname = "A"\r\naccent = "red"\r\n')
    clinic, faults = read_clinic(path)
    assert clinic.name == "A"
    assert [(fault.line, fault.field) for fault in faults] == [(2, "accent")]


def test_empty_texts_count_as_unset(folder: Path) -> None:
    clinic, faults = read_clinic(written(folder, 'name = " "\nemergency = ""\n[kiosk]\npin = ""\n'))
    assert (clinic.name, clinic.emergency, clinic.kiosk.pin) == ("", "911", "")
    assert not faults


@pytest.mark.parametrize(
    ("table", "language", "expected"),
    [
        (RULE, "en", "Eat."),
        (RULE, "es", None),
        (RULE + "review_by = 2026-11-22", "en", "Eat."),
        (RULE + "review_by = 2026-11-21", "en", None),
        (RULE + 'review_by = "2026-11-21"', "en", None),
        (RULE + 'review_by = "2027-13-01"', "en", None),
        (RULE + "review_by = 2027", "en", None),
        (RULE + 'review_by = ""', "en", None),
        (RULE + "review_by = 2027-11-01T00:00:00", "en", None),
        (RULE + "reviewby = 2027-11-01", "en", None),
        (RULE + "by = 2027-11-01", "en", None),
        (RULE.replace("2026-11-01", "'1. 11. 2026'"), "en", None),
        (RULE.replace('"A"', "5"), "en", None),
        ('en = "Eat."\ndate = 2026-11-01', "en", None),
        ('en = "Eat."\nauthor = "A"', "en", None),
        ('en = "Eat."\nauthor = ""\ndate = 2026-11-01', "en", None),
        ('en = " "\nauthor = "A"\ndate = 2026-11-01', "en", None),
    ],
)
def test_a_rule_holds_only_in_its_languages_with_author_and_date(
    folder: Path, table: str, language: str, expected: str | None
) -> None:
    clinic, _ = read_clinic(written(folder, f"[rules.eating]\n{table}\n"))
    assert clinic.rule("eating", language, TODAY) == expected
    assert clinic.rule("driver", language, TODAY) is None


def test_a_rule_that_cannot_be_read_in_full_leaves_the_others_in_force(folder: Path) -> None:
    broken = f"[rules.eating]\n{RULE}review_by = 'soon'\n"
    clinic, faults = read_clinic(written(folder, f"{broken}[rules.driver]\n{RULE}"))
    assert clinic.rule("eating", "en", TODAY) is None
    assert clinic.rule("driver", "en", TODAY) == "Eat."
    assert [(fault.line, fault.field) for fault in faults] == [(5, "rules.eating.review_by")]


def test_names_of_procedures_may_begin_with_a_digit_as_their_folders_may(folder: Path) -> None:
    clinic, faults = read_clinic(written(folder, "procedures = ['3d-stereo']"))
    assert (clinic.procedures, faults) == (("3d-stereo",), ())


@pytest.mark.parametrize(
    "days", ["[3]", "[3, 5, 7]", "['3', 7]", "[true, 7]", "[-1, 7]", "[3, 61]", "7", "'3, 7'"]
)
def test_working_days_are_two_numbers(folder: Path, days: str) -> None:
    clinic, faults = read_clinic(written(folder, f"[results]\nworking_days = {days}"))
    assert clinic.results.working_days is None
    assert [fault.field for fault in faults] == ["results.working_days"]


def test_working_days_may_be_none_or_one_number_twice(folder: Path) -> None:
    clinic, faults = read_clinic(written(folder, "[results]\nworking_days = [0, 0]"))
    assert (clinic.results.working_days, faults) == ((0, 0), ())


@pytest.mark.parametrize(
    ("key", "lowest", "highest"),
    [
        ("idle", 30, 300),
        ("warning", 20, 60),
        ("cap", 5, 120),
        ("screen_width_mm", 0, 5000),
        ("viewing_distance_mm", 200, 3000),
    ],
)
def test_numbers_of_the_kiosk_have_a_range(folder: Path, key: str, lowest: int, highest: int) -> None:
    for value in (lowest, highest):
        clinic, faults = read_clinic(written(folder, f"[kiosk]\n{key} = {value}"))
        assert (getattr(clinic.kiosk, key), faults) == (value, ())
    for value in (lowest - 1, highest + 1):
        clinic, faults = read_clinic(written(folder, f"[kiosk]\n{key} = {value}"))
        assert clinic.kiosk == Kiosk()
        assert [(fault.line, fault.field) for fault in faults] == [(2, f"kiosk.{key}")]


@pytest.mark.parametrize(("text", "line", "field", "rule", "problem", "remedy"), MISTAKES)
def test_every_mistake_has_its_sentence(
    folder: Path, text: str, line: int, field: str, rule: str, problem: str, remedy: str
) -> None:
    _, faults = read_clinic(written(folder, text))
    assert len(faults) == 1
    fault = faults[0]
    assert (fault.file, fault.line, fault.field, fault.rule) == ("clinic.toml", line, field, rule)
    assert fault.problem == problem
    assert fault.remedy.startswith(remedy)


def test_all_mistakes_come_at_once_and_good_keys_stay_in_force(folder: Path) -> None:
    top = "name = 'A'\nacent = '#000000'\nlanguages = ['en', 5]\n[kiosk]\nidle = 5\ncap = 40\n"
    phones = "[[phones]]\nnumber = 1\n[[phones]]\nnumber = '555 0100'\nours = 'x'\n"
    clinic, faults = read_clinic(written(folder, top + phones))
    assert [(fault.line, fault.field) for fault in faults] == [
        (2, "acent"),
        (3, "languages[2]"),
        (5, "kiosk.idle"),
        (8, "phones[1].number"),
        (11, "phones[2].ours"),
    ]
    assert (clinic.name, clinic.languages, clinic.phones) == ("A", ("en",), (Phone("555 0100"),))
    assert (clinic.kiosk.idle, clinic.kiosk.cap) == (90, 40)


def test_a_file_that_cannot_be_read_gives_defaults_and_a_fault(tmp_path: Path) -> None:
    latin = tmp_path / "clinic.toml"
    latin.write_bytes('ok = 1\nname = "Müller"'.encode("latin-1"))
    for path, line, problem in (
        (tmp_path / "nothing.toml", 0, "There is no file"),
        (tmp_path, 0, "There is no file"),
        (tmp_path / "a\0b", 0, ""),
        (latin, 2, "The file is not UTF-8."),
    ):
        clinic, faults = read_clinic(path)
        assert clinic == Clinic(folder=path.parent)
        assert [(fault.file, fault.line, fault.rule) for fault in faults] == [
            (path.name, line, "clinic-file")
        ]
        assert faults[0].problem.startswith(problem)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="needs a user who may not read all"
)
def test_a_file_without_permission_is_a_fault(tmp_path: Path) -> None:
    path = written(tmp_path, "name = 'A'")
    path.chmod(0)
    clinic, faults = read_clinic(path)
    assert clinic == Clinic(folder=tmp_path)
    assert [fault.rule for fault in faults] == ["clinic-file"]


def test_reading_needs_neither_pydantic_nor_qt() -> None:
    code = "import sys; from prep_guide.clinic import read_clinic; read_clinic(None); sys.exit(any(\
name in sys.modules for name in ('pydantic', 'PySide6', 'markdown', 'difflib', 'zoneinfo')))"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(prep_guide.__file__).parents[1])
