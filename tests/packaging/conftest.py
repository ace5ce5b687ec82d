"""The recipes in ``packaging/`` are run from their own folder, not imported as a package."""

from __future__ import annotations

from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]


@pytest.fixture
def recipes(monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the recipes, whose modules can be imported now."""
    folder = PROJECT / "packaging"
    monkeypatch.syspath_prepend(str(folder))
    return folder
