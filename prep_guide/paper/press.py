"""The press: sheets go in, documents come out, from one child process that is started when first needed."""

from __future__ import annotations

import weakref
from collections import deque
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QProcess, QSignalBlocker, QTimer, Signal
from shiboken6 import isValid

from prep_guide.child import start_command
from prep_guide.paper.frames import HEAD, MOST_BYTES

if TYPE_CHECKING:
    from prep_guide.paper.handout import Sheet

Form = Literal["pdf", "png", "svg"]

_MOST_SECONDS = 20
"""How long one sheet may take; it takes half a second. A typesetter that hangs is started anew."""

_PATIENCE_MS = 500
"""How long it may take to end when nothing more is asked."""


class Press(QObject):
    """Typesets one sheet after the other without holding up the window.

    Nothing is written to a disk: sheets and documents go through pipes.

    Signals:
        printed: Emitted with the number of the job and its documents: one PDF, or a PNG for each page.
        failed: Emitted with the number of a job that came to nothing, and why, for the log.
    """

    printed = Signal(int, list)
    failed = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: deque[tuple[int, bytes]] = deque()
        self._present = 0
        """The job that is being typeset; 0 while none is."""
        self._last = 0
        self._incoming = bytearray()
        self._withdrawn = 0
        self._awaited: int | None = None
        """How many documents of the present job are still to come; None before its answer."""
        self._documents: list[bytes] = []
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._on_output)
        self._process.errorOccurred.connect(self._on_error)
        self._process.finished.connect(self._on_ended)
        # Whoever made it may go without a word: the child neither outlives it nor is cut off.
        weakref.finalize(self, _end, self._process)
        self._deadline = QTimer(self)
        self._deadline.setSingleShot(True)
        self._deadline.setInterval(_MOST_SECONDS * 1000)
        self._deadline.timeout.connect(self._process.kill)

    def typeset(self, sheet: Sheet, form: Form = "pdf", template: str = "handout", ppi: int = 0) -> int:
        """Asks for a sheet and gives the number of the job.

        Args:
            sheet: The data of the template.
            form: A PDF, or pictures of the pages: for a preview, a printer, a card.
            template: The name of the template in ``assets/paper``.
            ppi: Pixels an inch of a PNG; 0 for those of a preview.
        """
        import json  # noqa: PLC0415 - nothing is printed before the first paint

        self._last += 1
        order = {"template": template, "format": form, "ppi": ppi, "sheet": sheet}
        self._jobs.append((self._last, json.dumps(order).encode()))
        self._next()
        return self._last

    def withdraw(self, job: int) -> None:
        """Takes back a job whose sheet nobody waits for any more; nothing is told of it."""
        self._jobs = deque(each for each in self._jobs if each[0] != job)
        self._withdrawn = job if job == self._present else self._withdrawn

    def close(self) -> None:
        """Ends the child process; jobs that are not done come to nothing without a word."""
        self._jobs.clear()
        self._present = 0
        self._deadline.stop()
        _end(self._process)

    def _next(self) -> None:
        """Hands the next job over once the present one is done."""
        if self._present or not self._jobs:
            return
        self._present, order = self._jobs.popleft()
        if self._process.state() is QProcess.ProcessState.NotRunning:
            self._start()
        self._process.write(HEAD.pack(len(order)) + order)
        self._deadline.start()

    def _start(self) -> None:
        self._incoming.clear()
        self._awaited = None
        self._documents = []
        start_command(self._process, "typeset")

    def _on_output(self) -> None:
        self._incoming += self._process.readAllStandardOutput().data()
        while len(self._incoming) >= HEAD.size:
            (length,) = HEAD.unpack(self._incoming[: HEAD.size])
            end = HEAD.size + length
            if length > MOST_BYTES:
                self._process.kill()
                return
            if len(self._incoming) < end:
                return
            frame = bytes(self._incoming[HEAD.size : end])
            del self._incoming[:end]
            self._take(frame)

    def _take(self, frame: bytes) -> None:
        """Takes one whole frame: the answer to a job, or one of its documents."""
        if self._awaited is None:
            import json  # noqa: PLC0415 - likewise

            answer = json.loads(frame)
            if answer["documents"] == 0:
                self._end_job(answer.get("error", "no pages"))
                return
            self._awaited = answer["documents"]
            return
        self._documents.append(frame)
        self._awaited -= 1
        if self._awaited == 0:
            self._end_job()

    def _end_job(self, problem: str = "") -> None:
        documents, self._documents, self._awaited = self._documents, [], None
        job, self._present = self._present, 0
        self._deadline.stop()
        self._next()
        if not job or job == self._withdrawn:
            return
        if problem:
            self.failed.emit(job, problem)
        else:
            self.printed.emit(job, documents)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._on_ended()
        else:
            # It may be dying or only deaf; a job that is handed over now would be lost with it.
            self._process.kill()

    def _on_ended(self) -> None:
        self._deadline.stop()
        said = bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip()
        present, self._present = self._present, 0
        jobs = [*([present] if present else []), *(job for job, _ in self._jobs)]
        self._jobs.clear()
        for job in jobs:
            if job != self._withdrawn:
                self.failed.emit(job, said.rpartition("\n")[2] or self._process.errorString())


def _end(process: QProcess) -> None:
    """Lets a typesetter end by itself, or makes it; nothing is told of it."""
    if not isValid(process) or process.state() is QProcess.ProcessState.NotRunning:
        return
    with QSignalBlocker(process):
        process.closeWriteChannel()
        if not process.waitForFinished(_PATIENCE_MS):
            process.kill()
            process.waitForFinished(_PATIENCE_MS)
