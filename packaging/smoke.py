"""Tries a built program out: does it start, read, paint, typeset and open a window, without Python or a checkout?

``python packaging/smoke.py FOLDER`` runs the program in the folder, or ``prep-guide`` itself where none is given. It
runs anywhere, on any Python, and needs nothing that is not in the standard library.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_PATIENCE = 120
"""Seconds a command may take on a slow machine."""


def main() -> None:
    """Tries everything, and ends with the first thing that does not hold."""
    folder = sys.argv[1] if len(sys.argv) > 1 else None
    program = shutil.which("prep-guide", path=folder)
    if program is None:
        sys.exit(f"There is no prep-guide in {folder or 'PATH'}.")
    with tempfile.TemporaryDirectory(prefix="prep-guide-smoke-") as scratch:
        place = Path(scratch)
        said = _run(program, place, "--version")
        print(said.strip())
        _run(program, place, "check")
        sheet = place / "sheet.pdf"
        _run(program, place, "handout", "--procedure", "breast-ultrasound", "--out", str(sheet))
        _need(sheet.read_bytes().startswith(b"%PDF-"), "the sheet is no PDF")
        _run(program, place, "tour", "--out", str(place / "tour"))
        pages = sorted((place / "tour").glob("*.png"))
        _need(len(pages) > 20 and all(page.stat().st_size > 1000 for page in pages), "pages are missing")
        print(f"{len(pages)} pages and the sheet are painted.")
        _open_window(program, place)
        print("The window opens.")


def _run(program: str, place: Path, *words: str) -> str:
    done = subprocess.run(
        [program, *words],
        cwd=place,
        env=_environment(place),
        timeout=_PATIENCE,
        capture_output=True,
        check=False,
    )
    said = done.stdout.decode(errors="replace") + done.stderr.decode(errors="replace")
    _need(done.returncode == 0, f"prep-guide {' '.join(words)} gave {done.returncode}:\n{said}")
    return said


def _open_window(program: str, place: Path) -> None:
    """Opens the guide and waits until it has painted its first page: from then on it can be called."""
    process = subprocess.Popen([program], cwd=place, env=_environment(place))
    try:
        if sys.platform == "win32":
            # Its pipe is in no folder that could be looked into.
            time.sleep(10)
            _need(process.poll() is None, "the window has closed")
            return
        until = time.monotonic() + _PATIENCE
        while not (place / "prep-guide-home").exists():
            _need(process.poll() is None and time.monotonic() < until, "the window does not open")
            time.sleep(0.05)
    finally:
        process.kill()
        process.wait()


def _environment(place: Path) -> dict[str, str]:
    """That of somebody who has just logged in, without what Python and Qt are told on a developer's machine."""
    plain = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "QT_", "XDG_"))
    }
    home = {"HOME": str(place), "TMPDIR": str(place), "XDG_RUNTIME_DIR": str(place)}
    shown = os.environ.get("QT_QPA_PLATFORM", "xcb" if "DISPLAY" in os.environ else "offscreen")
    return plain | home | ({"QT_QPA_PLATFORM": shown} if sys.platform == "linux" else {})


def _need(holds: bool, problem: str) -> None:
    if not holds:
        sys.exit(problem)


if __name__ == "__main__":
    main()
