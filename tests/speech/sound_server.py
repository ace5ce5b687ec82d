"""A sound server and a speech engine of their own, heard by a recorder instead of by people."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from array import array
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

RATE = 16_000
"""Samples a second, of two bytes each."""
DEADLINE_S = 30.0
_PAUSE_S = 0.05
_SILENCE = 60
"""Samples that are no louder than this are silence; speech has thousands."""
_PARTS = 50
"""The parts of a second that are silence or not; a stop in a word is shorter than one."""
_QUIET = RATE
"""So many silent samples are the end: a second, longer than the breath between two sentences."""
_SETTINGS = """LogLevel 1
LogDir "{folder}"
AudioOutputMethod "pulse"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
"""


@dataclass(frozen=True, slots=True)
class Sound:
    """What was heard.

    Attributes:
        samples: The samples from the first that is no silence to the last.
    """

    samples: array[int]

    @property
    def seconds(self) -> float:
        """How long it lasted."""
        return len(self.samples) / RATE

    @property
    def spoken(self) -> float:
        """How many of its seconds are no silence: without the waits between two sentences."""
        step = RATE // _PARTS
        parts = (self.samples[at : at + step] for at in range(0, len(self.samples), step))
        return sum(max(part) > _SILENCE for part in parts) / _PARTS

    @property
    def loudness(self) -> float:
        """The root of the mean square."""
        return (sum(each * each for each in self.samples) / max(1, len(self.samples))) ** 0.5


class SoundServer:
    """Both servers, running.

    Attributes:
        environment: What a program is started with to speak into them.
    """

    def __init__(self, environment: Mapping[str, str], folder: Path) -> None:
        self.environment = dict(environment)
        self._file = folder / "heard.raw"

    @contextmanager
    def heard(self) -> Iterator[list[Sound]]:
        """Records while the block runs; afterwards the list has what was heard."""
        sounds: list[Sound] = []
        words = ["parec", "--device=ear.monitor", "--format=s16le", f"--rate={RATE}", "--channels=1", "--raw"]
        with self._file.open("wb") as file, subprocess.Popen(words, stdout=file, env=self.environment) as ear:
            try:
                _wait_until(self._is_quiet)
                before = self._file.stat().st_size
                yield sounds
                _wait_until(self._is_quiet)
            finally:
                ear.terminate()
        sounds.append(_without_silence(self._file.read_bytes()[before:]))

    def _is_quiet(self) -> bool:
        """Whether the recorder has heard nothing but silence for a while."""
        heard = self._file.read_bytes()[-2 * _QUIET :]
        return len(heard) == 2 * _QUIET and not _without_silence(heard).samples


@contextmanager
def running_sound(folder: Path) -> Iterator[SoundServer]:
    """Starts a sound server whose only card is heard by nobody, and speech-dispatcher with espeak-ng."""
    run, settings = folder / "run", folder / "settings"
    for each in (run, settings / "modules"):
        each.mkdir(parents=True, mode=0o700)
    (settings / "speechd.conf").write_text(_SETTINGS.format(folder=folder))
    (settings / "modules" / "espeak-ng.conf").write_text("")
    pulse, speech = run / "pulse.sock", run / "speech.sock"
    environment = os.environ | {
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder),
        "XDG_RUNTIME_DIR": str(run),
        "PULSE_SERVER": f"unix:{pulse}",
        "SPEECHD_ADDRESS": f"unix_socket:{speech}",
    }
    environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
    sound = [
        *(
            "pulseaudio",
            "-n",
            "--daemonize=no",
            "--exit-idle-time=-1",
            "--use-pid-file=no",
            "--disallow-exit",
        ),
        *("-L", f"module-native-protocol-unix socket={pulse} auth-anonymous=1"),
        *("-L", f"module-null-sink sink_name=ear rate={RATE} channels=1"),
    ]
    words = ["speech-dispatcher", "-s", "-c", "unix_socket", "-S", str(speech), "-C", str(settings)]
    words += ["-P", str(run / "speech.pid"), "-L", str(folder), "-t", "0"]
    with ExitStack() as servers:
        servers.enter_context(_running(sound, environment, pulse))
        servers.enter_context(_running(words, environment, speech))
        yield SoundServer(environment, folder)


@contextmanager
def _running(words: Sequence[str], environment: Mapping[str, str], door: Path) -> Iterator[None]:
    """Runs a server from when its socket is open."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(words, env=environment, stdout=quiet, stderr=quiet) as server:
        try:
            _wait_until(lambda: _is_open(door))
            yield
        finally:
            server.terminate()


def _is_open(door: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as caller:
        return caller.connect_ex(str(door)) == 0


def _wait_until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + DEADLINE_S
    while not is_so():
        assert time.monotonic() < deadline, "a server did not start"
        time.sleep(_PAUSE_S)


def _without_silence(data: bytes) -> Sound:
    samples = array("h", data[: len(data) // 2 * 2])
    loud = [at for at, sample in enumerate(samples) if abs(sample) > _SILENCE]
    return Sound(samples[loud[0] : loud[-1] + 1] if loud else array("h"))
