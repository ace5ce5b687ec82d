"""Where links in a text lead, and that none leads out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from prep_guide.ui.links import Explain, destination
from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.prose import RichText
from tests.ui.hands import find, press, strike, words
from tests.ui.opening import settle

if TYPE_CHECKING:
    from prep_guide.app import Shelf
    from prep_guide.ui.window import Window
    from tests.conftest import WriteRoot
    from tests.ui.conftest import OpenWindow

STAGE = """\
---
title: Numbing
label: Numbing
minutes: 2
picture: numbing-ultrasound
caption: The room.
describe: A room with a bed.
summary: The spot goes numb.
see: A curtain.
do: Breathe out slowly.
skip: You can always ask for a break.
---
## What happens {#happens}
The next part is [the sample](guide:stages/sampling). More is [on the web](https://example.org/).
"""

QUESTION = """\
---
question: Will it hurt?
topic: comfort
---
You may feel a little.
"""


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("guide:stages/numbing", Place("stage", "numbing")),
        ("guide:glossary/biopsy", Explain("biopsy")),
        ("guide:questions/pain", Place("questions", "pain")),
        ("guide:topics/waiting", Place("topic", "waiting")),
        ("guide:topics/after-care", Place("topic", "after-care")),
        ("guide:topics/when-to-call", Place("call")),
        ("guide:topics/about", Place("about")),
        ("guide:tasks/ask-about-medicines", Place("appointment")),
        ("guide:stages/numbing#more", Place("stage", "numbing")),
        ("guide:coping/breathing", Place("exercise", "breathing")),
        ("guide:checklist/allergies", None),
        ("guide:topics/", None),
        ("guide:topics", None),
        ("guide:stages/../numbing", None),
        ("guide:stages/", None),
        ("https://example.org/", None),
        ("http://example.org/guide:stages/numbing", None),
        ("file:///etc/passwd", None),
        ("javascript:alert(1)", None),
        ("", None),
    ],
)
def test_a_link_leads_inside_of_the_guide_or_nowhere(address: str, target: object) -> None:
    assert destination(address) == target


def linked(window: Window, address: str) -> RichText:
    """The first paragraph of the page with a link to an address."""
    assert window.page is not None
    labels = window.page.findChildren(RichText)
    return next(label for label in labels if f"href='{address}'" in label.text().replace('"', "'"))


@pytest.fixture
def window(open_window: OpenWindow, write_root: WriteRoot) -> Window:
    root = write_root({"breast-ultrasound/en/stages/2-numbing.md": STAGE})
    window = open_window(roots=(root,), procedure="breast-ultrasound")
    window.navigator.go(Place("stage", "numbing"))
    settle()
    press(window, "tell-me-more")
    return window


def test_a_link_to_a_stage_goes_there(window: Window) -> None:
    linked(window, "guide:stages/sampling").linkActivated.emit("guide:stages/sampling")
    settle()
    assert window.navigator.place == Place("stage", "sampling")


def test_the_way_back_leads_to_where_the_link_was(window: Window) -> None:
    linked(window, "guide:stages/sampling").linkActivated.emit("guide:stages/sampling")
    settle()
    strike(window, Qt.Key.Key_Left, held=Qt.KeyboardModifier.AltModifier)
    assert window.navigator.place.anchor == "numbing"
    assert find(window, "tell-me-more").isChecked()


@pytest.mark.parametrize(
    ("link", "page"),
    [("topics/when-to-call", "call"), ("topics/about", "about"), ("questions/pain", "questions")],
)
def test_links_in_a_topic_lead_to_pages(
    open_window: OpenWindow, write_root: WriteRoot, link: str, page: str
) -> None:
    topic = f"---\ntitle: One\n---\nRead [the rest](guide:{link}).\n"
    root = write_root(
        {"breast-ultrasound/en/topics/one.md": topic, "breast-ultrasound/en/questions/pain.md": QUESTION}
    )
    window = open_window(roots=(root,), procedure="breast-ultrasound")
    window.navigator.go(Place("topic", "one"))
    settle()
    linked(window, f"guide:{link}").linkActivated.emit(f"guide:{link}")
    settle()
    assert window.page is not None
    assert window.page.name == page


def test_an_address_on_the_web_leads_nowhere(window: Window) -> None:
    assert window.page is not None
    place, read = window.navigator.place, words(window)
    assert "on the web" in read
    for label in window.page.findChildren(RichText):
        label.linkActivated.emit("https://example.org/")
    settle()
    assert (window.navigator.place, words(window), window.sheet) == (place, read, None)


def a_word(window: Window) -> RichText:
    """The first paragraph of the page in which a word can be tapped."""
    assert window.page is not None
    return next(label for label in window.page.findChildren(RichText) if "guide:glossary/" in label.text())


def test_a_word_is_explained_with_the_keyboard(open_window: OpenWindow, shipped_shelf: Shelf) -> None:
    window = open_window(procedure="breast-ultrasound")
    window.navigator.go(Place("stage", "numbing"))
    settle()
    press(window, "tell-me-more")
    find(window, "tell-me-more").setFocus()
    while not a_word(window).isAncestorOf(window.focusWidget()):
        strike(window, Qt.Key.Key_Tab)
    strike(window, Qt.Key.Key_Return)
    assert window.sheet is not None
    terms = shipped_shelf.library.guide("breast-ultrasound", "en").glossary.values()
    (term,) = (term for term in terms if term.word == window.sheet.accessibleName())
    assert term.means in words(window)
    assert window.page is not None
    strike(window, Qt.Key.Key_Escape)
    assert window.sheet is None


def test_a_word_nobody_explains_opens_nothing(window: Window) -> None:
    window.explain("no-such-word")
    settle()
    assert window.sheet is None


def test_a_term_sheet_closes_when_the_reader_goes_on(window: Window) -> None:
    window.explain("biopsy")
    settle()
    assert window.sheet is not None
    press(window, "next")
    assert window.sheet is None


def test_a_word_is_a_link_where_it_first_appears_only(open_window: OpenWindow) -> None:
    window = open_window(procedure="breast-ultrasound")
    window.navigator.go(Place("stage", "numbing", opened=frozenset({"tell-me-more"})))
    settle()
    assert window.page is not None
    text = " ".join(label.text() for label in window.page.findChildren(RichText))
    addresses = [part.split('"')[0].split("'")[0] for part in text.split("guide:glossary/")[1:]]
    assert addresses
    assert len(addresses) == len(set(addresses))
