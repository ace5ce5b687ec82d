"""Everything the bundle is made of besides Prep Guide: names, versions, licenses and their texts."""

from __future__ import annotations

import filecmp
import platform
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from collections.abc import Iterable

PROGRAM = "prep-guide"
_OWN_TEXTS = Path(__file__).with_name("licenses")
_DOCUMENTS = Path("/usr/share/doc")
_TEXT_NAMES = ("license", "licence", "copying", "notice", "authors")
_QT_LICENSE = "LGPL-3.0-only"
_QT_TEXTS = ("LGPL-3.0.txt", "GPL-3.0.txt")


@dataclass(frozen=True, slots=True)
class Ingredient:
    """One part made by others.

    Attributes:
        name: As its makers call it.
        version: Of what lies in the bundle.
        address: Its package URL, by which tools look up known weaknesses.
        license: An SPDX expression, or what the makers say instead; empty where the text says it alone.
        texts: The license in full.
    """

    name: str
    version: str
    address: str
    license: str
    texts: tuple[str, ...] = ()


def ingredients(bundle: Path) -> list[Ingredient]:
    """All of them, by name.

    Args:
        bundle: The folder PyInstaller made, in the environment this runs in.
    """
    packages = _owners(system_libraries(bundle).values())
    return [
        _python(),
        *sorted(_distributions(), key=lambda each: each.name.lower()),
        *_inside_qt(),
        *(_debian(package) for package in sorted(packages)),
    ]


def system_libraries(bundle: Path) -> dict[Path, Path]:
    """The libraries in the bundle that the build machine's own system has given: here and there."""
    ldconfig = shutil.which("ldconfig", path="/sbin:/usr/sbin:/usr/bin")
    lines = _said(ldconfig, "-p").splitlines() if ldconfig else ()
    known = {line.split()[0]: Path(line.rpartition("=> ")[2]) for line in lines if "=> " in line}
    inside = [path for path in sorted((bundle / "_internal").glob("*.so*")) if not path.is_symlink()]
    # Of two with one name, Python may have brought its own.
    return {
        path: known[path.name]
        for path in inside
        if path.name in known and filecmp.cmp(path, known[path.name])
    }


def _owners(libraries: Iterable[Path]) -> set[str]:
    """The Debian packages that libraries belong to, such as ``libxcb-cursor0``."""
    # Since /lib became a link to /usr/lib, a package may list either place.
    places = [str(place) for each in libraries for place in (each, Path("/usr", *each.parts[1:]))]
    if not places:
        return set()
    found = subprocess.run(["dpkg", "-S", *places], capture_output=True, text=True, check=False)
    return {line.partition(":")[0] for line in found.stdout.splitlines()}


def _python() -> Ingredient:
    text = Path(sysconfig.get_path("stdlib"), "LICENSE.txt")
    if not text.is_file():
        text = Path(sys.base_prefix, "LICENSE.txt")
    version = platform.python_version()
    texts = (text.read_text(),) if text.is_file() else ()
    return Ingredient("Python", version, f"pkg:generic/python@{version}", "PSF-2.0", texts)


def _distributions() -> list[Ingredient]:
    """The packages that Prep Guide asks for, and those they ask for; and what PyInstaller puts in of itself."""
    waiting, found = [PROGRAM, "pyinstaller"], {}
    while waiting:
        name = canonicalize_name(waiting.pop())
        if name in found:
            continue
        found[name] = metadata.distribution(name)
        if name == "pyinstaller":
            # Its bootloader starts the program; the rest of it stays at home.
            continue
        for line in found[name].requires or ():
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                waiting.append(requirement.name)
    return [_distribution(found[name]) for name in found if name != PROGRAM]


def _distribution(found: metadata.Distribution) -> Ingredient:
    name, version = found.metadata["Name"], found.version
    said = found.metadata.get("License-Expression") or found.metadata.get("License") or ""
    is_qt = name.startswith(("PySide6", "shiboken6"))
    texts = [
        file.read_text(errors="replace")
        for each in found.files or ()
        if ".dist-info" in str(each)
        and each.name.lower().startswith(_TEXT_NAMES)
        and (file := Path(str(found.locate_file(each)))).is_file()
    ]
    if is_qt:
        texts = [(_OWN_TEXTS / each).read_text() for each in _QT_TEXTS]
    if name == "font-source-sans-pro":
        texts.append(
            (Path(str(found.locate_file("font_source_sans_pro"))) / "files" / "LICENSE.txt").read_text()
        )
    address = f"pkg:pypi/{canonicalize_name(name)}@{version}"
    return Ingredient(name, version, address, _QT_LICENSE if is_qt else said, tuple(texts))


def _inside_qt() -> list[Ingredient]:
    """What comes inside the packages of PySide6: Qt itself, and what plays recordings for it."""
    version = metadata.version("PySide6-Essentials")
    sheet = (_OWN_TEXTS / "LGPL-2.1.txt").read_text()
    texts = tuple((_OWN_TEXTS / each).read_text() for each in _QT_TEXTS)
    return [
        Ingredient("Qt", version, f"pkg:generic/qt@{version}", _QT_LICENSE, texts),
        # Its libavcodec, of Qt 6.11.3, says so of itself.
        Ingredient("FFmpeg", "7.1.5", "pkg:generic/ffmpeg@7.1.5", "LGPL-2.1-or-later", (sheet,)),
    ]


def _debian(package: str) -> Ingredient:
    version = _said("dpkg-query", "-W", "-f", "${Version}", package)
    text = (_DOCUMENTS / package / "copyright").read_text(errors="replace")
    return Ingredient(package, version, f"pkg:deb/debian/{package}@{version}", "", (text,))


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
