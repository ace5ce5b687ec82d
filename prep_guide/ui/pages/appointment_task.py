"""A task of the plan: a box to tick, and what is to be known about it, one press away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from prep_guide.session.comfort import Detail
from prep_guide.ui.parts.boxes import column, holder, row
from prep_guide.ui.parts.check_row import CheckRow, words_start
from prep_guide.ui.parts.opener import Opener
from prep_guide.ui.parts.prose import Prose
from prep_guide.ui.parts.reading_order import keep_reading_order

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prep_guide.content.model import Task, Term
    from prep_guide.ui.view import View


class TaskRow(QWidget):
    """A task to tick, and the words below it.

    They are shown from the start where the practice has its own rule on the matter, or the reader asked for
    more than the short version; else they are one press away.

    Args:
        view: What the page is built with.
        task: The task.
        ticked: Whether it is done.
        opened: Whether a person opened or closed the words below it; None where they did neither.
        terms: The glossary, for these words.
        linked: The ids of the terms that are links on the page already; added to.

    Signals:
        toggled: Emitted with the id of the task and whether it is done now.
        opened_changed: Emitted with the id of the task and whether the words below it are shown now.
        link_activated: Emitted with the address of a link in them.
    """

    toggled = Signal(str, bool)
    opened_changed = Signal(str, bool)
    link_activated = Signal(str)

    def __init__(
        self,
        view: View,
        task: Task,
        *,
        ticked: bool,
        opened: bool | None,
        terms: Mapping[str, Term],
        linked: set[str],
    ) -> None:
        super().__init__()
        self._view, self._task, self._terms, self._linked = view, task, terms, linked
        self._below: QWidget | None = None
        words = task.needle_free if view.comfort.needle_free and task.needle_free else task.task
        self._own = view.written_in(task.origin.language)
        check = CheckRow(self._own, words, ticked=ticked)
        check.setObjectName(f"task-{task.id}")
        check.toggled.connect(self._on_toggled)
        line = row(gap=view.metrics.sp(4))
        line.addWidget(check, 1)
        self._box = column(line)
        self.setLayout(self._box)
        if not task.body:
            return
        self._opener = Opener(view, view.text("about_task", task=words))
        self._opener.setObjectName(f"about-{task.id}")
        self._opener.clicked.connect(self._on_opened)
        line.addWidget(self._opener)
        if self._matters if opened is None else opened:
            self._opener.setChecked(True)
            self._open()

    @property
    def _matters(self) -> bool:
        """Whether the words below are shown before anybody asks."""
        view = self._view
        rules = (block.id for block in self._task.body.blocks if block.kind == "rule")
        find = self._task.body.rules
        own = find is not None and any(find(name) for name in rules)
        return own or view.comfort.detail is not Detail.SHORT

    def _open(self) -> None:
        """Builds the words below the task, which begin where its name does."""
        view = self._view
        prose = Prose(self._own, self._task.body, self._terms, self._linked)
        prose.link_activated.connect(self.link_activated)
        line = row(words_start(view))
        line.addWidget(prose, 1)
        self._below = holder(column(line, view.metrics.sp(10)))
        self._box.addWidget(self._below)

    def _on_toggled(self, done: bool) -> None:
        self.toggled.emit(self._task.id, done)

    def _on_opened(self, opened: bool) -> None:
        if self._below is not None:
            self._below.setVisible(opened)
        elif opened:
            self._open()
            keep_reading_order(self._box)
        self.opened_changed.emit(self._task.id, opened)
