"""When to call: the red flags, and the numbers in the reader's language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton

from prep_guide.theme import THEMES
from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.text import Text
from tests.ui.hands import press, words
from tests.ui.opening import STILL, settle
from tests.ui.reading_root import HIDDEN, ROOT, complaints

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from prep_guide.ui.window import Window
    from tests.conftest import WriteRoot
    from tests.ui.conftest import OpenWindow

PHONES = """\
emergency = "112"

[[phones]]
label = {es = "Recepción", en = "Front desk"}
number = "(203) 555-0100"
hours = "8:00-17:00"

[[phones]]
label = {es = "Por la noche"}
number = "(203) 555-0199"

[[phones]]
number = "(203) 555-0177"
"""
FEVER = """
[rules.fever]
en = "Call us at 101 degrees."
author = "Someone"
date = 2020-01-01
"""
LETTER = "Call the number on your letter, or ask your care team."


@pytest.fixture
def open_call(open_window: OpenWindow, write_root: WriteRoot, tmp_path: Path) -> Callable[..., Window]:
    """Opens the page with the settings of a practice and, besides the shipped one, a root of files."""

    def open_one(
        settings: str = "", files: dict[str, str] = ROOT, size: tuple[int, int] = (1280, 800), **start: object
    ) -> Window:
        clinic = tmp_path / "clinic.toml"
        clinic.write_text(settings, encoding="utf-8")
        window = open_window(
            size, roots=(write_root(files),), clinic=clinic, procedure="breast-ultrasound", **start
        )
        window.navigator.go(Place("call"))
        settle()
        return window

    return open_one


def shown(window: Window, number: str) -> Text:
    assert window.page is not None
    return next(each for each in window.page.findChildren(Text) if number in each.text())


def test_the_bar_leads_here_from_anywhere(open_call: Callable[..., Window]) -> None:
    window = open_call()
    for place in (Place("welcome"), Place("stage", "numbing"), Place("learn")):
        window.navigator.go(place)
        settle()
        press(window, "bar-call")
        assert window.page is not None
        assert window.page.name == "call"


def test_the_red_flags_are_those_of_the_topic(open_call: Callable[..., Window]) -> None:
    read = words(open_call())
    assert "When to call" in read
    assert "A first point." in read
    assert "Please ask your care team." in read


def test_a_rule_of_the_clinic_stands_among_them(open_call: Callable[..., Window]) -> None:
    read = words(open_call(FEVER))
    assert "Call us at 101 degrees." in read


def test_the_clinics_numbers_have_labels_and_hours(open_call: Callable[..., Window]) -> None:
    read = words(open_call(PHONES)).splitlines()
    start = read.index("In an emergency")
    assert read[start : start + 9] == [
        "In an emergency",
        "112",
        "Front desk",
        "(203) 555-0100",
        "Hours: 8:00-17:00",
        "Por la noche",
        "(203) 555-0199",
        "Your care team",
        "(203) 555-0177",
    ]
    assert LETTER not in read


def test_a_label_is_in_the_readers_language_if_there_is_one(open_call: Callable[..., Window]) -> None:
    files = {**ROOT, "base/es/language.toml": 'name = "Español"\n', "base/fr/language.toml": 'name = "F"\n'}
    spanish = words(open_call(PHONES, files, language="es"))
    assert "Recepción" in spanish
    assert "Front desk" not in spanish
    french = words(open_call(PHONES, files, language="fr"))
    assert "Front desk" in french
    assert "Por la noche" in french


def test_without_numbers_of_the_clinic_it_says_where_to_find_one(open_call: Callable[..., Window]) -> None:
    read = words(open_call())
    assert LETTER in read
    assert "911" in read


def test_a_number_is_text_and_large(open_call: Callable[..., Window]) -> None:
    window = open_call(PHONES)
    assert window.page is not None
    number = shown(window, "(203) 555-0100")
    assert number.role == "title"
    pressable = [each.text() for each in window.page.findChildren(QAbstractButton)]
    assert not any("555" in text for text in pressable)


def test_a_number_too_long_for_its_card_gets_smaller_before_it_wraps(
    open_call: Callable[..., Window],
) -> None:
    window = open_call('[[phones]]\nnumber = "+1 (203) 555-0100 x 12345"\n')
    assert shown(window, "x 12345").role == "h2"


def test_a_number_keeps_its_order_where_the_language_runs_backwards(open_call: Callable[..., Window]) -> None:
    files = {**ROOT, "base/he/language.toml": 'name = "עברית"\ndirection = "rtl"\n'}
    window = open_call(PHONES, files, language="he")
    assert (
        shown(window, "555-0100").text()
        == "\N{LEFT-TO-RIGHT ISOLATE}(203) 555-0100\N{POP DIRECTIONAL ISOLATE}"
    )


def test_without_the_topic_the_numbers_stand_alone(open_call: Callable[..., Window]) -> None:
    window = open_call(PHONES, {"breast-ultrasound/en/topics/when-to-call.md": HIDDEN})
    read = words(window)
    assert "(203) 555-0100" in read
    assert "Please ask your care team." in read
    assert window.page is not None
    assert window.page.accessibleName() == "When to call"


@pytest.mark.parametrize("settings", ["", PHONES], ids=["bare", "phones"])
@pytest.mark.parametrize(
    ("size", "theme", "text"),
    [
        *(((1280, 800), theme, text) for theme in THEMES for text in (1.0, 2.0)),
        *((size, "light", text) for size in ((800, 1280), (1024, 768)) for text in (1.0, 1.25, 2.0)),
        ((1920, 1080), "light", 1.0),
        ((1080, 1920), "light", 1.0),
    ],
)
def test_the_page_is_fit_to_read(
    open_call: Callable[..., Window], settings: str, size: tuple[int, int], theme: str, text: float
) -> None:
    window = open_call(settings, size=size, comfort=replace(STILL, theme=theme, text=text))
    assert complaints(window) == []
