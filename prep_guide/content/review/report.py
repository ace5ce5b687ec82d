"""What was found, as people and as programs read it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from prep_guide.content.review.rule_names import group_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from prep_guide.faults import Fault

_BOLD, _RED, _DIM, _PLAIN = "\x1b[1m", "\x1b[31m", "\x1b[2m", "\x1b[0m"


@dataclass(frozen=True, slots=True)
class Report:
    """What a look at content found.

    Attributes:
        findings: Everything that is wrong, in the order of files and lines.
        files: How many files were looked at.
        notes: What is good to know and nobody's mistake, such as a translation that is not signed yet.
    """

    findings: tuple[Fault, ...]
    files: int
    notes: tuple[Fault, ...] = ()

    def __add__(self, other: Report) -> Report:
        """Both together, each finding and each note once."""
        findings = tuple(dict.fromkeys(self.findings + other.findings))
        return Report(findings, self.files + other.files, tuple(dict.fromkeys(self.notes + other.notes)))

    def only(self, rules: Collection[str], ignored: Collection[str]) -> Report:
        """The findings and notes of some rules.

        Args:
            rules: Names of rules or of their findings; empty for all.
            ignored: Those to leave out.
        """
        wanted = _Wanted(frozenset(rules), frozenset(ignored))
        return Report(wanted.of(self.findings), self.files, wanted.of(self.notes))

    def lines(self, *, colored: bool) -> Iterator[str]:
        """A line for each note and each finding, and a last one that says how many there are."""
        for each in self.notes:
            yield _colored(each, _PLAIN) if colored else str(each)
        for each in self.findings:
            yield _colored(each, _RED) if colored else str(each)
        notes = f"; {_counted(len(self.notes), 'note')}" if self.notes else ""
        if not self.findings:
            yield f"No findings in {_counted(self.files, 'file')}{notes}."
            return
        files = len({each.file for each in self.findings})
        # Files that are missing have findings and are none of those that were looked at.
        share = f"{files} of " if files <= self.files else ""
        yield f"{_counted(len(self.findings), 'finding')} in {share}{_counted(self.files, 'file')}{notes}."

    def json(self) -> str:
        """The same for programs: ``files``, ``findings`` and ``notes``, each with the attributes of a fault."""
        found, noted = ([asdict(each) for each in faults] for faults in (self.findings, self.notes))
        told = {"files": self.files, "findings": found, "notes": noted}
        return json.dumps(told, ensure_ascii=False, indent=2)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Which rules somebody wants to hear of."""

    rules: frozenset[str]
    ignored: frozenset[str]

    def of(self, faults: Iterable[Fault]) -> tuple[Fault, ...]:
        return tuple(each for each in faults if self._includes({each.rule, group_of(each.rule)}))

    def _includes(self, names: set[str]) -> bool:
        return (not self.rules or bool(names & self.rules)) and not names & self.ignored


def _colored(fault: Fault, color: str) -> str:
    place = f"{fault.file}:{fault.line}" if fault.line else fault.file
    field = f"{_BOLD}{fault.field}:{_PLAIN} " if fault.field else ""
    said = f"{color}{fault.problem}{_PLAIN} {fault.remedy}"
    return f"{_BOLD}{place}:{_PLAIN} {field}{said} {_DIM}[{fault.rule}]{_PLAIN}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
