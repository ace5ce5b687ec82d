"""The practice's logo as the templates take it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide import log
from prep_guide.faults import Fault
from prep_guide.pictures.logo import read_logo

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prep_guide.clinic import Clinic


def logo_of(clinic: Clinic) -> Mapping[str, object] | None:
    """The logo beside ``clinic.toml``; None where there is none that can be shown."""
    if not clinic.logo or clinic.folder is None:
        return None
    found = read_logo(clinic.folder, clinic.logo)
    if isinstance(found, Fault):
        log.note_fault(found)
        return None
    drawn = found.data.decode() if found.kind == "svg" else list(found.data)
    return {"kind": found.kind, "data": drawn, "alt": clinic.name or clinic.logo.rpartition("/")[2]}
