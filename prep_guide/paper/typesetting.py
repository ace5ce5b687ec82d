"""The typesetter's own process: sheets come in on its standard input, pages go out on its standard output.

A process of its own, since the typesetter cannot be interrupted, and what it takes of memory it keeps. It reads
frames (see :mod:`prep_guide.paper.frames`): a frame of JSON asks, and the answer is a frame of JSON with the number
of the frames that follow it, one a document or page.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any, BinaryIO

from typst import Compiler, TypstError

from prep_guide import paths
from prep_guide.paper.frames import read_frame, write_frame

if TYPE_CHECKING:
    from typst import PDFStandard

_PREVIEW_PPI = 110
_FACE = "Source Sans Pro"
_OTHER_SCRIPTS = (
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans CJK SC",
    "Noto Sans Devanagari",
)
"""The system's faces for scripts the interface face lacks."""


def serve(asked: BinaryIO, answers: BinaryIO) -> None:
    """Typesets one sheet after the other until nothing more is asked."""
    compiler = Compiler(font_paths=[str(paths.fonts())])
    while (request := read_frame(asked)) is not None:
        order = json.loads(request)
        try:
            pages = _typeset_anyway(compiler, order)
        except TypstError as error:
            write_frame(answers, json.dumps({"error": error.message, "documents": 0}).encode())
            continue
        write_frame(answers, json.dumps({"documents": len(pages)}).encode())
        for page in pages:
            write_frame(answers, page)


def _typeset_anyway(compiler: Compiler, order: dict[str, Any]) -> list[bytes]:
    """Typesets a sheet, and does without the practice's logo where that is no picture after all."""
    try:
        return _typeset(compiler, order)
    except TypstError as error:
        if not order["sheet"].get("logo"):
            raise
        print(error.message, file=sys.stderr)  # noqa: T201 - the log of whoever started this process
        return _typeset(compiler, order | {"sheet": order["sheet"] | {"logo": None}})


def _typeset(compiler: Compiler, order: dict[str, Any]) -> list[bytes]:
    if order["format"] != "pdf":
        return _compile(compiler, order, [])
    try:
        return _compile(compiler, order, ["ua-1"])
    except TypstError as error:
        if "PDF/UA" not in error.message:
            raise
        # A question in a script that no face here has: the standard forbids the sheet, the patient needs it.
        print(error.message, file=sys.stderr)  # noqa: T201 - the log of whoever started this process
        return _compile(compiler, order, [])


def _compile(compiler: Compiler, order: dict[str, Any], standards: list[PDFStandard]) -> list[bytes]:
    sheet = order["sheet"] | {"fonts": [_FACE, *_OTHER_SCRIPTS]}
    made = compiler.compile(
        (paths.assets() / "paper" / f"{order['template']}.typ").read_bytes(),
        format=order["format"],
        ppi=order["ppi"] or _PREVIEW_PPI,
        sys_inputs={"sheet": json.dumps(sheet)},
        pdf_standards=standards,
    )
    pages = made if isinstance(made, list) else [made]
    return [page for page in pages if page]


def main() -> None:
    """Serves whoever started this process."""
    serve(sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    main()
