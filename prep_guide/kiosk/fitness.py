"""Whether a computer is fit to be a kiosk: what has to hold, where that is laid down, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from prep_guide.accent import accented
from prep_guide.session.comfort import TEXT_SIZES
from prep_guide.speech.orders import Answer
from prep_guide.theme import PAIRS, contrast
from prep_guide.ui.look.metrics import CAPITAL, Metrics
from prep_guide.ui.look.panel import CAPITAL_AT_MM, CAPITAL_MM, MAIN_MM, TARGET_MM, Panel, density

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from prep_guide.clinic import Clinic
    from prep_guide.content.language import Language
    from prep_guide.faults import Fault
    from prep_guide.kiosk.machine import Display, Machine

_SHORTER, _LONGER = 600, 800
"""The sides of the smallest screen in px that every page was seen to fit."""
_SHORTEST_WARNING = 20
_HERE = "docs/kiosk.md"
_TEXT_CLAUSE = "EN 301 549, 5.1.4; Section 508, 402.4"


class Outcome(StrEnum):
    """What came of looking."""

    PASS = "pass"  # noqa: S105 - no password
    FAIL = "fail"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at.

    Attributes:
        name: A short name of it: ``text``.
        outcome: Whether it holds.
        found: One sentence: what was found.
        clause: Where it is laid down that it has to be so.
        remedy: One sentence: what to do; empty where it holds.
    """

    name: str
    outcome: Outcome
    found: str
    clause: str
    remedy: str = ""


def fitness(
    machine: Machine,
    clinic: Clinic,
    faults: Sequence[Fault],
    languages: Sequence[Language],
    voices: Mapping[str, Answer],
) -> Iterator[Check]:
    """All that has to hold, one after the other.

    Args:
        machine: The computer.
        clinic: The practice's settings.
        faults: What is wrong in them.
        languages: The languages on offer.
        voices: Whether there is a voice for the tag of each; empty where nobody answered.
    """
    yield from _screen(machine, clinic)
    yield _colors(clinic)
    yield _listed("touch", machine.touch_panels, "touch panel", _HERE, "Plug the panel in.")
    yield _listed(
        "sound", machine.sound_cards, "sound card", "Section 508, 402.2.3; EN 301 549, 5.1.3.2",
        "Plug in a loudspeaker or a headset socket.",
    )  # fmt: skip
    for language in languages:
        yield _voice(language, voices)
    yield _times(clinic)
    yield _pin(clinic)
    yield _settings(faults)
    yield from _service(machine)
    yield _trust(machine)
    yield _system(machine)


def _judged(name: str, holds: bool, found: str, clause: str, remedy: str) -> Check:
    return Check(name, Outcome.PASS if holds else Outcome.FAIL, found, clause, "" if holds else remedy)


def _screen(machine: Machine, clinic: Clinic) -> Iterator[Check]:
    """The screen, and what its size makes of buttons and letters."""
    if not machine.displays:
        found, remedy = "No screen is seen from here.", "Plug it in, or call this on the screen itself."
        for name in ("screen", "buttons", "text"):
            yield Check(name, Outcome.UNKNOWN, found, _TEXT_CLAUSE, remedy)
        return
    display, *others = machine.displays
    if others:
        found = f"There are {len(machine.displays)} screens; the guide would be spread over all of them."
        yield Check("screens", Outcome.FAIL, found, _HERE, "Unplug all but one.")
    measured = clinic.kiosk.screen_width_mm
    per_mm = density(display.size, display.told, measured)
    panel = Panel(per_mm, clinic.kiosk.viewing_distance_mm)
    yield _size(display, panel, measured)
    smallest = Metrics.of(*display.size, TEXT_SIZES[0], panel=panel)
    least, main = smallest.least / per_mm, smallest.main_hit() / per_mm
    yield _judged(
        "buttons",
        least >= TARGET_MM and main >= MAIN_MM,
        f"Buttons have at least {least:.1f} mm, those pressed most {main:.1f} mm.",
        f"docs/look.md, 5: {TARGET_MM} and {MAIN_MM} mm",
        "Take a larger screen.",
    )
    largest = Metrics.of(*display.size, TEXT_SIZES[-1], panel=panel)
    capital = largest.font("body").pixelSize() * CAPITAL / per_mm
    wanted = CAPITAL_MM * panel.distance / CAPITAL_AT_MM
    yield _judged(
        "text",
        capital >= wanted,
        f"In the largest text a capital letter has {capital:.1f} mm; {wanted:.1f} are wanted for people"
        f" {panel.distance} mm away.",
        _TEXT_CLAUSE,
        "Take a larger screen, or let people come nearer and say so in kiosk.viewing_distance_mm.",
    )


