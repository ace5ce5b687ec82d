"""Keys struck in a real kiosk to get out of it: nothing may come of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.kiosk.breakout import Attack, attacks

if TYPE_CHECKING:
    from tests.desktop.kiosk.locked import LockedKiosk

pytestmark = [pytest.mark.desktop, pytest.mark.xdist_group("kiosk in cage")]

BY_KEYS = [attack for attack in attacks() if attack.keys]
FLOOD = 500
WORD = "pain"


@pytest.mark.parametrize("attack", BY_KEYS, ids=lambda attack: attack.id)
def test_keys_lead_nowhere(at_questions: LockedKiosk, attack: Attack) -> None:
    def strike() -> None:
        at_questions.display.strike(*attack.keys)

    if attack.in_field:
        # With a word in it, there is something to take away, to copy and to undo.
        at_questions.go_into_the_field()
        at_questions.display.strike(*WORD)
        assert at_questions.comes_to_read(WORD)
        strike()
        assert at_questions.follows()
        assert at_questions.reader.text("search") == WORD
        assert at_questions.complaints() == []
    else:
        assert at_questions.withstands(strike) == []


def test_a_flood_of_keys_changes_nothing(at_questions: LockedKiosk) -> None:
    keys = ("ctrl+w", "F11", "alt+F4", "Menu", "super+r")

    def flood() -> None:
        at_questions.display.strike(*keys * (FLOOD // len(keys)))

    assert at_questions.withstands(flood) == []


def test_keys_that_stay_down_do_not_make_the_screen_dead(at_questions: LockedKiosk) -> None:
    display = at_questions.display
    display.hand("keydown", "Control_L", "keydown", "Alt_L")
    try:
        at_questions.click("topic-results")
        assert at_questions.reader.comes_to_be("topic-results", "checked", wanted=True)
    finally:
        display.hand("keyup", "Control_L", "keyup", "Alt_L")
    at_questions.click("topic-all")
    assert at_questions.reader.comes_to_be("topic-all", "checked", wanted=True)
    assert at_questions.complaints() == []


def test_a_scanner_gets_nothing_out_of_a_field_but_words(at_questions: LockedKiosk) -> None:
    at_questions.go_into_the_field()
    controls = [f"ctrl+{letter}" for letter in "abcdefghjklnopqrstuvwxyz"]
    at_questions.display.strike("A", *controls, "ctrl+bracketleft", "ctrl+backslash", "F5", "minus", "1")
    assert at_questions.comes_to_read("A-1")
    assert at_questions.complaints() == []
