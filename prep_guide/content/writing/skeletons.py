"""Empty forms for a new procedure, a new language and a new practice, with comments that say what belongs where.

The forms are files, so that whoever writes can mend them too. A blank in them is ``(fill in: ...)``, which
``prep-guide check`` names until it is filled in.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from prep_guide import files
from prep_guide.content.listing import BASE
from prep_guide.content.writing.own_root import CannotWriteError
from prep_guide.names import LANGUAGE, is_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from prep_guide.content.writing.own_root import OwnRoot

ENGLISH = "en"
"""The language that has every interface text, with comments."""

_NO_LAYER = ("pictures",)
_TAKEN = "{} is there already. Edit it, or move it away first."
_IGNORE = re.compile(r"\s*#\s*ignore\b")


def new_procedure(own: OwnRoot, skeletons: Path, name: str, languages: Sequence[str]) -> tuple[Path, ...]:
    """Writes the forms of a new procedure; gives their places.

    It has what makes it a procedure, and one question. All else is read from ``base`` until it has a file of its own.

    Args:
        own: Where to.
        skeletons: The folder of the forms.
        name: What its folder is called.
        languages: The codes of the languages it is offered in.

    Raises:
        CannotWriteError: The name is none, or taken.
    """
    if not is_id(name) or name in _NO_LAYER:
        raise CannotWriteError(
            f"{name} is not a name for a procedure. Use small letters, digits and hyphens, such as breast-ultrasound."
        )
    if any(name in listing.layers() for listing in own.layers.listings) or name == BASE:
        raise CannotWriteError(f"There is a procedure {name} already. Choose another name.")
    forms = dict(_forms(skeletons / "procedure", name, languages))
    own.need_free(*forms)
    return tuple(own.write(path, text) for path, text in forms.items())


def new_language(own: OwnRoot, skeletons: Path, code: str) -> tuple[Path, ...]:
    """Writes the forms of a new language; gives their places.

    The interface's texts and the glossary are those of English, each switched off by a ``#`` until it is translated.

    Args:
        own: Where to.
        skeletons: The folder of the forms.
        code: The language's tag: ``pt`` or ``pt-BR``.

    Raises:
        CannotWriteError: The tag is none, or there is such a language.
    """
    if not LANGUAGE.fullmatch(code):
        raise CannotWriteError(f"{code} is not the code of a language. Write it as in es or pt-BR.")
    if any(code in listing.languages(BASE) for listing in own.layers.listings):
        raise CannotWriteError(
            f"There is a language {code} already. Translate what prep-guide check says is missing."
        )
    forms = {
        f"{BASE}/{code}/{form.name}": form.read_text("utf-8") + _switched_off(own, form.name)
        for form in sorted((skeletons / "language").iterdir())
    }
    own.need_free(*forms)
    return tuple(own.write(path, text) for path, text in forms.items())


def new_clinic(folder: Path, skeletons: Path) -> Path:
    """Writes the settings of a practice, each switched off by a ``#``, and makes its folder of content; gives its file.

    Args:
        folder: Where to; it is made if need be.
        skeletons: The folder of the forms.

    Raises:
        CannotWriteError: There are settings already, or the system does not let us.
    """
    settings = folder / "clinic.toml"
    form = (skeletons / "clinic" / settings.name).read_bytes()
    if os.path.lexists(settings):
        raise CannotWriteError(_TAKEN.format(settings))
    try:
        (folder / "content").mkdir(parents=True, exist_ok=True)
        files.write_whole(settings, form, mode=0o666)
    except FileExistsError as error:
        raise CannotWriteError(_TAKEN.format(error.filename)) from error
    except OSError as error:
        # A full disk does not say which file it has no room for.
        place = error.filename or settings
        raise CannotWriteError(f"{place} cannot be written: {error.strerror}.") from error
    return settings


def _forms(folder: Path, name: str, languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The files of a procedure with their texts; what lies in ``language`` is there once for each language."""
    in_language = folder / "language"
    for form in sorted(folder.rglob("*.*")):
        text = form.read_text("utf-8")
        if form.is_relative_to(in_language):
            for code in languages:
                yield f"{name}/{code}/{form.relative_to(in_language).as_posix()}", text
        else:
            yield f"{name}/{form.relative_to(folder).as_posix()}", text


def _switched_off(own: OwnRoot, name: str) -> str:
    """The English table of a name with a ``#`` before each of its lines; nothing for one that is not translated."""
    if name == "language.toml":
        return ""
    files = own.layers.stack(BASE, ENGLISH, name)
    lines = own.layers.text(files[-1]).splitlines() if files else []
    # What an editor decided about an English text says nothing about its translation.
    kept = [line for line in lines if not _IGNORE.match(line)]
    body = kept[next((number for number, line in enumerate(kept) if not line.startswith("#")), 0) :]
    return "".join(f"{_off(line)}\n" for line in body)


def _off(line: str) -> str:
    return f"#{line}" if line.strip() and not line.lstrip().startswith("#") else line
