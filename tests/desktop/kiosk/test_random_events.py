"""Whatever comes from mouse and keys, in a real kiosk under cage: nothing gets out, and nothing breaks."""

from __future__ import annotations

import os
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.desktop.kiosk.compositor import SIZE

if TYPE_CHECKING:
    from tests.desktop.kiosk.locked import LockedKiosk

pytestmark = [pytest.mark.desktop, pytest.mark.xdist_group("kiosk in cage"), pytest.mark.timeout(3600)]

SHORT, LONG = 300, 20_000 * (10 if os.environ.get("LONG") else 1)
A_TIME = 100
"""So many events are sent before the kiosk is looked at."""
SEED = 7
KEYS = (
    *"abcdefghijklmnopqrstuvwxyz0123456789", *(f"F{number}" for number in range(1, 13)), "Tab", "Return", "space",
    "Escape", "BackSpace", "Delete", "Insert", "Home", "End", "Prior", "Next", "Left", "Right", "Up", "Down", "Menu",
    "Print", "Pause", "Sys_Req", "Super_L", "Alt_L", "Control_L", "Shift_L", "ISO_Level3_Shift", "minus", "plus",
    "slash", "question", "XF86Back", "XF86Forward", "XF86WWW", "XF86Mail", "XF86Explorer", "XF86Search",
    "XF86HomePage", "XF86Calculator", "XF86AudioPlay", "XF86AudioMute", "XF86Favorites", "XF86Close", "XF86Reload",
)  # fmt: skip
HELD = ("ctrl", "alt", "shift", "super")
BUTTONS = (1, 1, 1, 1, 2, 3, 4, 5, 8, 9)
"""The left one most of the time, since nothing else leads anywhere."""


def random_event(choose: Random) -> list[str | int]:
    """A key, with any others held; a click, or a drag, anywhere."""
    x, y = choose.randrange(SIZE[0]), choose.randrange(SIZE[1])
    kind = choose.random()
    if kind < 0.6:
        held = [key for key in HELD if choose.random() < 0.25]
        return ["key", "--delay", 0, "+".join((*held, choose.choice(KEYS)))]
    if kind < 0.9:
        return ["mousemove", x, y, "click", choose.choice(BUTTONS)]
    to_x, to_y = choose.randrange(SIZE[0]), choose.randrange(SIZE[1])
    return ["mousemove", x, y, "mousedown", 1, "mousemove", to_x, to_y, "mouseup", 1]


def send(kiosk: LockedKiosk, count: int) -> None:
    choose = Random(SEED)  # noqa: S311 - the same events every time, nothing secret
    for sent in range(0, count, A_TIME):
        events = [word for _ in range(A_TIME) for word in random_event(choose)]
        kiosk.display.hand(*events)
        kiosk.display.hand(*(word for key in HELD for word in ("keyup", key)))
        # What is asked last is answered last: then all before it has been seen to.
        kiosk.reader.title()
        complaints = kiosk.complaints(own_sheets=True)
        assert complaints == [], f"after {sent + A_TIME} events of seed {SEED}"


def test_random_events_in_the_compositor(locked: LockedKiosk) -> None:
    locked.begin()
    send(locked, SHORT)


@pytest.mark.soak
def test_many_random_events_in_the_compositor(locked: LockedKiosk) -> None:
    locked.begin()
    send(locked, LONG)
    print(f"{LONG} random events through the compositor: nothing got out, nothing ended")  # noqa: T201
