"""The staff's PIN: what may be one, and its hash, the only form it is kept in."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import itertools
import os

SHORTEST, LONGEST = 8, 16
"""Digits of a PIN."""
_COST, _BLOCK, _LANES = 2**14, 8, 1
"""What a guess costs: a twentieth of a second and 16 MB (RFC 7914, chapter 2)."""
_MOST_MEMORY = 64 * 2**20
_SALT = 16
_HASH = 32


def why_not(pin: str) -> str:
    """The sentence that says why this can be no PIN; empty where it can be one."""
    if not (pin.isascii() and pin.isdecimal() and SHORTEST <= len(pin) <= LONGEST):
        return f"A PIN has {SHORTEST} to {LONGEST} digits."
    steps = {(int(after) - int(before)) % 10 for before, after in itertools.pairwise(pin)}
    if len(steps) == 1:
        return "This PIN is too easy to guess; do not count up or down."
    return ""


def hashed(pin: str) -> str:
    """The hash of a PIN, as ``clinic.toml`` wants it: ``scrypt$N$r$p$salt$hash``, the last two in base 64."""
    salt = os.urandom(_SALT)
    parts = (_COST, _BLOCK, _LANES, _text(salt), _text(_scrypt(pin, salt, _COST, _BLOCK, _LANES)))
    return "$".join(("scrypt", *map(str, parts)))


def fits(pin: str, kept: str) -> bool:
    """Whether a PIN is the one a hash was made of. A hash that cannot be read fits none."""
    try:
        name, cost, block, lanes, salt, wanted = kept.split("$")
        found = _scrypt(pin, _bytes(salt), int(cost), int(block), int(lanes))
        return name == "scrypt" and hmac.compare_digest(found, _bytes(wanted))
    except (ValueError, OverflowError, MemoryError, binascii.Error):
        return False


def _scrypt(pin: str, salt: bytes, cost: int, block: int, lanes: int) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=cost, r=block, p=lanes, maxmem=_MOST_MEMORY, dklen=_HASH)


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
