"""What names may look like: ids of content and tags of languages; and which name was likely meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""An id, of a procedure, a file, a heading, a source, a picture or a place: ``breast-ultrasound``."""

LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
"""A language tag (BCP 47) as far as it is used here: ``en``, ``pt-BR``."""

LONGEST = 80
"""Characters of a name that is also the name of a file or a folder."""


def is_id(name: str) -> bool:
    """Whether a name is an id that a file may have."""
    return len(name) <= LONGEST and ID.fullmatch(name) is not None


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name a person most likely meant, or an empty text when none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - costs 9 ms, and only a mistake needs it

    return next(iter(get_close_matches(name, list(known), n=1)), "")
