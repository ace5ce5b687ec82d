"""``make bench``: every budget against what this machine measures now."""

from __future__ import annotations

import os
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
    busy, cores = os.getloadavg()[1], os.cpu_count() or 1
    if busy > cores:
        print(
            f"\nThe computer was busy: {busy:.0f} processes for {cores} cores. Times by the clock say little."
        )


if __name__ == "__main__":
    main()
