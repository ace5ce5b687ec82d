"""Languages that run from right to left: Arabic needs words and the system's faces, and no code."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontDatabase, QTextLayout
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from prep_guide.content import pseudo
from prep_guide.session.appointment import Appointment
from prep_guide.ui.look.metrics import Metrics
from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.accordion import AccordionRow
from prep_guide.ui.parts.check_row import CheckRow
from prep_guide.ui.parts.compare_words import CompareWords
from prep_guide.ui.parts.prose import Prose, RichText
from prep_guide.ui.parts.stepper import Steps
from prep_guide.ui.parts.text import Text
from prep_guide.ui.reading_aloud.spots import spots
from tests.ui import inspection
from tests.ui.hands import find, strike, words
from tests.ui.opening import STILL, settle

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage

    from prep_guide.ui.window import Window
    from tests.conftest import WriteRoot
    from tests.ui.conftest import OpenWindow

NUMBING = """\
---
title: تخدير المنطقة
label: التخدير
minutes: 2-3
picture: numbing-ultrasound
caption: الفريق قريب منك.
describe: يد بقفاز تمسك مسبارًا على الجلد.
summary: حقنة صغيرة تخدر المنطقة. تبقى مستيقظًا.
see: حقنة صغيرة إن نظرت. يمكنك أن تنظر بعيدًا.
hear: فريقك يشرح لك كل خطوة قبل أن تبدأ.
feel: برودة، ثم وخز لبضع ثوانٍ، ثم ضغط.
do: تنفس ببطء. قل لفريقك إن شعرت بشيء حاد.
skip: تُخدر المنطقة قبل أي شيء آخر.
---
## ما الذي يحدث {#happens}
يُنظف الجلد أولًا. ثم تأتي الحقنة.