def _size(display: Display, panel: Panel, measured: int) -> Check:
    across, down = display.size
    if min(display.size) < _SHORTER or max(display.size) < _LONGER:
        found = f"The screen has {across} x {down} px; the guide needs {_LONGER} x {_SHORTER}."
        return Check("screen", Outcome.FAIL, found, "docs/look.md, 6", "Take another screen.")
    told, guessed = density(display.size, display.told), density(display.size, (0, 0))
    is_known = measured > 0 or told != guessed
    return _judged(
        "screen",
        is_known,
        f"The screen has {across} x {down} px and is {across / panel.density:.0f} mm wide."
        if is_known
        else f"The screen has {across} x {down} px and does not tell how wide it is.",
        _TEXT_CLAUSE,
        "Measure it with a ruler and write kiosk.screen_width_mm into clinic.toml.",
    )


def _colors(clinic: Clinic) -> Check:
    themes = accented(clinic.accent).values()
    ratios = [
        (contrast(theme.colors[front], theme.colors[back]), wanted)
        for theme in themes
        for front, back, wanted in PAIRS
    ]
    # Words need more than lines and signs.
    wanted_of_words = max(wanted for _, wanted in ratios)
    words = min(ratio for ratio, wanted in ratios if wanted == wanted_of_words)
    return _judged(
        "contrast",
        all(ratio >= wanted for ratio, wanted in ratios),
        f"Words stand out from their ground by {words:.1f}:1 or more.",
        "WCAG 2.2, 1.4.6 and 1.4.11; Section 508, 407.2",
        "Take another accent in clinic.toml.",
    )


def _listed(name: str, found: Sequence[str] | None, what: str, clause: str, remedy: str) -> Check:
    """That there is at least one of something."""
    if found is None:
        return Check(
            name, Outcome.UNKNOWN, f"Whether there is a {what} cannot be told from here.", clause, remedy
        )
    said = f"There is a {what}: {', '.join(found)}." if found else f"There is no {what}."
    return _judged(name, bool(found), said, clause, remedy)


def _voice(language: Language, voices: Mapping[str, Answer]) -> Check:
    answer = voices.get(language.voice or language.code)
    says = {
        Answer.YES: "There is a voice.",
        Answer.NO_VOICE: "There is no voice; in this language nothing can be read aloud.",
        Answer.NO_ENGINE: "There is nothing that speaks: no speech service answers.",
        None: "Nobody answered when asked for a voice.",
    }
    outcome = {Answer.YES: Outcome.PASS, None: Outcome.UNKNOWN}.get(answer, Outcome.FAIL)
    remedy = (
        "" if outcome is Outcome.PASS else "Install a voice for it, such as espeak-ng, and see that it runs."
    )
    clause = "Section 508, 402.2; EN 301 549, 5.1.3.14"
    return Check(f"voice {language.code}", outcome, f"{language.name}: {says[answer]}", clause, remedy)


def _times(clinic: Clinic) -> Check:
    kiosk = clinic.kiosk
    return _judged(
        "idle",
        kiosk.warning >= _SHORTEST_WARNING,
        f"After {kiosk.idle} s without a touch, or {kiosk.cap} min, it warns for {kiosk.warning} s and clears itself.",
        "WCAG 2.2, 2.2.1; Section 508, 407.5; 45 CFR 164.312(a)(2)(iii)",
        f"Let kiosk.warning be {_SHORTEST_WARNING} s or more.",
    )


