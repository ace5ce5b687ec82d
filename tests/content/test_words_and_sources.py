"""Words of the glossary and sources: one table of all roots, the upper root's fields before the lower's."""

from __future__ import annotations

import pytest

from tests.content.opening import met, opened

GLOSSARY = "base/en/glossary.toml"


def test_a_clinic_changes_one_field_of_a_word(write_root, small) -> None:
    clinic = write_root(
        {GLOSSARY: '[biopsy]\nmeans = "Ours."\n[clip]\nword = "clip"\nmeans = "M."\n'}, "clinic"
    )
    guide, library = opened(write_root(small), clinic)
    assert library.faults == ()
    assert (guide.glossary["biopsy"].means, guide.glossary["biopsy"].say) == ("Ours.", "BY-op-see")
    assert set(guide.glossary) == {"biopsy", "clip"}


def test_a_word_never_speaks_two_languages(write_root, small) -> None:
    small |= {
        "base/es/language.toml": 'name = "Español"\n',
        "base/es/glossary.toml": '[biopsy]\nword = "biopsia"\nmeans = "Una prueba."\n',
    }
    guide, _ = opened(write_root(small), language="es")
    assert (guide.glossary["biopsy"].word, guide.glossary["biopsy"].say) == ("biopsia", "")


@pytest.mark.parametrize(
    ("content", "line", "field"),
    [
        ('[biopsy]\nmeans = ""\n', 2, "biopsy.means"),
        ('[biopsy]\n# remark\nmeanz = "x"\n', 3, "biopsy.meanz"),
        ('[biopsy]\nid = "x"\n', 2, "biopsy.id"),
        ('biopsy = "x"\n', 1, "biopsy"),
        ('\n["A word"]\nword = "x"\nmeans = "y"\n', 2, "A word"),
        ('\n[clip]\nmeans = "y"\n', 2, "clip.word"),
        ("[biopsy]\nalso = 5\n", 2, "biopsy.also"),
        ('[biopsy]\nsource = "A b"\n', 2, "biopsy.source"),
    ],
)
def test_a_faulty_word_leaves_the_one_below(write_root, small, content: str, line: int, field: str) -> None:
    guide, library = opened(write_root(small), write_root({GLOSSARY: content}, "clinic"))
    assert {name: term.means for name, term in guide.glossary.items()} == {"biopsy": "A test."}
    assert met(library) == [(f"clinic/{GLOSSARY}", line, field)]


@pytest.mark.parametrize(
    ("content", "line", "field"),
    [
        ('[s1]\ngrade = "D"\n', 2, "s1.grade"),
        ("[s1]\nseen = 'lately'\n", 2, "s1.seen"),
        ("[s1]\naddress = 'ftp://x'\n", 2, "s1.address"),
        ("[s1]\nadress = 'https://x'\n", 2, "s1.adress"),
        ('[s2]\ntitle = "T"\nseen = 2026-01-01\ngrade = "A"\n', 1, "s2.publisher"),
    ],
)
def test_a_faulty_source_leaves_the_one_below(write_root, small, content: str, line: int, field: str) -> None:
    guide, library = opened(write_root(small), write_root({"sources.toml": content}, "clinic"))
    assert [(source.id, source.grade, source.address) for source in guide.sources.values()] == [
        ("s1", "A", "")
    ]
    assert met(library) == [("clinic/sources.toml", line, field)]


def test_sources_of_all_roots_are_one(write_root, small) -> None:
    clinic = '[s1]\ngrade = "S"\n[s2]\ntitle = "T"\npublisher = "P"\ngrade = "B"\nseen = "2026-01-01"\n'
    guide, _ = opened(write_root(small), write_root({"sources.toml": clinic}, "clinic"))
    assert {name: (each.grade, each.title) for name, each in guide.sources.items()} == {
        "s1": ("S", "T"),
        "s2": ("B", "T"),
    }
