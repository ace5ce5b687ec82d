"""What is known of a language and of a layer before anything is opened: enough for the welcome page.

Plain dataclasses, not pydantic models: they are needed before the first paint, and importing pydantic would
take a third of the time the house allows for it (``docs/decisions``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ENGLISH_PLURAL = "nplurals=2; plural=(n != 1);"
"""The plural rule of a language that gives none."""


LATIN = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
"""The letters of a keyboard of a language that names none."""


@dataclass(frozen=True, slots=True)
class Language:
    """``language.toml``: a language as its own speakers call it.

    Attributes:
        code: The name of its folder, a BCP 47 tag: ``en``, ``es``, ``qps``.
        name: Its name in itself: ``Español``.
        direction: ``ltr`` or ``rtl``.
        plural: gettext's plural rule: ``nplurals=2; plural=(n != 1);``.
        region: The region dates are written for when the clinic names none: ``US``.
        voice: The BCP 47 tag it is read aloud with; empty for none.
        alphabet: The rows of small letters of a keyboard on the screen.
    """

    code: str
    name: str
    direction: Literal["ltr", "rtl"] = "ltr"
    plural: str = ENGLISH_PLURAL
    region: str = ""
    voice: str = ""
    alphabet: tuple[str, ...] = LATIN


@dataclass(frozen=True, slots=True)
class Offer:
    """One procedure on the welcome page.

    Attributes:
        procedure: The name of its layer: ``breast-ultrasound``; ``base`` is "I'm not sure".
        title: Its full name: ``Breast biopsy with ultrasound``.
        short: The name on its card: ``Breast``.
        with_: The line under it: ``with ultrasound``.
        picture: The id of the card's picture.
        language: The language the words are in, which is not the reader's where a fallback was used.
    """

    procedure: str
    title: str
    short: str
    with_: str
    picture: str
    language: str
