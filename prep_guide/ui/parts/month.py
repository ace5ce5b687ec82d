"""A month to pick a day from."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from prep_guide.ui.look.paragraph import Wrap
from prep_guide.ui.parts.boxes import column, row
from prep_guide.ui.parts.icon_button import IconButton
from prep_guide.ui.parts.pick import Pick
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from prep_guide.session.dates import Dates
    from prep_guide.ui.view import View

_DAYS, _MOST_WEEKS = 7, 6
"""A month touches at most six weeks; the room for all of them stays, so that nothing jumps."""


class Month(QWidget):
    """The days of a month in weeks, with the months before and after one press away.

    The chosen day stays chosen while other months are looked at.

    Args:
        view: What the page is built with.
        dates: How dates are written.
        shown: A day of the month that is shown first.
        chosen: The day chosen; None for none yet.
        today: The day that gets a ring; None where today is not known.
        months: A day of the first and a day of the last month that may be shown.
        width: The px it is composed for.

    Signals:
        day_chosen: Emitted with the ``date`` a person picked.
        month_shown: Emitted with the first ``date`` of another month that is shown now.
    """

    day_chosen = Signal(object)
    month_shown = Signal(object)

    def __init__(
        self,
        view: View,
        dates: Dates,
        *,
        shown: date,
        chosen: date | None,
        today: date | None,
        months: tuple[date, date],
        width: int,
    ) -> None:
        super().__init__()
        self._view, self._dates, self._width = view, dates, width
        self._chosen, self._today = chosen, today
        self._earliest, self._latest = months[0].replace(day=1), months[1].replace(day=1)
        self._first = min(max(shown.replace(day=1), self._earliest), self._latest)
        self._back = self._turn("left", "month_before")
        self._back.clicked.connect(self._on_back)
        self._on = self._turn("right", "month_after")
        self._on.clicked.connect(self._on_on)
        self._name, self._weeks = self._build()
        self._head = row(self._back, self._name, self._on, gap=view.metrics.sp(8))
        self._head.setStretch(1, 1)
        self._box = column(self._head, self._weeks, gap=view.metrics.sp(4))
        self.setLayout(self._box)
        self._settle()

    def _turn(self, icon: str, key: str) -> IconButton:
        button = IconButton(self._view, icon, self._view.text(key))
        button.setObjectName(key.replace("_", "-"))
        keep = button.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        button.setSizePolicy(keep)
        return button

    def _build(self) -> tuple[Text, _Weeks]:
        """The name and the days of the month that is shown."""
        name = Text(self._view, self._dates.month(self._first), "h3", centered=True)
        name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        weeks = _Weeks(self._view, self._dates, self._first, self._chosen, self._today, self._width)
        weeks.day_chosen.connect(self._on_day)
        return name, weeks

    def _settle(self) -> None:
        """Leaves out the way to where nothing is shown, and lets the Tab key read on from the head to the days."""
        self._back.setVisible(self._first > self._earliest)
        self._on.setVisible(self._first < self._latest)
        for before, after in pairwise([self._back, self._on, *self._weeks.picks]):
            QWidget.setTabOrder(before, after)

    def _show(self, first: date) -> None:
        """Shows another month in place of the present one."""
        self._first = first
        old = self._name, self._weeks
        self._name, self._weeks = self._build()
        self._head.replaceWidget(old[0], self._name)
        self._box.replaceWidget(old[1], self._weeks)
        for part in old:
            part.hide()
            part.deleteLater()
        self._settle()
        self.month_shown.emit(first)

    def _on_back(self) -> None:
        self._show((self._first - timedelta(days=1)).replace(day=1))

    def _on_on(self) -> None:
        # Every month is over 31 days after its first.
        self._show((self._first + timedelta(days=31)).replace(day=1))

    def _on_day(self, day: date) -> None:
        self._chosen = day
        self.day_chosen.emit(day)


class _Weeks(QWidget):
    """The days of one month, below the names of the days of the week.

    To the Tab key it is one stop; the arrows walk the days.
    """

    day_chosen = Signal(object)

    def __init__(
        self, view: View, dates: Dates, first: date, chosen: date | None, today: date | None, width: int
    ) -> None:
        super().__init__()
        self._first = first
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for place, name in enumerate(_week_names(view, dates, width // _DAYS)):
            label = Text(view, name, "step", "ink2", wrap=Wrap.NONE, centered=True)
            grid.addWidget(label, 0, place, Qt.AlignmentFlag.AlignHCenter)
            grid.setColumnStretch(place, 1)
        for week in range(_MOST_WEEKS):
            grid.setRowMinimumHeight(1 + week, view.metrics.hit())
        group = QButtonGroup(self)
        self.picks: list[Pick] = []
        before_first = dates.week.index(first.isoweekday())
        for number in range(1, calendar.monthrange(first.year, first.month)[1] + 1):
            day = first.replace(day=number)
            pick = Pick(view, dates.number(number), number, framed=False)
            pick.setObjectName(f"day-{day.isoformat()}")
            spoken = dates.full(day)
            pick.setAccessibleName(view.text("day_today", day=spoken) if day == today else spoken)
            pick.mark(day == today)
            pick.setChecked(day == chosen)
            group.addButton(pick, number)
            place = before_first + number - 1
            grid.addWidget(pick, 1 + place // _DAYS, place % _DAYS)
            self.picks.append(pick)
        group.idClicked.connect(self._on_picked)
        self._let_tab_stop_once(chosen, today)

    def _let_tab_stop_once(self, *days: date | None) -> None:
        """Lets the Tab key stop at the first of some days that lies in the month, or else at its first day."""
        month = (self._first.year, self._first.month)
        stop = next((day.day for day in days if day is not None and (day.year, day.month) == month), 1)
        for pick in self.picks:
            stops = pick.key == stop
            pick.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)

    def _on_picked(self, number: int) -> None:
        self.day_chosen.emit(self._first.replace(day=number))


def _week_names(view: View, dates: Dates, room: int) -> list[str]:
    """Short names of the days of the week, or single letters where ``room`` px are too few for them."""
    short, letter = QLocale.FormatType.ShortFormat, QLocale.FormatType.NarrowFormat
    names = [dates.locale.standaloneDayName(day, short) for day in dates.week]
    face = QFontMetricsF(view.metrics.font("step"))
    if max(face.horizontalAdvance(name) for name in names) + 4 <= room:
        return names
    return [dates.locale.standaloneDayName(day, letter) for day in dates.week]
