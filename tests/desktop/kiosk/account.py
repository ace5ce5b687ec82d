"""Whom the kiosk of the tests runs as: nobody, where the tests run as root, since a kiosk refuses that."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_NOBODY = 65534
"""The user and the group without rights; every Linux has them."""


def account() -> tuple[str, ...]:
    """The words that stand before a command to run it without privileges; none where the tests have none."""
    if os.geteuid() != 0:
        return ()
    # The checkout and its Python may lie in root's home: all may be read, and nothing but its own be written.
    read_all = "+dac_read_search"
    return (
        "setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups",
        f"--inh-caps={read_all}", f"--ambient-caps={read_all}",
    )  # fmt: skip


def own_folder(parent: Path, name: str) -> Path:
    """Makes a folder that is the account's own."""
    folder = parent / name
    folder.mkdir(mode=0o700)
    if os.geteuid() == 0:
        os.chown(folder, _NOBODY, _NOBODY)
    return folder
