"""Findings that somebody looked at and decided to keep, with the reason in the file itself.

The reason is a comment, which Markdown's front matter and TOML share::

    # ignore reading: "acetaminophen" is the word on the box
    do: ...

It covers the findings of one rule: those of the field or the table right below it, with all that is in it; at the end
of the front matter or of the file, those that are of no field: the body, or the file as a whole. A comment without a
reason, with a rule there is none of, or that covers nothing is a finding itself, so that none outlives its reason.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from prep_guide.content.frontmatter import FENCE
from prep_guide.content.review.rule_names import GROUPS, group_of, names
from prep_guide.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from prep_guide.content.listing import ContentFile
    from prep_guide.content.review.desk import Desk

RULE = "ignore"

_COMMENT = re.compile(r"\s*#\s*ignore\s+([\w-]*)\s*:?\s*(.*)")
_BLANK_OR_COMMENT = re.compile(r"\s*(?:#.*)?$")


@dataclass(frozen=True, slots=True)
class Ignore:
    """One such comment.

    Attributes:
        line: Where it stands.
        rule: The rule it is about.
        reason: Why.
        field: The field it covers; empty for what is of no field.
    """

    line: int
    rule: str
    reason: str
    field: str

    def covers(self, fault: Fault) -> bool:
        """Whether a finding is one of those that were decided about."""
        inside = (f"{self.field}.", f"{self.field}[")
        is_below = fault.field == self.field or (self.field != "" and fault.field.startswith(inside))
        return bool(self.reason) and is_below and self.rule in (fault.rule, group_of(fault.rule))


def sorted_out(desk: Desk, file: ContentFile, name: str, faults: list[Fault]) -> list[Fault]:
    """The findings of a file that remain, and what is wrong with its comments.

    Args:
        desk: Has the file.
        file: Whose findings they are.
        name: How findings call it.
        faults: All of them.
    """
    text = desk.layers.text(file)
    if "ignore" not in text:
        return faults
    is_markdown = file.path.endswith(".md")
    lines = desk.opened[file].lines if is_markdown else desk.layers.table(file).lines
    ignores = list(_read(text, lines, is_markdown=is_markdown))
    left = [fault for fault in faults if not any(each.covers(fault) for each in ignores)]
    return [*left, *(replace(wrong, file=name) for each in ignores for wrong in _faults(each, faults))]


def _read(text: str, lines: Mapping[str, int], *, is_markdown: bool) -> Iterator[Ignore]:
    """The comments of a file; of Markdown those in its front matter."""
    fields = {line: field for field, line in sorted(lines.items(), key=lambda item: -len(item[0]))}
    typed = text.splitlines()
    for number, line in enumerate(typed, 1):
        if is_markdown and number > 1 and line.rstrip() == FENCE:
            return
        if found := _COMMENT.fullmatch(line):
            yield Ignore(number, found[1], found[2].strip(), fields.get(_line_below(typed, number), ""))


def _line_below(typed: list[str], number: int) -> int:
    """The next line with more than a comment; 0 where there is none."""
    below = enumerate(typed[number:], number + 1)
    return next((place for place, line in below if not _BLANK_OR_COMMENT.match(line)), 0)


def _faults(ignore: Ignore, found: Iterable[Fault]) -> Iterator[Fault]:
    """What is wrong with a comment."""
    if ignore.rule not in names():
        problem = f"There is no rule named “{ignore.rule}”."
        yield _fault(ignore, problem, f"Write # ignore RULE: reason, with one of {', '.join(GROUPS)}.")
    elif not ignore.reason:
        yield _fault(ignore, "There is no reason.", "Write why behind the colon.")
    elif not any(ignore.covers(fault) for fault in found):
        yield _fault(
            ignore, "This covers no finding.", "Take the line out, or put it right above the field it is for."
        )


def _fault(ignore: Ignore, problem: str, remedy: str) -> Fault:
    return Fault("", ignore.line, "", RULE, problem, remedy)
