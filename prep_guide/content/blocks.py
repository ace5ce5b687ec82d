"""Body text split by line: headings, paragraphs, lists and the clinic's rules.

This comes before any Markdown, so that every fault has its line. Inside a block the text is still as it was
typed; :mod:`prep_guide.content.inline` renders it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from prep_guide import names
from prep_guide.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Kind = Literal["heading", "paragraph", "bullets", "numbers", "rule"]

MOST_BLOCKS = 500
"""Blocks in one file; more is not a page for a patient but an accident."""

LONGEST_BLOCK = 4000
"""Characters in one block; a paragraph of a guide has fewer than 500."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, one heading or one item of a list, ready to show.

    Attributes:
        html: Safe inline HTML: text, ``strong``, ``em``, and ``a`` to ``guide:`` or ``https:`` addresses.
        plain: The same without any markup, for paper and speech.
        sources: Ids of the sources named in it, in order.
    """

    html: str
    plain: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a body.

    Attributes:
        kind: What it is; ``rule`` is a rule of the clinic.
        lines: One for a heading or a paragraph, one an item for a list, one a line for a rule.
        id: The id of a heading, the name of a rule; empty otherwise.
        line: Where it begins in the file, counted from 1.
    """

    kind: Kind
    lines: tuple[Line, ...]
    id: str
    line: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Text as typed, its lines joined by line feeds, and the line of the file it begins on."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A block before it is rendered; ``id`` and ``line`` as in :class:`Block`."""

    kind: Kind
    passages: tuple[Passage, ...]
    id: str
    line: int


@dataclass(frozen=True, slots=True)
class _Refused:
    """A form of Markdown that guides do without: the rule's short name and the two sentences about it."""

    rule: str
    problem: str
    remedy: str

    def at(self, line: int) -> Fault:
        return Fault("", line, "", self.rule, self.problem, self.remedy)


_CODE = _Refused(
    "code", "Code blocks are not shown.", "Write the text without fences and without indenting it."
)
_TABLE = _Refused("table", "Tables are not shown.", "Use a list, or comparison.md.")
_QUOTE = _Refused("quote", "Block quotes are not shown.", "Take the > away.")
_RULER = _Refused(
    "ruler", "Lines across the page are not shown.", "Take the line away, or begin a part with a heading."
)
_NESTED = _Refused(
    "nested-list", "A list inside a list is not shown.", "Write one list, or a paragraph under a heading."
)
_DEFINITION = _Refused(
    "definition",
    "Footnotes and link addresses are not defined in the text.",
    "Name sources in sources.toml, and write links as [text](address).",
)
_NO_WORDS = _Refused("heading", "A heading has no words.", "Write the words before {#id}.")
_NO_ID = _Refused("heading", "A heading has no id.", "Add one at its end, as in {#happens}.")
_TOO_LONG = _Refused(
    "size", f"A block has more than {LONGEST_BLOCK:,} characters.", "Break it into paragraphs."
)
_TOO_MANY = _Refused("size", f"The text has more than {MOST_BLOCKS} blocks.", "Make two files of it.")

_HEADING_END = re.compile(r"\{#([^{}]*)\}[\s#]*$")
_TABLE_RULE = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?$")


def split(text: str, first_line: int = 1) -> tuple[tuple[Draft, ...], tuple[Fault, ...]]:
    """The blocks of a body, and what is wrong with its form.

    Refused forms are left out where their text makes no sense alone (tables, definitions, lines across the
    page), and kept as plain paragraphs or items where it does (quotes, code, lists in lists).

    Args:
        text: The body, with line feeds between its lines.
        first_line: The line of the file the body begins on.
    """
    splitter = _Splitter(text.split("\n"), first_line)
    splitter.run()
    return tuple(splitter.drafts), tuple(splitter.faults)


class _Open:
    """The paragraph or list that may still grow: of each passage the line it begins on, and its lines."""

    def __init__(self, kind: Kind, line: int, words: str) -> None:
        self.kind = kind
        self.line = line
        self.passages = [(line, [words])]

    def draft(self) -> Draft:
        passages = tuple(Passage("\n".join(lines), line) for line, lines in self.passages)
        return Draft(self.kind, passages, "", self.line)


