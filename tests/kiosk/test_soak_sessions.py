"""What thousands of sessions leave behind: nothing that could be counted, and next to no memory."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

import pytest

from tests.kiosk.traces import Traces, traces
from tests.kiosk.visiting import A_FEW, visit

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.kiosk.standing import Kiosk

A_THOUSAND = 1000
ROUNDS = 100 if os.environ.get("LONG") == "1" else 10
"""How often a thousand come; ten times as often with ``make soak LONG=1``."""
WARM_UP = 600
"""Sessions until every cache of the program has what it may hold."""
LEAST, GROWTH = 512, 1024
"""KiB: by how much memory in use may grow over a few sessions, and all memory over 1,000 of many."""

HEAD = """\
| sessions | memory grown by | of it in use | widgets | objects | timers | handles |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: |"""


def visits(kiosk: Kiosk, first: int, count: int) -> Traces:
    for number in range(first, first + count):
        visit(kiosk, number)
    assert kiosk.place == "attract"
    # The process of the last one's voice may still be about to end.
    kiosk.stand.around.voice.close()
    return traces()


def test_sessions_leave_nothing_behind(kiosk: Kiosk) -> None:
    warm = visits(kiosk, 0, A_FEW)
    after = visits(kiosk, 0, A_FEW)
    assert after.counts == warm.counts
    assert after.in_use - warm.in_use <= LEAST


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_thousands_of_sessions(kiosk: Kiosk, record_property: Callable[[str, object], None]) -> None:
    begun = before = visits(kiosk, 0, WARM_UP)
    rows = [HEAD]
    for number in range(ROUNDS):
        now = visits(kiosk, WARM_UP + number * A_THOUSAND, A_THOUSAND)
        grown = f"{now.resident - before.resident:+} KiB | {now.in_use - before.in_use:+} KiB"
        left = " | ".join(map(str, now.counts))
        rows.append(f"| {(number + 1) * A_THOUSAND:,} | {grown} | {left} |")
        logging.getLogger(__name__).info("%s", rows[-1])
        before = now
    record_property("table", "\n".join(rows))
    assert now.counts == begun.counts
    assert now.resident - begun.resident <= ROUNDS * GROWTH
