"""Which recording belongs to a content file: at its path, and never one of other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.clinic import Clinic
from prep_guide.clock import Clock
from prep_guide.content.library import Library

if TYPE_CHECKING:
    from pathlib import Path

    from prep_guide.content.model import Origin
    from tests.conftest import WriteRoot

TOPIC = "---\ntitle: A page\n---\nSome words.\n"
FILE = "base/en/topics/page.md"
OGG, WAV = "base/en/audio/topics/page.ogg", "base/en/audio/topics/page.wav"
BASE = {"base/en/language.toml": 'name = "English"\n', FILE: TOPIC}


def library(*roots: Path) -> Library:
    return Library(roots, Clinic(), Clock())


def origin(found: Library) -> Origin:
    return found.guide("base", "en").topics[0].origin


def recording(*roots: Path) -> Path | None:
    found = library(*roots)
    return found.recording(origin(found))


def test_it_lies_at_the_path_of_its_file(write_root: WriteRoot) -> None:
    root = write_root(BASE | {WAV: b"sound"})
    assert recording(root) == root / WAV


def test_ogg_comes_before_wav(write_root: WriteRoot) -> None:
    root = write_root(BASE | {OGG: b"sound", WAV: b"sound"})
    assert recording(root) == root / OGG


def test_most_files_have_none(write_root: WriteRoot) -> None:
    root = write_root(BASE | {"base/en/audio/topics/another.ogg": b"sound"})
    assert recording(root) is None


def test_a_clinic_reads_out_what_is_shipped(write_root: WriteRoot) -> None:
    clinic = write_root({WAV: b"sound"}, "clinic")
    assert recording(write_root(BASE | {OGG: b"sound"}), clinic) == clinic / WAV


def test_words_of_the_clinic_are_not_read_by_what_is_shipped(write_root: WriteRoot) -> None:
    clinic = write_root({FILE: TOPIC.replace("Some", "Other")}, "clinic")
    assert recording(write_root(BASE | {OGG: b"sound"}), clinic) is None


def test_a_link_out_of_the_root_is_a_fault_and_no_recording(write_root: WriteRoot, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.ogg"
    elsewhere.write_bytes(b"sound")
    root = write_root(BASE | {WAV: b"sound"})
    (root / OGG).symlink_to(elsewhere)
    found = library(root)
    assert found.recording(origin(found)) == root / WAV
    assert [fault.file for fault in found.faults] == [OGG]
