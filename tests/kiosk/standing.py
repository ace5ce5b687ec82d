"""Opens a real kiosk, off-screen, and lets time pass in it."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from prep_guide.app import Start, first_language, open_shelf, surround
from prep_guide.kiosk.crashes import Crashes
from prep_guide.kiosk.desk import Desk
from prep_guide.kiosk.health import Running
from prep_guide.kiosk.lock import Lock
from prep_guide.kiosk.pin import hashed
from prep_guide.kiosk.record import Record
from prep_guide.kiosk.stand import Stand
from prep_guide.session.session import Mode
from prep_guide.speech.voice import Voice
from prep_guide.ui.application import create_application
from tests.session.moving_clock import MovingClock
from tests.ui.opening import STILL, settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prep_guide.session.session import Session
    from prep_guide.ui.window import Window


PIN = "30517482"
WITH_PIN = f'[kiosk]\npin = "{hashed(PIN)}"\n'
"""Settings of a practice that has set a PIN."""


@dataclass
class Kiosk:
    """A stand and all around it.

    Attributes:
        ends: The exit codes the staff asked for.
    """

    stand: Stand
    desk: Desk
    clock: MovingClock
    state: Path
    ends: list[int] = field(default_factory=list)

    @property
    def window(self) -> Window:
        return self.stand.window_of_guide

    @property
    def session(self) -> Session:
        return self.window.session

    @property
    def place(self) -> str:
        return self.window.navigator.place.page

    def find(self, name: str) -> QWidget:
        """The one widget of a name that is shown."""
        shown = [each for each in self.stand.findChildren(QWidget, name) if each.isVisible()]
        assert len(shown) == 1, f"{len(shown)} widgets {name} are shown"
        return shown[0]

    def shows(self, name: str) -> bool:
        return any(each.isVisible() for each in self.stand.findChildren(QWidget, name))

    def spot(self, name: str) -> QPoint:
        """The middle of a widget, in px of the window."""
        widget = self.find(name)
        return widget.mapTo(self.stand, widget.rect().center())

    def touch(self, *targets: str | QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        """Touches widgets by name, or spots of the window, one after the other."""
        for target in targets:
            spot = self.spot(target) if isinstance(target, str) else target
            QTest.mouseClick(self.stand.windowHandle(), button, Qt.KeyboardModifier.NoModifier, spot)
            settle()

    def strike(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Strikes keys one after the other."""
        for key in keys:
            QTest.keyClick(self.stand.windowHandle(), key, held)
            settle()

    def wait(self, seconds: int) -> None:
        """Lets seconds pass."""
        for _ in range(seconds):
            self.clock.pass_by(seconds=1)
            if self.stand.sitting.runs:
                self.stand.sitting.tick()
            settle()

    def hold_corner(self) -> None:
        """Holds the hidden corner for as long as it takes."""
        self.stand.guard.corner_held.emit()
        settle()

    def begin(self, procedure: str = "breast-ultrasound") -> None:
        """Begins a session as a person does, and chooses a procedure."""
        self.session.choose_comfort(STILL)
        settle()
        self.touch("begin-en")
        self.session.choose_procedure(procedure)
        self.go("home")

    def go(self, page: str, anchor: str = "") -> None:
        assert self.window.page is not None
        self.window.page.request(page, anchor)
        settle()

    def words(self) -> str:
        """All that can be read."""
        shown = [*self.stand.findChildren(QLabel), *self.stand.findChildren(QAbstractButton)]
        return "\n".join(each.accessibleName() or each.text() for each in shown if each.isVisible())


@contextmanager
def standing(folder: Path, settings: str = "", size: tuple[int, int] = (1280, 800)) -> Iterator[Kiosk]:
    """A kiosk that is shown, and that has gone without a trace afterwards."""
    file, clock = folder / "clinic.toml", MovingClock()
    file.write_text(settings, encoding="utf-8")
    start = Start(clinic=file)
    shelf = open_shelf(start, clock)
    # An engine of Qt's own, which says everything and makes no sound.
    around = replace(surround(create_application(), shelf, Mode.KIOSK), voice=Voice("mock"))
    stand = Stand(around, first_language(shelf, start))
    state = folder / "state"
    crashes = Crashes(Record(state / "crashes.json"), clock)
    running = Running(crashes, clock.now(), shelf.roots)
    desk = Desk(stand, around, Lock(shelf.clinic.kiosk.pin, Record(state / "tries.json"), clock), running)
    stand.resize(*size)
    stand.show()
    stand.activateWindow()
    settle()
    kiosk = Kiosk(stand, desk, clock, state)
    desk.left.connect(kiosk.ends.append)
    try:
        yield kiosk
    finally:
        around.voice.close()
        stand.leave()
        stand.deleteLater()
        settle()
