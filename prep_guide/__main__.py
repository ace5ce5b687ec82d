"""The program's door: the bare command opens the guide, anything after it is read by :mod:`prep_guide.cli`."""

from __future__ import annotations

import gc
import sys

from prep_guide.display import has_display


def main() -> None:
    """Runs the command line and exits with its code."""
    if len(sys.argv) == 1 and has_display():
        # What is made while starting lives as long as the program: looking for garbage in it only takes time.
        # The collector is switched on again once the first page is painted.
        gc.disable()
        # Without the commands' parser, which takes a sixth of the time to the first page.
        from prep_guide import app  # noqa: PLC0415

        start = app.Start()
        sys.exit(app.run(start, app.open_shelf(start)))
    from prep_guide.cli import main as commands  # noqa: PLC0415

    commands(prog_name="prep-guide")


if __name__ == "__main__":
    main()
