"""A language nobody speaks, made from another one while the program runs: what a translation would look like.

It runs from right to left, has accents on its letters and is 40 % longer (Spanish needs about 25 % more room than
English, German 35 %), so that a page which shows it right has room for any of them. It is never on offer;
``--language qps`` asks for it. BCP 47 keeps the codes from ``qaa`` to ``qtz`` for private use.
"""

from __future__ import annotations

import re
from dataclasses import replace

from prep_guide.content.language import Language, Offer
from prep_guide.content.wording import Text, Wording

CODE = "qps"
LANGUAGE = Language(CODE, "Pseudo", direction="rtl")

_LONGER = 0.4
"""How much longer a word gets, as a share of its letters."""
_NO_WORD = re.compile(r"(\{[^}\n]*\}|\[\^[^\]\n]*\]|\]\([^)\n]*\)|https?://\S+)")
"""Placeholders, marks of sources and headings, addresses: they stay as they are."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ACCENTS = str.maketrans("aeiounycszAEIOUNYCSZ", "áéíóúñýçšžÁÉÍÓÚÑÝÇŠŽ")
_VOWELS = frozenset("áéíóúýÁÉÍÓÚÝ")
_TURN, _END = "\N{RIGHT-TO-LEFT OVERRIDE}", "\N{POP DIRECTIONAL FORMATTING}"


def pseudo_text(text: str) -> str:
    """A text in the pseudo-language: each word turned around, accented and longer; the rest is kept."""
    pieces = _NO_WORD.split(text)
    pieces[::2] = [_WORD.sub(_pseudo_word, piece) for piece in pieces[::2]]
    return "".join(pieces)


def pseudo_wording(wording: Wording) -> Wording:
    """The interface's texts in the pseudo-language; it counts as the language it is made from."""
    entries = {key: _pseudo_entry(entry) for key, entry in wording.entries.items()}
    below = pseudo_wording(wording.below) if wording.below is not None else None
    return Wording(CODE, entries, wording.plural, below)


def pseudo_offer(offer: Offer) -> Offer:
    """A procedure on the welcome page in the pseudo-language."""
    title, short, with_ = map(pseudo_text, (offer.title, offer.short, offer.with_))
    return replace(offer, title=title, short=short, with_=with_, language=CODE)


def _pseudo_entry(entry: Text) -> Text:
    return pseudo_text(entry) if isinstance(entry, str) else tuple(map(pseudo_text, entry))


def _pseudo_word(word: re.Match[str]) -> str:
    """A word whose vowels are drawn out until it is long enough, with the space behind it."""
    letters = word[0].translate(_ACCENTS)
    vowels = [place for place, letter in enumerate(letters) if letter in _VOWELS]
    more = round(_LONGER * (len(letters) + 1))
    drawn = list(letters)
    for number, place in enumerate(vowels):
        times = more // len(vowels) + (number < more % len(vowels))
        drawn[place] += letters[place].lower() * times
    return f"{_TURN}{''.join(drawn)}{_END}"
