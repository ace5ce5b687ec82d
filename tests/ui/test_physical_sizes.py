"""Sizes in millimeters: in a kiosk targets and letters have them, whatever the panel tells of itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton

from prep_guide.session.comfort import TEXT_SIZES
from prep_guide.session.session import Mode
from prep_guide.ui.look.metrics import Metrics
from prep_guide.ui.look.panel import Panel, density
from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.button import Button
from tests.ui import inspection
from tests.ui.opening import STILL, settle

if TYPE_CHECKING:
    from pathlib import Path

    from prep_guide.ui.window import Window
    from tests.ui.conftest import OpenWindow

INCH_21 = 1920 / 476
"""Px per millimeter of a panel of 21.5 inches."""
INCH_10 = 1280 / 217


def test_the_panel_is_believed_where_it_can_be() -> None:
    assert density((1920, 1080), (476, 268)) == pytest.approx(INCH_21, rel=0.01)


@pytest.mark.parametrize("told", [(0, 0), (160, 90), (1600, 900), (16, 9), (476, 0), (476, 476), (-1, 268)])
def test_nonsense_of_a_panel_counts_as_a_usual_one(told: tuple[float, float]) -> None:
    assert density((1920, 1080), told) == pytest.approx(INCH_21, rel=0.01)


def test_what_the_clinic_measured_counts_most() -> None:
    assert density((1280, 800), (160, 90), measured=217) == pytest.approx(INCH_10)
    assert density((1280, 800), (476, 268), measured=1) == 16
    assert density((1280, 800), (476, 268), measured=5000) == 1.5


@pytest.mark.parametrize("text", TEXT_SIZES)
@pytest.mark.parametrize(
    ("size", "panel"), [((1920, 1080), INCH_21), ((1080, 1920), INCH_21), ((1280, 800), INCH_10)]
)
def test_targets_have_fifteen_millimeters_and_what_is_pressed_most_twenty(
    size: tuple[int, int], panel: float, text: float
) -> None:
    metrics = Metrics.of(*size, text, panel=Panel(panel))
    assert metrics.hit() >= metrics.least >= 15 * panel
    assert metrics.main_hit() >= 20 * panel
    assert Metrics.of(*size, text).least == 56


@pytest.mark.parametrize(
    ("size", "panel", "distance"),
    [
        ((1920, 1080), INCH_21, 600),
        ((1080, 1920), INCH_21, 600),
        ((1920, 1080), INCH_21, 900),
        ((1280, 800), INCH_10, 600),
        ((1280, 800), INCH_10, 400),
    ],
)
def test_the_largest_text_is_large_enough_where_people_stand(
    qapp: object, size: tuple[int, int], panel: float, distance: int
) -> None:
    metrics = Metrics.of(*size, TEXT_SIZES[-1], panel=Panel(panel, distance))
    capital = QFontMetricsF(metrics.font("body")).capHeight() / panel
    assert capital >= 7.3 * distance / 600 - 0.01


def test_sizes_between_grow_evenly_and_the_smallest_stays() -> None:
    texts = [Metrics.of(1280, 800, text, panel=Panel(INCH_10)).text for text in TEXT_SIZES]
    assert texts[0] == 1
    assert texts == sorted(set(texts))
    assert texts[-1] > 2


def test_letters_stay_within_what_a_window_can_hold() -> None:
    assert Metrics.of(800, 600, 2.0, panel=Panel(16, 3000)).text <= 800 / 380


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    file = tmp_path / "clinic.toml"
    file.write_text("[kiosk]\nscreen_width_mm = 476\n")
    return file


def kiosk(open_window: OpenWindow, clinic: Path, size: tuple[int, int], text: float) -> Window:
    return open_window(
        size, procedure="breast-ultrasound", mode=Mode.KIOSK, clinic=clinic,
        comfort=replace(STILL, text=text),
    )  # fmt: skip


PLACES = [
    Place("welcome"), Place("home"), Place("stage", "numbing"), Place("compare"), Place("questions", "pain"),
    Place("appointment"), Place("learn"), Place("glossary"), Place("call"), Place("team"), Place("about"),
    Place("calm"), Place("exercise", "breathing"), Place("practice", "breathing"),
    Place("practice", "grounding"), Place("worry"), Place("write"), Place("asked"),
]  # fmt: skip


@pytest.mark.parametrize("text", [1.0, 2.0])
def test_every_control_of_a_kiosk_is_large_enough(open_window: OpenWindow, clinic: Path, text: float) -> None:
    window = kiosk(open_window, clinic, (1920, 1080), text)
    panel = window.screen().size().width() / 476
    window.session.ask("pain", wanted=True)
    small: list[str] = []
    for place in PLACES:
        window.navigator.go(place)
        settle()
        if place.page == "stage":
            window.open_sheet("comfort")
            settle()
        for button in window.findChildren(QAbstractButton):
            if not button.isVisibleTo(window):
                continue
            main = isinstance(button, Button) and button._kind == "primary"
            if min(button.width(), button.height()) < (20 if main else 15) * panel:
                small.append(f"{place.page}: {button.objectName() or button.text()} {button.size()}")
        window.close_sheet()
    assert small == []


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.page + place.anchor)
@pytest.mark.parametrize(("size", "text"), [((1280, 800), 2.0), ((1024, 768), 1.0)])
def test_nothing_of_a_kiosk_is_clipped(
    open_window: OpenWindow, tmp_path: Path, place: Place, size: tuple[int, int], text: float
) -> None:
    clinic = tmp_path / "clinic.toml"
    # The screen the tests have is wider than a small kiosk's: this makes it as dense as one of ten inches.
    clinic.write_text("[kiosk]\nscreen_width_mm = 136\n")
    window = kiosk(open_window, clinic, size, text)
    window.navigator.go(place)
    settle()
    for rule in (inspection.clipped, inspection.overlapping, inspection.too_wide):
        assert list(rule(window)) == []
