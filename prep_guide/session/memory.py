"""Remembers an appointment and its ticks on a person's own computer: only when asked to, in one small file."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from prep_guide import files, log

if TYPE_CHECKING:
    from pathlib import Path

    from prep_guide.session.remembered import Remembered
    from prep_guide.session.session import Session


class Trouble(StrEnum):
    """What went wrong with the file. Each is the key of its sentence in the wording."""

    UNREADABLE = "memory_unreadable"
    UNWRITABLE = "memory_unwritable"
    UNDELETABLE = "memory_undeletable"


class Memory(QObject):
    """The file, and whether the person wants it.

    Attributes:
        trouble: What went wrong last; None while all is well.

    Signals:
        changed: Emitted after it began or ceased to remember, or something went wrong.
    """

    changed = Signal()

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self._session: Session | None = None
        self._remembers = False
        self.trouble: Trouble | None = None

    @property
    def remembers(self) -> bool:
        """Whether the person has asked for it."""
        return self._remembers

    def recall(self) -> Remembered | None:
        """What is remembered; None for nothing.

        What cannot be read is not used: the person is told, and asked again whether they want it.
        """
        if files.is_missing(self._file):
            return None
        from prep_guide.session import remembered as form  # noqa: PLC0415 - most have nothing remembered

        try:
            with self._file.open("rb") as opened:
                remembered = form.read_remembered(opened.read(form.MOST_BYTES + 1))
        except (OSError, ValueError) as error:
            self._fail(Trouble.UNREADABLE, error)
            return None
        self._remembers = True
        return remembered

    def follow(self, session: Session) -> None:
        """Writes what changes in a session, from now on and while the person wants it."""
        self._session = session
        session.guide_changed.connect(self._write)
        session.appointment_changed.connect(self._write)
        session.ticks_changed.connect(self._write)

    def remember(self) -> None:
        """Begins to remember."""
        self._remembers, self.trouble = True, None
        self._write()
        self.changed.emit()

    def forget(self) -> None:
        """Deletes the file, and remembers nothing any more."""
        self._remembers, self.trouble = False, None
        try:
            files.delete(self._file)
        except OSError as error:
            self._fail(Trouble.UNDELETABLE, error)
        self.changed.emit()

    def _write(self) -> None:
        if not self._remembers or self._session is None:
            return
        from prep_guide.session.remembered import Remembered, write_remembered  # noqa: PLC0415 - likewise

        try:
            files.write_whole(self._file, write_remembered(Remembered.of(self._session)))
        except OSError as error:
            self._remembers = False
            self._fail(Trouble.UNWRITABLE, error)
            self.changed.emit()

    def _fail(self, trouble: Trouble, error: Exception) -> None:
        self.trouble = trouble
        event = log.Event.NOT_READ if trouble is Trouble.UNREADABLE else log.Event.NOT_WRITTEN
        log.note(event, file=self._file.name, reason=type(error).__name__)
