"""How an installation is, for whoever looks after many: what it is, what it reads, and what is wrong with it."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prep_guide import __version__, files, paths
from prep_guide.clinic import read_clinic
from prep_guide.content.findings import Findings
from prep_guide.content.layers import Layers
from prep_guide.content.library import Library
from prep_guide.content.signatures import Signatures
from prep_guide.kiosk.crashes import Crashes
from prep_guide.kiosk.record import Record

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from prep_guide.clinic import Clinic
    from prep_guide.clock import Clock

LEAST_FREE_MB = 100
"""Megabytes that have to be free where the program keeps its state: five log files and as much again for the rest."""


@dataclass(frozen=True, slots=True)
class Status:
    """How an installation is.

    Attributes:
        version: The program's.
        clinic: The file of the clinic's settings; empty for none.
        roots: The folders of content, the shipped one first.
        procedures: The names of the procedures on offer.
        languages: The codes of the languages on offer.
        reviewed: The last day on which somebody signed a text; empty where nobody has.
        review_by: The first day on which a signature or a rule of the clinic runs out; empty for none.
        last_start: When a kiosk was last started here, ISO 8601 in UTC; empty where none was.
        crashes: How often a kiosk has ended by itself here.
        free_mb: Free space where the program keeps its state, in megabytes.
        log: The folder of its log.
        troubles: What somebody should look after, a sentence each.
    """

    version: str
    clinic: str
    roots: tuple[str, ...]
    procedures: tuple[str, ...]
    languages: tuple[str, ...]
    reviewed: str
    review_by: str
    last_start: str
    crashes: int
    free_mb: int
    log: str
    troubles: tuple[str, ...]


def look(clinic_file: Path | None, given: Sequence[Path], state: Path, notes: Path, clock: Clock) -> Status:
    """Looks at this installation; opens every guide.

    Args:
        clinic_file: The clinic's settings; None for none.
        given: Content roots laid over the shipped one and the clinic's.
        state: Where the program keeps its state.
        notes: The folder of its log.
        clock: Tells today's date.
    """
    clinic, mistakes = read_clinic(clinic_file)
    roots = paths.content_roots(clinic.folder, given)
    library = Library(roots, clinic, clock)
    languages = tuple(language.code for language in library.languages())
    procedures = tuple(offer.procedure for offer in library.offers(languages[0]))
    for procedure in procedures:
        for language in languages:
            library.guide(procedure, language)
    kept = state / "crashes.json"
    crashes = Crashes(Record(kept), clock)
    today = clock.now().date()
    signed, expires = _reviews(roots, clinic, today)
    free = _free_mb(state)
    troubles = [*map(str, mistakes), *map(str, library.faults)]
    if not procedures:
        troubles.append("There is no guide to read.")
    if crashes.left_out:
        troubles.append("The kiosk leaves out content with which it ended by itself three times in a row.")
    elif crashes.in_a_row:
        troubles.append("The last start of the kiosk had ended by itself.")
    if not files.is_missing(kept) and not os.access(kept, os.R_OK):
        troubles.append(f"{kept} cannot be read: ask as root, or as the kiosk's user.")
    if free < LEAST_FREE_MB:
        troubles.append(f"Only {free} MB are free in {state}.")
    return Status(
        version=__version__,
        clinic=str(clinic_file or ""),
        roots=tuple(map(str, roots)),
        procedures=procedures,
        languages=languages,
        reviewed=max((day.isoformat() for day in signed), default=""),
        review_by=min((day.isoformat() for day in expires), default=""),
        last_start=crashes.started.isoformat(timespec="seconds") if crashes.started else "",
        crashes=crashes.since_the_beginning,
        free_mb=free,
        log=str(notes),
        troubles=tuple(troubles),
    )


def _reviews(roots: Sequence[Path], clinic: Clinic, today: dt.date) -> tuple[list[dt.date], list[dt.date]]:
    """On which days texts were signed, and on which days what is in force runs out."""
    signatures = Signatures(Layers(roots, clinic.fallback, Findings(roots)), lambda: today).all
    rules = [rule.review_by for rule in clinic.rules.values() if rule.review_by and rule.in_force(today)]
    return [each.on for each in signatures], [
        each.until for each in signatures if today <= each.until
    ] + rules


def _free_mb(folder: Path) -> int:
    for place in _upwards(folder):
        try:
            return shutil.disk_usage(place).free // 1_000_000
        except OSError:
            continue
    return 0


def _upwards(folder: Path) -> Iterator[Path]:
    yield folder
    yield from folder.parents
