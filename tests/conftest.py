"""What tests of several rooms share."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Protocol

import pytest
from hypothesis import settings

# make fuzz: no single input may take long, since someone waits for it.
settings.register_profile("fuzz", max_examples=100_000, deadline=200)

# Before any test imports Qt: windows are painted into memory, wherever the tests run. The tests of the real
# window start it as a program of its own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# No test wakes the computer's own voice; those of the real engine bring a daemon of their own.
os.environ["SPEECHD_ADDRESS"] = "unix_socket:/nobody/speaks/here"

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class WriteRoot(Protocol):
    def __call__(self, files: Mapping[str, str | bytes], name: str = "shipped") -> Path: ...


@pytest.fixture
def write_root(tmp_path: Path) -> WriteRoot:
    """Writes a root of content from its files, by their paths below it, and gives its folder."""

    def write(files: Mapping[str, str | bytes], name: str = "shipped") -> Path:
        root = tmp_path / name
        root.mkdir(exist_ok=True)
        for path, content in files.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return root

    return write


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Prints the tables of the long forms (``record_property("table", ...)``), whichever process made them."""
    reports = [each for kind in ("passed", "failed") for each in terminalreporter.stats.get(kind, [])]
    for report in reports:
        for name, value in report.user_properties:
            if name == "table":
                terminalreporter.section(report.nodeid.partition("::")[2])
                terminalreporter.write_line(value)
