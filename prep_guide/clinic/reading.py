"""``clinic.toml`` to a :class:`~prep_guide.clinic.model.Clinic`, with every fault it has."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from typing import TYPE_CHECKING

from prep_guide.clinic.keys import CLINIC
from prep_guide.clinic.lines import key_lines, line_of
from prep_guide.clinic.model import Clinic
from prep_guide.clinic.readers import Wrong, known_keys, shown
from prep_guide.faults import Fault

if TYPE_CHECKING:
    from pathlib import Path

LARGEST_FILE = 256 * 1024
"""Bytes; a clinic with ten places, twenty rules and five languages needs a tenth of it."""


def read_clinic(path: Path | None) -> tuple[Clinic, tuple[Fault, ...]]:
    """The clinic a file describes, and all that is wrong with the file, by line.

    A key that is wrong leaves its default in force, and all others are read. A file that cannot be read at
    all gives the defaults. Never raises.

    Args:
        path: The file, or None where the practice made none.
    """
    if path is None:
        return Clinic(), ()
    try:
        text = _text(path)
        values = tomllib.loads(text)
    except _UnreadableError as error:
        return Clinic(folder=path.parent), (
            _fault(path, error.line, "clinic-file", str(error), error.remedy),
        )
    except RecursionError:
        problem = "Brackets stand too deep in one another."
        return Clinic(folder=path.parent), (_fault(path, 0, "clinic-toml", problem, "Write it flatter."),)
    except ValueError as error:
        return Clinic(folder=path.parent), (_syntax_fault(path, str(error), text),)
    wrong: list[Wrong] = []
    clinic = Clinic(**known_keys(values, CLINIC, "", wrong.append), folder=path.parent)
    if clinic.logo and not (path.parent / clinic.logo).is_file():
        problem = f"There is no file {shown(clinic.logo)} beside this one."
        wrong.append(Wrong("logo", problem, "Put it there, or mend the name."))
        clinic = replace(clinic, logo="")
    lines = key_lines(text) if wrong else {}
    faults = (
        Fault(path.name, line_of(item.field, lines), item.field, item.rule, item.problem, item.remedy)
        for item in wrong
    )
    return clinic, tuple(sorted(faults))


class _UnreadableError(Exception):
    """The file cannot be had as text; ``line`` is 0 where the fault is of the whole file."""

    def __init__(self, problem: str, remedy: str, line: int = 0) -> None:
        super().__init__(problem)
        self.remedy = remedy
        self.line = line


def _text(path: Path) -> str:
    try:
        if not path.is_file():
            raise _UnreadableError(f"There is no file {path}.", "Mend the path, or leave it out.")
        with path.open("rb") as file:
            raw = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:  # ValueError: a path that cannot be one
        problem = f"The file cannot be read: {error}."
        raise _UnreadableError(problem, "Let the program's user read it.") from error
    if len(raw) > LARGEST_FILE:
        raise _UnreadableError(f"The file is larger than {LARGEST_FILE // 1024} kB.", "Make it smaller.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise _UnreadableError("The file is not UTF-8.", "Save it as UTF-8.", line) from error


def _syntax_fault(path: Path, message: str, text: str) -> Fault:
    """What ``tomllib`` says, as a fault: it names the line, or the end of the document."""
    at_line = re.search(r" ?\(at line (\d+), column \d+\)$", message)
    at_end = message.endswith("(at end of document)")
    line = int(at_line[1]) if at_line else text.rstrip("\n").count("\n") + 1 if at_end else 0
    problem = f"This is not TOML: {re.sub(r' ?[(]at [^()]*[)]$', '', message)}."
    return _fault(
        path, line, "clinic-toml", problem, "Mend this line; until then nothing of the file counts."
    )


def _fault(path: Path, line: int, rule: str, problem: str, remedy: str) -> Fault:
    return Fault(path.name, line, "", rule, problem, remedy)
