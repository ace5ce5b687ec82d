"""Puts the program together: the one place that builds and connects all parts."""

from __future__ import annotations

import gc
import importlib
import signal
import sys
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import prep_guide.plain_import  # noqa: F401 - before all that imports Qt
from prep_guide import __version__, log, paths
from prep_guide.clinic import Clinic, read_clinic
from prep_guide.clock import Clock
from prep_guide.content.library import Library
from prep_guide.paper.press import Press
from prep_guide.pictures import Pictures
from prep_guide.pictures.logo import ClinicLogo
from prep_guide.session.comfort import Comfort
from prep_guide.session.memory import Memory
from prep_guide.session.session import Mode, Session
from prep_guide.single import SingleInstance
from prep_guide.speech.voice import Voice
from prep_guide.theme import THEMES
from prep_guide.ui.application import Application, create_application
from prep_guide.ui.look.dragging import Dragging
from prep_guide.ui.look.icons import Icons
from prep_guide.ui.look.scenes import Scenes
from prep_guide.ui.look.shadows import Shadows
from prep_guide.ui.navigator import Place
from prep_guide.ui.surroundings import Surroundings
from prep_guide.ui.window import Window
from prep_guide.ui.wishes import SystemWishes

if TYPE_CHECKING:
    from datetime import datetime
    from logging import Handler
    from pathlib import Path

    from prep_guide.content.model import Guide
    from prep_guide.nurse.console import Console
    from prep_guide.paper.handout import Order
    from prep_guide.paper.press import Form
    from prep_guide.session.incoming.visit import Visit


_READ_AHEAD = ("prep_guide.content.build", "prep_guide.ui.pages.guided")
"""What opening a guide needs, read once the first page is painted and before anybody has chosen."""

_NOT_AT_HOME = frozenset({log.Event.FAULT})
"""A fault is met when its guide is opened: its line would say which, and when."""


@dataclass(frozen=True, slots=True)
class Start:
    """What the program is started with.

    Attributes:
        language: The language to begin in; empty for the clinic's first.
        procedure: The procedure to begin with; empty to ask.
        roots: Content roots laid over the shipped one and the clinic's, the last one on top.
        clinic: The clinic's settings; None to look where they usually are.
        appointment: The local date and time of the appointment; None where it is not known.
        chosen: The fields of ``comfort`` that somebody chose; the others follow the system.
    """

    language: str = ""
    procedure: str = ""
    comfort: Comfort = field(default_factory=Comfort)
    roots: tuple[Path, ...] = ()
    clinic: Path | None = None
    mode: Mode = Mode.HOME
    appointment: datetime | None = None
    chosen: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Shelf:
    """Everything there is to read, and where it lies."""

    clinic: Clinic
    roots: tuple[Path, ...]
    library: Library
    clock: Clock


def open_shelf(start: Start, clock: Clock | None = None) -> Shelf:
    """Reads the clinic's settings and opens the library; what is wrong in them is logged, never raised."""
    log.begin()
    clock = clock or Clock()
    clinic, faults = read_clinic(paths.clinic_file(start.clinic))
    for fault in faults:
        log.note_fault(fault)
    roots = paths.content_roots(clinic.folder, start.roots)
    return Shelf(clinic, roots, Library(roots, clinic, clock), clock)


def surround(
    application: Application, shelf: Shelf, mode: Mode, memory: Memory | None = None
) -> Surroundings:
    """What windows are built with: made once, and kept for all sessions that follow one another.

    Args:
        application: The application of the process.
        shelf: What there is to read.
        mode: Where the program stands.
        memory: What a person at home may have remembered; None where nothing ever is.
    """
    voice = Voice()
    application.aboutToQuit.connect(voice.close)
    themes = THEMES
    if shelf.clinic.accent:
        from prep_guide.accent import accented  # noqa: PLC0415 - most clinics have no color

        themes = accented(shelf.clinic.accent)
    press = Press()
    application.aboutToQuit.connect(press.close)
    return Surroundings(
        application=application,
        library=shelf.library,
        icons=Icons(paths.assets() / "icons"),
        scenes=Scenes(Pictures(shelf.roots, paths.assets())),
        shadows=Shadows(),
        dragging=Dragging(),
        voice=voice,
        clock=shelf.clock,
        clinic=shelf.clinic,
        logo=ClinicLogo(shelf.clinic),
        mode=mode,
        press=press,
        themes=themes,
        memory=memory,
    )


