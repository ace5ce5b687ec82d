"""The object names of what reading aloud is worked with, by which the keyboard's focus finds it again."""

from __future__ import annotations

OPENER = "bar-read"
"""The item of the comfort bar that opens and closes the reading bar."""
PREFIX = "read-"
"""What the names of all buttons of the reading bar begin with."""
