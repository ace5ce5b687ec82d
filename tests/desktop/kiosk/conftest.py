"""One kiosk in its compositor, for all that is tried on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.desktop.kiosk.compositor import need_compositor, room
from tests.desktop.kiosk.locked import LockedKiosk, locked_kiosk

if TYPE_CHECKING:
    from collections.abc import Iterator

STRANGERS = (
    "https://example.org/", "http://example.org/", "mailto:a@example.org", "tel:5550100", "file:///etc/hostname",
    "//server/share/x", "shell:startup", "ms-settings:about", "search-ms:query=x", "javascript:alert(1)", "x-unknown:1",
)  # fmt: skip
"""Where links lead in a text that somebody else has written."""
PATIENT = "[kiosk]\nidle = 300\ncap = 120\n"
"""Settings under which a slow computer does not clear the screen in the midst of what is tried."""
TEXT = """---
title: Written by somebody else
---
{links}

![A picture](//server/share/picture.png) <a href="file:///etc/hostname">here</a> <script>alert(1)</script>
"""


@pytest.fixture(scope="session")
def locked() -> Iterator[LockedKiosk]:
    """The kiosk, with one text more than usual. It takes seconds to start, and what is tried should not change it."""
    need_compositor()
    text = TEXT.format(links="\n\n".join(f"Read [all of it]({link})." for link in STRANGERS))
    with room() as here:
        root = here.write_root({"base/en/topics/strangers.md": text})
        clinic = here.write("clinic.toml", PATIENT)
        with locked_kiosk(here, "--content", root, "--clinic", clinic) as kiosk:
            yield kiosk


@pytest.fixture
def at_questions(locked: LockedKiosk) -> LockedKiosk:
    """The same kiosk, where the questions are."""
    locked.be_at_the_questions()
    return locked
