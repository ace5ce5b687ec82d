"""How a kiosk is, in lines the staff can read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale

from prep_guide import __version__
from prep_guide.speech.orders import Answer

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtGui import QScreen

    from prep_guide.kiosk.crashes import Crashes
    from prep_guide.ui.view import View


@dataclass(frozen=True, slots=True)
class Running:
    """How this start of the kiosk came about.

    Attributes:
        crashes: What became of earlier starts.
        started: When it started.
        roots: The content roots in force, the shipped one first.
        left_out: The roots that were left out because the guide ended by itself with them.
    """

    crashes: Crashes
    started: datetime
    roots: tuple[Path, ...] = ()
    left_out: tuple[Path, ...] = ()


def health(
    view: View, running: Running, screen: QScreen, voices: Mapping[str, Answer] | None
) -> list[tuple[str, str]]:
    """What the staff page says, each with its label.

    Args:
        view: What the window is built with.
        running: How this start came about.
        screen: The screen it is shown on.
        voices: Whether there is a voice for the tag of each language on offer; None while it is not known.
    """
    text = view.text
    size = screen.size()
    density = view.metrics.panel.density if view.metrics.panel is not None else 1.0
    started = QDateTime.fromSecsSinceEpoch(int(running.started.timestamp()))
    lines = {
        "version": __version__,
        "started": QLocale(view.language).toString(started, QLocale.FormatType.ShortFormat),
        "crashes": text("staff_crashes_count", n=running.crashes.since_the_beginning),
        "clock": text("staff_clock_right" if view.clock.guard.trusts() else "staff_clock_doubted"),
        "screen": text(
            "staff_screen_size",
            width=size.width(),
            height=size.height(),
            mm=round(size.width() / density),
        ),
        "voice": _voices(view, voices),
        "content": ", ".join(map(str, running.roots)),
    }
    if running.left_out:
        lines["left_out"] = text("staff_left_out_why", folders=", ".join(map(str, running.left_out)))
    return [(text(f"staff_{name}"), words) for name, words in lines.items()]


def _voices(view: View, voices: Mapping[str, Answer] | None) -> str:
    if voices is None:
        return view.text("staff_voice_asking")
    speaking = [each.name for each in view.languages if voices.get(each.voice or each.code) is Answer.YES]
    if not speaking:
        return view.text("staff_voice_no")
    return view.text("staff_voice_yes", languages=", ".join(speaking))
