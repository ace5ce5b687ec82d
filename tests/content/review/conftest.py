"""A root in which nothing is wrong, with a clinic's own root and settings, to be changed by a test."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from prep_guide.clinic import read_clinic
from prep_guide.content.review import examine
from prep_guide.content.review.report import Report

HERE = Path(__file__).parent
TODAY = date(2026, 11, 30)


@dataclass(frozen=True)
class CleanRoot:
    """A copy of ``clean/`` at ``folder``."""

    folder: Path

    def change(self, path: str, old: str | None, new: str | None) -> None:
        """Write ``new`` in place of ``old``, or of the whole file; without it, delete the file."""
        file = self.folder / path
        if new is None:
            file.unlink()
            return
        text = new.removeprefix("\n")
        if old is not None:
            before = file.read_text("utf-8")
            assert before.count(old) == 1, "what is changed has to stand in the file once"
            text = before.replace(old, new)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def look(self, *rules: str) -> Report:
        """What is wrong with the shipped root, the clinic's and its settings, by some rules or by all."""
        clinic, faults = read_clinic(self.folder / "clinic.toml")
        roots = (self.folder / "shipped", self.folder / "content")
        found = Report(faults, 0) + examine(roots, clinic, TODAY, drawn=self.folder / "drawn")
        return found.only(rules, ())

    def found(self, *rules: str) -> list[tuple[str, int]]:
        """File and line of what is wrong."""
        return [(each.file, each.line) for each in self.look(*rules).findings]


@pytest.fixture
def clean(tmp_path: Path) -> CleanRoot:
    return CleanRoot(Path(shutil.copytree(HERE / "clean", tmp_path / "clean")))
