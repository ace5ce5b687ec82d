"""The fields of a front matter that is read as YAML, with the line of every one.

YAML is read for its structure only: every scalar stays the text that was written, so that ``22:00``, ``no``
and ``1.10`` mean what the writer sees. What YAML offers beyond keys, values and lists (aliases, anchors,
tags, several documents) is refused, since in these files it is always a slip. The parser's events are read
one at a time instead of a finished tree: a file that nests without end is left at once and cannot exhaust the
stack.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NoReturn

import yaml

from prep_guide.content.fields import dotted
from prep_guide.content.frontmatter import RULE
from prep_guide.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 8
"""Levels of nesting. The deepest file there is, the comparison, has five."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""Signs that YAML refuses, and line ends that only YAML takes for line ends."""

_QUOTE = "Put the whole value in quotation marks."
_YAML_FAULTS = (
    ("mapping values are not allowed", "There is a colon and a space inside a value.", _QUOTE),
    ("tab character", "A line begins with a tab.", "Begin it with spaces."),
    ("cannot start any token", "A value begins with a sign that YAML keeps for itself, or a tab.", _QUOTE),
    ("unexpected end of stream", "A quotation mark is opened and not closed.", "Close it."),
    ("',' or ']'", "A list in square brackets is not closed.", "Close it, or write one item a line."),
    ("',' or '}'", "A group in curly brackets is not closed.", "Close it, or write one field a line."),
    ("expected ':'", "A line has no colon after its key.", "Write it as 'key: value'."),
    ("alphabetic or numeric", "A value begins with * or &.", _QUOTE),
    ("expected key", "A line is indented unlike the lines around it.", "Begin it in the same column."),
    ("expected '-'", "A line is indented unlike the items around it.", "Begin it in the same column."),
)
"""What the parser says of common slips (a part of its message), and how a writer would say it."""

_SHOWN_WHERE_OPENED = ("while scanning a quoted", "while scanning a simple key", "while parsing a flow")
"""What is noticed only further down, up to the end of the file: where it was opened is what helps."""


class _RefusedError(Exception):
    """Reading cannot go on; the fault has been noted."""


class YamlFields:
    """One pass over the YAML between the fences.

    Args:
        text: The lines between the fences.

    Attributes:
        lines: The line of each field in the whole file, by its dotted name, once they are read.
        faults: All that is wrong, once they are read.
    """

    def __init__(self, text: str) -> None:
        self.lines: dict[str, int] = {}
        self.faults: list[Fault] = []
        self._text = text
        self._breaks = [found.start() for found in re.finditer("\n", text)]

    def read(self) -> dict[str, object]:
        """The fields, as far as they can be read."""
        if found := _INVISIBLE.search(self._text):
            sign = f"U+{ord(found[0]):04X}"
            self._note(found.start(), (), f"There is an invisible sign in the text ({sign}).", "Delete it.")
            return {}
        try:
            return self._document(yaml.parse(self._text, Loader=_LOADER))
        except yaml.MarkedYAMLError as error:
            self._note_yaml(error)
        except yaml.YAMLError as error:
            self._note(0, (), f"This cannot be read as YAML ({error}).", "Compare it with a shipped file.")
        except _RefusedError:
            pass
        return {}

    def _document(self, events: Iterator[yaml.Event]) -> dict[str, object]:
        values: object = {}
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(event, (), "There is more than one block of fields.", "Join them into one.")
            elif isinstance(event, yaml.NodeEvent):
                values = self._value(event, events, ())
                if not isinstance(values, dict) and not self.faults:
                    self._refuse(
                        event, (), "The front matter is not a list of fields.", "Write lines of 'key: value'."
                    )
        return values if isinstance(values, dict) else {}

    def _value(self, event: yaml.Event, events: Iterator[yaml.Event], steps: tuple[str | int, ...]) -> object:
        """The value that begins with ``event``; ``steps`` is the way to it."""
        self._refuse_extras(event, steps)
        if len(steps) > DEEPEST:
            self._refuse(
                event, steps, f"The fields are nested more than {DEEPEST} deep.", "Write it flatter."
            )
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, steps)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, steps)
        return event.value if isinstance(event, yaml.ScalarEvent) else ""

    def _mapping(self, events: Iterator[yaml.Event], steps: tuple[str | int, ...]) -> dict[str, object]:
        values: dict[str, object] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.ScalarEvent):
                self._refuse(
                    event, steps, "A list or a group stands where a key belongs.", "Write a word as the key."
                )
            self._refuse_extras(event, steps)
            key = str(event.value)
            way = (*steps, key)
            if key in values:
                first = self.lines[dotted(way)]
                self._note(
                    _start(event),
                    way,
                    f"This key is given twice; it stands in line {first} already.",
                    "Delete one of the two.",
                )
            else:
                self.lines[dotted(way)] = self._line(_start(event))
            values[key] = self._value(next(events), events, way)
        return values

    def _sequence(self, events: Iterator[yaml.Event], steps: tuple[str | int, ...]) -> tuple[object, ...]:
        values: list[object] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            way = (*steps, len(values))
            self.lines[dotted(way)] = self._line(_start(event))
            values.append(self._value(event, events, way))
        return tuple(values)

    def _refuse_extras(self, event: yaml.Event, steps: tuple[str | int, ...]) -> None:
        """What YAML can do and these files never need ends the reading."""
        if isinstance(event, yaml.AliasEvent):
            self._refuse(
                event, steps, f"A value begins with * and is an alias to YAML (*{event.anchor}).", _QUOTE
            )
        if getattr(event, "anchor", None):
            self._refuse(event, steps, "A value begins with & and is an anchor to YAML.", _QUOTE)
        if getattr(event, "tag", None):
            self._refuse(event, steps, "A value begins with ! and is a tag to YAML.", _QUOTE)

    def _refuse(self, event: yaml.Event, steps: tuple[str | int, ...], problem: str, remedy: str) -> NoReturn:
        self._note(_start(event), steps, problem, remedy)
        raise _RefusedError

    def _note_yaml(self, error: yaml.MarkedYAMLError) -> None:
        said = error.problem or ""
        problem, remedy = next(
            ((problem, remedy) for part, problem, remedy in _YAML_FAULTS if part in said),
            (f"This cannot be read as YAML ({said}).", "Compare it with a shipped file."),
        )
        opened = (error.context or "").startswith(_SHOWN_WHERE_OPENED)
        mark = error.context_mark if opened and error.context_mark else error.problem_mark
        self._note(mark.index if mark else 0, (), problem, remedy)

    def _note(self, index: int, steps: tuple[str | int, ...], problem: str, remedy: str) -> None:
        self.faults.append(Fault("", self._line(index), dotted(steps), RULE, problem, remedy))

    def _line(self, index: int) -> int:
        """The line in the file of a place in the YAML, which begins on line 2."""
        return min(bisect_left(self._breaks, index), len(self._breaks) - 1) + 2


def _start(event: yaml.Event) -> int:
    return event.start_mark.index if event.start_mark else 0
