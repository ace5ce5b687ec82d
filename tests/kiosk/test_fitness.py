"""Whether a computer is fit to be a kiosk, told from the files a Linux kernel shows of it."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from prep_guide import paths
from prep_guide.cli import main
from prep_guide.clinic import Clinic, Kiosk, read_clinic
from prep_guide.content.language import Language
from prep_guide.kiosk.fitness import Outcome, fitness
from prep_guide.kiosk.installation import PROGRAMS, UNITS
from prep_guide.kiosk.linux import linux_machine
from prep_guide.kiosk.machine import Display, Machine
from prep_guide.kiosk.pin import hashed
from prep_guide.speech.orders import Answer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from prep_guide.kiosk.fitness import Check

ENGLISH, SPANISH = Language("en", "English", voice="en-US"), Language("es", "Español")
SPEAKS = {"en-US": Answer.YES, "es": Answer.YES}
READY = Clinic(kiosk=Kiosk(pin="scrypt$..."))
ORDINARY = Machine("Windows 11 Professional", can_be_locked=False)


def edid(size: tuple[int, int], told: tuple[int, int]) -> bytes:
    """What a screen tells of itself: px and millimeters."""
    (across, down), (wide, high) = size, told
    timing = bytearray(18)
    timing[2], timing[4] = across & 0xFF, across >> 8 << 4
    timing[5], timing[7] = down & 0xFF, down >> 8 << 4
    timing[12], timing[13], timing[14] = wide & 0xFF, high & 0xFF, wide >> 8 << 4 | high >> 8
    head = b"\x00\xff\xff\xff\xff\xff\xff\x00"
    return (head.ljust(54, b"\x00") + bytes(timing)).ljust(128, b"\x00")


def write(disk: Path, path: str, what: str | bytes) -> None:
    file = disk / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(what if isinstance(what, bytes) else what.encode())


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    """A computer with a panel of 21.5 inches that is set up as a kiosk."""
    write(tmp_path, "etc/os-release", 'NAME="Debian"\nPRETTY_NAME="Debian GNU/Linux 12"\n')
    write(tmp_path, "sys/class/drm/card0-DP-1/status", "disconnected\n")
    write(tmp_path, "sys/class/drm/card0-HDMI-A-1/status", "connected\n")
    write(tmp_path, "sys/class/drm/card0-HDMI-A-1/edid", edid((1920, 1080), (476, 268)))
    panel = "sys/class/input/event3/device"
    write(tmp_path, f"{panel}/name", "Touch 21\n")
    write(tmp_path, f"{panel}/properties", "2\n")
    write(tmp_path, f"{panel}/capabilities/abs", "2608000 60000000000003\n")
    write(tmp_path, "sys/class/input/event1/device/name", "A mouse\n")
    write(tmp_path, "sys/class/input/event1/device/properties", "0\n")
    cards = (
        " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n                      HDA Intel PCH at 0xf7f10000\n"
    )
    write(tmp_path, "proc/asound/cards", cards)
    write(tmp_path, f"etc/{UNITS[0]}", (paths.kiosk_files() / UNITS[0]).read_bytes())
    write(tmp_path, "etc/systemd/system/multi-user.target.wants/prep-guide-kiosk.service", "")
    for name in PROGRAMS:
        write(tmp_path, f"usr/bin/{name}", "")
    return tmp_path


def checks_of(machine: Machine, clinic: Clinic = READY, **voices: Answer) -> dict[str, Check]:
    found = fitness(machine, clinic, (), (ENGLISH, SPANISH), SPEAKS | voices)
    return {each.name: each for each in found}


def names(found: Iterable[Check], outcome: Outcome) -> set[str]:
    return {each.name for each in found if each.outcome is outcome}


@pytest.mark.usefixtures("qapp")
def test_a_computer_that_has_all_is_fit(disk: Path) -> None:
    found = checks_of(linux_machine(disk))
    assert {name: each.found for name, each in found.items() if each.outcome is not Outcome.PASS} == {}
    assert found.keys() >= {
        "screen",
        "buttons",
        "text",
        "contrast",
        "touch",
        "sound",
        "voice en",
        "idle",
        "pin",
    }
    assert found.keys() >= {"settings", "programs", "service", "user", "network", "system"}
    assert found["screen"].found == "The screen has 1920 x 1080 px and is 476 mm wide."
    assert "Touch 21" in found["touch"].found
    assert "HDA Intel PCH" in found["sound"].found
    assert "Debian GNU/Linux 12" in found["system"].found
    assert all(each.clause and not each.remedy for each in found.values())


def rewrite(path: str, before: str, after: str) -> Callable[[Path], None]:
    def change(disk: Path) -> None:
        text = (disk / path).read_text()
        assert before in text
        write(disk, path, text.replace(before, after))

    return change


def lay_over(lines: str) -> Callable[[Path], None]:
    return lambda disk: write(disk, f"etc/{UNITS[0]}.d/own.conf", f"[Service]\n{lines}\n")


def mask(disk: Path) -> None:
    """Masks the unit, which a package has laid down."""
    unit = disk / "etc" / UNITS[0]
    write(disk, f"usr/lib/{UNITS[0]}", unit.read_bytes())
    unit.unlink()
    unit.symlink_to("/dev/null")


SHORTCOMINGS: list[tuple[str, Callable[[Path], object], set[str]]] = [
    ("no panel", rewrite("sys/class/input/event3/device/properties", "2", "0"), {"touch"}),
    ("a pen only", rewrite("sys/class/input/event3/device/capabilities/abs", "60000000000003", "3"), {"touch"}),
    ("no card", lambda disk: write(disk, "proc/asound/cards", "--- no soundcards ---\n"), {"sound"}),
    ("a nameless size", lambda disk: write(
        disk, "sys/class/drm/card0-HDMI-A-1/edid", edid((1920, 1080), (160, 90))), {"screen"}),
    ("too small", lambda disk: write(
        disk, "sys/class/drm/card0-HDMI-A-1/edid", edid((640, 480), (160, 120))), {"screen", "text"}),
    ("a low screen", lambda disk: write(
        disk, "sys/class/drm/card0-HDMI-A-1/edid", edid((700, 700), (180, 180))), {"screen", "text"}),
    ("a second screen", lambda disk: (write(disk, "sys/class/drm/card0-DP-1/status", "connected"), write(
        disk, "sys/class/drm/card0-DP-1/edid", edid((1920, 1080), (476, 268)))), {"screens"}),
    ("not enabled", lambda disk: (
        disk / "etc/systemd/system/multi-user.target.wants/prep-guide-kiosk.service").unlink(), {"service"}),
    ("not kept alive", lay_over("Restart=no"), {"service"}),
    ("no watchdog", lay_over("WatchdogSec="), {"service"}),
    ("root", lay_over("User=root"), {"user"}),
    ("a network", lay_over("RestrictAddressFamilies=AF_INET"), {"network"}),
    ("any network", lay_over("RestrictAddressFamilies="), {"network"}),
    ("no unit", lambda disk: (disk / "etc" / UNITS[0]).unlink(), {"service", "user", "network"}),
    ("foreign code", lay_over('Environment="LD_PRELOAD=/opt/other.so"'), {"trust"}),
    ("foreign keys", lay_over("Environment=LANG=C OPENSSL_CONF=/opt/other"), {"trust"}),
    ("masked", mask, {"service", "user", "network"}),
    ("root from elsewhere", lambda disk: write(
        disk, f"run/{UNITS[0]}.d/own.conf", "[Service]\nUser=root\n"), {"user"}),
    ("no compositor", lambda disk: (disk / "usr/bin/cage").unlink(), {"programs"}),
]  # fmt: skip


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("spoil", "missed"), [each[1:] for each in SHORTCOMINGS], ids=[e[0] for e in SHORTCOMINGS]
)
def test_each_shortcoming_is_named_with_what_to_do(
    disk: Path, spoil: Callable[[Path], object], missed: set[str]
) -> None:
    spoil(disk)
    found = checks_of(linux_machine(disk))
    assert names(found.values(), Outcome.FAIL) == missed
    assert names(found.values(), Outcome.UNKNOWN) == set()
    assert all(found[name].remedy for name in missed)


@pytest.mark.usefixtures("qapp")
def test_the_settings_and_voices_count_too(disk: Path) -> None:
    machine = linux_machine(disk)
    assert names(checks_of(machine, Clinic()).values(), Outcome.FAIL) == {"pin"}
    far = replace(READY, kiosk=replace(READY.kiosk, viewing_distance_mm=3000))
    assert names(checks_of(machine, far).values(), Outcome.FAIL) == {"text"}
    assert names(checks_of(machine, es=Answer.NO_VOICE).values(), Outcome.FAIL) == {"voice es"}
    nobody = list(fitness(machine, READY, (), (ENGLISH,), {}))
    assert names(nobody, Outcome.UNKNOWN) == {"voice en"}
    write(disk, "clinic.toml", "[kiosk]\nidle = 5\n")
    _, faults = read_clinic(disk / "clinic.toml")
    found = list(fitness(machine, READY, faults, (), {}))
    assert names(found, Outcome.FAIL) == {"settings"}
    assert "The first mistake of 1 in the settings: " in "".join(each.found for each in found)


@pytest.mark.usefixtures("qapp")
def test_what_was_measured_counts_more_than_what_the_screen_tells() -> None:
    mute = replace(ORDINARY, displays=(Display("wall", (1920, 1080), (0, 0)),))
    assert checks_of(mute)["screen"].outcome is Outcome.FAIL
    measured = replace(READY, kiosk=replace(READY.kiosk, screen_width_mm=600))
    assert checks_of(mute, measured)["screen"].found == "The screen has 1920 x 1080 px and is 600 mm wide."


@pytest.mark.usefixtures("qapp")
def test_what_cannot_be_told_is_not_called_right() -> None:
    found = checks_of(ORDINARY).values()
    assert names(found, Outcome.FAIL) == {"system"}
    unknown = {"screen", "buttons", "text", "touch", "sound", "service", "user", "network", "trust"}
    assert names(found, Outcome.UNKNOWN) == unknown


def test_an_empty_disk_is_a_computer_without_anything(tmp_path: Path) -> None:
    packages = tuple(name.lower() for name in PROGRAMS)
    assert linux_machine(tmp_path) == Machine(
        "Linux", can_be_locked=True, touch_panels=(), sound_cards=(), starts_by_itself=False, missing=packages,
        distrust="",
    )  # fmt: skip


def test_lines_laid_over_a_unit_count_by_their_name_and_those_of_the_administrator_most(disk: Path) -> None:
    write(disk, f"usr/lib/{UNITS[0]}.d/10-own.conf", "[Service]\nUser=packaged\n")
    write(disk, f"etc/{UNITS[0]}.d/10-own.conf", "[Service]\nUser=chosen\n")
    write(disk, f"run/{UNITS[0]}.d/05-own.conf", "[Service]\nUser=early\n")
    service = linux_machine(disk).service
    assert service is not None
    assert service["User"][-1] == "chosen"


@pytest.mark.usefixtures("qapp")
def test_a_guide_that_anybody_may_change_is_named(disk: Path) -> None:
    folder = disk / "opt/guide"
    folder.mkdir(parents=True)
    assert checks_of(linux_machine(disk, program=(folder,)))["trust"].outcome is Outcome.PASS
    folder.chmod(0o777)
    found = checks_of(linux_machine(disk, program=(folder,)))["trust"]
    assert found.outcome is Outcome.FAIL
    assert str(folder) in found.remedy


@pytest.mark.usefixtures("qapp")
def test_the_command_tells_people_and_programs_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Nobody listens there: no voice answers.
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path}/nobody")
    monkeypatch.setenv("SPEECHD_CMD", "speech-dispatcher")
    settings = tmp_path / "clinic.toml"
    settings.write_text('languages = ["en"]\n')
    done = CliRunner().invoke(main, ["kiosk", "check", "--json", "--clinic", str(settings)])
    told = json.loads(done.stdout)
    assert done.exit_code == 1
    assert told["fit"] is False
    by_name = {each["name"]: each for each in told["checks"]}
    assert (by_name["pin"]["outcome"], by_name["contrast"]["outcome"]) == ("fail", "pass")
    assert by_name["voice en"]["outcome"] in ("fail", "unknown")
    assert os.environ["SPEECHD_CMD"] == os.devnull, "it starts no daemon"
    assert by_name["pin"]["remedy"] == "Call: prep-guide kiosk set-pin"
    said = CliRunner().invoke(main, ["kiosk", "check", "--clinic", str(settings)])
    assert said.exit_code == 1
    assert [line.split()[0] for line in said.stdout.splitlines()] == [
        each["outcome"] for each in told["checks"]
    ]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("answers", "code"), [(SPEAKS, 0), ({}, 3), ({"en-US": Answer.NO_VOICE}, 1)])
def test_the_exit_code_tells_whether_all_holds(
    disk: Path, monkeypatch: pytest.MonkeyPatch, answers: dict[str, Answer], code: int
) -> None:
    monkeypatch.setattr("prep_guide.kiosk.machine.this_machine", lambda **_: linux_machine(disk))
    monkeypatch.setattr(sys.modules["prep_guide.commands.kiosk.check"], "_voices", lambda _: answers)
    write(disk, "clinic.toml", f'languages = ["en"]\n[kiosk]\npin = "{hashed("30517482")}"\n')
    words = ["kiosk", "check", "--json", "--clinic", str(disk / "clinic.toml")]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == code, done.output
    assert json.loads(done.stdout)["fit"] == (code == 0)
