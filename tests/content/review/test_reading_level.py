"""Where the rule on reading begins to find something."""

from __future__ import annotations

import re

import pytest

from prep_guide.content.review.grades import count, flesch_kincaid, inflesz, smog
from prep_guide.content.review.syllables import english, spanish

ROOM = "shipped/base/en/topics/room.md"
STEP = "They tell you each step first.[^uw-us]"
LINE = ("base/en/topics/room.md", 13)


def test_the_formulas() -> None:
    counted = count(["The cat sat on the mat.", "A radiologist is here: see."], english)
    assert (counted.sentences, counted.words, counted.syllables, counted.long) == (3, 11, 15, 1)
    assert flesch_kincaid(counted) == pytest.approx(0.39 * 11 / 3 + 11.8 * 15 / 11 - 15.59)
    assert smog(counted) == pytest.approx(1.043 * 10**0.5 + 3.1291)
    counted = count(["La aguja es fina."], spanish)
    assert inflesz(counted) == pytest.approx(206.835 - 62.3 * 7 / 4 - 4)


def test_a_word_that_is_explained_makes_a_sentence_longer_and_not_harder() -> None:
    explained = re.compile("acetaminophen")
    counted = count(["You take acetaminophen now."], english, explained)
    assert (counted.words, counted.spoken, counted.syllables, counted.long) == (4, 3, 3, 0)


def test_nothing_has_no_grade() -> None:
    nothing = count(["", "... !"], english)
    assert (flesch_kincaid(nothing), smog(nothing), inflesz(nothing)) == (0, 0, 100)


@pytest.mark.parametrize(("words", "is_found"), [(20, False), (21, True)])
def test_the_longest_sentence(clean, words: int, is_found: bool) -> None:
    clean.change(ROOM, STEP, f"{'you ' * (words - 1)}go.[^uw-us]")
    assert (LINE in clean.found("reading")) is is_found


@pytest.mark.parametrize(("items", "is_found"), [(7, False), (8, True)])
def test_the_longest_list(clean, items: int, is_found: bool) -> None:
    clean.change(ROOM, STEP, "\n".join(["- a cup"] * items))
    assert (LINE in clean.found("reading")) is is_found


@pytest.mark.parametrize(("sentences", "is_found"), [(25, False), (26, True)])
def test_the_longest_block(clean, sentences: int, is_found: bool) -> None:
    clean.change(ROOM, STEP, "Go to bed. " * sentences)
    assert (LINE in clean.found("reading")) is is_found


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("They tell you each step first, and you may ask for a rest at any time.", False),  # 15 words
        ("Usually they tell you each step first, and you may ask for interruptions at any time.", True),
        ("Usually you may ask them for interruptions and explanations.", True),  # 9 words
        ("Usually they tell you each step first in the morning.", False),  # 10 words, grade 6 to 8
        ("Anesthesiologists eventually administer medication intravenously.", True),  # 5 words
        ("Considerable anesthesiological preparation necessary.", False),  # 4 words are not graded
    ],
)
def test_fewer_words_are_held_to_a_looser_grade(clean, text: str, is_found: bool) -> None:
    clean.change(ROOM, STEP, f"{text}[^uw-us]")
    assert (LINE in clean.found("reading")) is is_found


def test_words_of_the_glossary_do_not_make_a_text_hard_up_to_the_raw_limit(clean) -> None:
    text = "You see the radiologist at the very first, and you talk with someone kind at the end.[^uw-us]"
    clean.change(ROOM, STEP, text)
    assert LINE in clean.found("reading")
    explain(clean, "radiologist")
    assert LINE not in clean.found("reading")
    harder = (
        "The radiologist, the radiologist, and then a further radiologist talk with you for a short while."
    )
    clean.change(ROOM, text, harder)
    assert LINE in clean.found("reading")


def explain(clean, word: str) -> None:
    file = clean.folder / "shipped/base/en/glossary.toml"
    file.write_text(file.read_text("utf-8") + f'[new]\nword = "{word}"\nmeans = "It is a doctor."\n', "utf-8")


def test_of_other_languages_only_lengths_are_measured(clean) -> None:
    clean.change("clinic.toml", 'languages = ["en", "es"]', 'languages = ["en", "es", "de"]')
    clean.change("shipped/base/de/language.toml", None, 'name = "Deutsch"\n')
    clean.change(
        "shipped/base/de/topics/room.md",
        None,
        f"---\ntitle: Raum\n---\nVerantwortungsvolle Radiologiefachangestellte desinfizieren.\nDu {'du ' * 20}.\n",
    )
    assert clean.found("reading") == [("base/de/topics/room.md", 5)]


@pytest.mark.parametrize(("sentences", "is_found"), [(27, False), (28, True)])
def test_smog_looks_at_a_whole_folder_from_30_sentences_on(clean, sentences: int, is_found: bool) -> None:
    hard = "You see radiologists regularly.\n\n" * sentences  # and there are two more in the folder
    clean.change("content/base/en/tasks/walk.md", None, f"---\ntask: Go\nwhen: 0d\n---\n{hard}")
    of_folder = [each for each in clean.look("reading").findings if each.file == "content/base/en"]
    assert [("SMOG" in each.problem, each.line) for each in of_folder] == [(True, 0)] * is_found


def test_notes_for_nurses_are_not_graded(clean) -> None:
    note = "Verify anticoagulation, documented hypersensitivities, implanted devices, and possible pregnancy."
    clean.change("shipped/base/en/checklist/allergies.md", "Write down what the person says.", note)
    assert clean.found("reading") == []
