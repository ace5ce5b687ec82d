"""Runs commands of prep-guide in this process, as somebody types them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from click.testing import CliRunner

from prep_guide.cli import main

if TYPE_CHECKING:
    from pathlib import Path

OK, FINDINGS, USAGE, FAILED = range(4)


def run(*words: str | Path) -> tuple[int, str]:
    """The exit code and all that was said, spaces evened out."""
    done = CliRunner().invoke(main, [*map(str, words)], prog_name="prep-guide")
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, re.sub(r"\s+", " ", done.output).strip()


def texts_of(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with what it says."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }
