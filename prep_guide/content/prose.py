"""The body of a content file: blocks for the screen, plain text for paper and speech.

A :class:`Prose` is cheap to make: its text is split and rendered when it is first asked for, and only then
are Markdown and nh3 imported.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from prep_guide.clinic import RULE_NAMES
from prep_guide.content.blocks import Block, Draft, Line, split
from prep_guide.faults import Fault

if TYPE_CHECKING:
    from prep_guide.content.inline import Inline

__all__ = ["LARGEST_BODY", "SECONDS", "Block", "Line", "Prose", "Rules"]

LARGEST_BODY = 64 * 1024
"""Bytes of a body in UTF-8."""

SECONDS = 0.5
"""How long one body may take to render; what is not done by then is left out."""

_NO_CONTROLS = dict.fromkeys([*range(9), *range(11, 32), *range(127, 160)])
"""What to take out of a text: control characters, except tab and line feed."""

Rules = Callable[[str], str | None]
"""The clinic's text for a rule's name, or None where it is unset, out of date or in another language."""


@dataclass(frozen=True)
class Prose:
    """The body of one file, or one section of it. Immutable; never raises, whatever its text is.

    Attributes:
        text: The body as written.
        first_line: The line of the file it begins on.
        rules: Where ``{clinic: name}`` finds its text; None counts every rule as unset.
        ask: What stands in for an unset rule; with an empty one the rule is left out.
    """

    text: str
    first_line: int = 1
    rules: Rules | None = None
    ask: str = ""

    def __bool__(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.blocks)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Everything there is to show, in reading order."""
        return self._rendered[0]

    @cached_property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong, by line. ``file`` is empty; who read the file fills it in."""
        return tuple(sorted({*self._body[1], *self._outline[1], *self._rendered[1]}))

    @cached_property
    def plain(self) -> str:
        """The text without markup: an empty line between blocks, a line for each item of a list."""
        return "\n\n".join("\n".join(line.plain for line in block.lines) for block in self.blocks)

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """Ids of all sources named, each once, in reading order."""
        named = (source for block in self.blocks for line in block.lines for source in line.sources)
        return tuple(dict.fromkeys(named))

    @cached_property
    def sections(self) -> tuple[str, ...]:
        """Ids of the headings, in reading order."""
        return tuple(draft.id for draft in self._outline[0] if draft.kind == "heading" and draft.id)

    def heading(self, name: str) -> str:
        """The words of the heading with this id, without markup; empty where there is none."""
        found = (block for block in self.blocks if block.kind == "heading" and block.id == name)
        return next((block.lines[0].plain for block in found if name), "")

    def section(self, name: str) -> Prose:
        """What stands below the heading with this id, up to the next heading; empty where there is none.

        The same one each time, so that it is rendered once however often a page is built from it.
        """
        return self._by_heading[name] if name in self._by_heading else Prose("")

    @cached_property
    def _by_heading(self) -> Mapping[str, Prose]:
        """The sections by the ids of their headings."""
        headings = [draft for draft in self._outline[0] if draft.kind == "heading"]
        ends: list[int | None] = [*(draft.line for draft in headings[1:]), None]
        return {
            draft.id: self._between(draft.line + 1, end)
            for draft, end in zip(headings, ends, strict=False)
            if draft.id
        }

    def _between(self, first: int, end: int | None) -> Prose:
        """Lines ``first`` up to, but not with, ``end``, both counted in the file."""
        lines = self._body[0].split("\n")
        until = None if end is None else end - self.first_line
        return Prose("\n".join(lines[first - self.first_line : until]), first, self.rules, self.ask)

    @cached_property
    def _body(self) -> tuple[str, tuple[Fault, ...]]:
        """The text with plain line ends and without control characters, cut at the limit."""
        raw = self.text.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "replace")
        body = raw[:LARGEST_BODY].decode("utf-8", "ignore").translate(_NO_CONTROLS)
        if len(raw) <= LARGEST_BODY:
            return body, ()
        line = self.first_line + body.count("\n")
        problem = f"The text is longer than {LARGEST_BODY // 1024} kB; it ends before this line."
        return body.rpartition("\n")[0], (Fault("", line, "", "size", problem, "Make two files of it."),)

    @cached_property
    def _outline(self) -> tuple[tuple[Draft, ...], tuple[Fault, ...]]:
        return split(self._body[0], self.first_line)

    @cached_property
    def _rendered(self) -> tuple[tuple[Block, ...], tuple[Fault, ...]]:
        if not self._outline[0]:
            return (), ()
        from prep_guide.content.inline import Inline  # noqa: PLC0415 - Markdown and nh3 load with the first body

        inline = Inline()
        blocks: list[Block] = []
        end = time.monotonic() + SECONDS
        for draft in self._outline[0]:
            if time.monotonic() > end:
                inline.fault(
                    draft.line, "time", "The text takes too long to show; it ends here.", "Make it simpler."
                )
                break
            lines = self._rule_lines(draft, inline) if draft.kind == "rule" else inline.lines(draft.passages)
            if lines:
                blocks.append(Block(draft.kind, lines, draft.id, draft.line))
        return tuple(blocks), tuple(inline.faults)

    def _rule_lines(self, draft: Draft, inline: Inline) -> tuple[Line, ...]:
        """The clinic's text as it is, a line of it for a line, or the request to ask."""
        text = None
        if draft.id not in RULE_NAMES:
            remedy = f"The rules are {', '.join(RULE_NAMES)}."
            inline.fault(draft.line, "clinic-rule", f"“{draft.id[:40]}” is not a rule of the clinic.", remedy)
        elif self.rules:
            text = self.rules(draft.id)
        return tuple(inline.as_typed(line) for line in (text or self.ask).splitlines() if line.strip())
