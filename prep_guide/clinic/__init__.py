"""The installing practice, as ``clinic.toml`` describes it. Knows no Qt and no content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.clinic.model import (
    RULE_NAMES,
    Clinic,
    Kiosk,
    Member,
    Paper,
    Phone,
    Place,
    Results,
    Rule,
)

if TYPE_CHECKING:
    from pathlib import Path

    from prep_guide.faults import Fault

__all__ = [
    "RULE_NAMES",
    "Clinic",
    "Kiosk",
    "Member",
    "Paper",
    "Phone",
    "Place",
    "Results",
    "Rule",
    "read_clinic",
]


def read_clinic(path: Path | None) -> tuple[Clinic, tuple[Fault, ...]]:
    """The clinic a file describes, and all that is wrong with the file, by line.

    A key that is wrong leaves its default in force, and all others are read. A file that cannot be read at
    all gives the defaults. Never raises.

    Args:
        path: The file, or None where the practice made none.
    """
    if path is None:
        return Clinic(), ()
    # Imported here: where there is no file, the first page need not wait for its reader.
    from prep_guide.clinic.reading import read_file  # noqa: PLC0415

    return read_file(path)
