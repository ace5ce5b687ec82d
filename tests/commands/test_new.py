"""Empty forms for a new procedure and a new language."""

from __future__ import annotations

import re
import resource
import tomllib
from datetime import date
from typing import TYPE_CHECKING

import pytest

from prep_guide import paths
from prep_guide.clinic import RULE_NAMES, Clinic, read_clinic
from prep_guide.clinic.keys import CLINIC
from prep_guide.content.review import examine
from tests.commands.running import FAILED, OK, USAGE, run, texts_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from prep_guide.faults import Fault


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv(paths.CLINIC_VARIABLE, raising=False)
    return tmp_path / "own"


def findings(own: Path) -> Sequence[Fault]:
    roots = (paths.shipped_content(), own)
    return examine(roots, Clinic(), date(2026, 11, 30), own, paths.assets() / "illustrations").findings


def test_a_new_procedure_lacks_nothing_but_what_is_to_be_filled_in(own: Path) -> None:
    code, said = run("new", "procedure", "kidney-ultrasound", "--content", own)
    assert code == OK
    assert said.endswith(f"prep-guide check {own}")
    assert {fault.rule for fault in findings(own)} == {"blank"}
    assert {fault.file.split("/")[2] for fault in findings(own)} == {"en", "es"}
    assert {"kidney-ultrasound/guide.toml", "kidney-ultrasound/en/guide.md"} <= texts_of(own).keys()


def test_a_procedure_that_is_filled_in_is_clean(own: Path) -> None:
    run("new", "procedure", "kidney-ultrasound", "--content", own)
    for file in own.rglob("questions"):
        for form in file.iterdir():
            form.unlink()
    for language, words in (
        (
            "en",
            ("Kidney biopsy with ultrasound", "Kidney", "with ultrasound", "This guide shows you each step."),
        ),
        ("es", ("Biopsia del riñón", "Riñón", "con ultrasonido", "Esta guía le muestra cada paso.")),
    ):
        file = own / "kidney-ultrasound" / language / "guide.md"
        text = file.read_text("utf-8")
        for blank, word in zip(("full name", "one word", "with what", "purpose"), words, strict=True):
            text = text.replace(f"(fill in: {blank})", word)
        file.write_text(text, "utf-8")
    assert findings(own) == ()


def test_a_new_language_lacks_its_name_and_what_is_to_be_translated(own: Path) -> None:
    code, _ = run("new", "language", "pt-BR", "--content", own)
    assert code == OK
    found = findings(own)
    assert {fault.rule for fault in found} == {"blank", "parity"}
    assert [fault.file for fault in found if fault.rule == "blank"] == ["own/base/pt-BR/language.toml"]
    missing = {fault.field for fault in found if fault.file == "own/base/pt-BR/wording.toml"}
    english = tomllib.loads((paths.shipped_content() / "base/en/wording.toml").read_text("utf-8"))
    assert missing == english.keys()
    assert "own/base/pt-BR" in {fault.file for fault in found}


@pytest.mark.parametrize("table", ["wording.toml", "glossary.toml"])
def test_switched_on_line_by_line_a_new_language_says_what_english_says(own: Path, table: str) -> None:
    run("new", "language", "pt", "--content", own)
    text = (own / "base/pt" / table).read_text("utf-8")
    assert tomllib.loads(text) == {}
    lines = [line[1:] if line.startswith("#") and line[1:2].strip() else line for line in text.splitlines()]
    english = (paths.shipped_content() / "base/en" / table).read_text("utf-8")
    assert tomllib.loads("\n".join(lines)) == tomllib.loads(english)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["procedure", "Kidney"], "Kidney is not a name for a procedure."),
        (["procedure", "../kidney"], "is not a name for a procedure."),
        (["procedure", "pictures"], "pictures is not a name for a procedure."),
        (["procedure", "base"], "There is a procedure base already."),
        (["procedure", "breast-mri"], "There is a procedure breast-mri already."),
        (["language", "portuguese"], "portuguese is not the code of a language."),
        (["language", "es"], "There is a language es already."),
    ],
)
def test_a_name_that_cannot_be_gets_a_sentence(own: Path, words: list[str], sentence: str) -> None:
    code, said = run("new", *words, "--content", own)
    assert code == FAILED
    assert sentence in said
    assert not own.exists()


def test_nothing_that_is_there_is_written_over(own: Path) -> None:
    file = own / "kidney" / "en" / "guide.md"
    file.parent.mkdir(parents=True)
    file.write_text("mine")
    assert run("new", "procedure", "kidney", "--content", own)[0] == FAILED
    assert texts_of(own) == {"kidney/en/guide.md": b"mine"}


def test_without_a_folder_to_write_into_there_is_a_sentence(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "clinic_file", lambda _given=None: None)
    code, said = run("new", "language", "pt")
    assert code == USAGE
    assert "Say where to write, as in --content my-content." in said


def test_the_clinics_own_folder_is_written_into_and_its_languages_count(tmp_path: Path) -> None:
    settings = tmp_path / "clinic.toml"
    settings.write_text('languages = ["en"]\n')
    assert run("new", "procedure", "kidney", "--clinic", settings)[0] == OK
    assert sorted(folder.name for folder in (tmp_path / "content/kidney").iterdir()) == ["en", "guide.toml"]


def test_a_folder_nobody_may_write_into_gets_a_sentence(tmp_path: Path) -> None:
    own = tmp_path / "file" / "content"
    own.parent.write_text("")
    code, said = run("new", "language", "pt", "--content", own)
    assert code == FAILED
    assert "cannot be written" in said


SETTING = re.compile(r"^# (?=\[|\w+ = )", re.MULTILINE)


def test_a_new_practice_has_every_setting_switched_off(tmp_path: Path) -> None:
    code, said = run("new", "clinic", tmp_path / "ours")
    file = tmp_path / "ours" / "clinic.toml"
    assert (code, said.endswith(f"prep-guide clinic check --clinic {file}")) == (OK, True)
    assert read_clinic(file) == (Clinic(folder=file.parent), ())
    assert (file.parent / "content").is_dir()
    (file.parent / "logo.svg").touch()
    text = SETTING.sub("", file.read_text("utf-8"))
    file.write_text(text.replace('pin = "scrypt$..."', ""), "utf-8")
    clinic, faults = read_clinic(file)
    assert faults == ()
    written = tomllib.loads(text)
    assert written.keys() == CLINIC.keys()
    assert clinic.phones[0].label["es"] == "Recepción"
    assert all(name in text for name in RULE_NAMES)


def test_settings_that_are_there_stay(tmp_path: Path) -> None:
    (tmp_path / "clinic.toml").write_text("name = 'A'")
    code, said = run("new", "clinic", tmp_path)
    assert (code, "is there already" in said) == (FAILED, True)
    assert (tmp_path / "clinic.toml").read_text() == "name = 'A'"


def test_a_full_disk_leaves_no_half_settings(tmp_path: Path) -> None:
    (before, most) = resource.getrlimit(resource.RLIMIT_FSIZE)
    # What can be written into one file, as on a disk with that much room.
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, most))
    try:
        code, said = run("new", "clinic", tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (before, most))
    assert (code, f"{tmp_path / 'clinic.toml'} cannot be written" in said) == (FAILED, True)
    assert [file.name for file in tmp_path.iterdir()] == ["content"]
    assert run("new", "clinic", tmp_path)[0] == OK
    # Whoever runs the kiosk reads what somebody else has written.
    other = tmp_path / "other"
    other.touch()
    assert (tmp_path / "clinic.toml").stat().st_mode == other.stat().st_mode
