"""What a program asked the system for, by the log that strace keeps of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.desktop.kiosk.growing import GrowingLog

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_TRACED = (
    "execve", "execveat", "socket", "open", "openat", "openat2", "creat", "rename", "renameat", "renameat2", "unlink",
    "unlinkat", "mkdir", "mkdirat", "rmdir", "truncate", "link", "linkat", "symlink", "symlinkat", "mknod", "mknodat",
)  # fmt: skip
_OPENS = frozenset({"open", "openat", "openat2"})
_CALL = re.compile(r"(?P<process>\d+) +(?P<name>\w+)\((?P<arguments>.*)\) += (?P<result>-?\d+)")
_BEGUN = re.compile(r"(?P<process>\d+) +(?P<begin>\w+\(.*) <unfinished \.\.\.>$")
_ENDED = re.compile(r"(?P<process>\d+) +<\.\.\. \w+ resumed>(?P<end>.*)$")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND")


def watched(command: Sequence[str], log: Path) -> list[str]:
    """A command, with all it and its children ask of the system put down."""
    # The filter in the kernel stops the program for these calls only.
    options = ["-f", "--seccomp-bpf", "-qq", "-s", "400", "-o", str(log), "-e", f"trace={','.join(_TRACED)}"]
    return ["strace", *options, "--", *command]


class SystemCalls:
    """Reads the log as it grows. Calls the system refused have done nothing and are left out.

    Attributes:
        programs: The command lines of what was started, the watched program first.
        families: The kinds of sockets that were asked for, such as ``AF_UNIX``.
        written: The paths that were opened for writing, made, renamed or deleted.
        opened: The paths that were opened for reading.
    """

    def __init__(self, log: Path) -> None:
        self._log = GrowingLog(log)
        self._begun: dict[str, str] = {}
        self.programs: list[str] = []
        self.families: set[str] = set()
        self.written: set[str] = set()
        self.opened: set[str] = set()

    def read_on(self) -> None:
        """Takes in what has been added to the log."""
        for line in self._calls(self._log.new_lines()):
            if (call := _CALL.match(line)) and int(call["result"]) >= 0:
                self._note(call["name"], call["arguments"])

    def _calls(self, lines: Sequence[str]) -> Iterator[str]:
        """Each call in one line: where two threads call at once, it is put down in two parts."""
        for line in lines:
            if begun := _BEGUN.match(line):
                self._begun[begun["process"]] = begun["begin"]
            elif ended := _ENDED.match(line):
                yield f"{ended['process']} {self._begun.pop(ended['process'], '')}{ended['end']}"
            else:
                yield line

    def _note(self, name: str, arguments: str) -> None:
        texts = _QUOTED.findall(arguments)
        if name.startswith("execve"):
            self.programs.append(" ".join(texts[1:]))
        elif name == "socket":
            self.families.add(arguments.partition(",")[0])
        elif name in _OPENS and not _WRITES.search(arguments):
            self.opened.update(texts[:1])
        else:
            self.written.update(texts)
