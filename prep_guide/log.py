"""What the program notes about itself: events of a closed list, each with details of a closed list, of no person.

The terminal gets them as sentences; the log file as one JSON object a line. Records of other libraries never reach
the file, and the words of an error do not either: they may hold what somebody typed.
"""

from __future__ import annotations

import logging
import sys
import traceback
from collections import deque
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, TypedDict, Unpack

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from prep_guide.faults import Fault

SIZE, FILES = 2 * 1024 * 1024, 5
"""Bytes of a log file, and how many there are: the oldest gives way."""
_MOST_KEPT = 200
_ROOT = "prep_guide"


class Event(StrEnum):
    """All that is ever noted. ``docs/security.md`` says what each means to who runs the computer."""

    STARTED = "started"
    ENDED = "ended"
    CRASHED = "ended by itself"
    ROOTS_LEFT_OUT = "content left out"
    FAULT = "fault"
    UNCAUGHT = "nothing caught this error"
    PAGE_FAILED = "a page could not be built"
    NOT_WRITTEN = "a file cannot be written"
    NOT_READ = "a file cannot be read"
    NOT_TYPESET = "a sheet could not be typeset"
    PICTURES_MISSING = "the shipped pictures are missing"
    FACE_MISSING = "a face could not be loaded"
    UNHEARD = "systemd does not listen"
    LET_IN = "the staff was let in"
    LOCKED = "the staff's PIN was wrong too often"


class Details(TypedDict, total=False):
    """All that is ever noted of an event. None of it comes from a person at the screen."""

    mode: str
    version: str
    count: int
    file: str
    line: int
    field: str
    rule: str
    problem: str
    remedy: str
    page: str
    reason: str
    kind: str
    trail: list[str]
    code: int


_LEVELS = MappingProxyType(
    {
        Event.STARTED: logging.INFO,
        Event.ENDED: logging.INFO,
        Event.LET_IN: logging.INFO,
        Event.CRASHED: logging.ERROR,
        Event.UNCAUGHT: logging.ERROR,
        Event.PAGE_FAILED: logging.ERROR,
        Event.PICTURES_MISSING: logging.ERROR,
        Event.NOT_TYPESET: logging.ERROR,
    }
)
"""How grave an event is; all others are warnings."""


def note(event: Event, **details: Unpack[Details]) -> None:
    """Notes an event."""
    _write(event, _sentence(event, details), details)


def note_fault(fault: Fault) -> None:
    """Notes what is wrong with a file of the program, the clinic or its content."""
    details: Details = {"file": fault.file, "line": fault.line, "field": fault.field, "rule": fault.rule}
    _write(Event.FAULT, str(fault), {**details, "problem": fault.problem, "remedy": fault.remedy})


def note_error(event: Event, error: BaseException, **details: Unpack[Details]) -> None:
    """Notes an error with its kind and its place; its words go to the terminal alone."""
    kind, trail = type(error).__name__, trail_of(error.__traceback__)
    _write(event, _sentence(event, details), {**details, "kind": kind, "trail": trail}, error)


def note_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Notes an error that nothing has caught; made to be ``sys.excepthook``."""
    if issubclass(kind, Exception):
        note_error(Event.UNCAUGHT, error.with_traceback(trace))
    else:
        sys.__excepthook__(kind, error, trace)


def trail_of(trace: TracebackType | None) -> list[str]:
    """Where an error came from, the outermost place first: ``file:line function``."""
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]


def begin() -> None:
    """Tells the terminal from now on, and keeps what there is to tell until a file is open for it."""
    root, log = logging.getLogger(), logging.getLogger(_ROOT)
    if not root.handlers:
        terminal = logging.StreamHandler()
        terminal.setLevel(logging.WARNING)
        terminal.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
        root.addHandler(terminal)
    if not log.handlers:
        log.addHandler(_Kept())


def open_file(folder: Path, name: str, *, without: frozenset[Event] = frozenset()) -> logging.Handler | None:
    """Writes all that is noted into a file, which gives way to a new one when it is full.

    A full disk loses notes and nothing else.

    Args:
        folder: Where the files are; it is made if need be.
        name: The name of the newest; older ones end in ``.1`` to ``.4``.
        without: The events that are left out.

    Returns:
        What writes them, to be closed with :func:`close_file`; None where the folder takes no files.
    """
    # It brings sockets and queues along, which the first page has no time for.
    from prep_guide.log_file import LogFile  # noqa: PLC0415

    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = LogFile(folder / name, SIZE, FILES, frozenset(map(_name, without)))
    except OSError as error:
        note(Event.NOT_WRITTEN, file=name, reason=error.strerror or "")
        return None
    log = logging.getLogger(_ROOT)
    log.setLevel(logging.INFO)
    for kept in [handler for handler in log.handlers if isinstance(handler, _Kept)]:
        log.removeHandler(kept)
        for record in kept.records:
            file.handle(record)
    log.addHandler(file)
    return file


def close_file(file: logging.Handler | None) -> None:
    """Writes no more into a file."""
    if file is not None:
        logging.getLogger(_ROOT).removeHandler(file)
        file.close()


def _name(event: Event) -> str:
    """An event as the file calls it."""
    return event.name.lower().replace("_", "-")


def _sentence(event: Event, details: Details) -> str:
    """An event as the terminal tells it."""
    said = ", ".join(f"{name} {value}" for name, value in details.items())
    return f"{event} ({said})" if said else event


def _write(event: Event, message: str, details: Details, error: BaseException | None = None) -> None:
    level = _LEVELS.get(event, logging.WARNING)
    noted = {"event": _name(event), **details}
    logging.getLogger(_ROOT).log(level, "%s", message, exc_info=error, extra={"noted": noted})


class _Kept(logging.Handler):
    """Keeps the last records, without the errors themselves, which would keep all they had at hand."""

    def __init__(self) -> None:
        super().__init__()
        self.records: deque[logging.LogRecord] = deque(maxlen=_MOST_KEPT)

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(logging.makeLogRecord({**record.__dict__, "exc_info": None, "exc_text": None}))
