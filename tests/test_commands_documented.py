"""Every command and every option is in docs/commands.md, and in --help with a sentence of its own."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from prep_guide.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = (Path(__file__).parents[1] / "docs" / "commands.md").read_text(encoding="utf-8")


def commands(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    """A command and all below it that people may type."""
    if not isinstance(command, click.Group) or command.invoke_without_command:
        yield name, command
    if isinstance(command, click.Group):
        for word, below in command.commands.items():
            if not below.hidden:
                yield from commands(below, f"{name} {word}")


COMMANDS = dict(commands(main, "prep-guide"))


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_documented_with_its_options(name: str) -> None:
    command = COMMANDS[name]
    assert re.search(rf"`{name}(?: [A-Z\[][^`]*)?` \|", TEXT)
    assert command.help
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.help, option.name
            assert any(f"`{word}" in TEXT for word in option.opts), option.name


def test_no_other_command_is_documented() -> None:
    told = {each.strip() for each in re.findall(r"^\| `(prep-guide[a-z -]*)", TEXT, re.MULTILINE)}
    assert told == set(COMMANDS)
