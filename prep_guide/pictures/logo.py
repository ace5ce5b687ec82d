"""The practice's logo, checked like any picture that somebody else made."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from prep_guide import files, log
from prep_guide.faults import Fault
from prep_guide.pictures.library import Picture

if TYPE_CHECKING:
    from pathlib import Path

    from prep_guide.clinic import Clinic

MOST_BYTES = 512 * 1024
"""A logo is 12 mm high on paper; more is a photograph."""


class ClinicLogo:
    """The logo of a practice, read when it is first asked for, and once.

    Args:
        clinic: The practice.
    """

    def __init__(self, clinic: Clinic) -> None:
        self._clinic = clinic

    @cached_property
    def picture(self) -> Picture | None:
        """The logo; None where there is none that can be shown. What speaks against it is in the log."""
        if not self._clinic.logo or self._clinic.folder is None:
            return None
        found = read_logo(self._clinic.folder, self._clinic.logo)
        if isinstance(found, Fault):
            log.note_fault(found)
            return None
        return found


def read_logo(folder: Path, name: str) -> Picture | Fault:
    """The logo in a practice's folder, or what speaks against showing it. Never raises.

    Args:
        folder: Where the settings lie.
        name: The name of the file below it: an SVG or a PNG.
    """
    from prep_guide.pictures import png, svg  # noqa: PLC0415 - most practices have none

    data = files.read_inside(folder, name, MOST_BYTES + 1)
    if isinstance(data, files.Unreadable):
        return _fault(name, data.problem, data.remedy)
    if len(data) > MOST_BYTES:
        return _fault(name, f"It is larger than {MOST_BYTES // 1024} kB.", "Save it smaller.")
    if name.lower().endswith(".svg"):
        found = svg.faults(data, name)
        return found[0] if found else Picture(name, "svg", data, shipped=False, moving=False)
    found = png.faults(data, name)
    return found[0] if found else Picture(name, "png", data, shipped=False, moving=False)


def _fault(name: str, problem: str, remedy: str) -> Fault:
    return Fault(name, 0, "", "logo", problem, remedy)