def _pin(clinic: Clinic) -> Check:
    is_set = bool(clinic.kiosk.pin)
    found = (
        "There is a PIN for the staff."
        if is_set
        else "There is no PIN: nobody gets to the page of the staff."
    )
    return _judged("pin", is_set, found, _HERE, "Call: prep-guide kiosk set-pin")


def _settings(faults: Sequence[Fault]) -> Check:
    found = (
        f"The first mistake of {len(faults)} in the settings: {faults[0]}"
        if faults
        else "The settings are right."
    )
    return _judged("settings", not faults, found, "docs/content.md, 5", "Call: prep-guide clinic check")


def _service(machine: Machine) -> Iterator[Check]:
    """The service that starts the guide: whose it is, whether it is kept alive, and what it may reach."""
    names = ("service", "user", "network")
    if machine.starts_by_itself is None:
        for name in names:
            found = "How the guide is started cannot be told on this system."
            yield Check(name, Outcome.UNKNOWN, found, _HERE, f"See {_HERE}.")
        return
    yield _judged(
        "programs",
        not machine.missing,
        f"These programs are missing: {', '.join(machine.missing)}."
        if machine.missing
        else "The programs it needs are there.",
        _HERE,
        f"Call: apt-get install {' '.join(machine.missing)}",
    )
    if machine.service is None:
        for name in names:
            found = "No service starts the guide on this computer."
            yield Check(name, Outcome.FAIL, found, _HERE, "Call: prep-guide kiosk install")
        return
    service = machine.service
    lives = service.get("Restart", ())[-1:] == ("always",) and bool(service.get("WatchdogSec"))
    yield _judged(
        "service",
        machine.starts_by_itself and lives,
        "The guide starts with the computer, and anew whenever it ends or hangs."
        if machine.starts_by_itself and lives
        else "The guide does not start by itself, or not again.",
        _HERE,
        "Call: prep-guide kiosk install",
    )
    user = "".join(service.get("User", ())[-1:]) or "root"
    yield _judged(
        "user", user not in ("root", "0"), f"The guide runs as {user}.", _HERE, "Give it a user of its own."
    )
    yield _network(service)


def _network(service: Mapping[str, tuple[str, ...]]) -> Check:
    families = service.get("RestrictAddressFamilies", ())
    # A list that begins so says what is refused, and lets all else through.
    is_list_of_allowed = bool(families) and not families[0].startswith("~")
    opens_no_socket = is_list_of_allowed and not {"AF_INET", "AF_INET6"} & set(families)
    has_none = service.get("PrivateNetwork", ())[-1:] == ("yes",)
    closed = opens_no_socket or has_none
    found = "The guide can reach no network." if closed else "Nothing keeps the guide from the network."
    return _judged("network", closed, found, _HERE, "Leave the unit as it was shipped.")


def _trust(machine: Machine) -> Check:
    """What the guide itself looks at before it runs as a kiosk."""
    if machine.distrust is None:
        found = "Who may write to the guide's folders cannot be told on this system."
        return Check("trust", Outcome.UNKNOWN, found, _HERE, f"See {_HERE}.")
    is_trusted = not machine.distrust
    found = "Nothing foreign is in the guide's folders." if is_trusted else "The guide would refuse to start."
    return _judged("trust", is_trusted, found, _HERE, machine.distrust)


def _system(machine: Machine) -> Check:
    if machine.can_be_locked is None:
        return Check("system", Outcome.UNKNOWN, f"This is {machine.system}.", _HERE, f"See {_HERE}.")
    found = f"This is {machine.system}."
    if not machine.can_be_locked:
        found = f"This is {machine.system}, which cannot keep people in one program."
    remedy = "Take Debian, or Windows Enterprise, Education or IoT Enterprise."
    return _judged("system", machine.can_be_locked, found, _HERE, remedy)
