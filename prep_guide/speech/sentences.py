"""Text cut into sentences: what an engine is given at once, and what is marked while it is said."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTextBoundaryFinder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Unicode's rule (UAX 29) ends a sentence at every full stop before a capital letter. These stand before a name.
_TITLES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": ("Dr.", "Drs.", "Mr.", "Mrs.", "Ms.", "St.", "No.", "vs."),
        "es": ("Dr.", "Dra.", "Dres.", "Sr.", "Sra.", "Srta.", "Ud.", "Uds.", "Lic.", "núm."),
    }
)
_WORD_END = re.compile(r"\S+$")
_SAYS_SOMETHING = re.compile(r"\w")


def sentences(text: str, language: str) -> tuple[slice, ...]:
    """Where the sentences of a text lie in it, without the space around them.

    Every letter and digit of the text is in exactly one of them, in order; what has neither is said by nobody
    and left out.

    Args:
        text: The text; a line feed ends a sentence.
        language: The code of its language, which knows the abbreviations that end no sentence.
    """
    titles = _TITLES.get(language.partition("-")[0], ())
    found: list[slice] = []
    start = 0
    for end in _ends(text):
        if text[start:end].endswith("\n") or not _ends_with(text[start:end], titles):
            found.append(_trimmed(text, start, end))
            start = end
    found.append(_trimmed(text, start, len(text)))
    return tuple(each for each in found if _SAYS_SOMETHING.search(text[each]))


def _ends(text: str) -> Iterator[int]:
    """Where Unicode's rule ends a sentence, as an index into the text."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Sentence, text)
    # Qt counts UTF-16 units, of which a letter beyond the basic plane has two.
    units = text.encode("utf-16-le", "surrogatepass")
    while (end := finder.toNextBoundary()) != -1:
        yield len(units[: 2 * end].decode("utf-16-le", "surrogatepass"))


def _ends_with(words: str, titles: tuple[str, ...]) -> bool:
    last = _WORD_END.search(words.rstrip())
    return last is not None and last[0].lstrip("(¿¡\"'“") in titles


def _trimmed(text: str, start: int, end: int) -> slice:
    words = text[start:end]
    return slice(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))
