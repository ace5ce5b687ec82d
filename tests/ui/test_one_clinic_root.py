"""One root of a clinic that changes an answer and a word, hides a question, and adds a procedure and a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from prep_guide import paths
from prep_guide.ui.navigator import Place
from prep_guide.ui.pages.guided import GUIDED_PAGES
from tests.ui.hands import find, is_shown, press, words
from tests.ui.opening import settle

if TYPE_CHECKING:
    from pathlib import Path

    from prep_guide.app import Shelf
    from prep_guide.ui.window import Window
    from tests.conftest import WriteRoot
    from tests.ui.conftest import OpenWindow

ANSWER = "---\nquestion: {question}\ntopic: comfort\norder: 1\n---\n{answer}\n"
ROOT = {
    "breast-ultrasound/en/questions/pain.md": ANSWER.format(
        question="Will it hurt?", answer="Say so, and we stop."
    ),
    "base/en/wording.toml": 'next_stage = "On to: {stage}"\n',
    "breast-ultrasound/en/questions/men.md": "---\nhidden: true\n---\n",
    "kidney/guide.toml": "order = 1\n",
    "kidney/en/guide.md": "---\ntitle: Kidney biopsy\nshort: Kidney\nwith: with ultrasound\npurpose: To see.\n---\n",
    "base/pt/language.toml": 'name = "Português"\n',
    "base/pt/wording.toml": 'welcome_title = "Olá."\nnext_stage = "A seguir: {stage}"\n',
    "breast-ultrasound/pt/questions/pain.md": ANSWER.format(
        question="Vai doer?", answer="Diga, e nós paramos."
    ),
}


@pytest.fixture
def root(write_root: WriteRoot) -> Path:
    return write_root(ROOT, "clinic")


def at(window: Window, page: str, anchor: str = "") -> str:
    window.navigator.go(Place(page, anchor))
    settle()
    return words(window)


def test_all_of_it_is_seen_at_once(open_window: OpenWindow, root: Path) -> None:
    shipped = {file: file.read_bytes() for file in paths.shipped_content().rglob("*") if file.is_file()}
    window = open_window(roots=(root,))
    press(window, "offer-breast-ultrasound")
    assert "Say so, and we stop." in at(window, "questions", "pain")
    assert "Do men get a breast biopsy too?" not in words(window)
    at(window, "stage", "numbing")
    assert find(window, "next").text().startswith("On to: ")
    at(window, "welcome")
    press(window, "offer-kidney", "walk")
    assert window.navigator.place == Place("stage", "positioning")
    at(window, "welcome")
    press(window, "language-pt")
    assert "Olá." in words(window)
    press(window, "offer-breast-ultrasound")
    assert "Diga, e nós paramos." in at(window, "questions", "pain")
    assert shipped == {file: file.read_bytes() for file in shipped}


def test_what_it_does_not_name_is_as_shipped(
    open_window: OpenWindow, root: Path, shipped_shelf: Shelf
) -> None:
    window = open_window(roots=(root,), procedure="breast-ultrasound")
    guide = shipped_shelf.library.guide("breast-ultrasound", "en")
    assert guide.stages[0].summary in at(window, "stage", "positioning")
    assert is_shown(window, "bar-home")
    assert {question.id for question in guide.questions} >= {"pain", "men"}


@pytest.mark.parametrize(
    "page", [name for name in GUIDED_PAGES if name not in ("topic", "exercise", "practice")]
)
def test_changing_the_language_keeps_the_place(open_window: OpenWindow, root: Path, page: str) -> None:
    window = open_window(roots=(root,), procedure="breast-ultrasound")
    anchor = {"stage": "sampling", "questions": "pain"}.get(page, "")
    at(window, page, anchor)
    place = window.navigator.place  # a page that needs more than its name has led home
    for language in ("pt", "es", "en"):
        press(window, "bar-language", f"sheet-language-{language}", "sheet-done")
        assert window.session.language == language
        assert window.page is not None
        assert (window.page.name, window.page.place().anchor) == (place.page, place.anchor)
