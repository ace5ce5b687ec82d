"""Values and ledgers as TOML text; Python's own library only reads it."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def toml_value(value: object) -> str:
    """A text, a list of texts or a date as TOML writes it."""
    if isinstance(value, date):
        return value.isoformat()
    # What JSON escapes in a text, TOML escapes likewise, but for one control character.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def toml_lines(fields: Mapping[str, object]) -> str:
    """Fields below one another, one a line."""
    return "".join(f"{key} = {toml_value(value)}\n" for key, value in fields.items())


def ledger_text(head: str, entries: Mapping[str, Mapping[str, object]]) -> str:
    """A whole ledger (:mod:`prep_guide.content.ledger`), its entries by name.

    Args:
        head: A comment for whoever opens the file.
        entries: The fields of each entry.
    """
    tables = (f"[{toml_value(name)}]\n{toml_lines(entries[name])}" for name in sorted(entries))
    return "\n".join((f"# {head}\n", *tables))
