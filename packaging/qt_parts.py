"""What of Qt and of other libraries travels in the bundle: the plugins named here, and whatever they lead to.

PyInstaller collects every plugin of a Qt module that is imported, and with them most of Qt: Quick, QML, a PDF
viewer, an on-screen keyboard, GTK. Nothing of that is ever opened. Leaving it out halves the bundle, and what is
not there cannot be switched on from outside, such as ``QT_QPA_PLATFORM=vnc``.
"""

from __future__ import annotations

from pathlib import PurePath

from PyInstaller.depend import bindepend

Entry = tuple[str, str, str]
"""Where it lies in the bundle, where it comes from, and its kind: how PyInstaller keeps a file."""

_PLUGINS = "plugins"
_KEPT = {
    # The last one paints without a screen: pictures of the pages, and the hand-out.
    "platforms": ("qxcb", "qwayland", "qwindows", "qcocoa", "qoffscreen"),
    "platforminputcontexts": ("composeplatforminputcontext", "ibusplatforminputcontext"),
    "platformthemes": ("qxdgdesktopportal",),
    "wayland-shell-integration": ("",),
    "wayland-decoration-client": ("",),
    # A clinic's photographs; PNG is built in, and drawings go through QtSvg.
    "imageformats": ("qjpeg",),
    "multimedia": ("",),
    "texttospeech": (
        "qtexttospeech_speechd",
        "qtexttospeech_sapi",
        "qtexttospeech_winrt",
        "qtexttospeech_darwin",
    ),
    "printsupport": ("",),
}
"""By kind of plugin, how the kept ones begin; an empty name keeps all of a kind."""
_UNUSED_DATA = frozenset({"translations", "qml"})
"""Folders of Qt: the words of its own dialogs, and QML."""


def needed(binaries: list[Entry]) -> list[Entry]:
    """The program's own modules, the plugins that are kept, and the libraries these need."""
    by_name = {PurePath(place).name: (place, source) for place, source, _ in binaries}
    waiting = [(place, source) for place, source, kind in binaries if _is_root(place, kind)]
    reached = {place for place, _ in waiting}
    while waiting:
        _, source = waiting.pop()
        for name, _ in bindepend.get_imports(source):
            library = by_name.get(PurePath(name).name)
            if library is not None and library[0] not in reached:
                reached.add(library[0])
                waiting.append(library)
    return [entry for entry in binaries if entry[0] in reached]


def without_unused(data: list[Entry], binaries: list[Entry]) -> list[Entry]:
    """The files that are no programs, without Qt's own and without links that lead to nothing any more."""
    places = {entry[0] for entry in binaries}
    return [
        (place, source, kind)
        for place, source, kind in data
        if not _UNUSED_DATA.intersection(PurePath(place).parts) and (kind != "SYMLINK" or source in places)
    ]


def _is_root(place: str, kind: str) -> bool:
    parts = PurePath(place).parts
    if _PLUGINS in parts:
        return _is_kept(parts)
    return kind == "EXTENSION" or "python3" in parts[-1]


def _is_kept(parts: tuple[str, ...]) -> bool:
    kind, name = parts[parts.index(_PLUGINS) + 1], parts[-1].removeprefix("lib")
    return any(name.startswith(each) for each in _KEPT.get(kind, ()))
