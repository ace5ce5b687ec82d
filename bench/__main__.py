"""``make bench``: every budget against what this machine measures now."""

from __future__ import annotations

import tempfile
from pathlib import Path

from bench import handout, library, pages, pictures, process, search, sessions
from bench.table import show


def main() -> None:
    """Measures and prints the table."""
    figures = process.measure()
    with tempfile.TemporaryDirectory() as folder:
        spanish, large = Path(folder) / "spanish", Path(folder) / "large"
        library.translated(spanish, "es")
        figures += pages.measure(spanish)
        figures += library.measure(large)
    figures += pictures.measure()
    figures += search.measure()
    figures += handout.measure()
    figures += sessions.measure()
    show(figures)


if __name__ == "__main__":
    main()
