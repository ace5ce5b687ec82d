"""The Debian package: the bundle below ``/opt``, without the libraries that Debian has itself.

``python packaging/deb.py BUNDLE DIST`` writes ``prep-guide_VERSION_ARCHITECTURE.deb`` into the folder ``DIST``.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from importlib import metadata
from pathlib import Path

from icon.paint import DRAWING, PNG_SIZES, painted
from ingredients import PROGRAM, system_libraries
from papers import LICENSES

RECIPES = Path(__file__).parent
ROOT = RECIPES.parent
UNITS = ("systemd", "sysusers.d", "tmpfiles.d")
"""What the package lays down of the kiosk, and leaves off; the lock-down of a whole computer is not among it."""
SCRIPTS = ("postinst", "prerm", "postrm")
_ICONS = Path("usr/share/icons/hicolor")


def build(bundle: Path, dist: Path) -> Path:
    """Puts the package together and gives where it lies.

    Args:
        bundle: The folder that PyInstaller made.
        dist: The folder the package is written into.
    """
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder, "tree")
        # dpkg-shlibdeps knows a package by this folder.
        (tree / "DEBIAN").mkdir(parents=True)
        _lay_program(bundle, tree)
        _lay_surroundings(bundle, tree)
        _set_modes(tree)
        architecture = _said("dpkg", "--print-architecture").strip()
        version = metadata.version(PROGRAM)
        _write_control(
            tree,
            VERSION=version,
            ARCHITECTURE=architecture,
            SIZE=str(_size(tree) // 1024),
            LIBRARIES=_libraries(tree / "opt" / PROGRAM),
        )
        package = dist / f"{PROGRAM}_{version}_{architecture}.deb"
        _said("dpkg-deb", "--root-owner-group", "-Zxz", "-z3", "--build", str(tree), str(package))
    return package


def _lay_program(bundle: Path, tree: Path) -> None:
    home = tree / "opt" / PROGRAM
    shutil.copytree(bundle, home, symlinks=True)
    # Debian mends these, so its own are used.
    for library in system_libraries(bundle):
        (home / library.relative_to(bundle)).unlink()
    link = tree / "usr" / "bin" / PROGRAM
    link.parent.mkdir(parents=True)
    link.symlink_to(Path("/opt", PROGRAM, PROGRAM))


def _lay_surroundings(bundle: Path, tree: Path) -> None:
    (tree / "etc" / PROGRAM).mkdir(parents=True)
    for name in UNITS:
        shutil.copytree(RECIPES / "kiosk" / name, tree / "usr" / "lib" / name)
    _copy(RECIPES / "debian" / f"{PROGRAM}.desktop", tree / "usr/share/applications" / f"{PROGRAM}.desktop")
    _copy(DRAWING, tree / _ICONS / "scalable" / "apps" / f"{PROGRAM}.svg")
    for size in PNG_SIZES:
        place = tree / _ICONS / f"{size}x{size}" / "apps" / f"{PROGRAM}.png"
        place.parent.mkdir(parents=True)
        place.write_bytes(painted(size))
    papers = tree / "usr" / "share" / "doc" / PROGRAM
    papers.mkdir(parents=True)
    own = "Prep Guide is licensed under the Apache License, Version 2.0; see /usr/share/common-licenses/Apache-2.0.\n\n"
    (papers / "copyright").write_text(own + (bundle / LICENSES).read_text(encoding="utf-8"), encoding="utf-8")
    _copy(ROOT / "CHANGELOG.md", papers / "CHANGELOG.md")


def _write_control(tree: Path, **facts: str) -> None:
    control = (RECIPES / "debian" / "control").read_text()
    for name, fact in facts.items():
        control = control.replace(f"@{name}@", fact)
    folder = tree / "DEBIAN"
    (folder / "control").write_text(control)
    for name in SCRIPTS:
        shutil.copy(RECIPES / "debian" / name, folder / name)
        (folder / name).chmod(0o755)


def _libraries(home: Path) -> str:
    """The Debian packages whose libraries the program is linked against, with the versions it needs.

    The programs of a build environment of its own are in no package, which dpkg-shlibdeps says of each.
    """
    programs = [
        path for path in home.rglob("*") if path.is_file() and not path.is_symlink() and _is_elf(path)
    ]
    folders = sorted({path.parent for path in programs})
    with tempfile.TemporaryDirectory() as folder:
        # dpkg-shlibdeps wants to stand in the source of a package.
        recipe = Path(folder, "debian", "control")
        recipe.parent.mkdir()
        recipe.write_text(f"Source: {PROGRAM}\n\nPackage: {PROGRAM}\nArchitecture: any\n")
        command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"]
        command += [*(f"-l{each}" for each in folders), *(f"-e{each}" for each in programs)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stdout.removeprefix("shlibs:Depends=").strip()


def _is_elf(path: Path) -> bool:
    with path.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"


def _set_modes(tree: Path) -> None:
    """Everybody may read, nobody but root write, whatever the builder's habit is."""
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)


def _size(tree: Path) -> int:
    return sum(path.lstat().st_size for path in tree.rglob("*"))


def _copy(here: Path, there: Path) -> None:
    there.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(here, there)


def _said(*command: str) -> str:
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout


def main() -> None:
    """Builds the package from the folders named on the command line."""
    print(build(Path(sys.argv[1]), Path(sys.argv[2])))


if __name__ == "__main__":
    main()
