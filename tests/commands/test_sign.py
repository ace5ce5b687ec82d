"""Signing: whose name stands under which files, and until when."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from prep_guide import paths
from prep_guide.clinic import Clinic
from prep_guide.clock import Clock
from prep_guide.content.library import Library
from tests.commands.running import FAILED, OK, USAGE, run, texts_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import WriteRoot

WHO = ("--by", "A. Nurse, radiology", "--until", "2099-12-31")
SHIPPED = {
    "base/guide.toml": "",
    "base/en/language.toml": 'name = "English"\n',
    "base/es/language.toml": 'name = "Español"\n',
    "base/es/wording.toml": 'next = "Siguiente"\n',
    "base/es/guide.md": "---\ntitle: Biopsia\n---\n",
    "base/es/questions/pain.md": "---\nquestion: ¿Duele?\n---\nUn poco.\n",
    "base/en/questions/pain.md": "---\nquestion: Will it hurt?\n---\nA little.\n",
}


@pytest.fixture
def shipped(write_root: WriteRoot, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = write_root(SHIPPED)
    monkeypatch.setattr(paths, "shipped_content", lambda: root)
    monkeypatch.delenv(paths.CLINIC_VARIABLE, raising=False)
    return root


@pytest.fixture
def own(shipped: Path, tmp_path: Path) -> Path:
    return tmp_path / "own"


def signed(own: Path) -> dict[str, dict[str, object]]:
    """The entries by path; those of tables without the beginning of the checksum."""
    entries = tomllib.loads((own / "reviews.toml").read_text("utf-8"))
    return {name.partition("#")[0]: entry for name, entry in entries.items()}


def test_shipped_files_are_signed_in_the_clinics_own_folder(shipped: Path, own: Path) -> None:
    assert run("sign", "base/es", *WHO, "--content", own) == (
        OK,
        f"Signed 3 files in {own / 'reviews.toml'}.",
    )
    assert signed(own).keys() == {"base/es/guide.md", "base/es/questions/pain.md", "base/es/wording.toml"}
    entry = signed(own)["base/es/guide.md"]
    assert entry["by"] == "A. Nurse, radiology"
    assert str(entry["until"]) == "2099-12-31"
    assert texts_of(shipped) == {path: text.encode() for path, text in SHIPPED.items()}


def test_signing_again_takes_the_place_of_the_older_signature(own: Path) -> None:
    run("sign", "base/es", *WHO, "--content", own)
    run("sign", "base/es/guide.md", "--by", "B. Doctor", "--until", "2098-01-31", "--content", own)
    assert {path: entry["by"] for path, entry in signed(own).items()} == {
        "base/es/guide.md": "B. Doctor",
        "base/es/questions/pain.md": "A. Nurse, radiology",
        "base/es/wording.toml": "A. Nurse, radiology",
    }


def test_the_file_readers_see_is_signed(shipped: Path, own: Path) -> None:
    run("sign", "base/en/questions/pain.md", *WHO, "--content", own)
    before = signed(own)["base/en/questions/pain.md"]["sha256"]
    (own / "base/en/questions").mkdir(parents=True)
    (own / "base/en/questions/pain.md").write_text("---\nquestion: Ours?\n---\nOurs.\n")
    run("sign", "base/en/questions/pain.md", *WHO, "--content", own)
    assert signed(own)["base/en/questions/pain.md"]["sha256"] != before


def test_a_folder_on_the_disk_means_its_own_files_only(own: Path) -> None:
    (own / "base/es/questions").mkdir(parents=True)
    (own / "base/es/questions/ours.md").write_text("---\nquestion: ¿Y?\n---\nSí.\n")
    run("sign", own / "base/es", *WHO, "--content", own)
    assert signed(own).keys() == {"base/es/questions/ours.md"}


def test_who_keeps_the_shipped_content_signs_in_it(shipped: Path) -> None:
    assert run("sign", "base/es/guide.md", *WHO, "--content", shipped)[0] == OK
    assert signed(shipped).keys() == {"base/es/guide.md"}


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["base/pt", *WHO], FAILED, "There is no text at base/pt."),
        (["base/en/language.toml", *WHO], FAILED, "There is no text at base/en/language.toml."),
        (["base/e", *WHO], FAILED, "There is no text at base/e."),
        (["base/es", "--by", " ", "--until", "2099-12-31"], FAILED, "Somebody has to sign"),
        (["base/es", "--by", "A", "--until", "2001-12-31"], FAILED, "2001-12-31 has passed."),
        (["base/es", "--by", "A", "--until", "soon"], USAGE, "'soon' does not match the format"),
        (["base/es", "--until", "2099-12-31"], USAGE, "Missing option '--by'."),
        ([*WHO], USAGE, "Missing argument 'PATH...'"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_signed_gets_a_sentence(own: Path, words: list[str], code: int, sentence: str) -> None:
    ended, said = run("sign", *words, "--content", own)
    assert (ended, sentence in said) == (code, True), said
    assert not own.exists()


def test_tables_that_are_merged_are_signed_each_for_itself(shipped: Path, own: Path) -> None:
    table = own / "base/es/wording.toml"
    table.parent.mkdir(parents=True)
    table.write_text('next = "Sigue"\n')
    run("sign", own, "--by", "B. Doctor", "--until", "2099-12-31", "--content", own)
    run("sign", "base/es/wording.toml", *WHO, "--content", own)
    library = Library((shipped, own), Clinic(signed_only=True), Clock())
    assert library.wording("es").text("next") == "Sigue"
    assert len(read_entries(own)) == 2
    table.write_text('next = "Va"\n')
    assert (
        Library((shipped, own), Clinic(signed_only=True), Clock()).wording("es").text("next") == "Siguiente"
    )
    run("sign", own, *WHO, "--content", own)
    assert len(read_entries(own)) == 2
    assert Library((shipped, own), Clinic(signed_only=True), Clock()).wording("es").text("next") == "Va"


def read_entries(own: Path) -> dict[str, object]:
    return tomllib.loads((own / "reviews.toml").read_text("utf-8"))