def create_window(
    application: Application,
    shelf: Shelf,
    start: Start,
    around: Surroundings | None = None,
    wishes: SystemWishes | None = None,
) -> Window:
    """The window with a new session, at the welcome page or, where a procedure was given, at home.

    Args:
        application: The application of the process.
        shelf: What there is to read.
        start: What to begin with.
        around: What an earlier window was built with; new ones if there was none.
        wishes: The system's settings to follow until the person chooses; None to follow none.
    """
    session = Session(first_language(shelf, start), start.procedure, start.comfort, start.chosen)
    if wishes is not None:
        session.follow(wishes.now)
        wishes.changed.connect(session.follow)
    if start.appointment is not None:
        from prep_guide.session.appointment import Appointment  # noqa: PLC0415 - few are started with one

        session.choose_appointment(Appointment(start.appointment, shelf.clinic.timezone))
    around = around or surround(application, shelf, start.mode)
    if around.memory is not None:
        _remember(around.memory, session, shelf)
    place = Place("home" if session.procedure else "welcome")
    window = Window(around, session, place)
    window.resize(1280, 800)
    return window


def run(start: Start, shelf: Shelf, *, watch: bool = False) -> int:
    """Opens the window and runs until it is closed; gives the exit code.

    Where one is open already, it comes to the front instead. Who looks at content or settings of their own wants
    another one.

    Args:
        start: What to begin with.
        shelf: What there is to read.
        watch: Whether the window follows what is written into the content folders.
    """
    application = create_application()
    instance = _first_instance(start, application, watch=watch)
    if instance is not None and not instance.is_first:
        return 0
    wishes = SystemWishes(application)
    memory = Memory(paths.memory_file()) if start.mode is Mode.HOME else None
    around = surround(application, shelf, start.mode, memory)
    around.dragging.hold_off()
    window = create_window(application, shelf, start, around, wishes)
    window.painted.connect(around.dragging.begin)
    window.painted.connect(_read_ahead)
    window.painted.connect(wishes.listen)
    window.painted.connect(_open_log_at_home)
    if instance is not None:
        window.painted.connect(instance.listen)
        instance.called.connect(window.come_to_front)
    if watch:
        from prep_guide.ui.watching import Watching  # noqa: PLC0415 - loads the whole editor's desk

        Watching(window, around, start.clinic, start.roots)
    # Qt's loop would not let Python see Ctrl-C in the terminal before the next event.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.excepthook = log.note_uncaught
    window.resize(window.size().boundedTo(application.primaryScreen().availableSize()))
    window.show()
    return application.exec()


def run_kiosk(start: Start, clock: Clock | None = None) -> int:
    """Runs the guide unattended until the staff or the system end it; gives the exit code."""
    from prep_guide.kiosk import unattended  # noqa: PLC0415 - this and the next three: a kiosk only
    from prep_guide.kiosk.crashes import Crashes  # noqa: PLC0415
    from prep_guide.kiosk.health import Running  # noqa: PLC0415
    from prep_guide.kiosk.record import Record  # noqa: PLC0415

    file = _open_log("kiosk.log")
    log.note(log.Event.STARTED, mode=Mode.KIOSK.value, version=__version__)
    application = create_application()
    shelf = open_shelf(start, clock)
    state = paths.state_folder()
    crashes = Crashes(Record(state / "crashes.json"), shelf.clock)
    roots = crashes.begin(shelf.roots)
    running = Running(crashes, shelf.clock.now(), roots, shelf.roots[len(roots) :])
    if running.left_out:
        shelf = replace(shelf, roots=roots, library=Library(roots, shelf.clinic, shelf.clock))
    around = surround(application, shelf, Mode.KIOSK)
    code = unattended.run(around, first_language(shelf, start), running, state, _read_ahead)
    log.note(log.Event.ENDED, mode=Mode.KIOSK.value, code=code)
    log.close_file(file)
    return code


def _remember(memory: Memory, session: Session, shelf: Shelf) -> None:
    """Brings back what a person asked to be remembered, as far as it is still on offer, and follows the session."""
    remembered = memory.recall()
    if remembered is not None:
        if not session.procedure and remembered.language in [each.code for each in shelf.library.languages()]:
            session.choose_language(remembered.language)
        if remembered.procedure in [offer.procedure for offer in shelf.library.offers(session.language)]:
            remembered.bring_back(session)
    memory.follow(session)


