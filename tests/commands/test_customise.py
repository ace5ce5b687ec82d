"""Copies of shipped texts to be changed, and what is noted of their originals."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import TYPE_CHECKING

import pytest

from prep_guide import paths
from prep_guide.clinic import Clinic
from prep_guide.content.review import examine
from tests.commands.running import FAILED, OK, run, texts_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import WriteRoot

PAIN = "---\nquestion: Will it hurt?\ntopic: comfort\n---\nYou will feel pressure.\n"
SHIPPED = {
    "base/guide.toml": "",
    "base/en/language.toml": 'name = "English"\n',
    "base/es/language.toml": 'name = "Español"\n',
    "base/en/wording.toml": 'next = "Next"\ndays = ["{n} day", "{n} days"]\n',
    "base/en/glossary.toml": '[gauze]\nword = "gauze"\nalso = ["gauzes"]\nmeans = "A soft “cloth”."\n',
    "base/en/questions/pain.md": PAIN,
    "base/en/stages/2-numbing.md": "---\ntitle: Numbing\n---\nText.\n",
    "breast/guide.toml": "",
    "breast/en/guide.md": "---\ntitle: Breast\n---\n",
    "breast/en/questions/pain.md": PAIN.replace("pressure", "little"),
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


def moved_on(shipped: Path, own: Path) -> list[str]:
    """The copies whose originals have changed, as ``check`` tells."""
    found = examine((shipped, own), Clinic(), date(2026, 11, 30), own).only(["precedence"], []).findings
    return [fault.file for fault in found if fault.problem.startswith("The original")]


def notes(own: Path) -> dict[str, dict[str, str]]:
    return tomllib.loads((own / "customised.toml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("words", "copy", "original"),
    [
        (["questions/pain"], "base/en/questions/pain.md", "base/en/questions/pain.md"),
        (["questions/pain.md"], "base/en/questions/pain.md", "base/en/questions/pain.md"),
        (["base/en/questions/pain.md"], "base/en/questions/pain.md", "base/en/questions/pain.md"),
        (["stages/numbing"], "base/en/stages/2-numbing.md", "base/en/stages/2-numbing.md"),
        (["guide", "--procedure", "breast"], "breast/en/guide.md", "breast/en/guide.md"),
        (
            ["questions/pain", "--procedure", "breast"],
            "breast/en/questions/pain.md",
            "breast/en/questions/pain.md",
        ),
        (
            ["stages/2-numbing", "--procedure", "breast"],
            "breast/en/stages/2-numbing.md",
            "base/en/stages/2-numbing.md",
        ),
        (["questions/pain", "--language", "es"], "base/es/questions/pain.md", "base/en/questions/pain.md"),
    ],
    ids=" ".join,
)
def test_what_readers_see_is_copied_and_noted(
    shipped: Path, own: Path, words: list[str], copy: str, original: str
) -> None:
    code, said = run("customise", *words, "--content", own)
    assert (code, said.split()[0]) == (OK, str(own / copy))
    assert (own / copy).read_bytes() == (shipped / original).read_bytes()
    assert notes(own).keys() == {copy}
    assert notes(own)[copy]["original"] == original
    assert texts_of(shipped) == {path: text.encode() for path, text in SHIPPED.items()}


def test_a_text_that_is_to_be_translated_says_so(own: Path) -> None:
    said = run("customise", "questions/pain", "--language", "es", "--content", own)[1]
    assert "has not been translated yet. Translate it." in said


def test_who_does_not_see_the_change_is_told(own: Path) -> None:
    said = run("customise", "questions/pain", "--content", own)[1]
    assert (
        "Readers of breast see breast/en/questions/pain.md. To change it too, add: --procedure breast" in said
    )


def test_one_text_and_one_word_are_added_to_their_tables(own: Path) -> None:
    for words in ("wording/next", "wording/days", "glossary/gauze"):
        assert run("customise", words, "--content", own)[0] == OK
    for table in ("wording.toml", "glossary.toml"):
        copied = tomllib.loads((own / "base/en" / table).read_text("utf-8"))
        assert copied == tomllib.loads(SHIPPED[f"base/en/{table}"])
    assert "base/en/wording.toml#next" in notes(own)
    code, said = run("customise", "wording/next", "--content", own)
    assert (code, "next is in" in said) == (FAILED, True)


def test_lines_that_are_there_stay(own: Path) -> None:
    file = own / "base/en/wording.toml"
    file.parent.mkdir(parents=True)
    file.write_text('# ours\nback = "Back"')
    run("customise", "wording/next", "--content", own)
    assert file.read_text() == '# ours\nback = "Back"\nnext = "Next"\n'


def test_a_copy_is_never_written_over(own: Path) -> None:
    run("customise", "stages/numbing", "--content", own)
    (own / "base/en/stages/2-numbing.md").rename(own / "base/en/stages/3-numbing.md")
    before = texts_of(own)
    code, said = run("customise", "stages/numbing", "--content", own)
    assert (code, "is there already" in said) == (FAILED, True)
    assert texts_of(own) == before


@pytest.mark.parametrize("words", ["questions/pain", "wording/days", "glossary/gauze"])
def test_check_tells_when_the_original_has_moved_on(shipped: Path, own: Path, words: str) -> None:
    run("customise", words, "--content", own)
    assert moved_on(shipped, own) == []
    for path in ("questions/pain.md", "wording.toml", "glossary.toml"):
        file = shipped / "base/en" / path
        file.write_text(
            file.read_text("utf-8").replace("You", "Many").replace(" days", " nights").replace("soft", "x")
        )
    assert len(moved_on(shipped, own)) == 1
    code, said = run("customise", words, "--keep", "--content", own)
    assert (code, said.startswith("Noted: ")) == (OK, True)
    assert moved_on(shipped, own) == []


def test_what_did_not_change_has_not_moved_on(shipped: Path, own: Path) -> None:
    run("customise", "wording/next", "--content", own)
    file = shipped / "base/en/wording.toml"
    file.write_text(f'{file.read_text("utf-8")}more = "More"\n')
    assert moved_on(shipped, own) == []


def test_who_deletes_a_copy_has_gone_back_to_the_original(shipped: Path, own: Path) -> None:
    run("customise", "questions/pain", "--content", own)
    (own / "base/en/questions/pain.md").unlink()
    (shipped / "base/en/questions/pain.md").write_text("changed")
    assert moved_on(shipped, own) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["questions/pian"], "There is no pian in questions of base. Did you mean pain?"),
        (["wording/nxet"], "There is no nxet in wording of base. Did you mean next?"),
        (["comparison"], "There is no comparison.md in base."),
        (["pain"], "pain is not the name of a text."),
        (["base/questions/pain"], "is not the name of a text."),
        (["../../etc/passwd"], "is not the name of a text."),
        ([""], "is not the name of a text."),
        (["questions/pain", "--procedure", "nose"], "There is no procedure nose; there are: base, breast."),
        (["questions/pain", "--language", "pt"], "There is no language pt; there are: en, es."),
        (["questions/pain", "--keep"], "There is no note in"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_is_not_there_gets_a_sentence(own: Path, words: list[str], sentence: str) -> None:
    code, said = run("customise", *words, "--content", own)
    assert code == FAILED
    assert sentence in said
    assert not own.exists()


def test_a_ledger_that_cannot_be_read_is_not_lost(own: Path) -> None:
    own.mkdir()
    (own / "customised.toml").write_text("odd = 3\n")
    code, said = run("customise", "questions/pain", "--content", own)
    assert (code, "Mend it first." in said) == (FAILED, True)
    assert (own / "customised.toml").read_text() == "odd = 3\n"


def test_a_text_of_ones_own_has_no_original(own: Path) -> None:
    (own / "base/en/questions").mkdir(parents=True)
    (own / "base/en/questions/parking.md").write_text(PAIN)
    code, said = run("customise", "questions/parking", "--language", "es", "--content", own)
    assert (code, "There is no parking in questions of base." in said) == (FAILED, True)
