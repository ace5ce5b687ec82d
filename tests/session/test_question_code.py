"""Somebody's questions in a code: what goes in comes out, and nothing else is believed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep_guide.session.incoming.question_code import (
    LONGEST,
    MOST_QUESTIONS,
    looks_like_questions,
    read_questions,
    write_questions,
)
from prep_guide.session.incoming.visit import Refusal, RefusedError

IDS = st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True)
KNOWN = {"breast-ultrasound": {"pain", "how-long", "risks"}}
CODE = write_questions("breast-ultrasound", ["pain", "how-long"])


@given(IDS, st.lists(IDS, min_size=1, max_size=12, unique=True))
def test_what_was_asked_is_read_again(procedure: str, questions: list[str]) -> None:
    code = write_questions(procedure, questions)
    asked = read_questions(f" {code.lower()}\r\n", {procedure: set(questions)})
    assert (asked.procedure, list(asked.questions)) == (procedure, questions)
    assert looks_like_questions(code)


@pytest.mark.parametrize("place", range(len(CODE)))
def test_a_letter_read_wrongly_is_noticed(place: int) -> None:
    other = "A" if CODE[place] != "A" else "B"
    with pytest.raises(RefusedError) as refused:
        read_questions(CODE[:place] + other + CODE[place + 1 :], KNOWN)
    assert refused.value.refusal is Refusal.WRONG_QUESTIONS


@pytest.mark.parametrize(
    "code",
    [
        write_questions("thyroid-ultrasound", ["pain"]),
        write_questions("breast-ultrasound", ["pain", "my-own"]),
        write_questions("breast-ultrasound", ["pain", "pain"]),
        CODE[:-1],
        CODE * 40,
        "",
    ],
    ids=["other procedure", "other question", "twice", "cut", "long", "nothing"],
)
def test_what_is_not_known_here_is_refused(code: str) -> None:
    with pytest.raises(RefusedError):
        read_questions(code, KNOWN)


@given(st.text(max_size=200))
def test_anything_scanned_is_questions_or_refused(text: str) -> None:
    try:
        asked = read_questions(text, KNOWN)
    except RefusedError:
        return
    assert set(asked.questions) <= KNOWN[asked.procedure]


def test_of_more_than_fit_the_first_are_taken() -> None:
    many = [f"a-question-with-a-rather-long-name-{n}" for n in range(100)]
    code = write_questions("base", many)
    asked = read_questions(code, {"base": many})
    assert len(code) <= LONGEST
    assert list(asked.questions) == many[: len(asked.questions)]
    few = [f"q{n}" for n in range(100)]
    assert len(read_questions(write_questions("base", few), {"base": few}).questions) == MOST_QUESTIONS


def test_without_a_question_there_is_no_code() -> None:
    with pytest.raises(ValueError, match="needs a question"):
        write_questions("base", [])
