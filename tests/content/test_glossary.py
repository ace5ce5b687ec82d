"""Glossary words in a text: the first appearance leads to the explanation, once, and never inside a link."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep_guide.content.glossary import link_terms
from prep_guide.content.model import Term

TERMS = {
    "biopsy": Term(id="biopsy", word="biopsy", also=("biopsies",), means="A test."),
    "core": Term(id="core", word="core biopsy", means="A kind of it."),
    "ct": Term(id="ct", word="CT", also=("CT scan",), means="A picture."),
    "amp": Term(id="amp", word="amp", means="Not an entity."),
    "p53": Term(id="p53", word="p53 (gene)", means="A gene."),
}


def linked(name: str, words: str) -> str:
    return f'<a href="guide:glossary/{name}">{words}</a>'


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("A biopsy, then a biopsy.", f"A {linked('biopsy', 'biopsy')}, then a biopsy."),
        ("Biopsies help.", f"{linked('biopsy', 'Biopsies')} help."),
        (
            "A core biopsy is a biopsy.",
            f"A {linked('core', 'core biopsy')} is a {linked('biopsy', 'biopsy')}.",
        ),
        ("biopsys, rebiopsy, biopsy_x", "biopsys, rebiopsy, biopsy_x"),
        ("biopsy-ready", f"{linked('biopsy', 'biopsy')}-ready"),
        ("<strong>Biopsy</strong>", f"<strong>{linked('biopsy', 'Biopsy')}</strong>"),
        ('<a href="guide:x">biopsy</a> biopsy', f'<a href="guide:x">biopsy</a> {linked("biopsy", "biopsy")}'),
        ('<a href="guide:x">a <em>biopsy</em></a>', '<a href="guide:x">a <em>biopsy</em></a>'),
        ('<a href="guide:biopsy">x</a>', '<a href="guide:biopsy">x</a>'),
        ("R&amp;D has an amp", f"R&amp;D has an {linked('amp', 'amp')}"),
        ("a ct scan", f"a {linked('ct', 'ct scan')}"),
        ("the p53 (gene)", f"the {linked('p53', 'p53 (gene)')}"),
        ("nothing", "nothing"),
        ("", ""),
    ],
)
def test_the_first_appearance_is_linked(shown: str, expected: str) -> None:
    assert link_terms(shown, TERMS, set()) == expected


def test_what_was_seen_on_the_page_is_left_alone() -> None:
    seen = {"ct"}
    assert link_terms("A CT and a biopsy.", TERMS, seen) == f"A CT and a {linked('biopsy', 'biopsy')}."
    assert seen == {"ct", "biopsy"}
    assert link_terms("A biopsy.", TERMS, seen) == "A biopsy."


def test_a_longer_word_already_seen_is_not_linked_in_part() -> None:
    assert link_terms("A core biopsy.", TERMS, {"core"}) == "A core biopsy."


def test_without_a_glossary_the_text_stays() -> None:
    assert link_terms("A biopsy.", {}, set()) == "A biopsy."


PIECES = st.sampled_from(
    ["biopsy", "core ", "CT", " ", "&amp;", "&lt;", "<em>", "</em>", '<a href="guide:ct">', "</a>", "İ", "ſ"]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_taking_the_new_links_away_gives_the_text_back(shown: str) -> None:
    seen: set[str] = set()
    result = link_terms(shown, TERMS, seen)
    assert re.sub(r'<a href="guide:glossary/\w+">(.*?)</a>', r"\1", result) == shown
    assert len(re.findall("guide:glossary/", result)) == len(seen)
