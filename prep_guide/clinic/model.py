"""What is known of the installing practice. Everything is optional: a default stands for what is unset.

Plain dataclasses, since they are needed before the first paint. A ``Mapping[str, str]`` is a text by language
code. A key that is a Python word carries a trailing underscore (``from_``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

Texts = Mapping[str, str]

RULE_NAMES = (
    "blood_thinners",
    "medicines",
    "driver",
    "eating",
    "sedation",
    "companion",
    "marker",
    "mammogram_after",
    "mri_safety",
    "pregnancy",
    "allergies",
    "fever",
    "interpreter",
    "arrive",
    "bring",
    "shower",
    "exercise",
)
"""The rules a practice may set and a text may ask for with ``{clinic: name}`` (``docs/content.md``)."""


@dataclass(frozen=True, slots=True)
class Phone:
    """A number to call: what it is for, by language, and when it is answered."""

    number: str
    label: Texts = field(default_factory=dict)
    hours: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a biopsy is done. ``id`` is its name in links and settings."""

    id: str
    name: str
    address: str = ""
    directions: Texts = field(default_factory=dict)
    hours: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """Someone of the team; ``picture`` is a file in the clinic's folder."""

    name: str
    role: Texts = field(default_factory=dict)
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Results:
    """How results reach the patient.

    Attributes:
        working_days: Fewest and most working days they take; None where unset.
        from_: Who tells them, by language.
        how: In what way, by language.
        silent_after: Working days without news after which to call; None where unset.
        call: The number to call then.
    """

    working_days: tuple[int, int] | None = None
    from_: Texts = field(default_factory=dict)
    how: Texts = field(default_factory=dict)
    silent_after: int | None = None
    call: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """What the practice says on one subject, who said so, and until when it holds."""

    texts: Texts = field(default_factory=dict)
    author: str = ""
    date: dt.date | None = None
    review_by: dt.date | None = None

    def in_force(self, today: dt.date) -> bool:
        """Whether it has an author and a date, and its review is not past due."""
        return bool(self.author and self.date) and (self.review_by is None or today <= self.review_by)


@dataclass(frozen=True, slots=True)
class Kiosk:
    """Unattended use.

    Attributes:
        idle: Seconds without a touch until the warning.
        warning: Seconds the warning stands before the session ends; 20 at least (WCAG 2.2, 2.2.1).
        cap: Minutes after which it warns in any case, and ends where nobody touches the screen then.
        pin: The scrypt hash of the staff's PIN; empty for none.
        screen_width_mm: The width of the screen in millimeters; 0 leaves it to the system.
        viewing_distance_mm: How far away people stand, in millimeters.
    """

    idle: int = 90
    warning: int = 30
    cap: int = 20
    pin: str = ""
    screen_width_mm: int = 0
    viewing_distance_mm: int = 600


@dataclass(frozen=True, slots=True)
class Paper:
    """The printed sheet; an empty ``printer`` is the system's own."""

    size: Literal["letter", "a4"] = "letter"
    printer: str = ""


def _nowhere(_key: str) -> tuple[str, int]:
    """Where the keys of a clinic stand that was read from no file."""
    return "", 0


@dataclass(frozen=True, slots=True)
class Clinic:
    """The practice.

    Attributes:
        name: Its name, as patients know it.
        logo: Its logo, a file in its folder.
        accent: Its color, ``#RRGGBB``.
        timezone: The IANA zone appointments are in; empty for the computer's own.
        languages: The languages on offer, in order; empty for all there are.
        fallback: The language read where the reader's has no text.
        procedures: The procedures on offer, in order; empty for all there are.
        signed_only: Whether only signed texts are shown (``reviews.toml``).
        emergency: The number to call in an emergency.
        rules: The practice's own rules by name; :meth:`rule` says whether one is in force.
        folder: Where ``clinic.toml`` lies; None where there is none, or the program is not let in.
        written_in: The file and the line of a dotted key; an empty name and 0 where it stands in no file.
    """

    name: str = ""
    logo: str = ""
    accent: str = ""
    timezone: str = ""
    languages: tuple[str, ...] = ()
    fallback: str = "en"
    procedures: tuple[str, ...] = ()
    signed_only: bool = False
    emergency: str = "911"
    phones: tuple[Phone, ...] = ()
    places: tuple[Place, ...] = ()
    team: tuple[Member, ...] = ()
    results: Results = field(default_factory=Results)
    rules: Mapping[str, Rule] = field(default_factory=dict)
    kiosk: Kiosk = field(default_factory=Kiosk)
    paper: Paper = field(default_factory=Paper)
    folder: Path | None = None
    written_in: Callable[[str], tuple[str, int]] = field(default=_nowhere, compare=False, repr=False)

    def rule(self, name: str, language: str, today: dt.date) -> str | None:
        """The practice's own text of a rule.

        Args:
            name: One of ``RULE_NAMES``.
            language: The reader's language; no other stands in for it, since a rule must be understood.
            today: The date it must be in force on.

        Returns:
            The text, or None where the rule is unset, could not be read in full, has no author or no date, is
            past its review, or is not written in the language. The reader is then told to ask the care team.
        """
        rule = self.rules.get(name)
        if rule is None or not rule.in_force(today):
            return None
        return rule.texts.get(language) or None
