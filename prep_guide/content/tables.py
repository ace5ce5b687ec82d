"""TOML files, and the line of every key in them."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from prep_guide.clinic.lines import key_lines
from prep_guide.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping

RULE = "toml"

_ENDLESS_KEY = re.compile(r"""(?<![\w"'-])(?:[\w"'-]++[ \t]*+\.[ \t]*+){50}""")
"""A key of fifty parts: the standard library's reader needs memory by the square of their number."""

_PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")


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
        (:func:`prep_guide.content.fields.line_of`).
        """
        return {} if self.faults else key_lines(self.text)


def read(text: str) -> Table:
    """The keys of a TOML text. Never raises."""
    text = text.replace("\r\n", "\n")
    if endless := _ENDLESS_KEY.search(text):
        line = text.count("\n", 0, endless.start()) + 1
        return refused(
            Fault("", line, "", RULE, "A key has more parts than can be meant.", "Write it shorter.")
        )
    try:
        return Table(tomllib.loads(text), text, ())
    except RecursionError:
        problem, line = "Lists or groups are nested without end.", 1
    except ValueError as error:  # a TOMLDecodeError, or a number too long for Python
        said = str(error)
        place = _PLACE.search(said)
        line = int(place[1]) if place and place[1] else text.rstrip("\n").count("\n") + 1
        problem = f"This cannot be read as TOML ({_PLACE.sub('', said)})."
    return refused(Fault("", line, "", RULE, problem, 'Write it as: key = "value".'))


def refused(fault: Fault) -> Table:
    """The table of a file that cannot be read: nothing but the reason."""
    return Table({}, "", (fault,))
