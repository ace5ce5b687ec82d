"""Typing finds questions: what people type, however they spell it, and nothing they type breaks it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep_guide import paths
from prep_guide.clinic import Clinic
from prep_guide.clock import Clock
from prep_guide.content.library import Library
from prep_guide.content.model import Origin, Question
from prep_guide.content.prose import Prose
from prep_guide.session.questions import MOST, TOPICS, QuestionSearch, asked_as

SMALL = ("of", "will", "it", "the", "when", "I", "my", "can", "a", "get", "How", "cuando", "los", "mi", "me")


def question(name: str, title: str, topic: str = "comfort", answer: str = "", *also: str) -> Question:
    origin = Origin(f"base/en/questions/{name}.md", "base", "en", 0)
    return Question(id=name, body=Prose(answer), origin=origin, question=title, topic=topic, also=also)


ENGLISH = (
    question("pain", "Will it hurt?", "comfort", "Most people feel a sting.", "sore", "ache", "painful"),
    question("fear", "I am afraid. What helps?", "comfort", "Look away.", "scared", "needle phobia"),
    question("samples", "How many samples are taken?", "day", "A hollow needle takes them.[^scared]"),
    question("scar", "Will there be a scar?", "after", "You need no stitches."),
    question("result", "When will I get my results?", "results", "In a few days.", "how long to wait"),
    question("driving", "May I drive home?", "after", "Ask us. See [the day](guide:stages/needle)."),
    question("bruise", "What about a bruise?", "after", "It may be sore and may hurt for a day."),
)
SPANISH = (
    question("dolor", "¿Me dolerá?", "comfort", "La mayoría siente presión.", "duele", "dolor"),
    question("resultado", "¿Cuándo tendré los resultados?", "results", "En unos días."),
    question("aguja", "¿Qué tan grande es la aguja?", "day", "Es fina."),
    question("manejar", "¿Puedo manejar después?", "after", "Pregunte a su equipo."),
)


def found(typed: str, questions: tuple[Question, ...] = ENGLISH, topic: str = "") -> list[str]:
    return [each.id for each in QuestionSearch(questions, SMALL).find(typed, topic).questions]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("hurts", "pain"),
        ("hurting", "pain"),
        ("HURT", "pain"),
        ("will it hurt", "pain"),
        ("scared of needle", "fear"),
        ("scared of needles", "fear"),
        ("result when", "result"),
        ("results", "result"),
        ("when results?", "result"),
        ("driving", "driving"),
        ("drive", "driving"),
        ("sampling", "samples"),
        ("bruises", "bruise"),
        ("bruising", "bruise"),
    ],
)
def test_what_people_type_is_found(typed: str, first: str) -> None:
    assert found(typed)[0] == first


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("resultado cuando", "resultado"),
        ("resultados", "resultado"),
        ("dolera", "dolor"),
        ("doler", "dolor"),
        ("agujas", "aguja"),
        ("despues", "manejar"),
        ("manejando", "manejar"),
        ("tendre", "resultado"),
    ],
)
def test_spanish_is_found_without_accents(typed: str, first: str) -> None:
    assert found(typed, SPANISH)[0] == first


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("hutr", "pain"),
        ("resluts", "result"),
        ("reslts", "result"),
        ("bruuise", "bruise"),
        ("smaples", "samples"),
        ("pianful", "pain"),
        ("resulf ", "result"),
    ],
)
def test_one_slip_is_forgiven(typed: str, first: str) -> None:
    assert found(typed)[0] == first


def test_every_beginning_of_a_word_finds_it() -> None:
    for end in range(1, len("painful") + 1):
        assert "pain" in found("painful"[:end])


def test_nothing_gets_lost_on_the_way_to_another_ending() -> None:
    for typed in ("hurt", "hurti", "hurtin", "hurting"):
        assert found(typed)[0] == "pain"


def test_where_the_endings_are_not_known_the_common_beginning_decides() -> None:
    german = (question("pain", "Ist es schmerzhaft?"), question("eat", "Darf ich essen?"))
    assert found("Schmerzen", german) == ["pain"]


def test_a_finished_word_is_not_taken_for_a_beginning() -> None:
    assert found("scar") == ["scar", "fear"]
    assert found("needle ")[0] == "fear"
    assert "driving" not in found("d ")


def test_the_title_comes_before_the_other_words_and_these_before_the_answer() -> None:
    questions = (
        question("answer", "One", "comfort", "The wire."),
        question("also", "Two", "comfort", "", "wire"),
        question("title", "A wire?"),
    )
    assert found("wire", questions) == ["title", "also", "answer"]
    assert found("wir", questions) == ["title", "also", "answer"]


def test_the_beginning_of_a_word_in_the_title_comes_before_all_of_it_elsewhere() -> None:
    questions = (question("also", "Two", "comfort", "", "wire"), question("title", "Wirework?"))
    assert found("wire", questions) == ["title", "also"]


def test_the_word_itself_comes_before_the_same_with_an_ending() -> None:
    questions = (question("numb", "Will I be numb?"), question("number", "Which number do I call?"))
    assert found("number ", questions) == ["number", "numb"]


def test_having_more_of_the_words_counts_most() -> None:
    assert found("hurt sore bruise")[0] == "bruise"


def test_half_of_the_words_are_enough() -> None:
    assert found("hurt wedding") == ["pain", "bruise"]
    assert found("hurt wedding cake") == []


def test_small_words_decide_only_between_equals_and_when_there_are_no_others() -> None:
    questions = (question("one", "Scar?"), question("two", "Will it scar?"))
    assert found("will it scar", questions) == ["two", "one"]
    assert found("will it", questions) == ["two"]


def test_what_is_no_reading_in_an_answer_is_not_found() -> None:
    assert "samples" not in found("scared")
    assert "driving" not in found("needle")


@pytest.mark.parametrize("typed", ["", "   ", "?!", "¿"])
def test_without_a_word_all_are_given_by_topic_and_in_their_order(typed: str) -> None:
    assert found(typed) == ["pain", "fear", "samples", "result", "scar", "driving", "bruise"]


def test_a_topic_leaves_out_the_others() -> None:
    assert found("", topic="after") == ["scar", "driving", "bruise"]
    assert found("hurts", topic="after") == ["bruise"]
    assert found("hurts", topic="day") == []


def test_at_most_thirty_are_given_and_the_others_counted() -> None:
    search = QuestionSearch([question(f"q{n}", "Will it hurt?", TOPICS[n % 6]) for n in range(100)])
    for typed in ("", "hurt"):
        questions, more = search.find(typed)
        assert (len(questions), more) == (MOST, 100 - MOST)
    assert search.find("", "day").more == 0


def test_there_may_be_no_questions() -> None:
    assert QuestionSearch(()).find("hurt") == ((), 0)


def test_both_wordings_are_found_and_the_one_asked_for_is_put() -> None:
    pain = ENGLISH[0].model_copy(update={"needle_free": "Will I feel anything?"})
    assert found("anything", (pain,)) == found("hurt", (pain,)) == ["pain"]
    assert asked_as(pain, needle_free=True) == "Will I feel anything?"
    assert asked_as(pain, needle_free=False) == "Will it hurt?"
    assert asked_as(ENGLISH[1], needle_free=True) == ENGLISH[1].question


def test_words_without_end_are_no_trap() -> None:
    # Each of these could be split into endings in as many ways as there are grains of sand.
    for word in ("eseseses" * 5000, "ses" * 10000 + "q", "singing" * 3000):
        questions = (*ENGLISH, question("long", word, "day", word))
        assert found("hurts", questions)[0] == "pain"
        assert found(word[:40], questions) == ["long"]


@given(st.text(max_size=100), st.sampled_from(["", *TOPICS]))
def test_nothing_typed_breaks_it(typed: str, topic: str) -> None:
    questions, more = QuestionSearch((*ENGLISH, *SPANISH), SMALL).find(typed, topic)
    assert len(questions) <= MOST
    assert more == 0
    assert len({each.id for each in questions}) == len(questions)
    assert all(topic in ("", each.topic) for each in questions)


@given(st.text(max_size=60), st.text(max_size=200))
def test_nothing_written_breaks_it(title: str, answer: str) -> None:
    odd = question("odd", title + "?", "choice", answer, title)
    assert "pain" in found("hurts", (*ENGLISH, odd))


@given(st.sampled_from(ENGLISH + SPANISH))
def test_every_question_is_found_by_its_own_words(wanted: Question) -> None:
    # Another question can have the same words; none can have more of them.
    assert wanted.id in found(wanted.question, ENGLISH + SPANISH)


@pytest.fixture(scope="module")
def shipped() -> QuestionSearch:
    library = Library((paths.shipped_content(),), Clinic(), Clock())
    small = library.wording("en", "base").text("search_small_words").split()
    return QuestionSearch(library.guide("breast-ultrasound", "en").questions, small)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("hurts", "pain"),
        ("scared of needle", "nervous"),
        ("result when", "result"),
        ("how long does it take", "how-long"),
        ("asprin", "blood-thinners"),
        ("can i eat", "eating"),
        ("drive home", "driving"),
        ("stiches", "scar"),
        ("pregnent", "pregnancy"),
        ("can my wife come", "companion"),
        ("loud noise", "click"),
        ("is it cancer", "cancer"),
        ("titanium", "marker"),
    ],
)
def test_the_shipped_questions_are_found_by_what_people_type(
    shipped: QuestionSearch, typed: str, wanted: str
) -> None:
    assert wanted in [each.id for each in shipped.find(typed).questions[:3]]
