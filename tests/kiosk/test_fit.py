"""What a kiosk shows is fit to read and to touch, on small and large panels."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from prep_guide.session.comfort import Comfort
from prep_guide.ui.look.panel import TARGET_MM
from tests.kiosk.standing import PIN, WITH_PIN
from tests.ui import inspection
from tests.ui.opening import settle

if TYPE_CHECKING:
    from tests.kiosk.conftest import OpenKiosk
    from tests.kiosk.standing import Kiosk

PANELS = {(1280, 800): 216, (800, 1280): 135, (1920, 1080): 476, (1080, 1920): 268, (1024, 768): 304}
"""How wide panels of a size are in millimeters: tablets of 10 inches, screens of 21.5 and of 15."""
LOOKS = [
    ((1280, 800), "light", 1.0, "en"),
    ((1280, 800), "dark", 2.0, "es"),
    ((1280, 800), "contrast", 1.5, "en"),
    ((800, 1280), "light", 1.25, "es"),
    ((800, 1280), "contrast", 2.0, "en"),
    ((1920, 1080), "dark", 1.0, "en"),
    ((1080, 1920), "light", 1.0, "es"),
    ((1024, 768), "contrast", 1.0, "es"),
]


@pytest.fixture(params=LOOKS, ids=str)
def fitted(request: pytest.FixtureRequest, open_kiosk: OpenKiosk) -> Kiosk:
    """A kiosk of a size, in the look and the language somebody chose."""
    size, theme, text, language = request.param
    kiosk = open_kiosk(f"{WITH_PIN}screen_width_mm = {PANELS[size]}\n", size)
    kiosk.session.choose_language(language)
    kiosk.session.choose_comfort(replace(Comfort(motion=False), theme=theme, text=text))
    settle()
    return kiosk


def complaints(kiosk: Kiosk) -> list[str]:
    """Everything about what is shown that keeps it from being fit."""

    def press_tab() -> None:
        kiosk.strike(Qt.Key.Key_Tab)

    stand = kiosk.stand
    return [
        *inspection.clipped(stand),
        *inspection.overlapping(stand),
        *inspection.too_wide(stand),
        *inspection.unnamed(stand),
        *inspection.too_small(stand),
        *inspection.faint(stand),
        *inspection.mute(stand),
        *inspection.lost_focus(stand, press_tab),
    ]


def test_its_own_pages_are_fit(fitted: Kiosk) -> None:
    assert complaints(fitted) == []
    fitted.session.choose_procedure("breast-ultrasound")
    for page in ("finish", "home", "welcome"):
        fitted.go(page)
        assert complaints(fitted) == [], page
    for question in ("pain", "how-long"):
        fitted.session.ask(question, wanted=True)
    fitted.session.write_question("May I bring my sister?")
    fitted.go("finish")
    assert complaints(fitted) == []


def test_what_lies_over_it_is_fit(fitted: Kiosk) -> None:
    fitted.session.choose_procedure("breast-ultrasound")
    fitted.go("home")
    while fitted.stand.overlay is None:
        fitted.wait(5)
    least = TARGET_MM * fitted.window.view.metrics.panel.density
    for name in ("carry-on", "clear-now"):
        assert fitted.find(name).height() >= least
        # Both can be reached without scrolling.
        assert fitted.stand.rect().contains(fitted.spot(name))
        assert fitted.find(name).visibleRegion().boundingRect() == fitted.find(name).rect()
    fitted.touch("carry-on")
    fitted.hold_corner()
    assert min(fitted.find(f"pin-{digit}").height() for digit in "123") >= least
    type_in_scrolled(fitted)


def type_in_scrolled(kiosk: Kiosk) -> None:
    """Types the PIN even where large text lets the pad scroll: presses the keys, wherever they are."""
    for name in (*(f"pin-{digit}" for digit in PIN), "pin-open"):
        kiosk.find(name).click()
        settle()
    assert kiosk.shows("staff-back")
