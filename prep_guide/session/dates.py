"""Dates and times as the reader's language and region write them."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QTime

if TYPE_CHECKING:
    from datetime import date, time

    from prep_guide.content.language import Language

_LONG, _SHORT = QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat
_FILLING = r"(?:'[^']*'|[^dMy'])*"
"""What stands between the parts of a date's pattern: spaces, dots, words in quotes."""
_YEAR_FIRST = re.compile(rf"^{_FILLING}y+{_FILLING}")
_YEAR_LAST = re.compile(rf"{_FILLING}y+{_FILLING}$")
_KNOWN_REGION = re.compile(r".*-([A-Z]{2}|\d{3})")
_SUNDAY = 7
"""Days of the week are counted from Monday, 1, as Qt and ISO 8601 do."""


class Dates:
    """Writes dates and times in one language. What Qt does not know of a language it writes in English.

    Attributes:
        locale: Its locale, with the region of the language's file.
        rtl: Whether the language is written from right to left.
    """

    def __init__(self, language: Language) -> None:
        code, region = language.code, language.region
        has_region = bool(_KNOWN_REGION.fullmatch(code))
        locale = QLocale(f"{code}-{region}" if region and not has_region else code)
        if locale.language() == QLocale.Language.C:
            locale = QLocale(f"en-{region or 'US'}")
        self.locale = locale
        self.rtl = language.direction == "rtl"

    @cached_property
    def day_pattern(self) -> str:
        """The pattern of a long date without its year, where the language has it at either end."""
        pattern = self.locale.dateFormat(_LONG)
        return _YEAR_LAST.sub("", _YEAR_FIRST.sub("", pattern))

    @cached_property
    def half_days(self) -> bool:
        """Whether the day is counted in two halves of twelve hours."""
        return "a" in self.locale.timeFormat(_SHORT).lower()

    @cached_property
    def week(self) -> tuple[int, ...]:
        """The days of the week in the order of the region, Monday as 1."""
        first = self.locale.firstDayOfWeek().value
        return tuple((first - 1 + index) % _SUNDAY + 1 for index in range(_SUNDAY))

    def day(self, day: date) -> str:
        """Weekday, day and month: "Thursday, December 3"."""
        return self.locale.toString(_qdate(day), self.day_pattern)

    def full(self, day: date) -> str:
        """A date with its year: "Thursday, December 3, 2026"."""
        return self.locale.toString(_qdate(day), _LONG)

    def weekday(self, day: date) -> str:
        """The day of the week by itself: "Thursday"."""
        return self.locale.standaloneDayName(day.isoweekday())

    def month(self, day: date) -> str:
        """Month and year, in the order of the language: "December 2026"."""
        month = self.locale.standaloneMonthName(day.month)
        year = self.locale.toString(_qdate(day), "yyyy")
        year_first = self.locale.dateFormat(_LONG).lstrip().startswith("y")
        return f"{year} {month}" if year_first else f"{month} {year}"

    def time(self, at: time) -> str:
        """The time of day: "10:30 AM", "10:30"."""
        written = self.locale.toString(QTime(at.hour, at.minute), _SHORT)
        # The narrow space of the region's pattern is too narrow for tired eyes.
        return written.replace("\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}")

    def number(self, number: int) -> str:
        """A number in the digits of the language."""
        return self.locale.toString(number)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
