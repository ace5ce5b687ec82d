"""What is wrong with a clinic's pictures is told by ``check``, and the shipped ones are shown instead."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from prep_guide import paths
from prep_guide.pictures import Pictures
from prep_guide.theme import THEMES
from tests.commands.running import FINDINGS, run

if TYPE_CHECKING:
    from pathlib import Path

LIGHT = THEMES["light"]
SHAPE = '<path class="f-sun" d="M0 0h4v3z"/>'
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">{}</svg>'
REFUSED = {
    "card-base.svg": (SVG.format(SHAPE).ljust(1024 * 1024 + 1), "larger than 1 MB"),
    "page-call.svg": (SVG.format('<path d="M0 0'), "cannot be read as XML"),
    "page-scan.svg": (SVG.format('<use href="https://example.org/a.svg#b"/>'), "something outside"),
    "page-team.svg": (SVG.format(f'<set attributeName="x" to="1"/>{SHAPE}'), "an element <set>"),
    "page-waiting.svg": (SVG.format('<image href="a.png"/>'), "an element <image>"),
    "page-results.svg": (SVG.format(f'<style>@import "a.css";</style>{SHAPE}'), "something outside"),
    "page-sample.png": ("no picture", "not a PNG file"),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A root with nothing but pictures; one of them is sound."""
    folder = tmp_path / "ours" / "pictures"
    folder.mkdir(parents=True)
    for name, (text, _) in REFUSED.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "page-surgery.svg").write_text(SVG.format(SHAPE), encoding="utf-8")
    (folder / ".page-before.svg.swp").write_text("an editor's own", encoding="utf-8")
    return tmp_path / "ours"


def test_check_names_each_refused_picture_with_a_remedy(root: Path) -> None:
    code, said = run("check", root, "--format", "json")
    told = json.loads(said)
    assert (code, told["files"]) == (FINDINGS, len(REFUSED) + 1)
    assert {(each["file"], each["rule"]) for each in told["findings"]} == {
        (f"ours/pictures/{name}", "picture") for name in REFUSED
    }
    for name, (_, problem) in REFUSED.items():
        of_file = [each for each in told["findings"] if each["file"].endswith(f"/{name}")]
        assert any(problem in each["problem"] for each in of_file), name
        assert all(each["remedy"].endswith(".") for each in of_file)


def test_what_check_refuses_is_replaced_by_the_shipped_picture(root: Path) -> None:
    pictures = Pictures([paths.shipped_content(), root], paths.assets())
    for name in REFUSED:
        assert pictures.picture(name.rpartition(".")[0], LIGHT).shipped, name
    assert not pictures.picture("page-surgery", LIGHT).shipped
    assert set(pictures.faults) == set(pictures.examine(root).faults)


def test_a_link_that_leads_nowhere_is_told_by_whoever_looks_at_pictures(root: Path) -> None:
    (root / "pictures/never-named.png").symlink_to("gone.png")
    told = json.loads(run("check", root, "--format", "json")[1])
    problems = [each["problem"] for each in told["findings"] if "never-named" in each["file"]]
    assert len(problems) == 2
    assert "Nothing shows a picture of this name." in problems
    assert told["files"] == len(REFUSED) + 2


def test_each_root_is_examined_for_itself(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "theirs"
    other.mkdir()
    pictures = Pictures([paths.shipped_content(), other, root], paths.assets())
    assert pictures.examine(other) == (0, ())
    assert pictures.examine(root).files == len(REFUSED) + 1
    with pytest.raises(ValueError, match="none of the roots"):
        pictures.examine(tmp_path)
