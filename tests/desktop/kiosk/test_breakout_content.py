"""Texts and pictures somebody else has written, in a real kiosk: they lead nowhere."""

from __future__ import annotations

import sys
import sysconfig
from typing import TYPE_CHECKING

import pytest

from prep_guide import paths

if TYPE_CHECKING:
    from tests.desktop.kiosk.locked import LockedKiosk

pytestmark = [pytest.mark.desktop, pytest.mark.xdist_group("kiosk in cage")]

OF_THE_SYSTEM = ("/dev/", "/etc/", "/lib/", "/lib64/", "/proc/", "/sys/", "/usr/", "/var/cache/fontconfig/")
STRANGE = ("/etc/hostname", "/etc/shadow")
"""What the texts of strangers lead to, and nothing else does."""


def test_links_of_strangers_start_nothing(locked: LockedKiosk) -> None:
    locked.begin()
    for step, leads_to in (("bar-home", "door-learn"), ("door-learn", "topic-strangers")):
        locked.reader.press(step)
        locked.reader.find(leads_to)
    before = locked.reader.title()
    locked.reader.press("topic-strangers")
    locked.reader.comes_to_differ(before)
    page = locked.reader.title()
    assert page[0][1] == "Written by somebody else"
    links = [part.id for part in locked.reader.look() if part.role == "link"]
    for link in links:
        locked.reader.press(link)
        shown = locked.reader.title()
        if shown != page:
            # An address on the web is shown as a code, on a sheet.
            locked.reader.press("sheet-done")
            locked.reader.comes_to_differ(shown)
        assert locked.reader.title() == page
    assert locked.complaints() == []


def test_nothing_outside_of_the_program_is_opened(at_questions: LockedKiosk) -> None:
    at_questions.calls.read_on()
    project = paths.shipped_content().parent
    own = (
        project,
        sys.prefix,
        sys.base_prefix,
        sysconfig.get_path("purelib"),
        at_questions.room.folder.parent,
    )
    allowed = (*OF_THE_SYSTEM, *map(str, own))
    opened = at_questions.calls.opened
    assert any(path.startswith(str(project)) for path in opened)
    absolute = {path for path in opened if path.startswith("/")}
    assert [path for path in absolute - {"/"} if not path.startswith(allowed)] == []
    assert opened.isdisjoint(STRANGE)
