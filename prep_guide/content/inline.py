"""The text of one block to safe inline HTML and to plain text.

Only bold, emphasis, links and source marks are written in guides. All else that Markdown knows is named as a
fault and shown without its marks. What comes out has passed nh3's allow-list, whatever went in.

Importing this module imports Markdown and nh3; :mod:`prep_guide.content.prose` does so with the first body.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import markdown
import nh3
from markdown.treeprocessors import InlineProcessor, Treeprocessor
from markdown.util import Registry

from prep_guide.content.blocks import Line, Passage
from prep_guide.faults import Fault
from prep_guide.names import ID

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET
    from collections.abc import Iterable

    from markdown.blockprocessors import BlockProcessor
    from markdown.inlinepatterns import Pattern
    from markdown.preprocessors import Preprocessor

_PATTERNS = ("escape", "link", "autolink", "not_strong", "em_strong", "em_strong2")
"""The inline patterns kept, first tried first. The last two are one in newer versions of Markdown."""

_MOST_BRACKETS = 100
"""Opening brackets in one passage. Markdown looks for the end of each, in time that grows with their square."""

_TARGET = re.compile(
    rf"guide:{ID.pattern}(/{ID.pattern})*(#{ID.pattern})?|https://[a-z0-9.-]+(:\d+)?([/?#][^\s<>]*)?",
    re.IGNORECASE,
)
_MARK = re.compile(r"(?:(?<![ \t])[ \t]+)?(?<!\\)\[\^([^\[\]\n]{0,80})\]")
_RULE = re.compile(r"\{\s*clinic\s*:[^{}]*\}")
_TAG = re.compile(r"<[^<>]*>")
_UNTIED = re.compile(r"<a>(.*?)</a>")  # what nh3 leaves of a link whose address it cannot read
_SPACE = re.compile(r"[ \t\n]+")
_ESCAPED = re.compile(r"\\.")
_LEFT_OVER = re.compile(r"\*+(?=[^\s*])|(?<=[^\s*])\*+|(?<!\w)__(?=\w)|(?<=\w)__(?!\w)")
_BRACKET = re.compile(r"[\[\]{}]")


@dataclass(frozen=True, slots=True)
class _Unwanted:
    """A form refused inside a block: how to know it, what stays of it, and what the writer is told."""

    pattern: re.Pattern[str]
    keep: str
    rule: str
    problem: str
    remedy: str

    def kept(self, match: re.Match[str]) -> str:
        """What stays of one of them, with as many line ends as before, by which faults find their line."""
        kept = match.expand(self.keep)
        return kept + "\n" * (match[0].count("\n") - kept.count("\n"))


_UNWANTED = (
    _Unwanted(
        re.compile(
            r"<(script|style)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)|<(?!https?:)[/!?]?[a-z][^<>]*>",
            re.IGNORECASE | re.DOTALL,
        ),
        "",
        "html",
        "HTML is not shown.",
        "Write Markdown: **bold**, *emphasis*, lists and paragraphs.",
    ),
    _Unwanted(
        re.compile(r"!\[[^\[\]]*\](?:\([^()]*\)|\[[^\[\]]*\])"),
        "",
        "picture",
        "Pictures are not placed in the text.",
        "Name the picture in the front matter.",
    ),
    _Unwanted(
        re.compile(r"(?<![\\`])(`+)(?P<code>[^`]+)\1"),
        r"\g<code>",
        "code",
        "Code is not shown.",
        "Take the backticks away.",
    ),
)


class Inline:
    """Renders passages. One for a body: building Markdown's machinery takes as long as a paragraph.

    Attributes:
        faults: What was wrong so far.
    """

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self._targets = _Targets()
        self._markdown = _inline_markdown(self._targets)
        self._cleaner = nh3.Cleaner(
            tags={"strong", "em", "a"},
            attributes={"a": {"href"}},
            url_schemes={"guide", "https"},
            url_relative="deny",
            link_rel=None,
        )

    def lines(self, passages: Iterable[Passage]) -> tuple[Line, ...]:
        """Passages ready to show, without those of which nothing could be kept."""
        return tuple(line for line in map(self._line, passages) if line.plain)

    def as_typed(self, text: str, sources: tuple[str, ...] = ()) -> Line:
        """Text that is not Markdown, ready to show."""
        shown = _SPACE.sub(" ", self._cleaner.clean(html.escape(text))).strip()
        return Line(shown, _plain(shown), sources)

    def fault(self, line: int, rule: str, problem: str, remedy: str) -> None:
        """Note something wrong."""
        self.faults.append(Fault("", line, "", rule, problem, remedy))

    def _line(self, passage: Passage) -> Line:
        if rule := _RULE.search(passage.text):
            line = _line_at(passage.text, rule.start(), passage.line)
            problem = "A rule of the clinic stands within other text."
            self.fault(line, "clinic-rule", problem, "Give it a line of its own, outside lists.")
            return Line("", "")  # a sentence with a hole in it could say the opposite
        text = self._without_unwanted(passage)
        text, sources = self._without_marks(text, passage.line)
        if text.count("[") > _MOST_BRACKETS:
            self.fault(passage.line, "link", "There are too many brackets.", "Break the text up.")
            return self.as_typed(text, sources)
        shown = _SPACE.sub(" ", self._cleaner.clean(self._markdown.convert(text))).strip()
        shown, untied = _UNTIED.subn(r"\1", shown)
        plain = _plain(shown)
        self._name_bad_targets(text, passage.line)
        if untied:
            self.fault(passage.line, "link", "A link has an address that is none.", "Mend the address.")
        self._name_left_overs(text, plain, passage.line)
        return Line(shown, plain, sources)

    def _without_unwanted(self, passage: Passage) -> str:
        text = passage.text
        for unwanted in _UNWANTED:
            for match in unwanted.pattern.finditer(text):
                line = _line_at(text, match.start(), passage.line)
                self.fault(line, unwanted.rule, unwanted.problem, unwanted.remedy)
            text = unwanted.pattern.sub(unwanted.kept, text)
        return text

    def _without_marks(self, text: str, first_line: int) -> tuple[str, tuple[str, ...]]:
        sources: dict[str, None] = {}
        for match in _MARK.finditer(text):
            if ID.fullmatch(match[1]):
                sources[match[1]] = None
                continue
            problem = f"“{match[1]}” cannot be the id of a source."
            line = _line_at(text, match.start(), first_line)
            self.fault(line, "source-mark", problem, "Use small letters, digits and hyphens, as in [^nci].")
        return _MARK.sub("", text), tuple(sources)

    def _name_bad_targets(self, text: str, first_line: int) -> None:
        for target in self._targets.refused:
            problem = f"The link to “{target[:60]}” leads nowhere the guide goes."
            line = _line_at(text, max(text.find(target), 0), first_line)
            self.fault(line, "link", problem, "Write guide:questions/pain, or an address with https://.")

    def _name_left_overs(self, text: str, plain: str, first_line: int) -> None:
        if "](" in plain:
            line = _line_at(text, text.find("]("), first_line)
            self.fault(
                line, "link", "A link is not written to its end.", "Write [text](address) without a break."
            )
        else:
            self._name_brackets(text, plain, first_line)
        meant = "".join(_ESCAPED.findall(text))
        stray = "".join(_LEFT_OVER.findall(plain))
        if stray.count("*") > meant.count("*") or stray.count("_") > meant.count("_"):
            line = _line_of_odd_mark(text, first_line)
            self.fault(
                line, "emphasis", "Bold or emphasis is not closed.", "Close it, or write \\* for a star."
            )

    def _name_brackets(self, text: str, plain: str, first_line: int) -> None:
        """What is shown in brackets was most likely meant as a mark, a link or a rule."""
        shown = _BRACKET.search(plain)
        meant = len(_BRACKET.findall("".join(_ESCAPED.findall(text))))
        if shown and len(_BRACKET.findall(plain)) > meant:
            word = plain[shown.start() :].split(maxsplit=1)[0]
            line = _line_at(text, max(text.find(word), 0), first_line)
            problem = f"“{word[:40]}” is shown as it is typed."
            remedy = (
                "Write [text](address), [^source], or {clinic: rule} on a line of its own; \\[ is a bracket."
            )
            self.fault(line, "bracket", problem, remedy)


class _Targets(Treeprocessor):
    """Unties links that lead elsewhere than a guide may, and remembers where they led."""

    def __init__(self) -> None:
        super().__init__()
        self.refused: list[str] = []

    def run(self, root: ET.Element) -> None:
        self.refused = []
        for link in root.iter("a"):
            target = link.get("href", "")
            if not _TARGET.fullmatch(target):
                self.refused.append(target)
                link.tag = "span"  # which nh3 takes away, and keeps the text


def _inline_markdown(targets: _Targets) -> markdown.Markdown:
    """Markdown that reads one paragraph: no other blocks, and of the inline patterns only ``_PATTERNS``."""
    machine = markdown.Markdown()
    inline: Registry[Pattern] = Registry()
    blocks: Registry[BlockProcessor] = Registry()
    before: Registry[Preprocessor] = Registry()
    for rank, name in enumerate(_PATTERNS):
        if name in machine.inlinePatterns:
            inline.register(machine.inlinePatterns[name], name, -rank)
    blocks.register(machine.parser.blockprocessors["paragraph"], "paragraph", 0)
    before.register(machine.preprocessors["normalize_whitespace"], "normalize_whitespace", 0)
    machine.inlinePatterns, machine.parser.blockprocessors, machine.preprocessors = inline, blocks, before
    machine.treeprocessors.register(InlineProcessor(machine), "inline", 20)  # takes up the new patterns
    machine.treeprocessors.register(targets, "targets", -10)  # after "unescape", at 0
    return machine


def _plain(shown: str) -> str:
    return html.unescape(_TAG.sub("", shown))


def _line_at(text: str, offset: int, first_line: int) -> int:
    return first_line + text.count("\n", 0, offset)


def _line_of_odd_mark(text: str, first_line: int) -> int:
    """The first line with an odd number of marks, or the first of all."""
    for number, line in enumerate(text.split("\n"), first_line):
        written = _ESCAPED.sub("", line)
        if written.count("*") % 2 or written.count("**") % 2 or written.count("__") % 2:
            return number
    return first_line
