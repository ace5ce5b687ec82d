from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep_guide.content.review.passages import Passage
from prep_guide.content.review.sentences import sentences, words


def cut(typed: str) -> list[tuple[str, int, tuple[str, ...]]]:
    return [(each.plain, each.line, each.sources) for each in sentences(Passage(typed, 10, "paragraph"))]


def test_marks_belong_to_the_sentence_before_them() -> None:
    assert cut("One is here.[^a][^b] Two is\nthere.[^c]\nThree") == [
        ("One is here.", 10, ("a", "b")),
        ("Two is there.", 10, ("c",)),
        ("Three", 12, ()),
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "Dr. Smith comes at 10 a.m. and stays.",
        "It is 100.4 °F (38 °C) or more.",
        "Say “Please stop.” and wait.",
        "See [Will it hurt?](guide:questions/pain)",
    ],
)
def test_what_is_one_sentence(typed: str) -> None:
    assert len(cut(typed)) == 1


@pytest.mark.parametrize(
    "typed",
    [
        "You say “Stop.” Your team stops.",
        "**Press.** Then wait.",
        "See [Will it hurt?](guide:questions/pain) You can ask.",
        "¿Duele? ¡Dígalo!",
        "痛みます。言ってください。",
    ],
)
def test_what_is_two(typed: str) -> None:
    assert len(cut(typed)) == 2


def test_words_are_without_marks_links_and_stars() -> None:
    ((plain, _, _),) = cut(
        "**Breast:** lie on [your back](guide:stages/positioning), don't move 3-6 image-guided.[^a]"
    )
    assert plain == "Breast: lie on your back, don't move 3-6 image-guided."
    assert words(plain)[-4:] == ["don't", "move", "3-6", "image-guided"]


@given(st.text(alphabet="ab.!? \n“”¿é"))
def test_nothing_is_lost_and_every_line_is_in_the_text(typed: str) -> None:
    found = list(sentences(Passage(typed, 1, "paragraph")))
    assert " ".join(each.plain for each in found).split() == typed.split()
    assert all(1 <= each.line <= typed.count("\n") + 1 for each in found)


@given(st.text(alphabet="ab.! \n[^](){}*_\\"))
def test_no_text_is_too_much(typed: str) -> None:
    assert all("\n" not in each.plain for each in sentences(Passage(typed, 1, "paragraph")))
