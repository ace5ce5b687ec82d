"""The band behind what is being said: where the words are, readable, and gone afterwards."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from prep_guide.theme import THEMES, contrast
from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.compare_words import CompareWords
from prep_guide.ui.parts.prose import RichText
from prep_guide.ui.parts.read_aloud import Mark, ReadAloud
from prep_guide.ui.parts.text import Text
from tests.ui.opening import STILL, settle

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from prep_guide.ui.window import Window
    from tests.ui.reading_aloud.conftest import OpenReading

NUMBING = Place("stage", "numbing", opened=frozenset({"tell-me-more"}))
KINDS = [(Text, NUMBING), (RichText, NUMBING), (CompareWords, Place("compare"))]


def longest(window: Window, kind: type[ReadAloud], place: Place) -> ReadAloud:
    """The widget of a kind with the most words."""
    window.navigator.go(place)
    settle()
    assert window.page is not None
    shown = [each for each in window.page.findChildren(kind) if each.isVisibleTo(window.page)]
    return max(shown, key=lambda each: len(each.read_as))


def seen(widget: ReadAloud) -> QImage:
    """A widget as it is painted, on the ground of its page."""
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(widget._view.color("ground"))
    widget.render(image)
    return image


def difference(one: QImage, other: QImage) -> list[tuple[int, int]]:
    """Where two pictures of one size differ."""
    return [
        (x, y)
        for y in range(one.height())
        for x in range(one.width())
        if one.pixel(x, y) != other.pixel(x, y)
    ]


def covers(places: list[QRectF], spot: tuple[int, int], around: int = 4) -> bool:
    reach = [each.adjusted(-around, -1, around, 1) for each in places]
    return any(each.contains(*spot) for each in reach)


@pytest.mark.parametrize(("kind", "place"), KINDS)
@pytest.mark.parametrize("theme", list(THEMES))
def test_only_the_sentence_changes(
    open_reading: OpenReading, kind: type[ReadAloud], place: Place, theme: str
) -> None:
    widget = longest(open_reading(comfort=replace(STILL, theme=theme)), kind, place)
    before, words = seen(widget), widget.read_as
    part = slice(words.index(" ") + 1, words.rindex(" "))
    widget.show_mark(Mark(part))
    changed = difference(before, seen(widget))
    places = list(widget.places(part))
    assert changed
    assert all(covers(places, spot) for spot in changed)
    for place_ in places:
        assert any(covers([place_], spot) for spot in changed)
    widget.show_mark(None)
    assert seen(widget) == before


@pytest.mark.parametrize(("kind", "place"), KINDS)
def test_the_word_stands_out_in_its_sentence(
    open_reading: OpenReading, kind: type[ReadAloud], place: Place
) -> None:
    widget = longest(open_reading(), kind, place)
    words = widget.read_as
    word = slice(words.index(" ") + 1, words.index(" ", words.index(" ") + 1))
    sentence = slice(0, len(words))
    widget.show_mark(Mark(sentence))
    without = seen(widget)
    widget.show_mark(Mark(sentence, word))
    changed = difference(without, seen(widget))
    assert changed
    assert all(covers(list(widget.places(word)), spot) for spot in changed)
    colors = {seen(widget).pixelColor(*spot).name() for spot in changed}
    assert {widget._view.color("accent").name(), widget._view.color("on_accent").name()} <= colors


def test_a_marked_paragraph_keeps_every_letter_in_its_place(open_reading: OpenReading) -> None:
    """What a label paints itself, and what is painted in its stead while it is read, are the same."""
    widget = longest(open_reading(), RichText, NUMBING)
    assert isinstance(widget, QLabel)
    before = seen(widget)
    widget.show_mark(Mark(slice(0, 0)))
    assert difference(before, seen(widget)) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_words_on_the_band_stay_readable(theme: str) -> None:
    colors = THEMES[theme].colors
    assert contrast(colors["ink"], colors["ring"]) >= 7
    assert contrast(colors["on_accent"], colors["accent"]) >= 7


def test_lines_of_a_sentence_are_marked_one_by_one(open_reading: OpenReading) -> None:
    widget = longest(open_reading((800, 1280), comfort=replace(STILL, text=2.0)), Text, NUMBING)
    places = list(widget.places(slice(0, len(widget.read_as))))
    assert len(places) > 1
    assert [each.top() for each in places] == sorted(each.top() for each in places)
    assert all(widget.rect().toRectF().adjusted(-1, -1, 1, 1).contains(each) for each in places)
