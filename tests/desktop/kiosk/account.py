"""Whom the kiosk of the tests runs as: nobody, where the tests run as root, since a kiosk refuses that."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

_NOBODY = 65534
"""The user and the group without rights; every Linux has them."""
_READ_ALL = "+dac_read_search"
_PROGRAM = str(Path(__file__).parents[3] / "main.py")
_TRY = "import os, sys, PySide6.QtGui; sys.exit(not os.access(sys.argv[1], os.R_OK))"


@cache
def account() -> tuple[str, ...]:
    """The words that stand before a command to run it without privileges; none where the tests have none.

    Skips the test where nobody else can be let read the checkout.
    """
    if os.geteuid() != 0:
        return ()
    nobody = ("setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups")
    # Where the checkout or its Python lies in root's home: all may be read, and nothing but its own be written.
    # What only asks whether it may read would be told no without the second line.
    reader = (
        *nobody, f"--inh-caps={_READ_ALL}", f"--ambient-caps={_READ_ALL}",
        "--securebits=+no_setuid_fixup",
    )  # fmt: skip
    for words in (reader, nobody):
        tried = subprocess.run(
            [*words, sys.executable, "-c", _TRY, _PROGRAM], capture_output=True, check=False
        )
        if tried.returncode == 0:
            return words
    pytest.skip("the checkout can be read by root alone, who may not lend this right to a program")


def own_folder(parent: Path, name: str) -> Path:
    """Makes a folder that is the account's own."""
    folder = parent / name
    folder.mkdir(mode=0o700)
    if os.geteuid() == 0:
        os.chown(folder, _NOBODY, _NOBODY)
    return folder
