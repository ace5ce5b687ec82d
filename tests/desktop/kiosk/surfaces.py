"""What a program asked its compositor for, by the log that the Wayland library keeps of it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tests.desktop.kiosk.growing import GrowingLog

if TYPE_CHECKING:
    from pathlib import Path

WATCHED = {"WAYLAND_DEBUG": "client"}
"""The environment in which the library logs to where errors go."""
WINDOW = "xdg_surface.get_toplevel"
_REQUEST = re.compile(r" -> (\w+)[@#]\d+\.(\w+)\((?!nil)")
_OTHERS = re.compile(
    r"\[[\d.: ]+\] |\d\d:\d\d:\d\d\.\d{3} \[|qt\.qpa\.wayland: Configure|qt\.accessibility\.atspi: |QSpiApplication::"
)
"""How lines begin that are not the guide's: of that library, of the compositor, and of Qt, when cage has not said how
large the window is to be, and when the screen reader is slow or asks for a part that has just gone."""


class Surfaces:
    """Reads the log as it grows.

    Attributes:
        asked: How often each thing was asked for, such as ``WINDOW``. What begins with nothing takes something back,
            as an empty clipboard does, and is left out.
        errors: The lines that the program itself has written.
    """

    def __init__(self, log: Path) -> None:
        self._log = GrowingLog(log)
        self.asked: Counter[str] = Counter()
        self.errors: list[str] = []

    def read_on(self) -> None:
        """Takes in what has been added to the log."""
        for line in self._log.new_lines():
            if request := _REQUEST.search(line):
                self.asked[f"{request[1]}.{request[2]}"] += 1
            elif not _OTHERS.match(line):
                self.errors.append(line)
