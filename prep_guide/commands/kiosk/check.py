"""``prep-guide kiosk check``: whether this computer is fit to be a kiosk."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from prep_guide.commands import options
from prep_guide.display import has_display

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from prep_guide.clinic import Clinic
    from prep_guide.content.language import Language
    from prep_guide.faults import Fault
    from prep_guide.kiosk.fitness import Check
    from prep_guide.speech.orders import Answer

UNFIT = 1
"""The exit code where something does not hold."""
_SPEECH = "/run/prep-guide-speech/speech.sock"
"""Where the kiosk's own speech service listens."""


@click.command()
@options.content
@options.clinic
@click.option("--json", "as_json", is_flag=True, help="Write for programs.")
def check(roots: tuple[Path, ...], clinic: Path | None, *, as_json: bool) -> None:
    """Say whether this computer is fit to be a kiosk, and what to do where it is not.

    Exits with 0 where all holds, with 1 where something does not, and with 3 where something cannot be told from here.
    """
    options.quiet_log()
    from prep_guide import paths  # noqa: PLC0415
    from prep_guide.clinic import read_clinic  # noqa: PLC0415
    from prep_guide.clock import Clock  # noqa: PLC0415
    from prep_guide.content.library import Library  # noqa: PLC0415

    settings, faults = read_clinic(paths.clinic_file(clinic))
    languages = Library(paths.content_roots(settings.folder, roots), settings, Clock()).languages()
    checks = _checks(settings, faults, languages)
    if as_json:
        click.echo(
            json.dumps({"fit": _code(checks) == 0, "checks": [asdict(each) for each in checks]}, indent=2)
        )
    else:
        for each in checks:
            click.echo(_line(each))
    sys.exit(_code(checks))


def _checks(clinic: Clinic, faults: Sequence[Fault], languages: Sequence[Language]) -> tuple[Check, ...]:
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    from prep_guide.kiosk.fitness import fitness  # noqa: PLC0415
    from prep_guide.kiosk.machine import this_machine  # noqa: PLC0415

    shows = has_display()
    # Letters are measured and voices are asked without a screen too.
    words = ["prep-guide"] if shows else ["prep-guide", "-platform", "offscreen"]
    application = QGuiApplication.instance() or QGuiApplication(words)
    machine = this_machine(has_display=shows)
    found = tuple(fitness(machine, clinic, faults, languages, _voices(languages)))
    del application
    return found


def _voices(languages: Sequence[Language]) -> Mapping[str, Answer]:
    """Whether there is a voice for the tag of each language; asks the kiosk's own service where that runs."""
    from PySide6.QtCore import QEventLoop, Qt  # noqa: PLC0415

    from prep_guide.speech.voice import Voice  # noqa: PLC0415

    # As the kiosk itself does: the library that speaks would start a daemon, which stays behind when this has ended.
    os.environ["SPEECHD_CMD"] = os.devnull
    if os.path.exists(_SPEECH):  # noqa: PTH110 - not a file
        os.environ.setdefault("SPEECHD_ADDRESS", f"unix_socket:{_SPEECH}")
    voice, waiting = Voice(), QEventLoop()
    answers: dict[str, Answer] = {}
    voice.answered.connect(answers.update)
    # Queued: an answer that is there at once must not come before the waiting begins.
    voice.answered.connect(waiting.quit, Qt.ConnectionType.QueuedConnection)
    voice.failed.connect(waiting.quit, Qt.ConnectionType.QueuedConnection)
    voice.ask({each.voice or each.code for each in languages})
    waiting.exec()
    voice.close()
    return answers


def _line(check: Check) -> str:
    """A check in a line: what came of it, its name, what was found, where it is laid down, what to do."""
    remedy = f" {check.remedy}" if check.remedy else ""
    return f"{check.outcome:<8} {check.name:<9} {check.found}{remedy} [{check.clause}]"


def _code(checks: Sequence[Check]) -> int:
    outcomes = {each.outcome for each in checks}
    if "fail" in outcomes:
        return UNFIT
    return options.DEGRADED if "unknown" in outcomes else 0
