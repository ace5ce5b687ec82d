"""A sheet on its way: seen before it is printed, saved, or put on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from prep_guide import files, log, paths

if TYPE_CHECKING:
    from collections.abc import Callable

    from prep_guide.paper.handout import Sheet
    from prep_guide.paper.press import Form, Press

_SOON_MS = 1000
"""What takes longer than this says that it is being done."""
_LOOK, _SAVE, _PRINT = "look", "save", "print"


class Printout(QObject):
    """Typesets one sheet as often as it is wanted. What nobody waits for any more is taken back.

    Args:
        press: Typesets it.
        sheet: Gives what it says; asked each time, so that it says what holds then.
        template: The name of its template.
        file: What it is called when it is saved.
        paper: ``letter`` or ``a4``.
        parent: What it belongs to.

    Signals:
        seen: Emitted with a PNG for each page.
        saved: Emitted with the path it was saved at.
        printed: Emitted with the name of the printer that took it.
        failed: Emitted with the key of the sentence that says what did not work.
        takes_long: Emitted when something is not done within a second.
    """

    seen = Signal(list)
    saved = Signal(object)
    printed = Signal(str)
    failed = Signal(str)
    takes_long = Signal()

    def __init__(
        self,
        press: Press,
        sheet: Callable[[], Sheet],
        *,
        template: str,
        file: str,
        paper: str,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._press, self._sheet = press, sheet
        self._template, self._file, self._paper = template, file, paper
        self._jobs: dict[int, tuple[str, str]] = {}
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_SOON_MS)
        self._patience.timeout.connect(self.takes_long)
        press.printed.connect(self._on_printed)
        press.failed.connect(self._on_failed)

    def look(self) -> None:
        """Asks for pictures of its pages."""
        self._ask(_LOOK, "png")

    def save(self) -> None:
        """Saves it as a PDF where people look for what they have saved; nothing there is replaced."""
        self._ask(_SAVE, "pdf")

    def print_on(self, printer: str) -> None:
        """Prints it on the printer of a name."""
        from prep_guide.ui.printers import PPI  # noqa: PLC0415 - only where something is printed

        self._ask(_PRINT, "png", printer, PPI)

    def withdraw(self) -> None:
        """Takes back what is not done yet."""
        self._patience.stop()
        for job in self._jobs:
            self._press.withdraw(job)
        self._jobs.clear()

    def _ask(self, purpose: str, form: Form, printer: str = "", ppi: int = 0) -> None:
        job = self._press.typeset(self._sheet(), form, self._template, ppi)
        self._jobs[job] = (purpose, printer)
        self._patience.start()

    def _on_printed(self, job: int, documents: list[bytes]) -> None:
        purpose, printer = self._take(job)
        if purpose == _LOOK:
            self.seen.emit(documents)
        elif purpose == _SAVE:
            self._save(documents[0])
        elif purpose == _PRINT:
            self._print(printer, documents)

    def _on_failed(self, job: int, problem: str) -> None:
        purpose, _ = self._take(job)
        if purpose:
            # The words may quote the sheet; the name of the error does not.
            kind = problem.partition(":")[0]
            log.note(log.Event.NOT_TYPESET, kind=kind if kind.replace(".", "").isidentifier() else "")
            self.failed.emit("paper_not_made")

    def _take(self, job: int) -> tuple[str, str]:
        """What a job of ours is for, and its printer; nothing for a job of somebody else's."""
        found = self._jobs.pop(job, ("", ""))
        if not self._jobs:
            self._patience.stop()
        return found

    def _save(self, document: bytes) -> None:
        try:
            self.saved.emit(files.write_new(paths.downloads(), self._file, document))
        except OSError as error:
            log.note(log.Event.NOT_WRITTEN, reason=error.strerror or "")
            self.failed.emit("paper_not_saved")

    def _print(self, printer: str, pages: list[bytes]) -> None:
        from prep_guide.ui.printers import print_on  # noqa: PLC0415 - as above

        if print_on(printer, pages, self._paper):
            self.printed.emit(printer)
        else:
            self.failed.emit("paper_not_printed")
