"""``prep-guide speak``: the voice's own process, started by the program and not by people."""

from __future__ import annotations

import click


@click.command(hidden=True)
@click.argument("engine", default="")
def speak(engine: str) -> None:
    """Say what comes in on the standard input."""
    from prep_guide.speech.mouth import main  # noqa: PLC0415

    main(engine)
