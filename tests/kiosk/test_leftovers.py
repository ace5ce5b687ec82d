"""What is left in memory of what was thrown away."""

from __future__ import annotations

import gc
import weakref

from bench.memory import resident_kib
from prep_guide.kiosk.leftovers import clear_up


class Person:
    def __init__(self) -> None:
        self.knows = self


def test_what_holds_itself_is_gone() -> None:
    gc.disable()
    try:
        person = weakref.ref(Person())
        assert person() is not None
        clear_up()
        assert person() is None
    finally:
        gc.enable()


def test_memory_that_is_free_goes_back_to_the_system() -> None:
    pieces = [bytes(100_000) for _ in range(500)]
    # What is above the others keeps the room below it, as any small thing does.
    last = pieces.pop()
    full = resident_kib()
    pieces.clear()
    clear_up()
    assert full - resident_kib() > 20_000
    assert last
