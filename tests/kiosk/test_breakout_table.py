"""The break-out table tells the truth: every test it names is there, and every test of that kind is in it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.kiosk.breakout import Attack, attacks

ROOT = Path(__file__).parents[2]
KNOWN, AUTOMATED = 65, 49
"""How many ways out are known, and how many of them a computer without a real screen can try at least."""
IN_COMPOSITOR = ROOT / "tests" / "desktop" / "kiosk"
BY_KEYS = "tests/desktop/kiosk/test_breakout_keys.py::test_keys_lead_nowhere"
ATTACKS = attacks()


def names_of_tests(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {
        node.name for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test")
    }


def test_it_has_all_known_ways_out_and_most_of_them_are_tried() -> None:
    assert len({attack.id for attack in ATTACKS}) == len(ATTACKS) >= KNOWN
    assert sum(bool(attack.proof) for attack in ATTACKS) >= AUTOMATED


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.id)
def test_each_is_tried_or_left_to_somebody(attack: Attack) -> None:
    assert attack.proof or attack.open.startswith(("system", "hardware"))
    assert (BY_KEYS in attack.proof) == bool(attack.keys)
    for proof in attack.proof:
        file, _, name = proof.partition("::")
        assert name in names_of_tests(ROOT / file), proof


def test_each_test_in_the_compositor_is_in_the_table() -> None:
    named = {proof for attack in ATTACKS for proof in attack.proof}
    written = {
        f"{file.relative_to(ROOT).as_posix()}::{name}"
        for file in IN_COMPOSITOR.glob("test_breakout_*.py")
        for name in names_of_tests(file)
    }
    assert written <= named
    assert written
