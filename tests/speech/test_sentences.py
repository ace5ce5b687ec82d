"""Text is cut into sentences in the way of its language, and nothing of it is lost."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from prep_guide.speech.sentences import sentences


def cut(text: str, language: str = "en") -> list[str]:
    return [text[each] for each in sentences(text, language)]


def test_a_sentence_ends_where_one_stops_to_breathe() -> None:
    assert cut("It may sting. Is that bad? No! It is over soon.") == [
        "It may sting.",
        "Is that bad?",
        "No!",
        "It is over soon.",
    ]


def test_a_line_ends_a_sentence() -> None:
    assert cut("Anesthesia\nWill I be asleep?") == ["Anesthesia", "Will I be asleep?"]


def test_numbers_hold_together() -> None:
    assert cut("It is 2.5 cm long. Expected: 4.5 of 10") == ["It is 2.5 cm long.", "Expected: 4.5 of 10"]


def test_a_title_before_a_name_ends_no_sentence() -> None:
    assert cut("Ask Dr. Lee. She knows.") == ["Ask Dr. Lee.", "She knows."]
    assert cut("Hable con la Dra. Ruiz. Ella sabe.", "es") == ["Hable con la Dra. Ruiz.", "Ella sabe."]


def test_spanish_signs_open_a_sentence() -> None:
    assert cut("¿Duele? ¡No! Se acaba pronto.", "es-US") == ["¿Duele?", "¡No!", "Se acaba pronto."]


def test_other_scripts_have_other_stops() -> None:
    assert cut("你好。再见。", "zh") == ["你好。", "再见。"]
    assert cut("هل يؤلم؟ لا.", "ar") == ["هل يؤلم؟", "لا."]


def test_a_letter_beyond_the_basic_plane_moves_nothing() -> None:
    assert cut("It is \N{SNOWFLAKE}\N{GRINNING FACE} cold. It helps.") == [
        "It is \N{SNOWFLAKE}\N{GRINNING FACE} cold.",
        "It helps.",
    ]


def test_what_nobody_says_is_left_out() -> None:
    assert cut("") == cut(" \n ") == cut("... – ?") == []


@given(st.text(max_size=200), st.sampled_from(["en", "es", "ar", "zh", "xx"]))
def test_every_letter_is_in_one_sentence_in_order(text: str, language: str) -> None:
    found = sentences(text, language)
    assert all(one.stop <= other.start for one, other in pairwise(found))
    inside = "".join(text[each] for each in found)
    assert [letter for letter in text if letter.isalnum()] == [
        letter for letter in inside if letter.isalnum()
    ]
    assert all(text[each] == text[each].strip() for each in found)
