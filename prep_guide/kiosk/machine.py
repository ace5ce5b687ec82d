"""What a computer has that is to be a kiosk: screens, touch panels, sound, a service that starts the guide."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QInputDevice

from prep_guide.kiosk.trust import program_folders

if TYPE_CHECKING:
    from collections.abc import Mapping

_CANNOT_BE_LOCKED = frozenset({"Core", "CoreN", "CoreSingleLanguage", "Professional", "ProfessionalN",
    "ProfessionalEducation", "ProfessionalEducationN", "ProfessionalWorkstation"})  # fmt: skip
"""Editions of Windows without Shell Launcher and Keyboard Filter, as ``platform.win32_edition`` names them."""


@dataclass(frozen=True, slots=True)
class Display:
    """A screen: its width and height in px, and those in millimeters that it tells of itself, which may be 0."""

    name: str
    size: tuple[int, int]
    told: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Machine:
    """A computer. None is for what cannot be told from here, an empty tuple for what it does not have.

    Attributes:
        system: Its system, as people call it.
        can_be_locked: Whether the system can keep people in one program.
        displays: Its screens, the one the guide is shown on first.
        touch_panels: The names of what can be touched.
        sound_cards: The names of its sound cards.
        service: The settings of the service that starts the guide, each with all its values; None where there is no
            service, or a system where it would be another thing.
        starts_by_itself: Whether the service is started when the computer is.
        missing: The programs of the system that the kiosk needs and does not find.
        distrust: Why the kiosk would refuse to start, and what to do; empty where it would not.
    """

    system: str
    can_be_locked: bool | None
    displays: tuple[Display, ...] | None = None
    touch_panels: tuple[str, ...] | None = None
    sound_cards: tuple[str, ...] | None = None
    service: Mapping[str, tuple[str, ...]] | None = None
    starts_by_itself: bool | None = None
    missing: tuple[str, ...] = ()
    distrust: str | None = None


def this_machine(*, has_display: bool) -> Machine:
    """The computer this runs on.

    Args:
        has_display: Whether the application shows what it draws, and so can be asked about screens.
    """
    if platform.system() == "Linux":
        from prep_guide.kiosk.linux import linux_machine  # noqa: PLC0415

        return linux_machine(Path("/"), _displays() if has_display else None, program_folders())
    edition = platform.win32_edition() if platform.system() == "Windows" else None
    return Machine(
        system=f"Windows {platform.release()} {edition}" if edition else platform.platform(terse=True),
        can_be_locked=edition is not None and edition not in _CANNOT_BE_LOCKED,
        displays=_displays() if has_display else None,
        touch_panels=_touch_panels() if has_display else None,
    )


def _displays() -> tuple[Display, ...]:
    """The screens Qt knows, the primary one first."""
    return tuple(
        Display(
            screen.name(),
            (screen.size().width(), screen.size().height()),
            (screen.physicalSize().width(), screen.physicalSize().height()),
        )
        for screen in QGuiApplication.screens()
    )


def _touch_panels() -> tuple[str, ...]:
    kind = QInputDevice.DeviceType.TouchScreen
    return tuple(each.name() for each in QInputDevice.devices() if each.type() == kind)
