"""The front matter of a Markdown file: the fence, and the fields in it with the line of every one.

They are YAML (:mod:`prep_guide.content.yaml_fields`). Its parser takes a tenth of the time to the first page, which
needs no more of it than lines of a key and some words; so these are read without it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prep_guide.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FENCE = "---"
RULE = "front-matter"
_YES = ("true", "yes", "on", "1", "t", "y")
"""The words that pydantic takes for yes."""

_PLAIN = re.compile(r"([a-z_]{1,60}): ([^\W\d_](?:[\w ,.’()-]*[\w.’()])?)")
"""A line that is the same to YAML and to whoever reads it: a key, and words without a sign that could mean more."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands at the head of a Markdown file, and what stands below.

    Attributes:
        values: The fields: texts, tuples and mappings of them.
        lines: The line of each field in the whole file, counted from 1, by its dotted name
            (:func:`prep_guide.content.fields.dotted`).
        body: The text below the fence.
        body_line: The line the body begins on.
        faults: All that is wrong, with an empty ``file``. The values of a file with faults are not to be
            relied on.
    """

    values: Mapping[str, object]
    lines: Mapping[str, int]
    body: str
    body_line: int
    faults: tuple[Fault, ...]

    @property
    def hidden(self) -> bool:
        """Whether the file is whole and there to take another one out of the guide."""
        return not self.faults and str(self.values.get("hidden", "")).strip().lower() in _YES


def read(text: str) -> FrontMatter:
    """The front matter and the body of a file's text. Never raises."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        fault = _fault(1, "", "The file does not begin with a line of three dashes.", "Begin it with '---'.")
        return FrontMatter({}, {}, "", len(lines) + 1, (fault,))
    end = next((number for number, line in enumerate(lines) if number and line.rstrip() == FENCE), 0)
    if not end:
        fault = _fault(
            1,
            "",
            "The front matter is not closed.",
            "Put a line of three dashes between the fields and the text below them.",
        )
        return FrontMatter({}, {}, "", len(lines) + 1, (fault,))
    body = "\n".join(lines[end + 1 :])
    plain = _plain(lines[1:end])
    if plain is not None:
        return FrontMatter(plain, {key: number for number, key in enumerate(plain, 2)}, body, end + 2, ())
    from prep_guide.content.yaml_fields import YamlFields  # noqa: PLC0415 - not before the first paint

    fields = YamlFields("\n".join(lines[1:end]) + "\n")
    values = fields.read()
    return FrontMatter(values, fields.lines, body, end + 2, tuple(fields.faults))


def _plain(lines: Sequence[str]) -> dict[str, str] | None:
    """The fields where each is one plain line; None where it takes YAML to say what they are."""
    values: dict[str, str] = {}
    for line in lines:
        found = _PLAIN.fullmatch(line)
        if found is None or found[1] in values:
            return None
        values[found[1]] = found[2]
    return values or None


def _fault(line: int, field: str, problem: str, remedy: str) -> Fault:
    return Fault("", line, field, RULE, problem, remedy)
