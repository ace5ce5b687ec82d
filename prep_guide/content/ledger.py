"""The two lists a root keeps beside its content: who signed a file, and where a copied file came from.

Both are TOML with a table for each file, ``["base/en/questions/pain.md"]``. Commands write them, so that nobody has
to type a checksum; ``docs/content.md`` describes them for whoever looks into one.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from prep_guide.content.fields import RULE, line_of, missing, unknown
from prep_guide.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from prep_guide.tables import Table

Fields = dict[str, Any]
"""The fields of one entry, each of the type that its ledger wants."""


def read_entries(table: Table, form: Mapping[str, type]) -> tuple[dict[str, Fields], list[Fault]]:
    """The entries of a ledger that are whole, by name, and what is wrong with the others. Never raises.

    Args:
        table: What the ledger says.
        form: The fields that every entry has to have, and what each of them is.
    """
    good: dict[str, Fields] = {}
    faults: list[Fault] = []
    for name, entry in table.values.items():
        found = list(_faults(name, entry, form, table.lines))
        faults += found
        if not found and isinstance(entry, dict):
            good[name] = entry
    return good, faults


def _faults(name: str, entry: object, form: Mapping[str, type], lines: Mapping[str, int]) -> Iterator[Fault]:
    if not isinstance(entry, dict):
        problem, remedy = "Here a file and its fields are meant.", "Let the command write this file."
        yield Fault("", line_of(name, lines), name, RULE, problem, remedy)
        return
    for key in entry:
        if key not in form:
            yield unknown(f"{name}.{key}", form, lines)
    for key, kind in form.items():
        field, value = f"{name}.{key}", entry.get(key)
        if value in (None, ""):
            yield missing(field, lines)
        elif not isinstance(value, kind) or isinstance(value, datetime):
            problem = "This is not a date." if kind is date else "Here a text is meant."
            remedy = "Write it like 2026-11-30." if kind is date else "Put it in quotation marks."
            yield Fault("", line_of(field, lines), field, RULE, problem, remedy)
