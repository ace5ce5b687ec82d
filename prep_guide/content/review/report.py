"""What was found, as people and as programs read it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from prep_guide.content.review.rule_names import group_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from prep_guide.faults import Fault

_BOLD, _RED, _DIM, _PLAIN = "\x1b[1m", "\x1b[31m", "\x1b[2m", "\x1b[0m"


@dataclass(frozen=True, slots=True)
class Report:
    """What a look at content found.

    Attributes:
        findings: Everything that is wrong, in the order of files and lines.
        files: How many files were looked at.
    """

    findings: tuple[Fault, ...]
    files: int

    def __add__(self, other: Report) -> Report:
        """Both together, each finding once."""
        return Report(tuple(dict.fromkeys(self.findings + other.findings)), self.files + other.files)

    def only(self, rules: Collection[str], ignored: Collection[str]) -> Report:
        """The findings of some rules.

        Args:
            rules: Names of rules or of their findings; empty for all.
            ignored: Those to leave out.
        """
        found = (
            each
            for each in self.findings
            if (not rules or {each.rule, group_of(each.rule)} & set(rules))
            and not {each.rule, group_of(each.rule)} & set(ignored)
        )
        return Report(tuple(found), self.files)

    def lines(self, *, colored: bool) -> Iterator[str]:
        """A line for each finding, and a last one that says how many there are."""
        for each in self.findings:
            yield _colored(each) if colored else str(each)
        if not self.findings:
            yield f"No findings in {_counted(self.files, 'file')}."
            return
        files = len({each.file for each in self.findings})
        yield f"{_counted(len(self.findings), 'finding')} in {files} of {_counted(self.files, 'file')}."

    def json(self) -> str:
        """The same for programs: ``files`` and ``findings``, each with the attributes of a fault."""
        found = [asdict(each) for each in self.findings]
        return json.dumps({"files": self.files, "findings": found}, ensure_ascii=False, indent=2)


def _colored(fault: Fault) -> str:
    place = f"{fault.file}:{fault.line}" if fault.line else fault.file
    field = f"{_BOLD}{fault.field}:{_PLAIN} " if fault.field else ""
    said = f"{_RED}{fault.problem}{_PLAIN} {fault.remedy}"
    return f"{_BOLD}{place}:{_PLAIN} {field}{said} {_DIM}[{fault.rule}]{_PLAIN}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
