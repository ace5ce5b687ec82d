"""A measured figure against its budget, and the table of all of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One row.

    Attributes:
        what: What was measured.
        measured: The figure, in ``unit``.
        budget: What it may be at most, in the same unit.
        unit: ``x`` for a ratio to a peer of the same run, else ``ms``, ``MiB``, ``%`` ...
        note: The peer, or how it was measured.
    """

    what: str
    measured: float
    budget: float
    unit: str
    note: str = ""

    @property
    def holds(self) -> bool:
        """Whether the budget is kept."""
        return self.measured <= self.budget


def show(figures: list[Figure]) -> None:
    """Prints the table, in the form ``docs/proof.md`` keeps it in."""
    print(f"| {'what':58} | {'measured':>10} | {'budget':>9} | holds | note |")
    print("| --- | ---: | ---: | --- | --- |")
    for figure in figures:
        measured = f"{figure.measured:.2f} {figure.unit}"
        budget = f"{figure.budget:g} {figure.unit}"
        verdict = "yes" if figure.holds else "NO"
        print(f"| {figure.what:58} | {measured:>10} | {budget:>9} | {verdict:5} | {figure.note} |")
