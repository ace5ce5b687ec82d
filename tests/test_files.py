"""Files and folders the program is not let in to see: it is told so, and nothing raises."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import prep_guide
from prep_guide import files, names, paths

if TYPE_CHECKING:
    from collections.abc import Iterator

NOBODY = 65534

AS_NOBODY = f"""
import json, os, sys
from pathlib import Path
from prep_guide import paths
from prep_guide.clinic import read_clinic
from prep_guide.clock import Clock
from prep_guide.content.library import Library
from prep_guide.pictures import Pictures
from prep_guide.theme import THEMES

def look(folder):
    clinic, faults = read_clinic(paths.clinic_file())
    content = [clinic.folder / "content"] if clinic.folder and (clinic.folder / "content").is_dir() else []
    library = Library([shipped, *content], clinic, Clock())
    library.offers("en"), library.guide("breast-ultrasound", "en").stages[0].body.plain
    pictures = Pictures([shipped, *content], assets)
    shown = [pictures.picture(name, THEMES["light"]).data[:4] for name in ("card-base", "never-drawn")]
    assert shown == [b"<svg"] * 2
    return [fault.file for fault in (*faults, *library.faults, *pictures.faults)]

folder, public = Path(sys.argv[1]), Path(sys.argv[2])
shipped, assets = public / "content", public / "assets"
os.environ["PREP_GUIDE_CLINIC"] = str(folder / "clinic.toml")
if os.geteuid() == 0:
    look(folder)  # so that all modules are loaded: they may lie where nobody else may look
    os.setgroups([])
    os.setgid({NOBODY})
    os.setuid({NOBODY})
print(json.dumps(look(folder)))
"""


@pytest.fixture(scope="module")
def public() -> Iterator[Path]:
    """The shipped content and assets where everybody may read them, which a checkout need not be."""
    folder = Path(tempfile.mkdtemp(prefix="shipped-"))
    for kind, shipped in (("content", paths.shipped_content()), ("assets", paths.assets())):
        shutil.copytree(shipped, folder / kind)
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def practice() -> Iterator[Path]:
    """A practice's folder that everybody may enter, which pytest's own folders are not."""
    folder = Path(tempfile.mkdtemp(prefix="practice-"))
    for path in ("content/base/en/questions/ours.md", "content/pictures/card-base.png", "clinic.toml"):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("")
    folder.chmod(0o755)
    yield folder
    for each in (folder, *(folder / name for name in ("content", "content/base", "content/pictures"))):
        each.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="needs a system with users and their permissions")
@pytest.mark.parametrize(
    ("closed", "mode", "told"),
    [
        (".", 0o000, {"clinic.toml"}),
        (".", 0o600, {"clinic.toml"}),
        ("clinic.toml", 0o000, {"clinic.toml"}),
        ("content", 0o000, {"<root>", "content/pictures"}),
        ("content", 0o604, {"<root>", "content/pictures"}),
        ("content/base", 0o000, {"content/base"}),
        ("content/base", 0o604, {"content/base"}),
        ("content/pictures", 0o000, {"content/pictures"}),
        ("content/pictures", 0o604, {"content/pictures"}),
        ("content/pictures/card-base.png", 0o000, {"content/pictures/card-base.png"}),
        ("content/base/en/questions/ours.md", 0o000, {"content/base/en/questions/ours.md"}),
    ],
)
def test_what_is_closed_is_told_and_nothing_raises(
    practice: Path, public: Path, closed: str, mode: int, told: set[str]
) -> None:
    (practice / closed).chmod(mode)
    if os.geteuid() and mode & 0o004:
        (practice / closed).chmod(0o400)  # its owner has the first of the three digits
    project = Path(prep_guide.__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", AS_NOBODY, str(practice), str(public)],
        capture_output=True,
        text=True,
        check=False,
        cwd=project,
    )
    assert done.returncode == 0, done.stderr
    found = {each.replace(str(practice / "content"), "<root>") for each in json.loads(done.stdout)}
    assert found >= told
    assert found <= told | {"content/base/en/questions/ours.md", "content/pictures/card-base.png"}


def test_looking_never_raises(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    looks = (files.is_missing, files.is_file, files.is_folder, files.may_enter)
    answers = {
        "a file": (file, (False, True, False, False)),
        "a folder": (tmp_path, (False, False, True, True)),
        "nothing": (tmp_path / "nothing", (True, False, False, False)),
        "below a file": (file / "x", (True, False, False, False)),
        "no name": (tmp_path / ("x" * 300), (False, False, False, False)),
        "no path": (tmp_path / "a\0b", (False, False, False, False)),
        "a circle": (loop, (False, False, False, False)),
    }
    for path, expected in answers.values():
        assert tuple(look(path) for look in looks) == expected


def test_only_as_much_as_is_asked_for_is_read(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"12345")
    assert files.read_inside(tmp_path, "file", 3) == b"123"
    assert files.read_inside(tmp_path, "file", 9) == b"12345"


@pytest.mark.parametrize("path", ["nothing", "folder", "loop", "pipe", "out", "../outside", "x" * 300])
def test_what_is_no_file_below_the_folder_is_not_read(tmp_path: Path, path: str) -> None:
    root = tmp_path / "root"
    (root / "folder").mkdir(parents=True)
    (tmp_path / "outside").write_text("secret")
    (root / "out").symlink_to(tmp_path / "outside")
    (root / "loop").symlink_to(root / "loop")
    os.mkfifo(root / "pipe")
    refused = files.read_inside(root, path, 99)
    assert isinstance(refused, files.Unreadable)
    assert refused.problem.endswith(".")
    assert refused.remedy.endswith(".")


def test_the_shipped_files_can_be_read() -> None:
    assert isinstance(files.read_inside(paths.shipped_content(), "base/guide.toml", 10), bytes)


@pytest.mark.parametrize("name", ["a", "3d-stereo", "breast-ultrasound", "a-1-b", "n" * names.LONGEST])
def test_ids(name: str) -> None:
    assert names.is_id(name)


@pytest.mark.parametrize(
    "name", ["", "-a", "a-", "a--b", "A", "a_b", "a b", "é", "a\n", "n" * (names.LONGEST + 1)]
)
def test_no_ids(name: str) -> None:
    assert not names.is_id(name)
