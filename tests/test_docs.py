"""The documents tell the truth: what they show can be read, and what they name is there."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from prep_guide import paths
from prep_guide.clinic import RULE_NAMES, Clinic, read_clinic
from prep_guide.clinic.keys import CLINIC
from prep_guide.clock import Clock
from prep_guide.content.build import FORMS
from prep_guide.content.library import Library
from prep_guide.content.model import Facts, Phrases, Source, Term
from prep_guide.content.review import examine
from prep_guide.theme import THEMES
from prep_guide.ui.look.metrics import Metrics

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pytestqt.qtbot import QtBot

PROJECT = Path(__file__).parents[1]
CONTENT = PROJECT / "docs" / "content.md"
LOOK = PROJECT / "docs" / "look.md"
DOCUMENTS = [PROJECT / "CONTRIBUTING.md", *sorted((PROJECT / "docs").glob("*.md"))]

EXAMPLE = re.compile(r"^```(?:markdown|toml) (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
every_document = pytest.mark.parametrize("document", DOCUMENTS, ids=[each.name for each in DOCUMENTS])


EXAMPLES_ONLY = ("precedence", "parity")
"""What examples of a few files in one language cannot be: the change of every place and language it concerns."""


class FixedClock(Clock):
    def now(self) -> datetime:
        return datetime(2026, 11, 30, 12, tzinfo=UTC)


def words_in_backticks(document: Path) -> set[str]:
    return set(re.findall(r"`([^`\n]+)`", document.read_text(encoding="utf-8")))


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    """The clinic of the example, beside which lie the other examples as a root of content."""
    for path, text in EXAMPLE.findall(CONTENT.read_text(encoding="utf-8")):
        file = tmp_path / path if path == "clinic.toml" else tmp_path / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (tmp_path / "logo.svg").touch()
    clinic, faults = read_clinic(tmp_path / "clinic.toml")
    assert faults == ()
    return clinic


def test_the_examples_are_a_root_without_a_fault(clinic: Clinic) -> None:
    assert clinic.folder
    examples = clinic.folder / "content"
    today = FixedClock().today()
    found = examine([paths.shipped_content(), examples], clinic, today, only=examples)
    assert found.only((), EXAMPLES_ONLY).findings == ()


def test_there_is_an_example_of_every_kind_of_file(clinic: Clinic) -> None:
    assert clinic.folder
    library = Library([clinic.folder / "content"], clinic, FixedClock())
    guide = library.guide("breast-ultrasound", "en")
    assert [language.code for language in library.languages()] == ["en", "es"]
    assert guide.opening.title == "Breast biopsy with ultrasound"
    assert guide.facts.needle == "core"
    assert guide.comparison
    lists = (guide.stages, guide.questions, guide.tasks, guide.topics, guide.coping, guide.checklist)
    assert [len(each) for each in lists] == [1] * 6
    assert guide.glossary.keys() == {"biopsy"}
    assert guide.sources.keys() == {"uw-us"}
    assert library.wording("en").text("walk_line", n=1) == "One short step."
    assert library.faults == ()


def test_the_clinics_rule_is_shown_in_the_example(clinic: Clinic) -> None:
    assert clinic.folder
    (stage,) = Library([clinic.folder / "content"], clinic, FixedClock()).guide("base", "en").stages
    assert "Please tell us about every allergy when you arrive." in stage.body.plain


def keys_of(form: type[BaseModel]) -> set[str]:
    known = {field.alias or name for name, field in form.model_fields.items()}
    return known - {"id", "body", "origin", "number"}


def test_every_field_and_key_is_described() -> None:
    wanted = {*CLINIC, *RULE_NAMES}.union(*map(keys_of, [*FORMS.values(), Facts, Term, Source, Phrases]))
    assert wanted <= words_in_backticks(CONTENT)


def test_the_look_names_every_color() -> None:
    colors = THEMES["light"].colors.keys()
    chapter = LOOK.read_text(encoding="utf-8").partition("## 2 Colors")[2].partition("## 3")[0]
    named = {name for row in re.findall(r"^\| (`.*?`) \|", chapter, re.MULTILINE) for name in row.split(", ")}
    assert {name.strip("`") for name in named} == colors


def test_the_look_tells_every_size_of_type(qtbot: QtBot) -> None:
    metrics = Metrics()
    rows = re.findall(r"^\| `(\w+)` \| (\d+) / (\d+) \| (\d+) \|", LOOK.read_text("utf-8"), re.MULTILINE)
    assert len(rows) == 16
    for role, size, line, weight in rows:
        font = metrics.font(role)
        assert (font.pixelSize(), metrics.line(role), font.weight()) == (int(size), int(line), int(weight))


def test_the_tree_of_rooms_is_the_real_one() -> None:
    tree = (PROJECT / "docs" / "architecture.md").read_text(encoding="utf-8").split("```")[1]
    above: list[str] = []
    for indent, name in re.findall(r"^( *)([\w.]+/?) ", tree.replace("/\n", "/ \n"), re.MULTILINE):
        above[len(indent) // 2 :] = [name]
        assert PROJECT.joinpath(*above).exists(), above
    rooms = {each.stem for each in (PROJECT / "prep_guide").iterdir() if not each.name.startswith("__")}
    assert rooms <= set(re.findall(r"\w+", tree))


@every_document
def test_every_link_leads_to_a_file_of_the_project(document: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)", document.read_text(encoding="utf-8")):
        if not target.startswith(("guide:", "https://example.org")):
            assert (document.parent / target).exists(), target


@every_document
def test_every_link_to_a_chapter_finds_it(document: Path) -> None:
    for path, anchor in re.findall(r"\]\(([^)#\s]*)#([^)]+)\)", document.read_text(encoding="utf-8")):
        target = document.parent / path if path else document
        headings = re.findall(r"^#+ (.+)$", target.read_text(encoding="utf-8"), re.MULTILINE)
        assert anchor in {re.sub(r"[^\w -]", "", each.lower()).replace(" ", "-") for each in headings}


def test_every_command_is_in_the_makefile() -> None:
    commands = set(re.findall(r"^([a-z]+):", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = {
        word.removeprefix("make ") for word in words_in_backticks(DOCUMENTS[0]) if word.startswith("make ")
    }
    assert named == commands
