"""A time of day to pick: the hour, the half of the day where it has two, the minutes."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from prep_guide.ui.parts.boxes import column
from prep_guide.ui.parts.pick import Pick
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prep_guide.session.dates import Dates
    from prep_guide.ui.view import View

_COLUMNS = 6
_HOURS_OF_A_HALF = (7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6)
"""The hours in the order of a working day, which is when most appointments are."""
_MORNING = range(7, 12)
"""The hours that are taken for the morning until a person says otherwise; all others for the afternoon."""
_MINUTES = range(0, 60, 5)


class TimeChooser(QWidget):
    """Rows of hours and minutes. What a person has not said yet is taken for the likeliest.

    Args:
        view: What the page is built with.
        dates: How times are written.
        chosen: The time chosen; None for none yet.

    Signals:
        time_chosen: Emitted with the ``time`` a person picked, to the minute.
    """

    time_chosen = Signal(object)

    def __init__(self, view: View, dates: Dates, chosen: time | None) -> None:
        super().__init__()
        self._view, self._dates, self._chosen = view, dates, chosen
        hours = _HOURS_OF_A_HALF if dates.half_days else range(24)
        halves = (dates.locale.amText(), dates.locale.pmText()) if dates.half_days else ()
        self._hours = self._group("hour", ((hour, dates.number(hour)) for hour in hours))
        self._halves = self._group("half", enumerate(halves))
        self._minutes = self._group("minute", ((each, self._two_digits(each)) for each in _MINUTES))
        self._hours.idClicked.connect(self._on_hour)
        self._halves.idClicked.connect(self._on_half)
        self._minutes.idClicked.connect(self._on_minute)
        box = column(
            Text(view, view.text("choose_hour"), "label", "ink2"),
            self._rows(self._hours),
            self._rows(self._halves),
            view.metrics.sp(12),
            Text(view, view.text("choose_minutes"), "label", "ink2"),
            self._rows(self._minutes),
        )
        self.setLayout(box)
        self._show()

    def _group(self, name: str, choices: Iterable[tuple[int, str]]) -> QButtonGroup:
        group = QButtonGroup(self)
        for key, words in choices:
            pick = Pick(self._view, words, key)
            pick.setObjectName(f"{name}-{key}")
            pick.setAccessibleName(self._view.text(f"{name}_named", value=words))
            group.addButton(pick, key)
        return group

    def _rows(self, group: QButtonGroup) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._view.metrics.sp(6))
        grid.setVerticalSpacing(0)
        picks = group.buttons()
        columns = min(_COLUMNS, len(picks))
        for place, pick in enumerate(picks):
            grid.addWidget(pick, place // columns, place % columns)
        for place in range(columns):
            grid.setColumnStretch(place, 1)
        return grid

    def _two_digits(self, minutes: int) -> str:
        """Minutes as they stand behind the hour: 05."""
        return (
            self._dates.number(0) + self._dates.number(minutes)
            if minutes < 10
            else self._dates.number(minutes)
        )

    def _show(self) -> None:
        """Checks what is chosen; minutes between two of those on offer are kept and none is checked."""
        if self._chosen is None:
            return
        hour = self._chosen.hour
        if self._dates.half_days:
            self._halves.button(hour // 12).setChecked(True)
            hour = hour % 12 or 12
        self._hours.button(hour).setChecked(True)
        if self._chosen.minute in _MINUTES:
            self._minutes.button(self._chosen.minute).setChecked(True)

    def _choose(self, hour: int, minute: int) -> None:
        self._chosen = time(hour, minute)
        self._show()
        self.time_chosen.emit(self._chosen)

    def _on_hour(self, hour: int) -> None:
        if self._dates.half_days:
            half = self._halves.checkedId()
            afternoon = half == 1 if half >= 0 else hour not in _MORNING
            hour = hour % 12 + 12 * afternoon
        minute = self._minutes.checkedId()
        if minute < 0:
            minute = self._chosen.minute if self._chosen else 0
        self._choose(hour, minute)

    def _on_half(self, half: int) -> None:
        if self._chosen is not None:
            self._choose(self._chosen.hour % 12 + 12 * half, self._chosen.minute)

    def _on_minute(self, minute: int) -> None:
        if self._chosen is not None:
            self._choose(self._chosen.hour, minute)
