"""The card of "I'm not sure": a question, and somebody who answers."""

from __future__ import annotations

from drawing.bubble import bubble
from drawing.elements import disc, document, group, line
from drawing.room import arch


def scene() -> str:
    """The SVG file."""
    return document(
        "Not sure yet",
        "Two speech bubbles before a soft arch. One holds a question mark, the other three dots.",
        group("background", arch()),
        group("question", bubble((346, 244), (178, 142), 122, (212, 452), "f-kit o"), *_question_mark()),
        group("answer", bubble((544, 408), (116, 90), 54, (648, 540), "f-blanket o"), *_dots()),
    )


def _question_mark() -> tuple[str, ...]:
    hook = "M298 200a48 48 0 1 1 74 40q-26 17 -26 46"
    return (
        line(hook, "s-scrub2", 24),
        disc(346, 328, 16, "f-scrub2"),
        # On the dark bubble of high contrast the mark is the one bright thing.
        line(hook, "s-focus hc", 24),
        disc(346, 328, 16, "f-focus hc"),
    )


def _dots() -> tuple[str, ...]:
    return tuple(disc(x, 408, 13, classes) for classes in ("f-ink", "f-trim hc") for x in (500, 544, 588))
