"""On which line of a TOML text each key stands: ``tomllib`` does not say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SKIP = r"(?:[ \t\r\n]++|#[^\n]*+)*+"
_PART = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')"""
_PARTS = re.compile(_PART)
_STATEMENT = re.compile(
    rf"{_SKIP}(?P<brackets>\[*)[ \t]*(?P<key>{_PART}(?:[ \t]*\.[ \t]*{_PART})*)[ \t]*(?:\]+|=)"
)
_TOKEN = re.compile(
    r'''
      """(?:[^\\]|\\.)*?"""(?:"{0,2})  # text over several lines: its end may touch quotes of its own
    | \'\'\'.*?\'\'\'(?:'{0,2})
    | "(?:[^"\\\n]|\\.)*"
    | '[^'\n]*'
    | \#[^\n]*
    | [\[\]{}\n]
    ''',
    re.DOTALL | re.VERBOSE,
)


def key_lines(text: str) -> dict[str, int]:
    """The line of every key and of every table's header, counted from 1.

    Keys are dotted, and the entries of an array of tables are counted from 1: ``phones[2].number``. What
    stands inside brackets or braces has the line of the key that holds it; :func:`line_of` finds that one.

    Args:
        text: TOML that ``tomllib`` has accepted.
    """
    lines: dict[str, int] = {}
    entries: dict[str, int] = {}
    table: tuple[str, ...] = ()
    line, counted, at = 1, 0, 0
    while statement := _STATEMENT.match(text, at):
        line += text.count("\n", counted, statement.start("key"))
        counted = statement.start("key")
        parts = tuple(part.strip("\"'") for part in _PARTS.findall(statement["key"]))
        brackets = statement["brackets"]
        if brackets:
            table, at = parts, statement.end()
            if brackets == "[[":
                name = _dotted(parts[:-1], entries)
                name = f"{name}.{parts[-1]}" if name else parts[-1]
                entries[name] = entries.get(name, 0) + 1
        else:
            parts, at = (*table, *parts), _value_end(text, statement.end())
        lines.setdefault(_dotted(parts, entries), line)
    return lines


def line_of(field: str, lines: Mapping[str, int]) -> int:
    """The line of a field, or of the nearest key around it; 0 where there is none."""
    while field and field not in lines:
        field = field[: max(field.rfind("."), field.rfind("["), 0)]
    return lines.get(field, 0)


def _dotted(parts: Sequence[str], entries: Mapping[str, int]) -> str:
    """The full name of a key: a part that is an array of tables means its latest entry."""
    name = ""
    for part in parts:
        name = f"{name}.{part}" if name else part
        if name in entries:
            name = f"{name}[{entries[name]}]"
    return name


def _value_end(text: str, start: int) -> int:
    """Where the value that begins at ``start`` ends: the first line end outside all brackets."""
    depth = 0
    for token in _TOKEN.finditer(text, start):
        if token[0] in ("[", "{"):
            depth += 1
        elif token[0] in ("]", "}"):
            depth -= 1
        elif token[0] == "\n" and depth == 0:
            return token.end()
    return len(text)
