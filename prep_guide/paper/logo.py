"""The practice's logo as the templates take it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prep_guide.clinic import Clinic
    from prep_guide.pictures import Picture


def logo_of(clinic: Clinic, logo: Picture | None) -> Mapping[str, object] | None:
    """A practice's logo with its words; None where there is none."""
    if logo is None:
        return None
    drawn = logo.data.decode() if logo.kind == "svg" else list(logo.data)
    return {"kind": logo.kind, "data": drawn, "alt": clinic.name or clinic.logo.rpartition("/")[2]}
