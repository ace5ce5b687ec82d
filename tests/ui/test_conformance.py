"""What the conformance report (docs/accessibility.md) promises and no other test sees: one window, many criteria."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from prep_guide import paths
from prep_guide.ui.comfort_bar import ComfortBar
from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.stepper import Stepper
from tests.ui import inspection
from tests.ui.hands import find, press
from tests.ui.opening import settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prep_guide.app import Shelf
    from prep_guide.ui.window import Window
    from tests.ui.conftest import OpenWindow

PLACES = [
    *(
        Place(name)
        for name in ("home", "compare", "questions", "asked", "appointment", "paper", "learn", "glossary")
    ),
    *(Place(name) for name in ("call", "calm", "worry", "write", "team", "about")),
    *(Place("stage", "numbing"), Place("topic", "image-guided"), Place("exercise", "grounding")),
]
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
ACTS = re.compile(r"\b(touch|press|tap|choose|toque|pulse|elija)\b", re.IGNORECASE)
"""Words that ask somebody to use a control ..."""
LOOKS = re.compile(
    r"\b(left|right|round|square|circle|green|teal|red|blue|izquierda|derecha|redond\w+|cuadrad\w+|verde|roj\w|azul)\b",
    re.IGNORECASE,
)
"""... and words that only those understand who see it."""
EARS = re.compile(r"\b(QAudioSource|QAudioInput|QMediaCaptureSession|QMediaRecorder)\b")


@pytest.fixture
def window(open_window: OpenWindow) -> Window:
    return open_window(procedure="breast-ultrasound")


def each_place(window: Window) -> Iterator[str]:
    """Leads the window from place to place; gives the name of each."""
    for place in PLACES:
        window.navigator.go(place)
        settle()
        assert window.navigator.place.page == place.page
        yield f"{place.page} {place.anchor}".strip()


def shown(window: Window) -> set[str]:
    """All that is seen besides the focus ring."""
    widgets = (each for each in window.findChildren(QWidget) if each.isVisible())
    return {
        f"{type(each).__name__} {each.objectName()}" for each in widgets if type(each).__name__ != "FocusRing"
    }


@pytest.mark.parametrize("language", ["en", "es"])
def test_nobody_is_told_to_use_something_by_how_it_looks(shipped_shelf: Shelf, language: str) -> None:
    """1.3.3 Sensory Characteristics."""
    wording = shipped_shelf.library.wording(language)
    texts = [text if isinstance(text, str) else " ".join(text) for text in wording.entries.values()]
    sentences = [sentence for text in texts for sentence in re.split(r"(?<=[.!?])\s", text)]
    assert len(sentences) > 300
    assert [each for each in sentences if ACTS.search(each) and LOOKS.search(each)] == []


def test_done_now_and_next_are_told_apart_without_color(window: Window) -> None:
    """1.4.1 Use of Color."""
    window.navigator.go(Place("stage", "targeting"))
    settle()
    (stepper,) = window.findChildren(Stepper)
    steps = [each for each in stepper.findChildren(QAbstractButton) if each.isVisible()]
    side = min(step.width() for step in steps)
    gray = QImage.Format.Format_Grayscale8
    pictures = [step.grab().toImage().convertToFormat(gray).copy(0, 0, side, 40) for step in steps[1:4]]
    done, now, after = (
        [picture.pixelColor(x, y).lightness() < 128 for y in range(40) for x in range(side)]
        for picture in pictures
    )
    for one, other in ((done, now), (now, after), (done, after)):
        assert sum(a != b for a, b in zip(one, other, strict=True)) > 40


def test_nothing_comes_with_hover_or_focus(window: Window) -> None:
    """1.4.13 Content on Hover or Focus."""
    for place in each_place(window):
        before = shown(window)
        for control in [each for each in window.findChildren(QAbstractButton) if each.isVisible()]:
            assert control.toolTip() == ""
            QTest.mouseMove(control, control.rect().center())
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
        settle()
        assert shown(window) == before, place


def test_no_letter_or_sign_is_a_shortcut(window: Window) -> None:
    """2.1.4 Character Key Shortcuts."""
    for place in each_place(window):
        if window.navigator.place.page == "write":
            continue
        at, before = window.navigator.place.fresh, shown(window)
        for sign in "abcdefghijklmnopqrstuvwxyz0123456789.,?/*+-":
            QTest.keyClick(window.windowHandle(), sign)
        settle()
        assert (window.navigator.place.fresh, shown(window)) == (at, before), place
    assert window.findChildren(QShortcut) == []


def test_the_first_stop_of_the_tab_key_is_on_the_page(window: Window) -> None:
    """2.4.1 Bypass Blocks."""
    for place in each_place(window):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
        assert window.page is not None
        assert window.page.isAncestorOf(window.focusWidget()), place


def test_what_is_opened_is_walked_where_it_is_seen(window: Window) -> None:
    """2.4.3 Focus Order."""

    def press_tab() -> None:
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)

    for place, opener in (
        (Place("topic", "image-guided"), "sources"),
        (Place("stage", "numbing"), "tell-me-more"),
    ):
        window.navigator.go(place)
        settle()
        press(window, opener)
        assert list(inspection.lost_focus(window, press_tab)) == []
    window.navigator.go(Place("worry"))
    settle()
    press(window, "worry-9")
    assert list(inspection.lost_focus(window, press_tab)) == []


def test_who_slides_off_a_button_presses_nothing(window: Window) -> None:
    """2.5.2 Pointer Cancellation."""
    window.navigator.go(Place("home"))
    settle()
    walk, handle = find(window, "walk"), window.windowHandle()
    inside = walk.mapTo(window, walk.rect().center())
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, NO_MODIFIER, inside)
    settle()
    assert window.navigator.place.page == "home"
    QTest.mouseMove(handle, inside + QPoint(0, walk.height()))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, NO_MODIFIER, inside + QPoint(0, walk.height()))
    settle()
    assert window.navigator.place.page == "home"
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, NO_MODIFIER, inside)
    settle()
    assert window.navigator.place.page == "stage"


def test_the_comfort_bar_is_the_same_on_every_page(window: Window) -> None:
    """3.2.3 Consistent Navigation and 3.2.6 Consistent Help: one order, with "When to call" in it."""
    orders = set()
    for _ in each_place(window):
        (bar,) = (each for each in window.findChildren(ComfortBar) if each.isVisible())
        orders.add(tuple(item.objectName() for item in bar.findChildren(QAbstractButton) if item.isVisible()))
    ((*_, last),) = orders
    assert last == "bar-call"


def test_nothing_listens_to_a_voice() -> None:
    """EN 301 549, 5.1.7 Access without speech."""
    sources = paths.shipped_content().parent / "prep_guide"
    assert [
        file.name for file in sources.rglob("*.py") if EARS.search(file.read_text(encoding="utf-8"))
    ] == []
