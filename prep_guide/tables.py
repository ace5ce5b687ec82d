"""TOML as people write it: what it says, and the line of every key, which ``tomllib`` does not tell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from prep_guide.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

RULE = "toml"

_ENDLESS_KEY = re.compile(r"""(?<![\w"'-])(?:[\w"'-]++[ \t]*+\.[ \t]*+){50}""")
"""A key of fifty parts: the standard library's reader needs memory by the square of their number."""

_PLAIN = re.compile(
    r"""(?:
        [ \t]*(?:\#[^\x00-\x08\x0a-\x1f\x7f]*)?
        | (?P<key>[a-z][a-z0-9_]*)[ ]=[ ](?:
            "(?P<text>[^"\\\x00-\x1f\x7f]*)"
            | \[(?P<texts>"[^"\\\x00-\x1f\x7f]*"(?:,[ ]"[^"\\\x00-\x1f\x7f]*")*)\]
            | (?P<other>[1-9][0-9]{0,8}|true|false)
        )
    )(?:\n|\Z)""",
    re.VERBOSE,
)
"""A line as nearly all of the shipped ones are: empty, or a key with a text, texts in a row, or a number."""

_PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")
_OPEN_QUOTE = r"Illegal character '\n'"
"""How ``tomllib`` puts it that a text runs over the end of its line."""
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


@dataclass(frozen=True)
class Table:
    """What a TOML file says.

    Attributes:
        values: Its keys and tables; empty when it cannot be read.
        text: The file's text.
        faults: Why it cannot be read, with an empty ``file``.
    """

    values: Mapping[str, object]
    text: str
    faults: tuple[Fault, ...]

    @cached_property
    def lines(self) -> Mapping[str, int]:
        """The line of each key by its dotted name, counted from 1; found when it is first asked for.

        Keys inside ``{ }`` have none: theirs is the line of the key around them
        (:func:`line_of`).
        """
        return {} if self.faults else key_lines(self.text)


def read(text: str) -> Table:
    """The keys of a TOML text. Never raises."""
    text = text.replace("\r\n", "\n")
    plain = _plain_values(text)
    if plain is not None:
        return Table(plain, text, ())
    if endless := _ENDLESS_KEY.search(text):
        line = text.count("\n", 0, endless.start()) + 1
        return refused(
            Fault("", line, "", RULE, "A key has more parts than can be meant.", "Write it shorter.")
        )
    import tomllib  # noqa: PLC0415 - what is needed for the first page is all plain

    try:
        return Table(tomllib.loads(text), text, ())
    except RecursionError:
        problem, line = "Brackets stand too deep in one another.", 1
    except ValueError as error:  # a TOMLDecodeError, or a number too long for Python
        said = str(error)
        place = _PLACE.search(said)
        line = int(place[1]) if place and place[1] else text.rstrip("\n").count("\n") + 1
        if said.startswith(_OPEN_QUOTE):
            problem = "A quotation mark is missing at the end of this line."
        else:
            problem = f"This is not TOML: {_PLACE.sub('', said)}."
    return refused(Fault("", line, "", RULE, problem, 'Write it as: key = "value".'))


def _plain_values(text: str) -> dict[str, object] | None:
    """The keys of a text that has only plain lines, in a quarter of the time; None where ``tomllib`` has to read it."""
    values: dict[str, object] = {}
    at = 0
    while at < len(text):
        line = _PLAIN.match(text, at)
        if line is None or line["key"] in values:
            return None
        at = line.end()
        if line["key"] is None:
            continue
        if line["text"] is not None:
            values[line["key"]] = line["text"]
        elif line["texts"] is not None:
            values[line["key"]] = line["texts"][1:-1].split('", "')
        else:
            values[line["key"]] = int(line["other"]) if line["other"].isdigit() else line["other"] == "true"
    return values


def refused(fault: Fault) -> Table:
    """The table of a file that cannot be read: nothing but the reason."""
    return Table({}, "", (fault,))


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
