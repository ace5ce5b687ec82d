"""A guide opened from roots of a test, and where its faults are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.clinic import Clinic
from prep_guide.clock import Clock
from prep_guide.content.library import Library

if TYPE_CHECKING:
    from pathlib import Path

    from prep_guide.content.model import Guide


def opened(*roots: Path, procedure: str = "base", language: str = "en") -> tuple[Guide, Library]:
    library = Library(roots, Clinic(), Clock())
    return library.guide(procedure, language), library


def met(library: Library) -> list[tuple[str, int, str]]:
    return sorted((fault.file, fault.line, fault.field) for fault in library.faults)
