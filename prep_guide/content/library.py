"""The library: which languages and procedures there are, and the guide to one of them.

It is the one door to content. Whatever is wrong with the files never comes through it: the reader gets the
file below the broken one, or the page without that part, and :attr:`Library.faults` tells what happened.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Generic, TypeVar

from prep_guide import log
from prep_guide.content import pseudo, welcome
from prep_guide.content.findings import Findings
from prep_guide.content.language import Language, Offer
from prep_guide.content.layers import Layers
from prep_guide.content.listing import BASE

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from prep_guide.clinic import Clinic
    from prep_guide.clock import Clock
    from prep_guide.content.model import Guide, Origin
    from prep_guide.content.signatures import Signatures
    from prep_guide.content.wording import Wording
    from prep_guide.faults import Fault

_KEPT = 3
"""How many guides stay open: two windows may show two of them while a third is being chosen."""

Key = TypeVar("Key", bound="Hashable")
Made = TypeVar("Made")

ASK_KEY = "ask_care_team"
"""The wording that stands in for a rule the clinic has not set."""


class _Latest(Generic[Key, Made]):
    """The last few of a kind that were asked for: a page is built anew at every step, mostly from the same."""

    def __init__(self) -> None:
        self._kept: dict[Key, Made] = {}

    def get(self, key: Key, make: Callable[[], Made]) -> Made:
        """What there is for a key; made when it is not kept any more, and then the oldest goes."""
        made = self._kept.pop(key) if key in self._kept else make()
        self._kept[key] = made  # the one asked for last stands last
        if len(self._kept) > _KEPT:
            del self._kept[next(iter(self._kept))]
        return made


class Library:
    """All roots together.

    Args:
        roots: The shipped root first; a later one wins over an earlier one.
        clinic: Its choice of languages and procedures, its fallback language, its rules, and whether only signed
            texts are shown.
        clock: Tells the date on which a clinic's rule or a signature has to be in force.
    """

    def __init__(self, roots: Sequence[Path], clinic: Clinic, clock: Clock) -> None:
        self._clinic = clinic
        self._clock = clock
        self._findings = Findings(roots, log.note_fault)
        self._layers: Layers
        if clinic.signed_only:
            from prep_guide.content.signatures import SignedLayers  # noqa: PLC0415 - few clinics ask for it

            self._layers = SignedLayers(roots, clinic.fallback, self._findings, self._today)
        else:
            self._layers = Layers(roots, clinic.fallback, self._findings)
        self._offers: _Latest[tuple[str, date | None], tuple[Offer, ...]] = _Latest()
        self._wordings: _Latest[tuple[str, str, date | None], Wording] = _Latest()
        self._guides: _Latest[tuple[str, str, date], Guide] = _Latest()

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Every fault met so far, each once. More come to light when more is opened."""
        return self._findings.faults

    def languages(self) -> tuple[Language, ...]:
        """The languages on offer: those the clinic names, in its order, or the fallback first, then by name.

        Never empty: where no language can be read at all, there is one to show stand-ins in.
        """
        return self._languages

    def language(self, code: str) -> Language:
        """The language of a code, on offer or not; one there is none of gives the fallback language."""
        return pseudo.LANGUAGE if self._is_pseudo(code) else self._language(code)

    def offers(self, language: str) -> tuple[Offer, ...]:
        """The procedures on offer, in the words of a language where it has them; ``base`` is always the last.

        They are those the clinic names, in its order, or else all, in the order of their ``guide.toml``. One
        without a ``guide.md`` of its own is not offered. Reads that one file of each procedure, and no more.
        """
        code = self._language(language).code
        if self._is_pseudo(language):
            return tuple(map(pseudo.pseudo_offer, self.offers(code)))
        return self._offers.get((code, self._signed_day()), partial(self._read_offers, code))

    def wording(self, language: str, procedure: str = BASE) -> Wording:
        """The interface's texts in a language; those of the fallback language fill its gaps."""
        own, layer, day = self._language(language), self._procedure(procedure), self._signed_day()
        if self._is_pseudo(language):
            return self._wordings.get(
                (pseudo.CODE, layer, day), partial(self._read_pseudo_wording, own, layer)
            )
        return self._wordings.get((own.code, layer, day), partial(self._read_wording, own, layer))

    def has_exercises(self, procedure: str, language: str) -> bool:
        """Whether there is a file in the calm corner of a procedure, broken or not; nothing is opened."""
        layer, code = self._procedure(procedure), self._language(language).code
        return bool(self._layers.folder(layer, code, "coping"))

    def guide(self, procedure: str, language: str) -> Guide:
        """The guide to a procedure in a language; the last three are kept.

        Args:
            procedure: The name of its layer; one there is none of gives ``base``.
            language: The code of the language; one there is none of gives the fallback language.
        """
        own, layer, today = self._language(language), self._procedure(procedure), self._today()
        if self._is_pseudo(language):
            return self._guides.get((layer, pseudo.CODE, today), partial(self._read_pseudo_guide, layer, own))
        return self._guides.get((layer, own.code, today), partial(self._read_guide, layer, own, today))

    def recording(self, origin: Origin) -> Path | None:
        """Where the sound of a person lies who reads an item of a guide aloud, Ogg or WAV; None where there is none."""
        return self._layers.recording(origin)

    @cached_property
    def _signatures(self) -> Signatures:
        from prep_guide.content.signatures import Signatures  # noqa: PLC0415 - not before the first paint

        return Signatures(self._layers, self._today)

    @cached_property
    def _languages(self) -> tuple[Language, ...]:
        known, fallback = self._known_languages, self._clinic.fallback
        chosen = welcome.chosen(self._findings, "languages", self._clinic.languages, tuple(known))
        welcome.chosen(self._findings, "fallback", (fallback,), tuple(known))
        by_name = sorted(known.values(), key=lambda each: (each.code != fallback, each.name.casefold()))
        return tuple(known[code] for code in chosen) or tuple(by_name) or (Language(fallback, fallback),)

    @cached_property
    def _known_languages(self) -> dict[str, Language]:
        """Every language there is content in, whether or not the clinic offers it."""
        found = (welcome.read_language(self._layers, code) for code in self._layers.languages)
        return {language.code: language for language in found if language}

    def _language(self, code: str) -> Language:
        """A language there is; else the fallback language; else the first on offer."""
        known = self._known_languages
        return known.get(code) or known.get(self._clinic.fallback) or self._languages[0]

    def _is_pseudo(self, code: str) -> bool:
        """Whether the pseudo-language is meant, which is made from the fallback language."""
        return code == pseudo.CODE and code not in self._known_languages

    def _procedure(self, name: str) -> str:
        return name if name in self._layers.procedures else BASE

    def _read_offers(self, code: str) -> tuple[Offer, ...]:
        known = self._layers.procedures
        chosen = welcome.chosen(self._findings, "procedures", self._clinic.procedures, known)
        by_order = sorted(known, key=lambda name: (welcome.order(self._layers, name), name))
        names = [name for name in chosen or by_order if name != BASE]
        offers = [welcome.read_offer(self._layers, name, code) for name in names]
        base = welcome.read_offer(self._layers, BASE, code) or welcome.stand_in_offer(BASE, code)
        return (*(offer for offer in offers if offer), base)

    def _read_wording(self, language: Language, layer: str) -> Wording:
        fallback = self._language(self._clinic.fallback)
        below = None if fallback == language else welcome.read_wording(self._layers, layer, fallback, None)
        return welcome.read_wording(self._layers, layer, language, below)

    def _read_guide(self, layer: str, language: Language, today: date) -> Guide:
        from prep_guide.content.build import build  # noqa: PLC0415 - pydantic, not before the first paint
        from prep_guide.content.prose import Prose  # noqa: PLC0415

        rules = partial(self._clinic.rule, language=language.code, today=today)
        body = partial(Prose, rules=rules, ask=self.wording(language.code, layer).text(ASK_KEY))
        guide = build(self._layers, layer, language, body)
        return replace(guide, reviewed=self._signatures.reviewed(self._files(guide)))

    def _files(self, guide: Guide) -> Iterator[tuple[int, str, str]]:
        """The files a guide was read from that have words for its reader: root, path and language."""
        from prep_guide.content.signatures import TABLES_WITH_WORDS  # noqa: PLC0415 - likewise

        for origin in guide.origins:
            yield origin.root, origin.file, origin.language
        for name in TABLES_WITH_WORDS:
            for file in self._layers.merged(guide.procedure, guide.language.code, name):
                yield file.root, file.path, file.language

    def _read_pseudo_wording(self, language: Language, layer: str) -> Wording:
        return pseudo.pseudo_wording(self.wording(language.code, layer))

    def _read_pseudo_guide(self, layer: str, language: Language) -> Guide:
        from prep_guide.content.pseudo_guide import pseudo_guide  # noqa: PLC0415 - not before the first paint

        return pseudo_guide(self.guide(layer, language.code))

    def _signed_day(self) -> date | None:
        """The date where it decides about what is shown before a guide is opened; None where it does not."""
        return self._today() if self._clinic.signed_only else None

    def _today(self) -> date:
        zone = None
        if self._clinic.timezone:
            from zoneinfo import ZoneInfo  # noqa: PLC0415 - not before the first paint

            zone = ZoneInfo(self._clinic.timezone)
        return self._clock.today(zone)
