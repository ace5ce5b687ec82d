"""The pseudo-language: a translation nobody has written, to see whether a page would hold it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep_guide import paths
from prep_guide.clinic import Clinic
from prep_guide.clock import Clock
from prep_guide.content.glossary import link_terms
from prep_guide.content.library import Library
from prep_guide.content.pseudo import CODE, pseudo_text

if TYPE_CHECKING:
    from prep_guide.content.model import Guide
    from tests.conftest import WriteRoot

CONTROLS = str.maketrans("", "", "\N{RIGHT-TO-LEFT OVERRIDE}\N{POP DIRECTIONAL FORMATTING}")


@pytest.fixture
def library() -> Library:
    return Library((paths.shipped_content(),), Clinic(), Clock())


@pytest.fixture
def guide(library: Library) -> Guide:
    return library.guide("breast-ultrasound", CODE)


def plain(text: str) -> str:
    """A text as it is seen, without accents and what turns its words."""
    apart = unicodedata.normalize("NFKD", text.translate(CONTROLS))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def test_words_are_accented_longer_and_turned_around() -> None:
    turned = pseudo_text("More below")
    assert plain(turned) == "Mooree beeloow"
    assert turned.count("\N{RIGHT-TO-LEFT OVERRIDE}") == turned.count("\N{POP DIRECTIONAL FORMATTING}") == 2
    assert turned.translate(CONTROLS) != plain(turned)


def test_a_text_is_about_40_percent_longer() -> None:
    text = "You lie on your back, or turned a little to one side. Your team helps you find a position you can hold."
    longer = len(plain(pseudo_text(text))) / len(text)
    assert 1.35 < longer < 1.45


@pytest.mark.parametrize(
    "kept", ["{n}", "{stage}", "[^nci]", "](guide:questions/pain)", "{#happens}", "https://www.cancer.gov/x"]
)
def test_what_is_no_word_stays_as_it_is(kept: str) -> None:
    assert kept in pseudo_text(f"Some words {kept} and more")


@given(st.text())
def test_any_text_keeps_what_is_no_letter(text: str) -> None:
    def signs(of: str) -> list[str]:
        return [each for each in of.translate(CONTROLS) if not each.isalpha()]

    assert signs(pseudo_text(text)) == signs(text)


def test_it_is_known_and_never_offered(library: Library) -> None:
    assert CODE not in [language.code for language in library.languages()]
    assert library.language(CODE).direction == "rtl"
    assert library.language("en").direction == "ltr"


def test_interface_and_procedures_speak_it(library: Library) -> None:
    assert plain(library.wording(CODE).text("next_stage", stage="X")) == "Neeext: X"
    assert plain(library.wording(CODE).text("days_to_go", n=1)).startswith("1 da")
    titles = [offer.title for offer in library.offers(CODE)]
    english = [offer.title for offer in library.offers("en")]
    assert len(titles) == len(english)
    assert all(title != before for title, before in zip(titles, english, strict=True))


def test_a_guide_speaks_it_in_all_that_is_read(library: Library, guide: Guide) -> None:
    english = library.guide("breast-ultrasound", "en")
    assert guide.language.code == CODE
    for stage, before in zip(guide.stages, english.stages, strict=True):
        assert (stage.id, stage.picture, stage.minutes) == (before.id, before.picture, before.minutes)
        assert stage.summary != before.summary
        assert stage.origin.language == CODE
        assert stage.body.sections == before.body.sections
        assert stage.body.sources == before.body.sources
        assert stage.body.faults == before.body.faults
    assert guide.comparison is not None
    assert guide.sources == english.sources


def test_its_glossary_words_are_found_in_its_texts(guide: Guide) -> None:
    term = guide.glossary["biopsy"]
    assert "guide:glossary/biopsy" in link_terms(f"{term.word}, {term.means}", guide.glossary, set())


def test_it_is_made_once(library: Library) -> None:
    assert library.guide("base", CODE) is library.guide("base", CODE)


def test_a_folder_of_that_name_is_a_language_like_any_other(write_root: WriteRoot) -> None:
    root = write_root(
        {"base/qps/language.toml": 'name = "Ours"\n', "base/en/language.toml": 'name = "English"\n'}
    )
    library = Library((root,), Clinic(), Clock())
    assert library.language(CODE).name == "Ours"
    assert CODE in [language.code for language in library.languages()]
