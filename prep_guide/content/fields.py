"""How the fields of files are called in faults: dotted, the items of a list counted from 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.faults import Fault
from prep_guide.names import nearest
from prep_guide.tables import line_of as known_line_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

RULE = "field"
"""The rule that is broken by a field that is missing, unknown or not of its form."""


def dotted(steps: Iterable[str | int]) -> str:
    """The name of a field: ``("groups", 0, "rows", 1, "ask")`` is ``groups[1].rows[2].ask``.

    Args:
        steps: The way to the field: keys, and places in lists counted from 0.
    """
    name = ""
    for step in steps:
        if isinstance(step, int):
            name += f"[{step + 1}]"
        else:
            name += f".{step}" if name else step
    return name


def line_of(field: str, lines: Mapping[str, int]) -> int:
    """The line of a field, or of the nearest field around it: a missing field has no line of its own.

    Returns:
        The line counted from 1; 1 when nothing around the field is known either.
    """
    return known_line_of(field, lines) or 1


def missing(field: str, lines: Mapping[str, int]) -> Fault:
    """The fault of a field that has to be there and is not; its ``file`` is empty."""
    return Fault("", line_of(field, lines), field, RULE, "This field is missing or empty.", "Write it.")


def unknown(field: str, known: Iterable[str], lines: Mapping[str, int]) -> Fault:
    """The fault of a key that means nothing; its ``file`` is empty.

    Args:
        field: The dotted name of the key.
        known: The keys that may stand in its place.
        lines: The lines of the file's fields.
    """
    likely = nearest(field.rpartition(".")[2], known)
    remedy = f"Did you mean {likely}?" if likely else "Delete it, or look up its name in a shipped file."
    return Fault("", line_of(field, lines), field, RULE, "There is no field of this name.", remedy)
