"""Rule: nothing is past the day by which someone wanted to look at it again.

Sources: public bodies look at their patient pages every 3 years at most (NHS Information Standard), and addresses move;
a rule of the clinic is shown only up to its ``review_by`` (``docs/content.md``), so that it is told 30 days before the
reader is sent to ask the care team instead.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from prep_guide.content.fields import line_of
from prep_guide.content.findings import SETTINGS
from prep_guide.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prep_guide.content.review.desk import Desk
    from prep_guide.tables import Table

RULE = "dates"

YEARS = 3
"""After which a source has to be read again."""

NOTICE = timedelta(days=30)
"""How long before its day a rule of the clinic is told."""


def review(desk: Desk) -> None:
    """Note every source and every rule of the clinic that has to be looked at."""
    for file in desk.layers.sources():
        desk.note(file, _source_faults(desk.layers.table(file), desk.today))
    desk.findings.add(SETTINGS, "clinic.toml", _rule_faults(desk))


def _source_faults(table: Table, today: date) -> Iterator[Fault]:
    oldest = today.replace(year=today.year - YEARS, day=min(today.day, 28))
    for name, source in table.values.items():
        seen = source.get("seen") if isinstance(source, dict) else None
        if not isinstance(seen, date):
            continue  # which the rule on structure tells
        field = f"{name}.seen"
        if seen < oldest:
            problem = f"Nobody has read this source since {seen:%Y-%m-%d}, which is over {YEARS} years ago."
            yield _fault(line_of(field, table.lines), field, problem, "Read it again, and write the day.")
        elif seen > today:
            problem = f"This day, {seen:%Y-%m-%d}, is still to come."
            yield _fault(line_of(field, table.lines), field, problem, "Write the day someone read it last.")


def _rule_faults(desk: Desk) -> Iterator[Fault]:
    for name, rule in desk.clinic.rules.items():
        if rule.review_by is None:
            continue
        field, day = f"rules.{name}.review_by", f"{rule.review_by:%Y-%m-%d}"
        if rule.review_by < desk.today:
            problem = f"This rule has not been in force since {day}; readers are told to ask the care team."
            yield _fault(0, field, problem, "Look at the rule, and write a new day.")
        elif rule.review_by <= desk.today + NOTICE:
            problem = f"This rule is in force up to {day} only."
            yield _fault(0, field, problem, "Look at the rule, and write a new day.")


def _fault(line: int, field: str, problem: str, remedy: str) -> Fault:
    return Fault("", line, field, RULE, problem, remedy)
