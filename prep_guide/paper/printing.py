"""Printing without a window: waits until a sheet is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject

from prep_guide import log
from prep_guide.paper.press import Form, Press

if TYPE_CHECKING:
    from prep_guide.paper.handout import Sheet


def print_now(sheet: Sheet, form: Form = "pdf", template: str = "handout") -> list[bytes]:
    """The documents of one sheet: one PDF, or a picture of each page.

    Raises:
        OSError: The typesetter could not be run, or gave nothing; the log says why.
    """
    application = QCoreApplication.instance() or QCoreApplication([])
    waiting = _Waiting(application)
    press = Press()
    press.printed.connect(waiting.take)
    press.failed.connect(waiting.give_up)
    press.typeset(sheet, form, template)
    waiting.loop.exec()
    press.close()
    if not waiting.documents:
        log.note(log.Event.NOT_TYPESET, reason=waiting.problem)
        raise OSError("the typesetter gave nothing")
    return waiting.documents


class _Waiting(QObject):
    """Runs an event loop until the press has answered."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.loop = QEventLoop(self)
        self.documents: list[bytes] = []
        self.problem = ""

    def take(self, _job: int, documents: list[bytes]) -> None:
        self.documents = documents
        self.loop.quit()

    def give_up(self, _job: int, problem: str) -> None:
        self.problem = problem
        self.loop.quit()
