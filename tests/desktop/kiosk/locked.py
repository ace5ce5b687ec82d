"""A kiosk in its compositor, and everything about it that says whether somebody has got out of it."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect

from tests.desktop.display import DEADLINE_S, pictures_at_rest
from tests.desktop.kiosk.account import account
from tests.desktop.kiosk.compositor import guide_command
from tests.desktop.kiosk.surfaces import WATCHED, WINDOW, Surfaces
from tests.desktop.kiosk.system_calls import SystemCalls, watched
from tests.desktop.screen_reader import reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.desktop.kiosk.compositor import Room
    from tests.desktop.screen_reader import Part, ScreenReader

SPEAKER = "-m prep_guide speak"
"""How the command line of the one program ends that the guide may start."""
_LEAVES = frozenset(
    {
        "wl_data_device.set_selection", "wl_data_device.start_drag", "xdg_surface.get_popup", "xdg_toplevel.move",
        "xdg_toplevel.resize", "xdg_toplevel.set_minimized", "xdg_toplevel.show_window_menu",
    }
)  # fmt: skip
"""What a window asks for that opens, moves or hides something, or hands something to others."""
_FAMILIES = frozenset({"AF_UNIX"})
"""Sockets that do not lead out of the computer."""
_FILES = ("crashes.json", "crashes.json.new", "kiosk.log", "tries.json", "tries.json.new")
"""The files the guide may write, in the folders the system has made for it."""
_FOREIGN_ROLES = frozenset(
    {
        "alert", "color chooser", "dialog", "file chooser", "font chooser", "icon", "menu", "menu bar", "menu item",
        "notification", "popup menu", "terminal", "tool tip", "tree", "tree table",
    }
)  # fmt: skip
"""Roles of what a person could get out by. The guide's own sheets are dialogs, and not open while it is tried."""


