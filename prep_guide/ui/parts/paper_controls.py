"""What can be done with a sheet: saved as a PDF, or printed on one of the computer's printers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QWidget

from prep_guide.ui.parts.boxes import Flow, column, holder
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.saying import Saying
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from pathlib import Path

    from prep_guide.ui.printout import Printout
    from prep_guide.ui.view import View


class PaperControls(QWidget):
    """Two buttons, the printers once somebody wants to print, and what came of it.

    Args:
        view: What the page is built with.
        printout: The sheet.
        chosen: The name of the printer the clinic prefers; empty for the system's own.
    """

    def __init__(self, view: View, printout: Printout, chosen: str = "") -> None:
        super().__init__()
        self._view, self._printout, self._chosen = view, printout, chosen
        self._names: list[str] = []
        self._printers: QWidget | None = None
        save = Button(view, view.text("paper_save"), "primary")
        save.setObjectName("save-sheet")
        save.clicked.connect(self._on_save)
        choose = Button(view, view.text("paper_print"), "secondary", icon="print")
        choose.setObjectName("print-sheet")
        choose.clicked.connect(self._on_print)
        buttons = Flow(view.metrics.sp(12), view.metrics.sp(8))
        buttons.addWidget(save)
        buttons.addWidget(choose)
        self._saying = Saying(view)
        self._box = column(buttons, self._saying, gap=view.metrics.sp(12))
        self.setLayout(self._box)
        printout.takes_long.connect(self._on_takes_long)
        printout.seen.connect(self._on_seen)
        printout.saved.connect(self._on_saved)
        printout.printed.connect(self._on_printed)
        printout.failed.connect(self._on_failed)

    def _on_save(self) -> None:
        self._saying.say("")
        self._printout.save()

    def _on_print(self) -> None:
        """Shows the printers to choose from; one alone is no choice."""
        from prep_guide.ui.printers import printer_names  # noqa: PLC0415 - only where something is printed

        self._saying.say("")
        names = printer_names()
        self._names = sorted(names, key=self._chosen.__ne__)
        if not self._names:
            self._saying.say(self._view.text("paper_no_printer"))
        elif len(self._names) == 1:
            self._printout.print_on(self._names[0])
        elif self._printers is None:
            self._printers = self._choice()
            self._box.insertWidget(1, self._printers)

    def _choice(self) -> QWidget:
        view = self._view
        group = QButtonGroup(self)
        box = column(Text(view, view.text("paper_which_printer"), "label"), gap=view.metrics.sp(8))
        flow = Flow(view.metrics.sp(10), view.metrics.sp(8))
        for index, name in enumerate(self._names):
            button = Button(view, name, "tonal", icon="print")
            button.setObjectName(f"printer-{index}")
            group.addButton(button, index)
            flow.addWidget(button)
        box.addLayout(flow)
        group.idClicked.connect(self._on_printer)
        return holder(box)

    def _on_printer(self, index: int) -> None:
        self._printout.print_on(self._names[index])

    def _on_takes_long(self) -> None:
        self._saying.say(self._view.text("paper_working"), "clock")

    def _on_seen(self) -> None:
        self._saying.say("")

    def _on_saved(self, path: Path) -> None:
        words = self._view.text("paper_saved", file=path.name, folder=path.parent.name)
        self._saying.say(words, "check")

    def _on_printed(self, printer: str) -> None:
        self._saying.say(self._view.text("paper_printed", printer=printer), "check")

    def _on_failed(self, key: str) -> None:
        self._saying.say(self._view.text(key))
