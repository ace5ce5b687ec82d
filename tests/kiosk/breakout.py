"""The table of what people try to get out of a kiosk, and by what it is known that they do not."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_name("breakout.toml")


@dataclass(frozen=True, slots=True)
class Attack:
    """One way out that was tried somewhere.

    Attributes:
        id: Its name in the tests.
        tried: What is done.
        closed: What stops it.
        source: Where it was met before.
        proof: The tests that try it, as pytest names them.
        open: What of it no test here can try, and who has to see to it: the system's set-up, or somebody's hands.
        keys: The keys to strike in a real kiosk, in the words of xdotool.
        in_field: Whether they are struck while a field has the focus.
    """

    id: str
    tried: str
    closed: str
    source: str
    proof: tuple[str, ...] = ()
    open: str = ""
    keys: tuple[str, ...] = ()
    in_field: bool = False


def attacks() -> list[Attack]:
    """All of them, in the order of the table."""
    table = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return [
        Attack(**{**row, "proof": tuple(row.get("proof", ())), "keys": tuple(row.get("keys", ()))})
        for row in table["attack"]
    ]
