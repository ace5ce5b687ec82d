"""``prep-guide typeset``: the typesetter's own process, started by the program and not by people."""

from __future__ import annotations

import click


@click.command(hidden=True)
def typeset() -> None:
    """Typeset the sheets that come in on the standard input."""
    from prep_guide.paper.typesetting import main  # noqa: PLC0415

    main()
