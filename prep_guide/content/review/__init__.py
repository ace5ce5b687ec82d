"""The editor's desk behind ``prep-guide check``: all roots, all layers, all languages; one module a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from prep_guide.content.findings import SETTINGS
from prep_guide.content.review import choices, links, sources, structure, wordings
from prep_guide.content.review.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from prep_guide.clinic import Clinic
    from prep_guide.clock import Clock
    from prep_guide.faults import Fault

RULES = (structure, choices, sources, links, wordings)


def check(roots: Sequence[Path], clinic: Clinic, clock: Clock, only: Path | None = None) -> tuple[Fault, ...]:
    """Everything that is wrong with the content, by file and line.

    Args:
        roots: The shipped root first; a later one wins over an earlier one.
        clinic: Its choice of languages and procedures, and its rules.
        clock: Tells the date on which the clinic's rules have to be in force.
        only: One of the roots, when only its files are wanted. The settings are still checked if they come
            from a file: what the clinic chose and nothing has content for concerns whoever looks at any root.

    Raises:
        ValueError: ``only`` is none of the roots.
    """
    zone = ZoneInfo(clinic.timezone) if clinic.timezone else None
    desk = Desk(roots, clinic, clock.today(zone))
    for rule in RULES:
        rule.review(desk)
    if only is None:
        return tuple(sorted(desk.findings.faults))
    number = [root.resolve() for root in roots].index(only.resolve())
    settings = desk.findings.of_root(SETTINGS) if clinic.folder else ()
    return tuple(sorted({*settings, *desk.findings.of_root(number)}))
