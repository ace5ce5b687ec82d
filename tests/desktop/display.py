"""A display server of its own, seen through its framebuffer and touched with its mouse and keys.

Xvfb keeps its screen in a file of the XWD format, so a picture of it needs no other program.
"""

from __future__ import annotations

import mmap
import os
import struct
import subprocess
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

SIZE = (1280, 800)
DEADLINE_S = 20.0
_PAUSE_S = 0.02
_AT_REST_S = 0.3
"""A fade from page to page is over sooner, so what has not changed for so long has come to rest."""
_HEADER = struct.Struct(">25I")
"""XWD version 7: header size, version, format, depth, width, height ... all big-endian."""
_COLOR_BYTES = 12
_HEADER_SIZE, _WIDTH, _HEIGHT, _BYTES_PER_LINE, _COLORS = 0, 4, 5, 12, 19
_NEUTRAL = QPoint(SIZE[0] - 1, SIZE[1] - 1)
"""Where the mouse rests: on no control, so that none is painted as if it were about to be pressed."""


class Display:
    """A running display server.

    Args:
        name: What programs call it: ``:7``.
        screen: The file it keeps its screen in.
    """

    def __init__(self, name: str, screen: Path) -> None:
        self.name = name
        self.environment = os.environ | {"DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}
        self._screen = screen

    def picture(self) -> QImage:
        """What is on the screen now."""
        with self._screen.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            head = _HEADER.unpack_from(data)
            start = head[_HEADER_SIZE] + head[_COLORS] * _COLOR_BYTES
            pixels = data[start : start + head[_HEIGHT] * head[_BYTES_PER_LINE]]
        rgb = QImage.Format.Format_RGB32
        return QImage(pixels, head[_WIDTH], head[_HEIGHT], head[_BYTES_PER_LINE], rgb).copy()

    def click(self, spot: QPoint) -> None:
        """Clicks with the mouse and takes it away."""
        self.hand("mousemove", spot.x(), spot.y(), "click", 1)
        self._rest()

    def drag(self, start: QPoint, by: QPoint) -> None:
        """Draws the mouse with its button held, over two spots on the way, and takes it away."""
        way = [start + by * share for share in (0.3, 0.7, 1.0)]
        # At the pace of a hand: what comes all at once reaches the window as one jump.
        moves = [word for spot in way for word in ("mousemove", spot.x(), spot.y(), "sleep", 0.05)]
        self.hand("mousemove", start.x(), start.y(), "mousedown", 1, *moves, "mouseup", 1)
        self._rest()

    def strike(self, *keys: str) -> None:
        """Strikes keys, by their names in X: ``Right``, ``Tab``."""
        self.hand("key", "--delay", 1, *keys)

    def give_keys_to(self, title: str) -> None:
        """Gives the keyboard to the window of a title, which a window manager would do."""
        self.hand("search", "--sync", "--onlyvisible", "--name", title, "windowfocus")
        self._rest()

    def _rest(self) -> None:
        self.hand("mousemove", _NEUTRAL.x(), _NEUTRAL.y())

    def give_keys_to_the_one_window(self) -> None:
        """Gives the keyboard to the only window there is, which has no title."""
        # The first one found is the screen itself.
        self.hand("search", "--onlyvisible", "--class", ".*", "windowfocus", "%2")
        self._rest()

    def hand(self, *words: str | int) -> None:
        """Moves mouse and keys, in the words of xdotool, one order after the other."""
        command = ["xdotool", *map(str, words)]
        subprocess.run(command, env=self.environment, check=True, timeout=DEADLINE_S, capture_output=True)


class Keyboard:
    """The keys of a display, for many strikes: one program stays for all of them, since starting it takes longer."""

    def __init__(self, hand: subprocess.Popen[str]) -> None:
        self._hand = hand

    def strike(self, *keys: str) -> None:
        """Strikes keys, by their names in X: ``Right``, ``Tab``."""
        assert self._hand.stdin is not None
        assert self._hand.stdout is not None
        self._hand.stdin.write(f"key --delay 1 {' '.join(keys)}\ngetmouselocation\n")
        self._hand.stdin.flush()
        # It answers once the keys are struck.
        assert self._hand.stdout.readline(), "the hand has ended"


@contextmanager
def keyboard(display: Display) -> Iterator[Keyboard]:
    """Lays hands on the keys of a display."""
    pipe = subprocess.PIPE
    with subprocess.Popen(
        ["xdotool", "-"], stdin=pipe, stdout=pipe, text=True, env=display.environment
    ) as hand:
        yield Keyboard(hand)


@contextmanager
def running_display(folder: Path, screens: Sequence[tuple[int, int]] = (SIZE,)) -> Iterator[Display]:
    """Starts a display server on whatever number is free; what is seen and touched is its first screen."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-fbdir", str(folder)]
    for number, (width, height) in enumerate(screens):
        command += ["-screen", str(number), f"{width}x{height}x24"]
    quiet = subprocess.DEVNULL
    # Without a reset: else it is gone for a moment whenever its last program has left it.
    with subprocess.Popen(
        [*command, "-nolisten", "tcp", "-noreset"], pass_fds=[writing], stderr=quiet
    ) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                number = told.readline().strip()
            assert number, "Xvfb did not start"
            yield Display(f":{number}", folder / "Xvfb_screen0")
        finally:
            server.terminate()


def comes_to_show(display: Display, wanted: QImage, close: float) -> bool:
    """Whether the screen comes to rest at a picture before the deadline.

    Args:
        display: The display.
        wanted: The picture, of the size of the screen.
        close: The :func:`difference` below which it counts as shown.
    """
    return any(difference(picture, wanted) < close for picture in pictures_at_rest(display))


def comes_to_differ(display: Display, from_what: QImage, far: float) -> bool:
    """Whether the screen comes to rest at something else than a picture before the deadline."""
    return any(difference(picture, from_what) > far for picture in pictures_at_rest(display))


def comes_closer(display: Display, to: QImage, than_to: QImage) -> bool:
    """Whether the screen comes to rest closer to one picture than to another before the deadline."""
    return any(difference(seen, to) < difference(seen, than_to) for seen in pictures_at_rest(display))


def pictures_at_rest(display: Display) -> Iterator[QImage]:
    """Every picture the screen rests at, again and again, until the deadline has passed."""
    deadline = time.monotonic() + DEADLINE_S
    seen, since = display.picture(), time.monotonic()
    while time.monotonic() < deadline:
        now = display.picture()
        if now != seen:
            seen, since = now, time.monotonic()
        elif time.monotonic() - since > _AT_REST_S:
            yield seen
        time.sleep(_PAUSE_S)


def difference(one: QImage, other: QImage) -> float:
    """How much two pictures of one size differ on average, from 0 (the same) to 255."""
    assert one.size() == other.size()
    canvas = one.convertToFormat(QImage.Format.Format_RGB32)
    brush = QPainter(canvas)
    brush.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    brush.drawImage(0, 0, other.convertToFormat(QImage.Format.Format_RGB32))
    brush.end()
    gray = canvas.convertToFormat(QImage.Format.Format_Grayscale8)
    return sum(bytes(gray.constBits())) / (gray.width() * gray.height())
