"""A Linux computer, as its kernel and its files tell of it: also where no screen is reached, such as over SSH."""

from __future__ import annotations

import os
import struct
from typing import TYPE_CHECKING

from prep_guide import files
from prep_guide.kiosk.installation import KIOSK, Installation
from prep_guide.kiosk.machine import Display, Machine
from prep_guide.kiosk.trust import distrust

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_MOST_BYTES = 1 << 16
_WORD = 8 * struct.calcsize("l")
"""Bits of a word in the kernel's lists of bits."""
_DIRECT = 1
"""The bit of a device one points at directly: a screen, not a pad (INPUT_PROP_DIRECT)."""
_FINGER_ACROSS = 0x35
"""The bit of a device that tells several fingers apart (ABS_MT_POSITION_X)."""
_EDID = b"\x00\xff\xff\xff\xff\xff\xff\x00"
"""How a screen's description of itself begins (VESA E-EDID 1.4)."""
_TIMING = 54
"""Where in it the size of its best picture is."""
_NO_CARD = "--- no soundcards ---"
_UNIT_PLACES = tuple(
    f"{place}/systemd/system/{KIOSK}" for place in ("etc", "run", "usr/local/lib", "usr/lib")
)
"""Where systemd looks for the unit, and with .d behind it for lines laid over it: what comes first is in force."""


def linux_machine(
    root: Path, seen: tuple[Display, ...] | None = None, program: tuple[Path, ...] = ()
) -> Machine:
    """The computer whose files are below a folder.

    Args:
        root: ``/``, or what stands for it.
        seen: The screens a window could be opened on; None where none can.
        program: The folders the guide lies in, which nobody else may write to.
    """
    service = _service(root)
    return Machine(
        system=_system(root),
        can_be_locked=True,
        displays=tuple(_displays(root)) or seen,
        touch_panels=tuple(_touch_panels(root)),
        sound_cards=tuple(_sound_cards(root)),
        service=service,
        starts_by_itself=any((root / "etc/systemd/system").glob(f"*.wants/{KIOSK}")),
        missing=Installation(root, root, root).missing_programs(),
        distrust=distrust(_environment(service or {}), program),
    )


def _read(root: Path, path: str) -> bytes:
    """What is in a file, cut after 64 KiB; nothing where it cannot be read."""
    found = files.read_inside(root, path, _MOST_BYTES)
    return found if isinstance(found, bytes) else b""


def _text(root: Path, path: str) -> str:
    return _read(root, path).decode(errors="replace").strip()


def _system(root: Path) -> str:
    for line in _text(root, "etc/os-release").splitlines():
        name, _, value = line.partition("=")
        if name == "PRETTY_NAME":
            return value.strip("\"'")
    return "Linux"


def _displays(root: Path) -> Iterator[Display]:
    """The screens that are plugged in."""
    for place in sorted((root / "sys/class/drm").glob("card*-*")):
        here = place.relative_to(root).as_posix()
        told = _read(root, f"{here}/edid")
        if _text(root, f"{here}/status") == "connected" and told.startswith(_EDID) and len(told) >= 128:
            timing = told[_TIMING : _TIMING + 18]
            yield Display(
                place.name.partition("-")[2],
                (timing[2] | (timing[4] & 0xF0) << 4, timing[5] | (timing[7] & 0xF0) << 4),
                (timing[12] | (timing[14] & 0xF0) << 4, timing[13] | (timing[14] & 0x0F) << 8),
            )


def _touch_panels(root: Path) -> Iterator[str]:
    for place in sorted((root / "sys/class/input").glob("event*")):
        here = f"{place.relative_to(root).as_posix()}/device"
        across = _text(root, f"{here}/capabilities/abs")
        if _has_bit(_text(root, f"{here}/properties"), _DIRECT) and _has_bit(across, _FINGER_ACROSS):
            yield _text(root, f"{here}/name")


def _has_bit(words: str, bit: int) -> bool:
    """Whether a bit is set in a list of words in hexadecimal, the highest word first."""
    try:
        number = sum(int(word, 16) << _WORD * at for at, word in enumerate(reversed(words.split())))
    except ValueError:
        return False
    return bool(number >> bit & 1)


def _sound_cards(root: Path) -> Iterator[str]:
    """The name of each card, which stands behind its number and its kind."""
    for line in _text(root, "proc/asound/cards").splitlines():
        head, colon, name = line.partition("]: ")
        if colon and head.strip()[:1].isdecimal() and line.strip() != _NO_CARD:
            yield name.partition(" - ")[2] or name


def _service(root: Path) -> Mapping[str, tuple[str, ...]] | None:
    """The settings of the kiosk's unit, with those that are laid over it; None where there is no unit.

    A link to ``/dev/null``, or an empty file, masks what lies in the places that come after its own.
    """
    there = [place for place in _UNIT_PLACES if os.path.lexists(root / place)]
    unit = _text(root, there[0]) if there else ""
    if not unit:
        return None
    laid_over: dict[str, str] = {}
    for place in reversed(_UNIT_PLACES):
        folder = root / f"{place}.d"
        laid_over |= {path.name: _text(root, f"{place}.d/{path.name}") for path in folder.glob("*.conf")}
    texts = [unit, *(laid_over[name] for name in sorted(laid_over))]
    settings: dict[str, tuple[str, ...]] = {}
    for line in "\n".join(texts).splitlines():
        name, equals, value = line.partition("=")
        if equals and not name.startswith(("#", ";")):
            before = settings.get(name.strip(), ()) if value.strip() else ()
            settings[name.strip()] = (*before, *value.split())
    return settings


def _environment(service: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """The variables a unit sets for its program, in its own lines."""
    words = [word.strip("\"'").partition("=") for word in service.get("Environment", ())]
    return {name: value for name, _, value in words}
