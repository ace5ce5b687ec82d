"""The editor's desk behind ``prep-guide check``: all roots, all layers, all languages; one module a rule."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol
from zoneinfo import ZoneInfo

from prep_guide.content.findings import SETTINGS
from prep_guide.content.review import (
    blanks,
    calm,
    choices,
    copies,
    dates,
    links,
    numbers,
    parity,
    pictures,
    plain,
    precedence,
    reading,
    signatures,
    sources,
    structure,
    wordings,
)
from prep_guide.content.review.desk import Desk
from prep_guide.content.review.ignores import sorted_out
from prep_guide.content.review.report import Report

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from prep_guide.clinic import Clinic
    from prep_guide.clock import Clock
    from prep_guide.content.listing import ContentFile
    from prep_guide.faults import Fault


class Rule(Protocol):
    """A module that looks at content."""

    def review(self, desk: Desk) -> None:
        """Notes what it finds."""


RULES: tuple[Rule, ...] = (
    structure,
    choices,
    links,
    pictures,
    wordings,
    precedence,
    copies,
    parity,
    reading,
    calm,
    numbers,
    sources,
    dates,
    signatures,
    plain,
    blanks,
)
"""Each has a ``review(desk)`` that notes what it finds. A new rule's name goes into ``rule_names.py`` as well."""

BROKEN = (structure, links, pictures, wordings, precedence, blanks)
"""Those that tell why readers do not see what somebody has just written, or see it broken."""


def check(
    roots: Sequence[Path], clinic: Clinic, clock: Clock, only: Path | None = None, drawn: Path | None = None
) -> tuple[Fault, ...]:
    """Everything that is wrong with the content today, by file and line; see :func:`examine`."""
    return examine(roots, clinic, local_today(clinic, clock), only, drawn).findings


def local_today(clinic: Clinic, clock: Clock) -> date:
    """The date where the clinic is."""
    return clock.today(ZoneInfo(clinic.timezone) if clinic.timezone else None)


def examine(
    roots: Sequence[Path],
    clinic: Clinic,
    today: date,
    only: Path | None = None,
    drawn: Path | None = None,
    rules: Sequence[Rule] = RULES,
) -> Report:
    """Looks at all content by all rules, or by some.

    Args:
        roots: The shipped root first; a later one wins over an earlier one.
        clinic: Its choice of languages and procedures, and its rules.
        today: The date on which the clinic's rules have to be in force, and sources not too old.
        only: One of the roots, when only its files are wanted. The settings are still checked if they come
            from a file: what the clinic chose and nothing has content for concerns whoever looks at any root.
        drawn: The folder with the shipped drawings; None leaves unchecked whether pictures are there.
        rules: The rules, such as :data:`BROKEN`.

    Raises:
        ValueError: ``only`` is none of the roots.
    """
    number = None if only is None else [root.resolve() for root in roots].index(only.resolve())
    desk = Desk(roots, clinic, today, drawn, number)
    for rule in rules:
        rule.review(desk)
    files = [file for file in desk.files if file.root in desk.wanted]
    settings = desk.findings.of_root(SETTINGS) if clinic.folder or only is None else ()
    found = {_placed(clinic, fault) for fault in settings}
    notes: set[Fault] = set()
    for number in desk.wanted:
        found |= _kept(desk, number, [file for file in files if file.root == number])
        notes |= set(desk.notes.of_root(number))
    return Report(tuple(sorted(found)), len(files), tuple(sorted(notes)))


def _placed(clinic: Clinic, fault: Fault) -> Fault:
    """A finding in the settings with the file and the line of its field."""
    file, line = clinic.written_in(fault.field)
    return replace(fault, file=file, line=line) if file else fault


def _kept(desk: Desk, number: int, files: Sequence[ContentFile]) -> set[Fault]:
    """The findings of one root without those that its files give a reason for."""
    by_file: dict[str, list[Fault]] = {}
    for fault in desk.findings.of_root(number):
        by_file.setdefault(fault.file, []).append(fault)
    for file in files:
        name = desk.findings.named(number, file.path)
        by_file[name] = sorted_out(desk, file, name, by_file.get(name, []))
    return {fault for faults in by_file.values() for fault in faults}
