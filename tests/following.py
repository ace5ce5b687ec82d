"""Follows a document step by step: types its commands, writes its files, and stops at its pictures.

``tests/test_following.py`` does so to see that the documents for writers are true, and ``scripts/screenshots.py`` to
paint the pictures in them.
"""

from __future__ import annotations

import logging
import re
import shlex
from contextlib import chdir, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING
from unittest.mock import patch

from click.testing import CliRunner
from PySide6.QtCore import QEventLoop

from prep_guide.app import create_window, open_shelf, surround
from prep_guide.cli import main
from prep_guide.clock import Clock
from prep_guide.session.comfort import Comfort
from prep_guide.ui.application import create_application
from prep_guide.ui.navigator import Place
from prep_guide.ui.watching import Watching
from tests.ui.opening import settle

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from prep_guide.app import Shelf, Start
    from prep_guide.ui.window import Window

FOLDER, CLINIC = "my-content", "my-clinic"
"""What the documents call the folder that is written into: one of content, or a practice's whole one."""

_STEP = re.compile(
    r"^```(?P<kind>sh|markdown|toml|svg)(?: (?P<path>\S+))?\n(?P<text>.*?)^```$"
    r"|^!\[[^\]]*\]\(pictures/(?P<picture>[\w-]+)\.png\)$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Said:
    """What came of a command."""

    command: str
    code: int
    output: str


class Follower:
    """Does what a document says, in a folder.

    Attributes:
        said: What came of the commands so far.
        start: What the last window was opened with; None before the first.
    """

    def __init__(self, document: Path, folder: Path) -> None:
        self._text = document.read_text(encoding="utf-8")
        self._folder = folder
        self._into = CLINIC if f"new clinic {CLINIC}" in self._text else FOLDER
        self.said: list[Said] = []
        self.start: Start | None = None

    def pictures(self) -> Iterator[str]:
        """Goes on until the document shows a picture, and gives its name; and so on to the end."""
        for step in _STEP.finditer(self._text):
            if step["picture"]:
                yield step["picture"]
            elif step["kind"] == "sh":
                for command in step["text"].splitlines():
                    self._type(command)
            else:
                file = self._folder / self._into / step["path"]
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(step["text"], encoding="utf-8")

    def _type(self, command: str) -> None:
        """Types a command. Where it opens a window, what it would open is kept instead."""
        program, *words = shlex.split(command)
        assert program == "prep-guide", command
        logger = logging.getLogger("prep_guide")
        level = logger.level
        with (
            chdir(self._folder),
            patch("prep_guide.app.run", self._open),
            patch("prep_guide.cli.has_display", lambda: True),
            patch.object(Clock, "now", lambda _self: datetime(2026, 11, 30, 12, tzinfo=UTC)),
        ):
            done = CliRunner().invoke(main, words, prog_name="prep-guide")
        logger.setLevel(level)  # the check is quiet, and the process goes on
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        self.said.append(Said(command, done.exit_code, done.output))

    def _open(self, start: Start, _shelf: Shelf, *, watch: bool = False) -> int:
        assert watch, "The documents keep the window open while they write."
        clinic = self._folder / start.clinic if start.clinic else None
        self.start = replace(start, clinic=clinic, roots=tuple(self._folder / root for root in start.roots))
        return 0


@dataclass(frozen=True, slots=True)
class Seen:
    """What a picture shows.

    Attributes:
        place: Where the window is.
        words: Some of the words on the page, or below it.
    """

    place: Place
    words: str


PICTURES: Mapping[str, Seen] = MappingProxyType(
    {
        "writing-answer": Seen(Place("questions", "how-long"), "Please plan one hour with us."),
        "writing-broken": Seen(
            Place("questions", "how-long"), "There is no field of this name. Did you mean topic?"
        ),
        "writing-greeting": Seen(Place("welcome"), "Hello. We are glad that you are here."),
        "writing-question": Seen(Place("questions", "parking"), "Park behind the house."),
        "writing-procedure": Seen(Place("welcome"), "Kidney"),
        "clinic-welcome": Seen(Place("welcome"), "Hello."),
        "clinic-places": Seen(Place("team"), "Harbor office"),
        "clinic-answer": Seen(Place("questions", "how-long"), "Please plan one hour with us."),
        "clinic-language": Seen(Place("welcome"), "Português"),
        "translating-welcome": Seen(Place("welcome"), "Olá. Vamos um passo de cada vez."),
        "translating-answer": Seen(Place("questions", "stop"), "Sim, você pode pedir uma pausa"),
    }
)
"""Every picture in the documents for writers."""
_ABOUT_THE_BREAST = frozenset({"translating-answer", "clinic-answer", "clinic-places"})


@contextmanager
def window_for(picture: str, start: Start, folder: Path) -> Iterator[Window]:
    """The window a document shows at a picture, as it follows what is written.

    Args:
        picture: The name of the picture.
        start: What the document has opened it with.
        folder: Where empty settings are written if there are none, so that those of the computer do not count.
    """
    settings = start.clinic or folder / "clinic.toml"
    if start.clinic is None:
        settings.write_text("")
    start = replace(start, clinic=settings, comfort=Comfort(motion=False))
    application, shelf = create_application(), open_shelf(start)
    around = surround(application, shelf, start.mode)
    window = create_window(application, shelf, start, around)
    Watching(window, around, start.clinic, start.roots)
    shown = QEventLoop()
    window.painted.connect(shown.quit)
    window.show()
    shown.exec()
    if picture in _ABOUT_THE_BREAST:
        window.session.choose_procedure("breast-ultrasound")
    window.navigator.go(PICTURES[picture].place)
    settle()
    yield window
    window.close()
    window.deleteLater()
    settle()
