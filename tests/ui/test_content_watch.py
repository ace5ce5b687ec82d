"""Saved files are told of once, however an editor saves them; what is no content is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from prep_guide.ui.content_watch import ContentWatch

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def root(tmp_path: Path) -> Path:
    file = tmp_path / "root" / "base" / "en" / "guide.md"
    file.parent.mkdir(parents=True)
    file.write_text("old")
    return tmp_path / "root"


def in_place(root: Path) -> None:
    (root / "base/en/guide.md").write_text("new text")


def replaced(root: Path) -> None:
    fresh = root / "base/en/.guide.md.tmp"
    fresh.write_text("new text")
    fresh.replace(root / "base/en/guide.md")


def made_anew(root: Path) -> None:
    (root / "base/en/guide.md").unlink()
    (root / "base/en/guide.md").write_text("new text")


def added(root: Path) -> None:
    (root / "base/en/questions").mkdir()
    (root / "base/en/questions/pain.md").write_text("new text")


def deleted(root: Path) -> None:
    (root / "base/en/guide.md").unlink()


@pytest.mark.parametrize("save", [in_place, replaced, made_anew, added, deleted])
def test_whatever_an_editor_does_is_seen(qtbot: QtBot, root: Path, save: Callable[[Path], None]) -> None:
    watch = ContentWatch([root])
    with qtbot.waitSignal(watch.changed):
        save(root)


def test_what_was_replaced_or_added_is_watched_from_then_on(qtbot: QtBot, root: Path) -> None:
    watch = ContentWatch([root])
    for save in (replaced, added):
        with qtbot.waitSignal(watch.changed):
            save(root)
    for path in ("base/en/guide.md", "base/en/questions/pain.md"):
        with qtbot.waitSignal(watch.changed):
            (root / path).write_text(f"newer than {path}")


def test_a_file_alone_may_be_watched(qtbot: QtBot, tmp_path: Path) -> None:
    settings = tmp_path / "clinic.toml"
    settings.write_text("")
    watch = ContentWatch([settings])
    with qtbot.waitSignal(watch.changed):
        settings.write_text('name = "Ours"\n')


def test_many_files_saved_at_once_are_told_of_once(qtbot: QtBot, root: Path) -> None:
    watch = ContentWatch([root])
    told: list[bool] = []
    watch.changed.connect(lambda: told.append(True))
    with qtbot.waitSignal(watch.changed):
        for number in range(20):
            (root / f"base/en/{number}.md").write_text("text")
    with qtbot.waitSignal(watch.changed):
        (root / "base/en/last.md").write_text("text")
    assert told == [True, True]


def test_safety_copies_do_not_count(qtbot: QtBot, root: Path) -> None:
    watch = ContentWatch([root])
    told: list[bool] = []
    watch.changed.connect(lambda: told.append(True))
    (root / "base/en/.guide.md.swp").write_text("text")
    (root / "base/en/guide.md~").write_text("text")
    with qtbot.waitSignal(watch._rest.timeout):  # everything is still, and nothing was saved
        pass
    assert told == []
    with qtbot.waitSignal(watch.changed):
        in_place(root)


def test_a_folder_that_is_not_there_is_no_harm(qtbot: QtBot, tmp_path: Path) -> None:
    ContentWatch([tmp_path / "gone"])
