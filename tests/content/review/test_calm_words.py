from __future__ import annotations

import pytest

ROOM = "shipped/base/en/topics/room.md"
STEP = "They tell you each step first."
CALM = "shipped/base/en/calm.toml"


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("It stings.", True),
        ("It STINGS a bit.", True),
        ("It stings for a few seconds.", False),
        ("It stings. Then, for some seconds, it is cold.", True),
        ("A stingray is near.", False),
        ("What will\nhurt is this.", True),
        ("Tell us if it hurts.", False),
        ("It will **hurt**.", True),
    ],
)
def test_a_phrase_in_a_sentence(clean, text: str, is_found: bool) -> None:
    clean.change(ROOM, STEP, text)
    assert bool(clean.found("calm")) is is_found


def test_a_question_may_say_everything(clean) -> None:
    clean.change(
        "shipped/base/en/questions/pain.md",
        "question: Will it hurt?",
        "question: Is it true that it will hurt?",
    )
    clean.change(ROOM, "## What they do {#work}", "## Will it be very painful? {#work}")
    assert clean.found("calm") == []
    clean.change(ROOM, STEP, "Will it be very painful? No.")
    assert clean.found("calm") == [("base/en/topics/room.md", 13)]


def test_words_people_search_for_are_not_looked_at(clean) -> None:
    clean.change("shipped/base/en/questions/pain.md", "also: [sore, ache]", "also: [sting, very painful]")
    assert clean.found("calm") == []


def test_a_clinic_adds_phrases_changes_a_field_and_takes_an_entry_out(clean) -> None:
    clean.change(ROOM, STEP, "It is very painful. It stings. It is odd.")
    assert len(clean.found("calm")) == 2
    clean.change(
        "content/base/en/calm.toml",
        None,
        '[pain-ahead]\nsay = []\n[sting]\nwhy = "of our own reason."\n'
        '[odd]\nsay = "is odd"\nwhy = "it is odd."\ninstead = "Say it."\n',
    )
    problems = [each.problem for each in clean.look("calm").findings]
    assert problems == ["“is odd” does not calm: it is odd.", "“stings” does not calm: of our own reason."]


def test_a_broken_entry_is_told_and_looks_for_nothing(clean) -> None:
    clean.change(CALM, 'why = "a warning of pain makes fear larger."\n', "")
    clean.change(ROOM, STEP, "It is very painful.")
    assert clean.found("calm") == []
    assert clean.found("field") == [("base/en/calm.toml", 1)]


def test_phrases_of_one_language_are_not_looked_for_in_another(clean) -> None:
    clean.change("shipped/base/es/topics/room.md", "Le cuentan", "It will hurt. Le cuentan")
    assert clean.found("calm") == []
