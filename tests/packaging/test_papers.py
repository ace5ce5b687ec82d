"""The papers that go with a bundle: licenses, and the list of parts."""

from __future__ import annotations

import importlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

MADE = datetime(2026, 11, 30, 12, tzinfo=UTC)


@pytest.fixture
def papers(recipes: Path) -> ModuleType:
    return importlib.import_module("papers")


@pytest.fixture
def parts(recipes: Path) -> list[Any]:
    one = importlib.import_module("ingredients").Ingredient
    return [
        one("alpha", "1.0", "pkg:pypi/alpha@1.0", "MIT", ("Do as you like.",)),
        one("beta", "2.0", "pkg:pypi/beta@2.0", "Apache-2.0 OR BSD-2-Clause", ("Do as you like.", "Or not.")),
        one("gamma", "3.0", "pkg:deb/debian/gamma@3.0", "SIL OFL 1.1"),
        one("delta", "4.0", "pkg:deb/debian/delta@4.0", ""),
    ]


def test_a_license_that_several_share_is_printed_once(papers: ModuleType, parts: list[Any]) -> None:
    text = papers.licenses(parts)
    assert text.count("Do as you like.") == 1
    assert "same as that of alpha 1.0" in text
    assert all(f"\n{part.name} {part.version}\n" in text for part in parts)


def test_every_part_is_in_the_list_for_machines(papers: ModuleType, parts: list[Any]) -> None:
    bill = papers.bill_of_materials(parts, "0.1.0", MADE)
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert bill["metadata"]["timestamp"] == "2026-11-30T12:00:00+00:00"
    licenses = {each["purl"]: each.get("licenses") for each in bill["components"]}
    assert licenses == {
        "pkg:pypi/alpha@1.0": [{"expression": "MIT"}],
        "pkg:pypi/beta@2.0": [{"expression": "Apache-2.0 OR BSD-2-Clause"}],
        "pkg:deb/debian/gamma@3.0": [{"license": {"name": "SIL OFL 1.1"}}],
        "pkg:deb/debian/delta@4.0": None,
    }
    assert bill["dependencies"][0]["dependsOn"] == list(licenses)


def test_the_same_parts_make_the_same_list(
    papers: ModuleType, parts: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(MADE.timestamp())))
    assert papers.build_time() == MADE
    first, second = (papers.bill_of_materials(parts, "0.1.0", papers.build_time()) for _ in range(2))
    assert first == second
    fewer = papers.bill_of_materials(parts[1:], "0.1.0", MADE)
    assert fewer["serialNumber"] != first["serialNumber"]