- **اليد الأولى** على المسبار.
- اليد الثانية قريبة منك.
"""
LANGUAGE = """\
name = "العربية"
direction = "rtl"
plural = "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
region = "SA"
"""
WORDING = """\
bar_home = "البداية"
back = "رجوع"
next = "التالي"
next_stage = "التالي: {stage}"
tell_me_more = "أخبرني المزيد"
do_title = "ما يمكنك فعله"
"""


@pytest.fixture
def arabic(write_root: WriteRoot) -> Path:
    """A root that adds one stage in Arabic; all else is in English."""
    return write_root(
        {
            "base/ar/language.toml": LANGUAGE,
            "base/ar/wording.toml": WORDING,
            "breast-ultrasound/ar/stages/2-numbing.md": NUMBING,
        },
        "arabic",
    )


def at_stage(open_window: OpenWindow, stage: str, **start: object) -> Window:
    window = open_window(procedure="breast-ultrasound", **start)
    window.navigator.go(Place("stage", stage, opened=frozenset({"tell-me-more"})))
    settle()
    return window


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280), (1024, 768)])
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_a_page_of_arabic_is_fit_to_read(
    open_window: OpenWindow, arabic: Path, size: tuple[int, int], text: float
) -> None:
    comfort = replace(STILL, text=text)
    window = at_stage(open_window, "numbing", size=size, roots=(arabic,), language="ar", comfort=comfort)
    assert "حقنة صغيرة تخدر المنطقة. تبقى مستيقظًا." in words(window)
    assert find(window, "back").text() == "رجوع"
    found = [
        *inspection.clipped(window),
        *inspection.overlapping(window),
        *inspection.too_wide(window),
        *inspection.unnamed(window),
        *inspection.mute(window),
        *inspection.faint(window),
        *inspection.lost_focus(window, lambda: QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)),
    ]
    assert found == []


@pytest.mark.parametrize(("sample", "face"), [("التخدير", "Noto Sans Arabic"), ("שלום", "Noto Sans Hebrew")])
def test_letters_our_face_lacks_come_from_the_face_that_goes_with_it(
    qapp: object, sample: str, face: str
) -> None:
    if face not in QFontDatabase.families() and not os.environ.get("CI"):
        pytest.skip("fonts-noto-core is not installed")
    layout = QTextLayout(sample, Metrics(rtl=True).font("body"))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    assert {run.rawFont().familyName() for run in layout.glyphRuns()} == {face}


def test_words_of_another_language_keep_their_direction(open_window: OpenWindow, arabic: Path) -> None:
    window = at_stage(open_window, "targeting", roots=(arabic,), language="ar")
    assert window.page is not None
    assert window.page.layoutDirection() == Qt.LayoutDirection.RightToLeft
    prose = window.page.findChildren(Prose)
    assert prose
    assert all(part.layoutDirection() == Qt.LayoutDirection.LeftToRight for part in prose)
    labels = window.page.findChildren(RichText)
    assert all("dir='ltr'" in label.text() for label in labels)
    (title,) = (label for label in window.page.findChildren(Text) if label.role in ("title", "display"))
    assert leans_left(title.grab().toImage())


def test_words_of_the_language_shown_begin_at_the_right(open_window: OpenWindow, arabic: Path) -> None:
    window = at_stage(open_window, "numbing", roots=(arabic,), language="ar")
    assert window.page is not None
    (title,) = (label for label in window.page.findChildren(Text) if label.role in ("title", "display"))
    assert not leans_left(title.grab().toImage())
    assert all("dir='rtl'" in label.text() for label in window.page.findChildren(RichText))


def test_the_path_in_one_line_begins_at_the_right(open_window: OpenWindow) -> None:
    comfort = replace(STILL, text=1.5)
    window = at_stage(open_window, "numbing", language=pseudo.CODE, comfort=comfort)
    (steps,) = window.findChildren(Steps)
    picture = steps.grab(QRect(0, 0, steps.width(), steps.height() // 2)).toImage()
    assert not leans_left(picture)


def test_the_arrow_that_points_on_goes_on(open_window: OpenWindow) -> None:
    window = at_stage(open_window, "numbing", language=pseudo.CODE)
    strike(window, Qt.Key.Key_Left)
    assert window.navigator.place.anchor == "targeting"
    strike(window, Qt.Key.Key_Right)
    assert window.navigator.place.anchor == "numbing"


def test_the_pseudo_language_is_not_on_offer(open_window: OpenWindow) -> None:
    window = open_window(language=pseudo.CODE)
    offered = [language.code for language in window.page.view.languages] if window.page is not None else []
    assert "en" in offered
    assert pseudo.CODE not in offered


def leans_left(picture: QImage) -> bool:
    """Whether the words in a picture begin closer to its left edge than to its right one."""
    ground = picture.pixel(picture.width() // 2, 0)
    inked = [
        x
        for x in range(picture.width())
        if any(picture.pixel(x, y) != ground for y in range(picture.height()))
    ]
    return inked[0] < picture.width() - 1 - inked[-1]


def test_rows_titles_and_tasks_keep_their_direction(open_window: OpenWindow, arabic: Path) -> None:
    window = at_stage(open_window, "numbing", roots=(arabic,), language="ar")
    window.session.ask("pain", wanted=True)
    window.session.choose_appointment(Appointment(datetime(2036, 1, 9, 10)))  # noqa: DTZ001
    for page, kinds in {
        "compare": (CompareWords,),
        "questions": (AccordionRow,),
        "asked": (Text,),
        "appointment": (CheckRow,),
    }.items():
        window.navigator.go(Place(page))
        settle()
        assert window.page is not None
        shown = [part for part in window.page.findChildren(QWidget) if isinstance(part, kinds)]
        english = [spot for spot in spots(window.page) if spot.widget in shown and spot.language == "en"]
        row = min(english, key=lambda spot: len(spot.text)).widget
        assert row.layoutDirection() == Qt.LayoutDirection.RightToLeft
        # Without the mark and the arrow, which are where the page has them.
        assert leans_left(row.grab(QRect(row.width() // 10, 0, row.width() * 3 // 4, row.height())).toImage())
