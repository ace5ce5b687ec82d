"""The practice's logo as the templates take it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide import files, log
from prep_guide.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prep_guide.clinic import Clinic

MOST_BYTES = 512 * 1024
"""A logo on paper is 12 mm high; more is a photograph."""


def logo_of(clinic: Clinic) -> Mapping[str, object] | None:
    """The logo beside ``clinic.toml``; None where there is none that can be read.

    Whether it can be drawn is found out by the typesetter, which sets the sheet without it if not.
    """
    if not clinic.logo or clinic.folder is None:
        return None
    data = files.read_inside(clinic.folder, clinic.logo, MOST_BYTES + 1)
    if isinstance(data, files.Unreadable) or len(data) > MOST_BYTES:
        problem = data.problem if isinstance(data, files.Unreadable) else "It is too large."
        log.note_fault(Fault(clinic.logo, 0, "", "logo", problem, "It is left out on paper."))
        return None
    kind = clinic.logo.rpartition(".")[2].lower()
    drawn = data.decode(errors="replace") if kind == "svg" else list(data)
    return {"kind": kind, "data": drawn, "alt": clinic.name or clinic.logo.rpartition("/")[2]}