class LockedKiosk:
    """A kiosk that somebody tries to get out of.

    Attributes:
        room: Where it stands.
        display: Its screen, its mouse and its keys.
        reader: Sees what is in its window.
        process: The id of the guide's process.
        calls: What the guide and its children asked the system for.
        surfaces: What the guide asked the compositor for.
    """

    def __init__(self, room: Room, reader: ScreenReader, cage: int) -> None:
        self.room, self.display, self.reader = room, room.display, reader
        self.calls, self.surfaces = SystemCalls(room.folder / "calls"), Surfaces(room.log)
        self.process = guide_below(cage)
        self._born = _born(self.process)
        self._usual: list[Part] = []
        self._field, self._in_field = QPoint(), False

    def complaints(self, *, own_sheets: bool = False) -> list[str]:
        """What has got out, or in, since the kiosk was started; nothing, if all is well.

        Args:
            own_sheets: Whether a sheet of the guide may be open, which is a dialog inside of its window.
        """
        self.calls.read_on()
        self.surfaces.read_on()
        started = self.calls.programs[1:]
        windows = self.reader.windows()
        foreign = _FOREIGN_ROLES - {"dialog"} if own_sheets else _FOREIGN_ROLES
        return [
            *([] if _born(self.process) == self._born else ["the guide is another process"]),
            *(f"started {each}" for each in started if not each.endswith(SPEAKER)),
            *(f"opened a socket {each}" for each in self.calls.families - _FAMILIES),
            *(f"wrote {each}" for each in sorted(self.calls.written) if not self._may_write(each)),
            *(f"asked for {each}" for each in sorted(_LEAVES & self.surfaces.asked.keys())),
            *([] if self.surfaces.asked[WINDOW] == 1 else ["it is not one window"]),
            *(f"said {each}" for each in self.surfaces.errors),
            *([] if len(windows) == 1 else [f"there are {len(windows)} windows"]),
            *(f"has a {role}" for window in windows for role in window if role in foreign),
        ]

    def _may_write(self, path: str) -> bool:
        folders = [self.room.environment[name] for name in ("STATE_DIRECTORY", "LOGS_DIRECTORY")]
        return path == "/dev/null" or any(
            path in {f"{folder}/{name}" for name in _FILES} for folder in folders
        )

    def clear(self) -> None:
        """Ends the session, if there is one."""
        if self.reader.title()[0][0] != "Attract":
            self.reader.press("finish")
            if not self._is_asked():
                # The page was built anew under the first press, as it is where the voice comes or goes.
                self.reader.press("finish")
            self.reader.press("clear")
        self.reader.find("begin-en")

    def _is_asked(self) -> bool:
        """Whether the guide asks before the deadline if it should clear the screen."""
        try:
            self.reader.find("clear")
        except AssertionError:
            return False
        return True

    def begin(self) -> None:
        """Lets the next person begin, and go to the questions: there are buttons, a list and a field."""
        self.clear()
        for step, leads_to in (
            ("begin-en", "offer-breast-ultrasound"),
            ("offer-breast-ultrasound", "walk"),
            ("bar-questions", "search"),
        ):
            self.reader.press(step)
            self.reader.find(leads_to)

        assert self.follows()
        self._usual, self._field, self._in_field = self._shown(), self.reader.spot("search"), False

    def be_at_the_questions(self) -> None:
        """Is at the questions as they are at first."""
        if not self._usual or self._in_field or self._has_gone() or self._has_changed():
            self.begin()

    def _has_gone(self) -> bool:
        return [page for page, _ in self.reader.title()] != ["Questions"]

    def _has_changed(self) -> bool:
        return bool(self.reader.text("search")) or self.reader.spot("search") != self._field

    def go_into_the_field(self) -> None:
        """Gives the focus to the field, which brings up a keyboard on the screen."""
        self.click("search")
        self.reader.find("done-search")
        assert self.follows()
        self._usual, self._in_field = self._shown(), True

    def click(self, name: str) -> None:
        """Clicks on what has a name, once the screen has come to rest: what fades in takes no clicks."""
        spot = self.reader.spot(name)
        next(pictures_at_rest(self.display))
        self.display.click(spot)

    def resize(self, width: int, height: int) -> None:
        """Gives cage's window, which is the guide's screen, another size."""
        self.display.hand("search", "--onlyvisible", "--class", ".*", "windowsize", "%2", width, height)

    def comes_to_fill(self, width: int, height: int) -> bool:
        """Whether the guide is as large as its screen before the deadline."""
        middle = QRect(0, 0, width, height).center()
        return _comes_true(lambda: self.reader.spot("Stand") == middle)

    def comes_to_read(self, text: str) -> bool:
        """Whether a text stands in the field before the deadline."""
        return _comes_true(lambda: self.reader.text("search") == text)

    def comes_to_start_speaking(self) -> bool:
        """Whether the process that speaks is started before the deadline."""
        return _comes_true(self._has_a_speaker)

    def _has_a_speaker(self) -> bool:
        self.calls.read_on()
        return any(each.endswith(SPEAKER) for each in self.calls.programs)

    def follows(self) -> bool:
        """Whether the guide does what the keys say, once it is done with all that came before: Tab, and back."""
        here = self.reader.focused(moved=False)
        self.display.strike("Tab")
        there = self.reader.focused(moved=True)
        self.display.strike("shift+Tab")
        return here != there != self.reader.focused(moved=True)

    def withstands(self, attack: Callable[[], None]) -> list[str]:
        """What an attack on the questions as they are at first has changed; nothing, if all is well."""
        attack()
        stuck = [] if self.follows() else ["it does not follow the keys"]
        changes = _changes(self._usual, self._shown())
        if changes:
            self._usual = []
        return [*stuck, *changes, *self.complaints()]

    def _shown(self) -> list[Part]:
        """What is shown, whatever has the focus."""
        return [
            replace(part, states=tuple(state for state in part.states if state != "focused"))
            for part in self.reader.look()
        ]


@contextmanager
def locked_kiosk(room: Room, *options: str | Path) -> Iterator[LockedKiosk]:
    """Opens a kiosk under watch."""
    command = watched(guide_command(*options), room.folder / "calls")
    with room.start(command, **WATCHED) as cage:
        try:
            with reading(cage, dict(room.environment), account()) as reader:
                reader.find("begin-en")
                room.display.give_keys_to_the_one_window()
                yield LockedKiosk(room, reader, cage.pid)
        finally:
            if cage.poll() is not None:
                print("cage has ended:", *room.last_words(), sep="\n")  # noqa: T201 - why, whatever failed
            cage.terminate()


def guide_below(process: int) -> int:
    """The process of the guide: the last one that cage and strace have started one after the other."""
    while children := Path(f"/proc/{process}/task/{process}/children").read_text().split():
        process = int(children[0])
    return process


def _born(process: int) -> str:
    """When a process began, in ticks of the system; empty where there is none of this id."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[19]
    except OSError:
        return ""


def _comes_true(is_true: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + DEADLINE_S
    while not is_true():
        if time.monotonic() > deadline:
            return False
    return True


def _changes(before: list[Part], after: list[Part]) -> list[str]:
    gone = [f"no longer shows {part}" for part in before if part not in after]
    return gone + [f"now shows {part}" for part in after if part not in before]
