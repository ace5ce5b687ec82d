"""``clinic.toml`` to a :class:`~prep_guide.clinic.model.Clinic`, with every fault it has."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from prep_guide import files
from prep_guide.clinic.keys import CLINIC
from prep_guide.clinic.model import Clinic
from prep_guide.clinic.readers import Wrong, known_keys, shown
from prep_guide.faults import Fault
from prep_guide.tables import key_lines, line_of, read

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LARGEST_FILE = 256 * 1024
"""Bytes; a clinic with ten places, twenty rules and five languages needs a tenth of it."""


def read_file(path: Path) -> tuple[Clinic, tuple[Fault, ...]]:
    """The clinic a file describes, and all that is wrong with the file; see :func:`prep_guide.clinic.read_clinic`."""
    folder = path.parent if files.may_enter(path.parent) else None
    try:
        text = _text(path)
        values = _values(text)
    except _UnreadableError as error:
        return Clinic(folder=folder), (replace(error.fault, file=path.name),)
    wrong: list[Wrong] = []
    clinic = Clinic(**known_keys(values, CLINIC, "", wrong.append), folder=folder)
    if clinic.logo and not files.is_file(path.parent / clinic.logo):
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
    """Nothing of the file can be read; ``fault`` says why, but for the file's name."""

    def __init__(self, rule: str, problem: str, remedy: str, line: int = 0) -> None:
        super().__init__(problem)
        self.fault = Fault("", line, "", rule, problem, remedy)


def _text(path: Path) -> str:
    try:
        if not path.is_file():
            raise _UnreadableError(
                "clinic-file", f"There is no file {path}.", "Mend the path, or leave it out."
            )
        with path.open("rb") as file:
            raw = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:  # ValueError: a path that cannot be one
        problem = f"The file cannot be read: {error}."
        raise _UnreadableError("clinic-file", problem, "Let the program's user read it.") from error
    if len(raw) > LARGEST_FILE:
        problem = f"The file is larger than {LARGEST_FILE // 1024} kB."
        raise _UnreadableError("clinic-file", problem, "Make it smaller.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise _UnreadableError("clinic-file", "The file is not UTF-8.", "Save it as UTF-8.", line) from error


def _values(text: str) -> Mapping[str, object]:
    table = read(text)
    for fault in table.faults:
        remedy = "Mend this line; until then nothing of the file counts."
        raise _UnreadableError("clinic-toml", fault.problem, remedy, fault.line)
    return table.values