class _Splitter:
    """Goes through the lines once; ``_FORMS`` says which method takes a line of which form."""

    def __init__(self, lines: Sequence[str], first_line: int) -> None:
        self.drafts: list[Draft] = []
        self.faults: list[Fault] = []
        self._lines = lines
        self._first_line = first_line
        self._number = first_line
        self._open: _Open | None = None
        self._gap = False  # whether a blank line came since the open block last grew
        self._refused: _Refused | None = None  # the form of this line, where it may go on in the next
        self._refused_before: _Refused | None = None
        self._fenced = False
        self._ids: set[str] = set()

    def run(self) -> None:
        """Take every line."""
        for number, line in enumerate(self._lines, self._first_line):
            self._number = number
            self._take(line)
            if len(self.drafts) > MOST_BLOCKS:
                break
        self._close()
        if len(self.drafts) > MOST_BLOCKS:
            self.faults.append(_TOO_MANY.at(self.drafts[MOST_BLOCKS].line))
            del self.drafts[MOST_BLOCKS:]

    def _take(self, line: str) -> None:
        self._refused_before, self._refused = self._refused, None
        if len(line) > LONGEST_BLOCK:
            self._close()
            self._refuse(_TOO_LONG)
            return
        for pattern, act in self._FORMS:
            if (match := pattern.match(line)) and act(self, match):
                return
        self._text(line.strip())

    # Each of these takes one line, or returns False to leave it to the forms after its own.

    def _blank(self, _match: re.Match[str]) -> bool:
        self._gap = True
        if self._open and self._open.kind == "paragraph":
            self._close()
        return True

    def _fence(self, _match: re.Match[str]) -> bool:
        self._close()
        self._fenced = not self._fenced
        if self._fenced:
            self._refuse(_CODE)
        return True

    def _heading(self, match: re.Match[str]) -> bool:
        self._close()
        words, name = match[1].strip(), ""
        if end := _HEADING_END.search(words):
            words, name = words[: end.start()].strip(), end[1].strip()
        open_words = words.rstrip("#")  # "## Words ##" is closed by hashes, "## C#" is not
        if not open_words or open_words[-1].isspace():
            words = open_words.strip()
        if not words:
            self._refuse(_NO_WORDS)
        self.drafts.append(
            Draft("heading", (Passage(words, self._number),), self._heading_id(name), self._number)
        )
        return True

    def _heading_id(self, name: str) -> str:
        if not name:
            self._refuse(_NO_ID)
        elif not names.ID.fullmatch(name):
            self._fault(f"“{name}” is not an id.", "Use small letters, digits and hyphens.")
        elif name in self._ids:
            self._fault(f"The id “{name}” is used twice.", "Give each heading its own.")
        else:
            self._ids.add(name)
            return name
        return ""

    def _clinic_rule(self, match: re.Match[str]) -> bool:
        self._close()
        self.drafts.append(Draft("rule", (), match[1].strip(), self._number))
        return True

    def _ruler(self, _match: re.Match[str]) -> bool:
        self._close()
        self._refuse(_RULER)
        return True

    def _definition(self, _match: re.Match[str]) -> bool:
        self._close()
        self._refuse(_DEFINITION)
        return True

    def _table(self, match: re.Match[str]) -> bool:
        goes_on = self._refused_before is _TABLE
        if not (goes_on or match[1] or _TABLE_RULE.match(self._line_after())):
            return False  # a sentence with a stroke in it
        self._close()
        if not goes_on:
            self._refuse(_TABLE)
        self._refused = _TABLE
        return True

    def _line_after(self) -> str:
        offset = self._number - self._first_line + 1
        return self._lines[offset][:LONGEST_BLOCK].strip() if offset < len(self._lines) else ""

    def _quote(self, match: re.Match[str]) -> bool:
        if self._refused_before is not _QUOTE:
            self._close()
            self._refuse(_QUOTE)
        self._take(match[1])
        self._refused = _QUOTE
        return True

    def _item(self, match: re.Match[str]) -> bool:
        indent, marker, words = len(match[1].expandtabs(4)), match[2], match[3].strip()
        kind: Kind = "bullets" if marker in "-*+" else "numbers"
        in_list = self._open is not None and self._open.kind != "paragraph"
        if kind == "numbers" and self._open and not in_list and marker[:-1] != "1":
            return False  # "the year\n2024. Then ...": a number that only happened to begin a line
        if in_list and indent >= 2:
            self._refuse(_NESTED)
        elif indent >= 4:
            self._refuse(_CODE)
        if in_list and self._open and (self._open.kind == kind or indent >= 2):
            self._open.passages.append((self._number, [words]))
            self._gap = False
        else:
            self._begin(kind, words)
        return True

    def _indented(self, match: re.Match[str]) -> bool:
        if self._open and not self._gap:
            return False  # the second line of a paragraph or an item, indented to look tidy
        self._refuse(_CODE)
        self._begin("paragraph", match[1].strip())
        return True

    def _text(self, words: str) -> None:
        if self._open and not self._gap:
            self._open.passages[-1][1].append(words)
        else:
            self._begin("paragraph", words)

    # What all of them use.

    def _begin(self, kind: Kind, words: str) -> None:
        self._close()
        self._open = _Open(kind, self._number, words)
        self._gap = False

    def _close(self) -> None:
        if self._open is None:
            return
        draft, self._open = self._open.draft(), None
        if sum(len(passage.text) for passage in draft.passages) > LONGEST_BLOCK:
            self.faults.append(_TOO_LONG.at(draft.line))
        else:
            self.drafts.append(draft)

    def _refuse(self, refused: _Refused) -> None:
        self.faults.append(refused.at(self._number))

    def _fault(self, problem: str, remedy: str) -> None:
        self.faults.append(Fault("", self._number, "", "heading", problem, remedy))

    _FORMS: ClassVar[tuple[tuple[re.Pattern[str], Callable[[_Splitter, re.Match[str]], bool]], ...]] = (
        (re.compile(r"\s*$"), _blank),
        (re.compile(r" {0,3}(?:```|~~~)"), _fence),
        (re.compile(r" {0,3}(?:#{2,}|#(?=\s|$))(.*)"), _heading),
        (re.compile(r"\s*\{\s*clinic\s*:([^{}]*)\}\s*$"), _clinic_rule),
        (re.compile(r" {0,3}(?:([-*_])(?:\s*\1){2,}|={3,})\s*$"), _ruler),
        (re.compile(r" {0,3}\[[^\]]+\]:"), _definition),
        (re.compile(r"(?=[^|]*\|)\s*(\|)?"), _table),
        (re.compile(r" {0,3}>[\s>]*(.*)"), _quote),
        (re.compile(r"(\s*)([-*+]|\d{1,9}[.)])\s+(.*)"), _item),
        (re.compile(r"(?: {4,}|\t)(.*)"), _indented),
    )
