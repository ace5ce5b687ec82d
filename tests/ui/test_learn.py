"""Learn: the list of topics, one topic, and the way between them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from prep_guide import paths
from prep_guide.theme import THEMES
from prep_guide.ui.navigator import Place
from prep_guide.ui.pages import learn
from prep_guide.ui.parts.picture import Picture
from prep_guide.ui.parts.prose import RichText
from prep_guide.ui.parts.tile_row import TileRow
from tests.ui.hands import find, is_shown, press, strike, words
from tests.ui.opening import STILL, settle
from tests.ui.reading_root import HIDDEN, PICTURE, ROOT, complaints, topic

if TYPE_CHECKING:
    from pathlib import Path

    from prep_guide.app import Shelf
    from prep_guide.ui.window import Window
    from tests.conftest import WriteRoot
    from tests.ui.conftest import OpenWindow

FIRST, SECOND = "what-is-a-biopsy", "a-longer-one"
LOOKS = [
    *(((1280, 800), theme, text) for theme in THEMES for text in (1.0, 1.5, 2.0)),
    *((size, "light", text) for size in ((800, 1280), (1024, 768)) for text in (1.0, 2.0)),
    ((1920, 1080), "light", 1.0),
    ((1080, 1920), "light", 1.0),
]


@pytest.fixture
def root(write_root: WriteRoot) -> Path:
    return write_root(ROOT)


@pytest.fixture
def window(open_window: OpenWindow, root: Path) -> Window:
    window = open_window(roots=(root,), procedure="breast-ultrasound")
    go(window, Place("learn"))
    return window


def go(window: Window, place: Place) -> None:
    window.navigator.go(place)
    settle()


def here(window: Window) -> tuple[str, str]:
    assert window.page is not None
    return window.page.name, window.navigator.place.anchor


def doors(window: Window) -> list[str]:
    """The titles of the rows, from top to bottom as they are read."""
    assert window.page is not None
    rows = [row for row in window.page.findChildren(TileRow) if row.isVisibleTo(window)]
    return [row.text() for row in sorted(rows, key=lambda row: (row.y(), row.x()))]


def test_the_topics_are_listed_in_reading_order(window: Window) -> None:
    listed = doors(window)
    assert listed[:2] == ["What a biopsy is", "Why a scan so often leads to a biopsy in the end"]
    assert listed[-2:] == ["Afterwards", "Words explained"]


def test_pages_of_their_own_are_not_listed(window: Window) -> None:
    assert not {"When to call", "About this guide"} & set(doors(window))


def test_a_row_leads_to_its_topic_and_back_leads_to_the_list(window: Window) -> None:
    press(window, f"topic-{FIRST}")
    assert here(window) == ("topic", FIRST)
    assert window.page is not None
    assert window.page.accessibleName() == "What a biopsy is"
    press(window, "back")
    assert here(window) == ("learn", "")
    press(window, "back")
    assert here(window) == ("home", "")


def test_the_words_explained_are_a_door_too(window: Window) -> None:
    press(window, "words")
    assert here(window) == ("glossary", "")


def test_a_topic_shows_its_picture_and_its_text(window: Window) -> None:
    press(window, f"topic-{FIRST}")
    assert window.page is not None
    (picture,) = window.page.findChildren(Picture)
    assert picture.accessibleName() == "A calm room."
    read = words(window)
    assert "The team uses an ultrasound for this. See the numbing." in read
    assert "One thing" in read
    assert "Please ask your care team." in read


def test_a_picture_with_half_a_description_only_decorates(
    open_window: OpenWindow, write_root: WriteRoot
) -> None:
    half = PICTURE.partition("describe")[0]
    root = write_root({f"breast-ultrasound/en/topics/{FIRST}.md": topic("What a biopsy is", 1, half)})
    window = open_window(roots=(root,), procedure="breast-ultrasound")
    go(window, Place("topic", FIRST))
    assert window.page is not None
    (picture,) = window.page.findChildren(Picture)
    assert (picture.accessibleName(), picture.accessibleDescription()) == ("", "")


def test_what_follows_is_one_press_away(window: Window) -> None:
    go(window, Place("topic", FIRST))
    assert doors(window) == ["Why a scan so often leads to a biopsy in the end"]
    press(window, f"topic-{SECOND}")
    assert here(window) == ("topic", SECOND)


def test_the_last_topic_leads_nowhere_further(window: Window) -> None:
    go(window, Place("topic", "after-care"))
    assert doors(window) == []
    assert "Read next" not in words(window)


def test_the_arrow_keys_turn_the_topics_and_stay_at_both_ends(window: Window) -> None:
    go(window, Place("topic", FIRST))
    strike(window, Qt.Key.Key_Left)
    assert here(window) == ("topic", FIRST)
    strike(window, Qt.Key.Key_Right)
    assert here(window) == ("topic", SECOND)
    strike(window, Qt.Key.Key_Left)
    assert here(window) == ("topic", FIRST)
    go(window, Place("topic", "after-care"))
    strike(window, Qt.Key.Key_Right)
    assert here(window) == ("topic", "after-care")


def test_where_it_is_from_opens_and_stays_open_when_the_page_is_built_anew(window: Window) -> None:
    go(window, Place("topic", SECOND))
    assert "A page about the first thing. A public body." not in words(window)
    press(window, "sources")
    read = words(window)
    assert "A page about the first thing. A public body." in read
    assert "A page about the second thing. A hospital." in read
    window.session.choose_comfort(replace(STILL, theme="dark"))
    settle()
    assert "A page about the first thing. A public body." in words(window)
    press(window, "sources")
    assert "A page about the first thing. A public body." not in words(window)
    window.session.choose_comfort(STILL)
    settle()
    assert "A page about the first thing. A public body." not in words(window)


def test_a_word_of_the_glossary_is_explained(window: Window) -> None:
    go(window, Place("topic", FIRST))
    assert window.page is not None
    label = next(each for each in window.page.findChildren(RichText) if "glossary/ultrasound" in each.text())
    label.linkActivated.emit("guide:glossary/ultrasound")
    settle()
    assert window.sheet is not None
    assert window.sheet.accessibleName() == "ultrasound"


def test_a_topic_nobody_wrote_gives_the_calm_page(window: Window, caplog: pytest.LogCaptureFixture) -> None:
    go(window, Place("topic", "no-such-topic"))
    assert window.page is not None
    assert window.page.name == "failed"
    assert "no-such-topic" in caplog.text


def test_a_topic_in_another_language_says_so(open_window: OpenWindow, write_root: WriteRoot) -> None:
    spanish = write_root({**ROOT, "base/gl/language.toml": 'name = "Galego"\n'})
    window = open_window(roots=(spanish,), procedure="breast-ultrasound", language="gl")
    go(window, Place("topic", FIRST))
    assert "This page is not in your language yet." in words(window)
    window.session.choose_language("en")
    settle()
    assert "This page is not in your language yet." not in words(window)


def test_without_topics_the_words_are_still_there(
    open_window: OpenWindow, write_root: WriteRoot, shipped_shelf: Shelf
) -> None:
    shipped = shipped_shelf.library.guide("breast-ultrasound", "en").topics
    files = {f"breast-ultrasound/en/topics/{each.id}.md": HIDDEN for each in shipped}
    window = open_window(roots=(write_root(files),), procedure="breast-ultrasound")
    go(window, Place("learn"))
    assert doors(window) == ["Words explained"]
    assert is_shown(window, "words")


def test_more_below_moves_into_the_foot_where_the_text_is_large(open_window: OpenWindow, root: Path) -> None:
    window = open_window(roots=(root,), procedure="breast-ultrasound", comfort=replace(STILL, text=2.0))
    go(window, Place("topic", FIRST))
    assert window.page is not None
    assert window.page.scroller is not None
    assert is_shown(window, "more-below")
    press(window, "more-below")
    assert window.page.scroller.share > 0
    window.page.scroller.to_end()
    settle()
    assert not is_shown(window, "more-below")


def test_every_chosen_icon_is_there() -> None:
    icons = {icon.stem for icon in (paths.assets() / "icons").glob("*.svg")}
    assert {*learn._ICONS.values(), learn._ANY_ICON} <= icons


@pytest.mark.parametrize("place", [Place("learn"), Place("topic", FIRST), Place("topic", SECOND)])
@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
def test_a_page_is_fit_to_read(
    open_window: OpenWindow, root: Path, place: Place, size: tuple[int, int], theme: str, text: float
) -> None:
    window = open_window(
        size, roots=(root,), procedure="breast-ultrasound", comfort=replace(STILL, theme=theme, text=text)
    )
    go(window, place)
    assert complaints(window) == []


def test_back_is_named_for_where_it_leads(window: Window) -> None:
    press(window, f"topic-{FIRST}")
    assert find(window, "back").accessibleName() == "Back to the list of topics"
