"""The code of a person's questions: procedure and ids of questions, and nothing they typed, nothing of them.

It is written as ``PGQ1.BREAST-ULTRASOUND.PAIN.HOW-LONG.7K``, in the letters every QR reader and every scanner passes
on unchanged. The last part is a check of all before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prep_guide.session.incoming.card import check_of
from prep_guide.session.incoming.visit import Refusal, RefusedError

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

MOST_QUESTIONS = 40
"""Questions in one code: more than anybody asks, and still squares that a phone reads from a screen."""
LONGEST = 800
"""Characters of a code."""

_VERSION = "PGQ1"
_ID = r"[A-Z0-9-]{1,40}"
_CODE = re.compile(
    rf"PGQ1\.(?P<procedure>{_ID})\.(?P<questions>{_ID}(\.{_ID}){{0,{MOST_QUESTIONS - 1}}})\.[0-9A-Z]{{2}}",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class AskedQuestions:
    """What somebody wants to ask.

    Attributes:
        procedure: The procedure whose guide the questions are from.
        questions: Their ids, in the order they were chosen.
    """

    procedure: str
    questions: tuple[str, ...]


def looks_like_questions(text: str) -> bool:
    """Whether a text is meant as the code of somebody's questions."""
    return text.strip().upper().startswith(f"{_VERSION}.")


def write_questions(procedure: str, questions: Sequence[str]) -> str:
    """The code for questions, by their ids; of more than fit, the first ones.

    Raises:
        ValueError: There is no question.
    """
    if not questions:
        raise ValueError("a code needs a question")
    said = f"{_VERSION}.{procedure}".upper()
    for question in questions[:MOST_QUESTIONS]:
        longer = f"{said}.{question.upper()}"
        if len(longer) > LONGEST - 3:
            break
        said = longer
    return f"{said}.{check_of(said)}"


def read_questions(text: str, known: Mapping[str, Collection[str]]) -> AskedQuestions:
    """The questions a code stands for.

    Args:
        text: What the scanner typed, in capital or small letters.
        known: The ids of the questions there are, by procedure.

    Raises:
        RefusedError: The code is misread, says a question twice, or is for a procedure or with a question that is not
            known.
    """
    code = text.strip().upper()
    match = _CODE.fullmatch(code) if len(code) <= LONGEST else None
    if match is None or check_of(code[:-3]) != code[-2:]:
        raise RefusedError(Refusal.WRONG_QUESTIONS)
    procedure, questions = match["procedure"].lower(), tuple(match["questions"].lower().split("."))
    if not set(questions) <= set(known.get(procedure, ())) or len(set(questions)) < len(questions):
        raise RefusedError(Refusal.WRONG_QUESTIONS)
    return AskedQuestions(procedure, questions)
