"""The papers that go with a bundle: the licenses of its parts, and the list of its parts for machines to read.

``python packaging/papers.py BUNDLE`` writes ``THIRD-PARTY.txt`` and ``sbom.cdx.json`` into the bundle.
"""

from __future__ import annotations

import json
import os
import re
import sys
import uuid
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ingredients import PROGRAM, ingredients

if TYPE_CHECKING:
    from ingredients import Ingredient

_EXPRESSION = re.compile(r"[\w.+-]+( (AND|OR|WITH) [\w.+-]+)*")
"""How SPDX writes licenses; older packages say it in words."""
LICENSES, PARTS = "THIRD-PARTY.txt", "sbom.cdx.json"
_INTRODUCTION = """\
Prep Guide contains the works of others, each under the license below.

Qt and PySide6 are used under the GNU Lesser General Public License, version 3. Their libraries lie beside the
program as files of their own and can be replaced by others of the same interface. Their makers publish the
sources of the versions named here at https://download.qt.io, and list what Qt in turn contains at
https://doc.qt.io/qt-6/licenses-used-in-qt.html. Debian publishes the sources of its packages at
https://snapshot.debian.org.
"""


def licenses(parts: list[Ingredient]) -> str:
    """The licenses of all parts as one text; a text that several share is given once."""
    lines, given = [_INTRODUCTION], dict[str, str]()
    for part in parts:
        title = f"{part.name} {part.version}"
        lines += ["=" * 78, title, *([f"License: {part.license}"] if part.license else []), "=" * 78, ""]
        for text in part.texts:
            if text in given:
                lines += [f"The text is the same as that of {given[text]}, above.", ""]
            else:
                given[text] = title
                lines += [text.strip(), ""]
    return "\n".join(lines)


def bill_of_materials(parts: list[Ingredient], version: str, made: datetime) -> dict[str, Any]:
    """All parts in the form of CycloneDX 1.6 (ECMA-424).

    Args:
        parts: What the program is made of.
        version: The program's own.
        made: When it was built.
    """
    program = f"pkg:generic/{PROGRAM}@{version}"
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        # The same parts have the same number, whenever they are put together.
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, program + json.dumps([p.address for p in parts]))}",
        "version": 1,
        "metadata": {
            "timestamp": made.isoformat(timespec="seconds"),
            "component": {
                "type": "application",
                "bom-ref": program,
                "name": PROGRAM,
                "version": version,
                "purl": program,
                "licenses": [{"license": {"id": "Apache-2.0"}}],
            },
        },
        "components": [_component(part) for part in parts],
        "dependencies": [{"ref": program, "dependsOn": [part.address for part in parts]}],
    }


def _component(part: Ingredient) -> dict[str, Any]:
    component: dict[str, Any] = {
        "type": "library",
        "bom-ref": part.address,
        "name": part.name,
        "version": part.version,
        "purl": part.address,
    }
    if _EXPRESSION.fullmatch(part.license):
        component["licenses"] = [{"expression": part.license}]
    elif part.license:
        component["licenses"] = [{"license": {"name": part.license}}]
    return component


def build_time() -> datetime:
    """When this is built: ``SOURCE_DATE_EPOCH`` where it is set, so that two builds are alike."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)


def main() -> None:
    """Writes the papers into the bundle named on the command line; ends where a license is missing."""
    bundle = Path(sys.argv[1])
    parts = ingredients(bundle)
    if bare := [part.name for part in parts if not part.texts]:
        sys.exit(f"These have no text of their license: {', '.join(bare)}")
    (bundle / LICENSES).write_text(licenses(parts), encoding="utf-8")
    bill = bill_of_materials(parts, metadata.version(PROGRAM), build_time())
    (bundle / PARTS).write_text(json.dumps(bill, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
