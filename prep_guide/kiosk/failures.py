"""Errors nobody expected: the reader gets a calm page, the log gets where it was, and no word of any person."""

from __future__ import annotations

import faulthandler
import logging
import sys
from typing import TYPE_CHECKING

from prep_guide import log

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

_MOST_PAGES = 3
"""So many calm pages without a touch between them: if more fail, showing another one would go on for ever."""


class Failures:
    """What happens to an error that nothing has caught. One that a slot raises comes here as well.

    The text of an error may hold what somebody typed, so only its kind and its place are logged.

    Args:
        show: Shows the calm page.
    """

    def __init__(self, show: Callable[[], None]) -> None:
        self._show = show
        self._in_a_row = 0
        self._before = sys.excepthook

    def catch(self) -> None:
        """Catches from now on, and has a crash of the interpreter say where it was."""
        faulthandler.enable()
        for handler in logging.getLogger().handlers:
            handler.setFormatter(_Discreet("%(levelname)s %(message)s"))
        sys.excepthook = self._on_error

    def let_go(self) -> None:
        """Catches no more."""
        sys.excepthook = self._before

    def note_touch(self) -> None:
        """Somebody goes on from the calm page."""
        self._in_a_row = 0

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception):
            self._before(kind, error, trace)
            return
        log.note_uncaught(kind, error, trace)
        self._in_a_row += 1
        if self._in_a_row <= _MOST_PAGES:
            self._show()


class _Discreet(logging.Formatter):
    """Logs the kind and the place of an error, and leaves out what it says."""

    def formatException(self, ei: logging._SysExcInfoType) -> str:
        kind, _, trace = ei
        return "\n".join((*log.trail_of(trace), kind.__name__ if kind is not None else ""))
