"""Signatures: which count, what is shown where only signed texts are, and how much of a guide is signed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep_guide import tables
from prep_guide.clinic import Clinic
from prep_guide.clock import Clock
from prep_guide.content.ledger import read_entries
from prep_guide.content.library import Library
from prep_guide.content.signatures import FORM
from prep_guide.content.writing.toml_text import ledger_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.conftest import WriteRoot

SPANISH = {
    "base/es/language.toml": 'name = "Español"\n',
    "base/es/wording.toml": 'next_stage = "Siguiente: {stage}"\n',
    "base/es/questions/pain.md": "---\nquestion: ¿Duele?\ntopic: comfort\n---\nUn poco.\n",
}
OWN = "---\nquestion: Our question?\ntopic: comfort\n---\nOur answer.\n"


class MovedClock(Clock):
    def __init__(self, day: date) -> None:
        self.day = day

    def now(self) -> datetime:
        return datetime(self.day.year, self.day.month, self.day.day, 12, tzinfo=UTC)


def signed(files: Mapping[str, str], *paths: str, until: str = "2027-11-30") -> str:
    """A ledger in which somebody signs some of the files."""
    return "".join(
        f'["{path}"]\nsha256 = "{sha256(files[path].encode()).hexdigest()}"\n'
        f'by = "A. Nurse, radiology"\non = 2026-11-01\nuntil = {until}\n'
        for path in paths
    )


def library_of(*roots: Path, day: date = date(2026, 11, 30), signed_only: bool = True) -> Library:
    return Library(roots, Clinic(signed_only=signed_only), MovedClock(day))


def question(library: Library, language: str) -> str:
    (found,) = library.guide("base", language).questions
    return found.question


@pytest.fixture
def files(small: dict[str, str]) -> dict[str, str]:
    return {**small, **SPANISH}


def test_what_nobody_has_signed_falls_back(files: dict[str, str], write_root: WriteRoot) -> None:
    root = write_root(files)
    assert question(library_of(root, signed_only=False), "es") == "¿Duele?"
    library = library_of(root)
    assert question(library, "es") == "Will it hurt?"
    assert library.wording("es").text("next_stage", stage="A") == "Next: A"
    assert [language.code for language in library.languages()] == ["en", "es"]
    assert len(library.guide("base", "es").stages) == 6


def test_what_is_signed_is_shown(files: dict[str, str], write_root: WriteRoot) -> None:
    ledger = signed(files, "base/es/questions/pain.md", "base/es/wording.toml")
    library = library_of(write_root(files), write_root({"reviews.toml": ledger}, "clinic"))
    assert question(library, "es") == "¿Duele?"
    assert library.wording("es").text("next_stage", stage="A") == "Siguiente: A"


def test_a_changed_file_is_not_signed_any_more(files: dict[str, str], write_root: WriteRoot) -> None:
    ledger = signed(files, "base/es/questions/pain.md")
    changed = files | {"base/es/questions/pain.md": SPANISH["base/es/questions/pain.md"] + "Más.\n"}
    assert question(library_of(write_root(changed | {"reviews.toml": ledger})), "es") == "Will it hurt?"


@pytest.mark.parametrize(
    ("day", "shown"), [(date(2027, 11, 30), "¿Duele?"), (date(2027, 12, 1), "Will it hurt?")]
)
def test_a_signature_holds_through_its_last_day(
    files: dict[str, str], write_root: WriteRoot, day: date, shown: str
) -> None:
    ledger = signed(files, "base/es/questions/pain.md")
    assert question(library_of(write_root(files | {"reviews.toml": ledger}), day=day), "es") == shown


def test_a_signature_ends_while_the_program_runs(files: dict[str, str], write_root: WriteRoot) -> None:
    root = write_root(files | {"reviews.toml": signed(files, *SPANISH)})
    clock = MovedClock(date(2027, 11, 30))
    library = Library([root], Clinic(signed_only=True), clock)
    assert library.wording("es").text("next_stage", stage="A") == "Siguiente: A"
    clock.day = date(2027, 12, 1)
    assert library.wording("es").text("next_stage", stage="A") == "Next: A"


def test_a_change_of_the_clinics_own_needs_a_signature_in_any_language(
    files: dict[str, str], write_root: WriteRoot
) -> None:
    shipped, path = write_root(files), "base/en/questions/pain.md"
    clinic = write_root({path: OWN}, "clinic")
    assert question(library_of(shipped, clinic), "en") == "Will it hurt?"
    (clinic / "reviews.toml").write_text(signed({path: OWN}, path))
    assert question(library_of(shipped, clinic), "en") == "Our question?"


def test_a_clinics_procedure_is_offered_once_it_is_signed(
    files: dict[str, str], write_root: WriteRoot
) -> None:
    shipped = write_root(files)
    own = {"knee/guide.toml": "", "knee/en/guide.md": files["breast/en/guide.md"]}
    clinic = write_root(own, "clinic")
    assert [offer.procedure for offer in library_of(shipped, clinic).offers("en")] == ["breast", "base"]
    (clinic / "reviews.toml").write_text(signed(own, "knee/en/guide.md"))
    assert [offer.procedure for offer in library_of(shipped, clinic).offers("en")] == [
        "breast",
        "knee",
        "base",
    ]


def test_a_guide_knows_how_much_of_it_is_signed(files: dict[str, str], write_root: WriteRoot) -> None:
    paths = [path for path in files if path.startswith("base/es/") and not path.endswith("language.toml")]
    root = write_root(files | {"reviews.toml": signed(files, *paths)})
    reviewed = library_of(root, signed_only=False).guide("base", "es").reviewed
    assert [each.file for each in reviewed.signatures] == [
        "base/es/questions/pain.md",
        "base/es/wording.toml",
    ]
    assert reviewed.unsigned == {"en": 7}
    assert reviewed.files == 9
    assert reviewed.signatures[0].by == "A. Nurse, radiology"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('["a.md"]\nsha256 = "1"\nby = ""\non = 2026-11-01\nuntil = 2026-11-02\n', 3),
        ('["a.md"]\nsha256 = "1"\nby = "B"\non = 2026-11-01T10:00:00\nuntil = 2026-11-02\n', 4),
        ('["a.md"]\nsha256 = "1"\nby = "B"\non = 2026-11-01\nuntil = 2026-11-02\nsince = 1\n', 6),
        ('\n"a.md" = 3\n', 2),
    ],
)
def test_an_entry_with_anything_wrong_does_not_count(
    files: dict[str, str], write_root: WriteRoot, text: str, line: int
) -> None:
    library = library_of(write_root(files | {"reviews.toml": text}))
    assert library.guide("base", "es").reviewed.signatures == ()
    assert [(fault.file, fault.line) for fault in library.faults] == [("reviews.toml", line)]


WORDS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r"), min_size=1).filter(
    str.strip
)


@given(st.dictionaries(WORDS, st.tuples(WORDS, WORDS, st.dates(), st.dates()), max_size=4))
def test_what_is_written_is_read_again(entries: dict[str, tuple[str, str, date, date]]) -> None:
    written = {name: dict(zip(FORM, entry, strict=True)) for name, entry in entries.items()}
    read, faults = read_entries(tables.read(ledger_text("A comment", written)), FORM)
    assert (read, faults) == (written, [])


@given(st.text(max_size=300) | st.binary(max_size=300).map(lambda data: data.decode("latin-1")))
def test_any_ledger_is_read_or_refused(text: str) -> None:
    read_entries(tables.read(text), FORM)
