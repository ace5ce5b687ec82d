"""``make dist``: everything that is handed out, built into ``dist/``.

On every system: the wheel, the source, and the bundle, tried out before it is packed. On Debian the package as well.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tarfile
from importlib import metadata
from pathlib import Path

import papers
from ingredients import PROGRAM

RECIPES = Path(__file__).parent
ROOT = RECIPES.parent
DIST, WORK = ROOT / "dist", ROOT / "build" / "dist"
BUNDLE = WORK / "bundle" / PROGRAM


def main() -> None:
    """Builds all of it; ends with the first command that fails."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", _last_change())
    # Else what PyInstaller packs lies in another order each time.
    os.environ.setdefault("PYTHONHASHSEED", "0")
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    _run("-m", "build", "--no-isolation", "--outdir", DIST, ROOT)
    _run(RECIPES / "icon" / "paint.py", WORK / "icons")
    where = ["--distpath", BUNDLE.parent, "--workpath", WORK / "pyinstaller"]
    _run("-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *where, RECIPES / f"{PROGRAM}.spec")
    _run(RECIPES / "papers.py", BUNDLE)
    shutil.copy(ROOT / "LICENSE", BUNDLE)
    if sys.platform == "win32":
        # The installer is made of the bundle alone.
        shutil.copy(WORK / "icons" / f"{PROGRAM}.ico", BUNDLE)
    _run(RECIPES / "smoke.py", BUNDLE)
    _try_wheel()
    name = f"{PROGRAM}-{metadata.version(PROGRAM)}-{sys.platform}-{platform.machine().lower()}"
    _pack(DIST / f"{name}.tar.xz" if sys.platform != "win32" else DIST / f"{name}.zip")
    shutil.copy(BUNDLE / papers.PARTS, DIST / f"{name}.cdx.json")
    shutil.copy(BUNDLE / papers.LICENSES, DIST / f"{name}-{papers.LICENSES}")
    if shutil.which("dpkg-deb"):
        _run(RECIPES / "deb.py", BUNDLE, DIST)
    _write_sums()


def _try_wheel() -> None:
    """Reads the content out of the wheel, laid where neither checkout nor other files of ours are."""
    (wheel,) = DIST.glob("*.whl")
    place = WORK / "wheel"
    shutil.rmtree(place, ignore_errors=True)
    _run("-m", "pip", "install", "--quiet", "--no-deps", "--target", place, wheel)
    # -P: not from where this stands, which is the checkout.
    _run(
        "-P",
        "-c",
        f"import sys; sys.path.insert(0, {str(place)!r}); from prep_guide.cli import main; main(['check'])",
    )


def _pack(archive: Path) -> None:
    """Packs the bundle so that the same files make the same archive."""
    if archive.suffix == ".zip":
        shutil.make_archive(str(archive.with_suffix("")), "zip", BUNDLE.parent, PROGRAM)
        return
    # A higher one takes minutes more for a few MB less.
    with tarfile.open(archive, "w:xz", preset=3) as packed:
        packed.add(BUNDLE, PROGRAM, filter=_anonymous)


def _anonymous(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mtime = int(os.environ["SOURCE_DATE_EPOCH"])
    return entry


def _write_sums() -> None:
    made = sorted(path for path in DIST.iterdir() if path.is_file())
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in made]
    (DIST / "SHA256SUMS").write_text("".join(lines))
    for path in made:
        print(f"{path.stat().st_size / 1e6:8.1f} MB  dist/{path.name}")


def _last_change() -> str:
    """The time of what is built, in seconds since 1970, so that two builds differ in as little as possible."""
    git = shutil.which("git")
    found = git and subprocess.run(
        [git, "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return found.stdout.strip() if found and found.returncode == 0 else "1767225600"


def _run(*words: str | Path) -> None:
    subprocess.run([sys.executable, *map(str, words)], check=True)


if __name__ == "__main__":
    main()
