"""The installing practice, as ``clinic.toml`` describes it. Knows no Qt and no content."""

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
from prep_guide.clinic.reading import read_clinic

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
