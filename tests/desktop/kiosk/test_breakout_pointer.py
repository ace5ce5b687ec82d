"""Mouse and gestures in a real kiosk, to get out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.desktop.kiosk.compositor import SIZE

if TYPE_CHECKING:
    from tests.desktop.kiosk.locked import LockedKiosk

pytestmark = [pytest.mark.desktop, pytest.mark.xdist_group("kiosk in cage")]

WIDTH, HEIGHT = SIZE
MIDDLE = (WIDTH // 2, HEIGHT // 2)
LEFT, MIDDLE_BUTTON, RIGHT, BACK, FORWARD = 1, 2, 3, 8, 9
WHEEL = (4, 5, 6, 7)
LONG_PRESS_S, TOOL_TIP_S = 1.2, 1.0
"""Longer than toolkits wait before they show something."""


def test_other_buttons_press_nothing(at_questions: LockedKiosk) -> None:
    spots = [
        at_questions.reader.spot(name) for name in ("topic-results", "search", "question-pain", "bar-home")
    ]

    def click() -> None:
        for spot in spots:
            for button in (MIDDLE_BUTTON, RIGHT, BACK, FORWARD):
                at_questions.display.hand("mousemove", spot.x(), spot.y(), "click", button)

    assert at_questions.withstands(click) == []


def test_a_long_press_opens_nothing(at_questions: LockedKiosk) -> None:
    spot = at_questions.reader.spot("question-nervous")

    def press() -> None:
        # Beside the question in the end, so that it is not opened.
        at_questions.display.hand(
            "mousemove", spot.x(), spot.y(), "mousedown", LEFT, "sleep", LONG_PRESS_S, "mousemove", WIDTH - 2, 20,
            "mouseup", LEFT,
        )  # fmt: skip

    assert at_questions.withstands(press) == []


def test_two_buttons_at_once_press_nothing(at_questions: LockedKiosk) -> None:
    spot = at_questions.reader.spot("topic-results")

    def press() -> None:
        at_questions.display.hand(
            "mousemove", spot.x(), spot.y(), "mousedown", RIGHT, "mousedown", LEFT, "mouseup", LEFT, "mouseup", RIGHT,
        )  # fmt: skip

    assert at_questions.withstands(press) == []


def test_the_wheel_turns_nothing(at_questions: LockedKiosk) -> None:
    def turn() -> None:
        at_questions.display.hand("mousemove", *MIDDLE)
        turns = [word for button in WHEEL for word in ("click", button, "click", button)]
        at_questions.display.hand(*turns, "keydown", "ctrl", *turns, "keyup", "ctrl")

    assert at_questions.withstands(turn) == []


def test_swipes_from_the_edges_open_nothing(at_questions: LockedKiosk) -> None:
    x, y = MIDDLE
    # Along the rim of the page, where nothing scrolls.
    swipes = [
        ((0, y), (300, y)),
        ((WIDTH - 1, y), (WIDTH - 300, y)),
        ((x, 0), (x, 300)),
        ((x, HEIGHT - 1), (x, 500)),
    ]

    def swipe() -> None:
        for (from_x, from_y), (to_x, to_y) in swipes:
            half = ((from_x + to_x) // 2, (from_y + to_y) // 2)
            at_questions.display.hand(
                "mousemove", from_x, from_y, "mousedown", LEFT, "sleep", 0.02, "mousemove", *half, "sleep", 0.02,
                "mousemove", to_x, to_y, "sleep", 0.02, "mouseup", LEFT,
            )  # fmt: skip

    assert at_questions.withstands(swipe) == []


def test_nothing_can_be_dragged_out(at_questions: LockedKiosk) -> None:
    at_questions.go_into_the_field()
    at_questions.display.strike(*"pain")
    assert at_questions.comes_to_read("pain")
    field = at_questions.reader.spot("search")
    left = field.x() - 350
    # The word is marked with a double click, taken hold of and drawn out over the corner of the window.
    at_questions.display.hand("mousemove", left, field.y(), "click", "--repeat", 2, "--delay", 40, LEFT)
    at_questions.display.hand(
        "mousemove", left, field.y(), "sleep", 0.6, "mousedown", LEFT, "sleep", 0.1, "mousemove", *MIDDLE, "sleep", 0.1,
        "mousemove", WIDTH - 1, HEIGHT - 1, "mouseup", LEFT,
    )  # fmt: skip
    assert at_questions.follows()
    assert at_questions.complaints() == []
    assert at_questions.reader.text("search") == "pain"


def test_nothing_opens_where_the_mouse_rests(at_questions: LockedKiosk) -> None:
    spots = [at_questions.reader.spot(name) for name in ("bar-comfort", "question-pain")]

    def rest() -> None:
        for spot in spots:
            at_questions.display.hand("mousemove", spot.x(), spot.y(), "sleep", TOOL_TIP_S)

    assert at_questions.withstands(rest) == []
