"""Figures of finding questions by typing, among as many as nobody will ever write."""

from __future__ import annotations

import random
import statistics
import time

from bench.table import Figure
from prep_guide import paths
from prep_guide.clinic import Clinic
from prep_guide.clock import Clock
from prep_guide.content.library import Library
from prep_guide.content.prose import Prose
from prep_guide.session.questions import TOPICS, QuestionSearch

_QUESTIONS = 10_000
_TYPED = (
    "will it hurt a lot",
    "scared of needle",
    "when do I get my result",
    "asprin and blod thiner",
    "can my wife come in the room with me",
    "xylophone",
)
_TITLE, _ALSO, _ANSWER = 8, 6, 70
"""Words of a question in its three places."""


def measure() -> list[Figure]:
    """How long one keystroke takes to find its questions; every text is typed letter by letter."""
    library = Library((paths.shipped_content(),), Clinic(), Clock())
    shipped = library.guide("base", "en").questions
    small = library.wording("en", "base").text("search_small_words").split()
    # Mixed from the words of the shipped ones, so that common words are as common as they are.
    words = " ".join(f"{each.question} {' '.join(each.also)} {each.body.plain}" for each in shipped).split()
    mixer = random.Random(1)  # noqa: S311 - the same questions every time, nothing secret

    def some(count: int) -> str:
        return " ".join(mixer.choices(words, k=count))

    questions = [
        shipped[0].model_copy(
            update={
                "id": f"number-{number}",
                "question": some(_TITLE),
                "also": tuple(some(_ALSO).split()),
                "body": Prose(some(_ANSWER)),
                "topic": TOPICS[number % len(TOPICS)],
            }
        )
        for number in range(_QUESTIONS)
    ]
    begin = time.perf_counter()
    search = QuestionSearch(questions, small)
    made = (time.perf_counter() - begin) * 1000
    strokes = []
    for text in _TYPED:
        for end in range(1, len(text) + 1):
            begin = time.perf_counter()
            search.find(text[:end])
            strokes.append((time.perf_counter() - begin) * 1000)
    note = f"{_QUESTIONS:,} questions, made ready in {made:.0f} ms"
    return [
        Figure("a keystroke of a search, median", statistics.median(strokes), 16, "ms", note),
        Figure("a keystroke of a search, worst", max(strokes), 16, "ms", note),
    ]