def run_nurse(start: Start, shelf: Shelf, looks: Comfort) -> int:
    """Opens the nurse's console, and the patient's window beside it; gives the exit code.

    Where one is open already, it comes to the front instead, as at home.

    Args:
        start: What the patient's window begins with.
        shelf: What there is to read.
        looks: Colors and text size of the console.
    """
    application = create_application()
    instance = _first_instance(start, application)
    if instance is not None and not instance.is_first:
        return 0
    _open_log("nurse.log")
    log.note(log.Event.STARTED, mode=start.mode.value, version=__version__)
    console = create_console(application, shelf, start, looks)
    if instance is not None:
        instance.listen()
        instance.called.connect(console.come_to_front)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.excepthook = log.note_uncaught
    console.resize(1280, 800)
    console.showMaximized()
    return application.exec()


def _first_instance(start: Start, application: Application, *, watch: bool = False) -> SingleInstance | None:
    """Whether this start is the first of its mode; None where content or settings of one's own are looked at."""
    if start.roots or start.clinic is not None or watch:
        return None
    instance = SingleInstance(start.mode.value, application)
    instance.begin()
    return instance


def create_console(application: Application, shelf: Shelf, start: Start, looks: Comfort) -> Console:
    """The nurse's console with a first patient; see :func:`run_nurse`."""
    from prep_guide.nurse.console import Console  # noqa: PLC0415 - most people are no nurses
    from prep_guide.nurse.desk import Desk  # noqa: PLC0415 - likewise

    around = surround(application, shelf, Mode.NURSE)
    patients = _Patients(application, shelf, start, around)
    language = first_language(shelf, start)
    return Console(Desk(around, language, patients.next_window), Session(language, comfort=looks))


class _Patients:
    """Opens a window for one patient after the other; only the first has the appointment of the command line."""

    def __init__(self, application: Application, shelf: Shelf, start: Start, around: Surroundings) -> None:
        self._application, self._shelf, self._start, self._around = application, shelf, start, around

    def next_window(self) -> Window:
        start = self._start
        self._start = replace(start, appointment=None)
        return create_window(self._application, self._shelf, start, self._around)


def print_handout(shelf: Shelf, guide: Guide, order: Order) -> bytes:
    """The hand-out of a guide as a PDF.

    Raises:
        OSError: The typesetter could not be run, or gave nothing; the log says why.
    """
    from prep_guide.paper.handout import Handout  # noqa: PLC0415 - nobody prints while the program starts
    from prep_guide.paper.printing import print_now  # noqa: PLC0415 - likewise

    wording = shelf.library.wording(guide.language.code, guide.procedure)
    pictures = Pictures(shelf.roots, paths.assets())
    logo = ClinicLogo(shelf.clinic).picture
    handout = Handout(guide, wording, shelf.clinic, logo, pictures, shelf.clock)
    (document,) = print_now(handout.sheet(order))
    return document


def print_card(shelf: Shelf, visit: Visit, language: str, form: Form) -> bytes:
    """The card with the code of a visit, as a drawing, a picture or a PDF.

    Raises:
        OSError: The typesetter could not be run, or gave nothing; the log says why.
    """
    from prep_guide.paper.printing import print_now  # noqa: PLC0415 - nobody prints while the program starts
    from prep_guide.paper.visit_card import visit_card  # noqa: PLC0415 - likewise

    wording = shelf.library.wording(language, visit.procedure)
    sheet = visit_card(visit, wording, shelf.clinic, shelf.library.language(language))
    (document,) = print_now(sheet, form, "card")
    return document


def _open_log(name: str) -> Handler | None:
    log.begin()
    return log.open_file(paths.log_folder(), name)


def _open_log_at_home() -> None:
    """Opens the log file of one person: errors of the program, and neither what was opened nor when it was."""
    log.open_file(paths.log_folder(), "home.log", without=_NOT_AT_HOME)


def _read_ahead() -> None:
    gc.enable()
    for name in _READ_AHEAD:
        importlib.import_module(name)


def first_language(shelf: Shelf, start: Start) -> str:
    """The language to begin in: the one asked for, else the first on offer, else the fallback."""
    if start.language:
        return start.language
    offered = shelf.library.languages()
    return offered[0].code if offered else shelf.clinic.fallback
