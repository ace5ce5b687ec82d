"""A small guide with tasks, opened at the appointment in the real window, at a moment a test chooses."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QCheckBox

from prep_guide import paths
from prep_guide.app import Shelf, Start
from prep_guide.clinic import read_clinic
from prep_guide.content.library import Library
from prep_guide.session.appointment import Appointment
from prep_guide.ui.navigator import Place
from tests.session.moving_clock import MovingClock
from tests.ui.opening import STILL, opened, settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prep_guide.ui.window import Window
    from tests.conftest import WriteRoot

ZONE = "America/New_York"
THURSDAY = datetime.fromisoformat("2026-12-03T10:20")
HERE = f'timezone = "{ZONE}"\n'
CLINIC = (
    HERE
    + """
[[places]]
id = "main"
name = "Main building"
address = "Level 2"
directions = {en = "Take the elevator."}
[results]
working_days = [3, 7]
from = {en = "the doctor who sent you"}
how = {en = "by phone"}
silent_after = 10
call = "(203) 555-0100"
[rules.eating]
en = "Eat as you always do."
author = "Medical director"
date = 2026-11-01
"""
)
TWO_PLACES = HERE + '[[places]]\nid = "a"\nname = "North"\n[[places]]\nid = "b"\nname = "South"\n'
WORDS_ARE_ENOUGH = ("count", "remove-appointment")
"""Buttons that are known by their words and have no outline."""


def a_task(words: str, when: str, body: str = "", **more: str) -> str:
    extra = "".join(f"{key}: {value}\n" for key, value in more.items())
    return f"---\ntask: {words}\nwhen: {when}\n{extra}---\n{body}\n"


FILES = {
    "sources.toml": '[nci]\ntitle = "A leaflet"\npublisher = "An institute"\ngrade = "A"\nseen = 2026-11-22\n',
    "base/guide.toml": "order = 10\n",
    "base/en/language.toml": 'name = "English"\nregion = "US"\n',
    "base/en/guide.md": "---\ntitle: A biopsy\nshort: Biopsy\nwith: with pictures\npurpose: To read.\n---\n",
    "base/en/topics/after-care.md": "---\ntitle: At home\n---\nRest.\n",
    "base/en/tasks/call-us.md": a_task(
        "Call us", "-7d", "Say what you take.[^nci]\n\n{clinic: blood_thinners}", needle_free="Ring us"
    ),
    "base/en/tasks/eat.md": a_task("Ask if you may eat", "-1d", "{clinic: eating}", order="1"),
    "base/en/tasks/pack.md": a_task("Pack your bag", "-1d", order="2"),
    "base/en/tasks/come.md": a_task("Come early", "0d"),
    "base/en/tasks/letter.md": a_task("Your letter", "bring"),
    "base/en/tasks/cold.md": a_task("Use a cold pack", "+4h", "See [at home](guide:topics/after-care)."),
    "base/en/tasks/look.md": a_task("Look at the spot", "+24h"),
}


class OpenAt(Protocol):
    def __call__(
        self,
        local: datetime | None = THURSDAY,
        clock: MovingClock | None = None,
        clinic: str = HERE,
        size: tuple[int, int] = (1280, 800),
        **comfort: object,
    ) -> Window: ...


@contextmanager
def appointing(write_root: WriteRoot, folder: Path) -> Iterator[OpenAt]:
    """Opens the page with an appointment, at Monday, November 30, 2026, ten in the morning in New York."""
    wording = (paths.shipped_content() / "base/en/wording.toml").read_text(encoding="utf-8")
    root = write_root({**FILES, "base/en/wording.toml": wording})
    with ExitStack() as windows:

        def open_one(
            local: datetime | None = THURSDAY,
            clock: MovingClock | None = None,
            clinic: str = HERE,
            size: tuple[int, int] = (1280, 800),
            **comfort: object,
        ) -> Window:
            clock = clock or MovingClock()
            file = folder / "clinic.toml"
            file.write_text(clinic, encoding="utf-8")
            settings, faults = read_clinic(file)
            assert faults == ()
            shelf = Shelf(settings, (root,), Library((root,), settings, clock), clock)
            start = Start("en", "base", replace(STILL, **comfort))
            window = windows.enter_context(opened(size, start, shelf))
            if local is not None:
                window.session.choose_appointment(Appointment(local, settings.timezone))
            window.navigator.go(Place("appointment"))
            settle()
            return window

        yield open_one


def clock_at(local: str) -> MovingClock:
    """A clock at a moment given in UTC."""
    return MovingClock(datetime.fromisoformat(local).replace(tzinfo=UTC))


def ticked_in(window: Window) -> set[str]:
    """The names of the boxes that are ticked on the page."""
    assert window.page is not None
    return {box.objectName() for box in window.page.findChildren(QCheckBox) if box.isChecked()}
