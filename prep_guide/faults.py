"""What is wrong with a file a person wrote, said so that they can mend it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing wrong in one file.

    Attributes:
        file: Where it is, as the person knows it: the path below its root, with forward slashes.
        line: The line, counted from 1; 0 when the fault is of the whole file.
        field: The key, dotted where nested (``needle_free.see``); empty when it is none of one field.
        rule: A short name of the rule that was broken: ``front-matter``.
        problem: One plain sentence: what is wrong.
        remedy: One plain sentence: what to do.
    """

    file: str
    line: int
    field: str
    rule: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        """The fault on one line: ``file:line: field: problem remedy [rule]``."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        field = f"{self.field}: " if self.field else ""
        return f"{place}: {field}{self.problem} {self.remedy} [{self.rule}]"
