"""The process of a real kiosk: what it has loaded, what it runs beside, what it may write."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.desktop.kiosk.locked import LockedKiosk

pytestmark = [pytest.mark.desktop, pytest.mark.xdist_group("kiosk in cage")]

NEVER_LOADED = (
    "QtPrintSupport",
    "QtWebEngine",
    "QtNetwork",
    "QtQml",
    "VirtualKeyboard",
    "gtk",
    "ibus",
    "fcitx",
)
"""Parts of the names of libraries that print, browse, or bring windows of their own."""


def test_nothing_is_loaded_that_prints_browses_or_types(at_questions: LockedKiosk) -> None:
    maps = Path(f"/proc/{at_questions.process}/maps").read_text()
    libraries = {line.rpartition("/")[2] for line in maps.splitlines() if ".so" in line}
    assert any("QtWidgets" in library for library in libraries)
    assert [each for each in libraries if any(word.lower() in each.lower() for word in NEVER_LOADED)] == []


def test_the_guide_is_all_that_runs(at_questions: LockedKiosk) -> None:
    assert at_questions.complaints() == []
    at_questions.reader.press("bar-read")
    assert at_questions.comes_to_start_speaking()
    assert at_questions.complaints() == []
    at_questions.begin()


def test_it_may_write_where_it_keeps_numbers_and_log_only(at_questions: LockedKiosk) -> None:
    status = Path(f"/proc/{at_questions.process}/status").read_text()
    fields = dict(line.split(":\t", 1) for line in status.splitlines() if ":\t" in line)
    assert "0" not in fields["Uid"].split()
    assert fields["Groups"].split() == [] or "0" not in fields["Groups"].split()
    at_questions.calls.read_on()
    assert {Path(path).name for path in at_questions.calls.written} <= {
        "crashes.json", "crashes.json.new", "kiosk.log", "null",
    }  # fmt: skip


def test_it_fills_a_screen_that_changes(at_questions: LockedKiosk) -> None:
    at_questions.resize(800, 600)
    try:
        assert at_questions.comes_to_fill(800, 600)
        assert at_questions.complaints() == []
    finally:
        at_questions.resize(1024, 768)
    assert at_questions.comes_to_fill(1024, 768)
    at_questions.be_at_the_questions()
    assert at_questions.complaints() == []
