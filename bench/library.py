"""Figures of a library of 1,000 files in ten languages."""

from __future__ import annotations

import gc
import shutil
import time
from typing import TYPE_CHECKING

from bench.memory import resident_kib
from bench.table import Figure
from prep_guide import paths
from prep_guide.clinic import Clinic
from prep_guide.clock import Clock
from prep_guide.content.library import Library

if TYPE_CHECKING:
    from pathlib import Path

_LANGUAGES = ("es", "fr", "de", "it", "pt", "pl", "nl", "sv", "da", "fi")
_QUESTION = (
    "---\nquestion: Question number {n}?\ntopic: comfort\norder: {n}\n---\nAn answer of a few words.\n"
)


def translated(root: Path, language: str, questions: int = 0) -> None:
    """Writes a language into a root: the shipped English under another name, with further questions."""
    for layer in ("base", "breast-ultrasound"):
        shutil.copytree(paths.shipped_content() / layer / "en", root / layer / language)
    (root / "base" / language / "language.toml").write_text(f'name = "{language}"\n', encoding="utf-8")
    folder = root / "base" / language / "questions"
    folder.mkdir(exist_ok=True)
    for number in range(questions):
        (folder / f"number-{number}.md").write_text(_QUESTION.format(n=number), encoding="utf-8")


def measure(root: Path) -> list[Figure]:
    """How long the library takes to offer its list and to open one guide, and what it keeps of others."""
    for language in _LANGUAGES:
        translated(root, language, questions=100)
    files = sum(1 for path in root.rglob("*") if path.is_file())
    Library((paths.shipped_content(),), Clinic(), Clock()).guide("base", "en")
    library = Library((paths.shipped_content(), root), Clinic(), Clock())
    begin = time.perf_counter()
    library.languages()
    library.offers("fi")
    listed = time.perf_counter()
    library.guide("breast-ultrasound", "fi")
    opened = time.perf_counter()
    # The names of all files are kept, so they have to be known before the guides can be weighed.
    memory = _after_all_guides(library)
    grown = (_after_all_guides(library) - memory) / 1024
    note = f"{files} files in {len(_LANGUAGES)} languages"
    return [
        Figure("a large library offers its list", (listed - begin) * 1000, 300, "ms", note),
        Figure("... opens one guide", (opened - listed) * 1000, 300, "ms", note),
        Figure(
            "... grows over ten guides opened after another", grown, 1, "MiB", "only the open one is kept"
        ),
    ]


def _after_all_guides(library: Library) -> int:
    """The memory of this process in KiB once a guide in each language was opened."""
    for language in _LANGUAGES:
        library.guide("breast-ultrasound", language)
    gc.collect()
    return resident_kib()
