"""What a clinic has set to a :class:`~prep_guide.clinic.model.Clinic`, with every fault it has."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from prep_guide import files
from prep_guide.clinic.keys import CLINIC
from prep_guide.clinic.model import Clinic
from prep_guide.clinic.readers import Wrong, known_keys, shown
from prep_guide.clinic.settings import Settings, read_settings
from prep_guide.faults import Fault

if TYPE_CHECKING:
    from pathlib import Path


def read_file(path: Path) -> tuple[Clinic, tuple[Fault, ...]]:
    """The clinic a file describes, and all that is wrong with the file; see :func:`prep_guide.clinic.read_clinic`."""
    return clinic_of(path, read_settings(path))


def clinic_of(path: Path, settings: Settings) -> tuple[Clinic, tuple[Fault, ...]]:
    """The clinic of settings that were read from a file and its drop-ins, and all that is wrong with them."""
    folder = path.parent if files.may_enter(path.parent) else None
    wrong: list[Wrong] = []
    keys = known_keys(settings.values, CLINIC, "", wrong.append)
    clinic = Clinic(**keys, folder=folder, written_in=settings.place)
    if clinic.logo and not files.is_file(path.parent / clinic.logo):
        problem = f"There is no file {shown(clinic.logo)} beside this one."
        wrong.append(Wrong("logo", problem, "Put it there, or mend the name."))
        clinic = replace(clinic, logo="")
    faults = [
        Fault(*settings.place(item.field), item.field, item.rule, item.problem, item.remedy) for item in wrong
    ]
    return clinic, tuple(sorted([*settings.faults, *faults]))
