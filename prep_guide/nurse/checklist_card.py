"""The check list: a point at a time opens, with the note for the nurse and room for a word or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from prep_guide.nurse.meter import Meter
from prep_guide.nurse.point_row import PointRow
from prep_guide.nurse.preparation import LONGEST_NOTE, Answer
from prep_guide.ui.look.paragraph import Wrap
from prep_guide.ui.parts.boxes import column, holder, row
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.line_field import LineField
from prep_guide.ui.parts.prose import Prose
from prep_guide.ui.parts.segmented import Choice, Segmented
from prep_guide.ui.parts.slot import Slot
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prep_guide.content.for_nurses import CheckPoint
    from prep_guide.nurse.preparation import Preparation
    from prep_guide.ui.view import View

_NOTED = frozenset({Answer.YES, Answer.DOCTOR})
"""The answers beside which something may be noted."""


class ChecklistCard(Card):
    """All points, and how many of them have been asked.

    Args:
        view: What the console is built with.
        points: The points.
        preparation: Where the answers are noted.

    Signals:
        opened: Emitted with the point that was opened, once it has its size.
    """

    opened = Signal(QWidget)

    def __init__(self, view: View, points: Sequence[CheckPoint], preparation: Preparation) -> None:
        sp = view.metrics.sp
        air = sp(20)
        box = column(margins=(air, air, air, air))
        super().__init__(view, box, elevation=1, outline="line")
        self._points, self._preparation = points, preparation
        self._count = Slot()
        head = row(gap=sp(12))
        head.addWidget(Text(view, view.text("checklist_title"), "h3"), 1)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        self._meter = Meter(view, len(points))
        box.addLayout(head)
        box.addSpacing(sp(8))
        box.addWidget(self._meter)
        box.addSpacing(sp(8))
        self._entries: list[_Entry] = []
        for point in points:
            entry = _Entry(view, point, preparation)
            entry.wants_open.connect(self._on_wants_open)
            self._entries.append(entry)
            box.addWidget(entry)
        box.addStretch(1)
        preparation.checked.connect(self._on_checked)
        self._show_count()

    def _show_count(self) -> None:
        asked = sum(self._preparation.answer(point.id) is not Answer.NOT_ASKED for point in self._points)
        words = self._view.text("checklist_count", n=asked, of=len(self._points))
        self._count.put(Text(self._view, words, "label", "accent_ink", wrap=Wrap.NONE))
        self._meter.fill(asked)

    def _on_checked(self) -> None:
        self._show_count()

    def _on_wants_open(self, wanted: QWidget) -> None:
        for entry in self._entries:
            entry.turn(opened=entry is wanted and not entry.is_open)
        self.opened.emit(wanted)


class _Entry(QWidget):
    """A point, and what it opens."""

    wants_open = Signal(QWidget)

    def __init__(self, view: View, point: CheckPoint, preparation: Preparation) -> None:
        super().__init__()
        self._view, self._point, self._preparation = view, point, preparation
        self._row = PointRow(view, point.ask)
        self._row.setObjectName(f"point-{point.id}")
        self._row.clicked.connect(self._on_row)
        self._slot, self._note = Slot(), Slot()
        self.setLayout(column(self._row, self._slot))
        self._show_answer()

    @property
    def is_open(self) -> bool:
        """Whether what it opens is shown."""
        return self._slot.held is not None

    def turn(self, *, opened: bool) -> None:
        """Opens or closes it."""
        self._row.setChecked(opened)
        if opened != self.is_open:
            self._slot.put(self._contents() if opened else None)

    def _contents(self) -> QWidget:
        view, sp, id_ = self._view, self._view.metrics.sp, self._point.id
        answers = Segmented(
            view,
            f"answer-{id_}",
            [Choice(answer, view.text(f"answer_{answer}")) for answer in Answer],
            self._preparation.answer(id_),
        )
        answers.setAccessibleName(self._point.ask)
        answers.chosen_changed.connect(self._on_answer)
        self._note = Slot()
        box = column(answers, self._note, gap=sp(10), margins=(0, sp(6), 0, sp(14)))
        if self._point.body:
            box.addWidget(Prose(view, self._point.body, {}, set()))
        self._offer_note()
        return holder(box)

    def _offer_note(self) -> None:
        preparation, id_ = self._preparation, self._point.id
        if preparation.answer(id_) not in _NOTED:
            self._note.put(None)
        elif self._note.held is None:
            words = self._view.text("checklist_note")
            field = LineField(self._view, f"note-{id_}", words, LONGEST_NOTE, preparation.note(id_))
            field.typed_changed.connect(self._on_note)
            self._note.put(field)

    def _show_answer(self) -> None:
        id_, preparation = self._point.id, self._preparation
        answer = preparation.answer(id_)
        self._row.show_answer(answer, preparation.note(id_) if answer in _NOTED else "")

    def _on_row(self) -> None:
        self.wants_open.emit(self)

    def _on_answer(self, answer: str) -> None:
        self._preparation.check(self._point.id, Answer(answer))
        self._offer_note()
        self._show_answer()

    def _on_note(self, words: str) -> None:
        self._preparation.write_note(self._point.id, words)
        self._show_answer()
