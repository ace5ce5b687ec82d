"""Syllables, held against words whose number of them is known."""

from __future__ import annotations

import pytest

from prep_guide.content.review.syllables import english, spanish

ENGLISH = {
    1: """the you year cleaned called guide bed red eyes dye while whole tube tubes takes breathe numb bruise
        tired lymph yes friend""",
    2: """needle needles bandage pressure numbing needed handled little people pieces samples minutes quiet
        patient special question being going lying trying didn't isn't safely movement breathing
        syringe tissue technique guided fluid create inches touches every sometimes someone careful
        before outside picture machine thyroid nodule swallow language bruises doctor science
        friendly business hundred settled inflamed million""",
    3: """biopsy area idea medicine aspirin ultrasound mammogram lidocaine opinion reaction completely
        surgical infection discordant quality appointment several everyone period video example""",
    4: "technologist usually experience anesthesia titanium comfortable pathologist operation radiation",
    5: "radiologist calcifications immediately stereotactic",
    6: "acetaminophen",
}
SPANISH = {
    1: "y muy hoy",
    2: "día guía ciudad leer seno cita biopsia pausa puede ganglio presión",
    3: "aguja ahora oído cuidado pregunta pequeño rehúso moretón ayuda equipo enfermo seguido tejido",
    4: "medicina imágenes radiólogo linfático anestesia resultados",
    5: "ultrasonido mamografía antiséptico",
}


def known(table: dict[int, str]) -> list[tuple[str, int]]:
    return [(word, number) for number, line in table.items() for word in line.split()]


@pytest.mark.parametrize(("word", "number"), known(ENGLISH))
def test_english_words(word: str, number: int) -> None:
    assert english(word) == number


@pytest.mark.parametrize(("word", "number"), known(SPANISH))
def test_spanish_words(word: str, number: int) -> None:
    assert spanish(word) == number


def test_parts_joined_by_a_hyphen_are_counted_each() -> None:
    assert english("image-guided") == 4


@pytest.mark.parametrize("word", ["", "-", "hmm", "123", "ß"])
def test_every_word_has_at_least_one(word: str) -> None:
    assert english(word) == spanish(word) == 1
